"""Which sum belongs to which trigger: nearest first, each used once."""

from dataclasses import dataclass

from schemas.enums import Qualifier
from schemas.mentions import MoneyMention
from service.extraction.baseline.view import Actor, Sum, View
from service.reading.cues.scan import Cue
from service.reading.cues.senses import Sense

_LIMIT = 26.0
_CHARS = 8.0
_CROSSED_SUM = 6.0
_CROSSED_TRIGGER = 5.0
_BREAK = 4.0
_DIRECT = 14
_OWN_REACH = 60


@dataclass(frozen=True, slots=True)
class Share:
    """A sum that stands right behind its own company, as in `Nvidia $30bn and Intel $5bn`."""

    actor: Actor
    mention: MoneyMention
    trigger: Cue


def deal_sums(view: View) -> list[MoneyMention]:
    """Return the sums of a sentence that may be the price of a deal."""
    return [s.mention for s in view.sums if s.sense in {Sense.DEAL, Sense.UNKNOWN}]


def pair_sums(view: View) -> dict[Cue, tuple[MoneyMention, float]]:
    """Return for each trigger its sum and the distance, by greedy matching."""
    options = sorted(
        (
            (_distance(view, trigger, mention), trigger.start, mention.start, trigger, mention)
            for trigger in view.triggers
            for mention in deal_sums(view)
        ),
        key=lambda option: option[:3],
    )
    paired: dict[Cue, tuple[MoneyMention, float]] = {}
    used: set[str] = set()
    for distance, _, _, trigger, mention in options:
        if distance <= _LIMIT and trigger not in paired and mention.id not in used:
            paired[trigger] = (mention, distance)
            used.add(mention.id)
    return paired


def _distance(view: View, trigger: Cue, mention: MoneyMention) -> float:
    if trigger.start <= mention.start and mention.end <= trigger.end:
        return 0.0
    before = mention.end <= trigger.start
    low, high = (mention.end, trigger.start) if before else (trigger.end, mention.start)
    gap = view.between(low, high)
    noun = trigger.frame is not None and trigger.frame.noun
    if before and noun and len(gap) <= _DIRECT and not _punctuated(gap):
        return 0.5 + len(gap) / 100
    crossed = sum(low <= s.mention.start and s.mention.end <= high for s in view.sums)
    stepped = sum(low <= t.start and t.end <= high for t in view.triggers)
    breaks = sum(gap.count(c) for c in ",;:")
    undisclosed = mention.value.qualifier is Qualifier.UNDISCLOSED
    reach = 0.0 if undisclosed else len(gap) / _CHARS
    behind = 0.0 if not before else 1.5
    return (
        1 + reach + behind + _CROSSED_SUM * crossed + _CROSSED_TRIGGER * stepped + _BREAK * breaks
    )


def _punctuated(gap: str) -> bool:
    return any(c in ",;:()" for c in gap)


def shares(view: View) -> list[Share]:
    """Return the sums that each stand behind a company of their own, two or more of them."""
    found = [s for s in (_share(view, s) for s in view.sums) if s is not None]
    actors = {s.actor.entity.id for s in found}
    return found if len(found) >= 2 and len(actors) == len(found) else []  # noqa: PLR2004


def _share(view: View, item: Sum) -> Share | None:
    before = [a for a in view.actors if a.end <= item.mention.start]
    if not before or item.sense not in {Sense.DEAL, Sense.UNKNOWN}:
        return None
    actor = before[-1]
    gap = view.between(actor.end, item.mention.start)
    crossed = [t for t in view.triggers if t.start < item.mention.start and t.end > actor.end]
    earlier = [t for t in view.triggers if t.end <= actor.start]
    if actor.mark is not None and actor.mark not in {"with", "and", "met", "en"}:
        return None
    if crossed or not earlier or len(gap) > _OWN_REACH or _punctuated(gap) or actor.possessive:
        return None
    return Share(actor, item.mention, earlier[-1])
