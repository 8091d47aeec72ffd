"""A deal in the making: what one sentence states, before sentences are put together."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from schemas.enums import DealType, Role, Stage
from schemas.mentions import MoneyMention
from schemas.roles import ROLE_FRAMES
from service.reading.cues.scan import Cue
from service.reading.document import Entity, Sentence


@dataclass(frozen=True, slots=True)
class Part:
    """One party of a candidate; `guessed` when context, not the sentence, gave it."""

    entity: Entity
    role: Role
    lead: bool = False
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """One deal as one or more sentences state it.

    `background`: told of the time before the news. `echo`: the sentence points back at a deal
    ("that agreement …"). `distance` tells how far the amount stands from the trigger.
    """

    type: DealType
    trigger: Cue
    sentences: tuple[Sentence, ...]
    parts: tuple[Part, ...]
    stage: Stage
    stage_stated: bool
    amount: MoneyMention | None = None
    valuation: MoneyMention | None = None
    background: bool = False
    echo: bool = False
    distance: float = field(default=0.0)

    def having(self, roles: Iterable[Role]) -> tuple[Part, ...]:
        """Return the parties in any of these roles."""
        wanted = frozenset(roles)
        return tuple(p for p in self.parts if p.role in wanted)

    @property
    def payers(self) -> tuple[Part, ...]:
        """Return the parties that pay."""
        return self.having(ROLE_FRAMES[self.type].payers)

    @property
    def receivers(self) -> tuple[Part, ...]:
        """Return the parties that receive, or both partners of a merger or joint venture."""
        frame = ROLE_FRAMES[self.type]
        return self.having(frame.receivers or frame.others)
