"""Evidence for what a name stands for, added up over its mentions.

Weights are on one scale: 1 is a hint, 3 a cue that is right most of the time, 5 and more a form
that hardly means anything else (a legal form, a title, a ticker).
"""

from dataclasses import dataclass
from typing import NamedTuple

from service.reading.document import EntityKind
from service.reading.names.ranks import COMPANY, OTHER, OUTLET, PERSON, PLACE, PRODUCT

_ORDER = (COMPANY, PERSON, OUTLET, PRODUCT, PLACE, OTHER)
_LEAST = 0.7


class Weights(NamedTuple):
    """What one cue says for each kind."""

    company: float = 0.0
    person: float = 0.0
    outlet: float = 0.0
    product: float = 0.0
    place: float = 0.0
    other: float = 0.0

    def plus(self, more: "Weights") -> "Weights":
        """Return the sum of two cues."""
        return Weights(*(a + b for a, b in zip(self, more, strict=True)))


NOTHING = Weights()


@dataclass(slots=True)
class Tally:
    """The weight of the evidence for each kind."""

    company: float = 0.0
    person: float = 0.0
    outlet: float = 0.0
    product: float = 0.0
    place: float = 0.0
    other: float = 0.0

    def take(self, weights: "Weights | Tally") -> None:
        """Add a cue or another tally."""
        if weights is NOTHING:
            return
        self.company += weights.company
        self.person += weights.person
        self.outlet += weights.outlet
        self.product += weights.product
        self.place += weights.place
        self.other += weights.other

    def verdict(self) -> tuple[EntityKind, float]:
        """Return the kind with most weight and its lead; OTHER when hardly anything speaks."""
        weights = (
            self.company, self.person, self.outlet, self.product, self.place, self.other,
        )  # fmt: skip
        best = max(weights)
        if best < _LEAST:
            return OTHER, 0.0
        return _ORDER[weights.index(best)], best - sorted(weights)[-2]
