"""Evidence for what a name stands for, added up over its mentions.

Weights are on one scale: 1 is a hint, 3 a cue that is right most of the time, 5 and more a form
that hardly means anything else (a legal form, a title, a ticker).
"""

from dataclasses import dataclass

from service.reading.document import EntityKind

_ORDER = (
    EntityKind.COMPANY,
    EntityKind.PERSON,
    EntityKind.OUTLET,
    EntityKind.PRODUCT,
    EntityKind.PLACE,
    EntityKind.OTHER,
)
_LEAST = 0.7


@dataclass(slots=True)
class Tally:
    """The weight of the evidence for each kind."""

    company: float = 0.0
    person: float = 0.0
    outlet: float = 0.0
    product: float = 0.0
    place: float = 0.0
    other: float = 0.0

    def add(self, more: "Tally") -> None:
        """Add another tally to this one."""
        self.company += more.company
        self.person += more.person
        self.outlet += more.outlet
        self.product += more.product
        self.place += more.place
        self.other += more.other

    def verdict(self) -> tuple[EntityKind, float]:
        """Return the kind with most weight and its lead; OTHER when hardly anything speaks."""
        weights = (
            self.company, self.person, self.outlet, self.product, self.place, self.other,
        )  # fmt: skip
        best = max(weights)
        if best < _LEAST:
            return EntityKind.OTHER, 0.0
        rest = sorted(weights)[-2]
        return _ORDER[weights.index(best)], best - rest
