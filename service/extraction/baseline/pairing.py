"""Which sum belongs to which trigger: nearest first, each used once."""

import re
from dataclasses import dataclass

from schemas.enums import Qualifier, Role
from schemas.mentions import MoneyMention
from schemas.roles import ROLE_FRAMES
from service.extraction.baseline.view import Actor, Sum, View
from service.reading.cues.lexicon import lexicon_for
from service.reading.cues.lexicon.forms import Frame
from service.reading.cues.scan import Cue
from service.reading.cues.senses import Sense

_LIMIT = 26.0
_CHARS = 8.0
_CROSSED_SUM = 6.0
_CROSSED_TRIGGER = 5.0
_BREAK = 4.0
_DIRECT = 14
_OWN_REACH = 45
_SEVERAL = 2
# "from $14bn to $15bn": the first is the old price.
_WORD = 8
_OLD = re.compile(r"(?i)\b(?:from|van)\s+$")
_NEW = re.compile(r"(?i)\b(?:to|naar|tot)\s+$")
_PRICES = frozenset({Sense.DEAL, Sense.UNKNOWN})
_LOOSE = frozenset({None, "with", "met"})


@dataclass(frozen=True, slots=True)
class Share:
    """A sum with a company of its own: `Nvidia $30bn and Intel $5bn`, `$5bn for Arm, $2bn for …`.

    `role` is what the frame says of that company.
    """

    actor: Actor
    mention: MoneyMention
    trigger: Cue
    role: Role


def deal_sums(view: View) -> list[MoneyMention]:
    """Return the sums of a sentence that may be the price of a deal."""
    text = view.document.text
    low = view.sentence.start
    before = {
        s.mention.id: text[max(low, s.mention.start - _WORD) : s.mention.start] for s in view.sums
    }
    raised = any(_NEW.search(gap) for gap in before.values())
    return [
        s.mention
        for s in view.sums
        if s.sense in _PRICES and not (raised and _OLD.search(before[s.mention.id]))
    ]


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
    if before and noun and len(gap) <= _DIRECT and _attributive(view, gap):
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


def _attributive(view: View, gap: str) -> bool:
    """Return whether a sum stands before its noun: `$5bn cloud deal`, not `$5bn in a round`."""
    prepositions = lexicon_for(view.document.language).prepositions
    return not _punctuated(gap) and not prepositions & set(gap.lower().split())


def _punctuated(gap: str) -> bool:
    return any(c in ",;:()" for c in gap)


def shares(view: View) -> list[Share]:
    """Return the sums that each have a company of their own, two or more of them."""
    for find in (_share_before, _share_after):
        found = [s for s in (find(view, s) for s in view.sums) if s is not None]
        actors = {s.actor.entity.id for s in found}
        if len(found) >= _SEVERAL and len(actors) == len(found):
            return found
    return []


def _share_before(view: View, item: Sum) -> Share | None:
    before = [a for a in view.actors if a.end <= item.mention.start]
    if not before or item.sense not in _PRICES:
        return None
    actor = before[-1]
    earlier = [t for t in view.triggers if t.end <= actor.start]
    if not earlier or actor.mark not in _LOOSE or actor.possessive:
        return None
    if not _plain(view, actor.end, item.mention.start):
        return None
    role = _frame_of(earlier[-1]).subject
    receives = role in ROLE_FRAMES[_frame_of(earlier[-1]).type].receivers
    return None if role is None or receives else Share(actor, item.mention, earlier[-1], role)


def _share_after(view: View, item: Sum) -> Share | None:
    after = [a for a in view.actors if a.start >= item.mention.end]
    if not after or item.sense not in _PRICES:
        return None
    actor = after[0]
    triggers = sorted(view.triggers, key=lambda t: abs(t.start - item.mention.start))
    if not triggers or not _plain(view, item.mention.end, actor.start):
        return None
    role = _frame_of(triggers[0]).marks.get(actor.mark or "")
    return None if role is None else Share(actor, item.mention, triggers[0], role)


def _frame_of(trigger: Cue) -> Frame:
    if trigger.frame is None:
        raise ValueError("a trigger has a frame")
    return trigger.frame


def _plain(view: View, low: int, high: int) -> bool:
    """Return whether a gap is short and holds no trigger, no other sum and no comma."""
    gap = view.between(low, high)
    crossed = any(low <= t.start < high for t in view.triggers)
    summed = any(low <= s.mention.start < high for s in view.sums)
    return len(gap) <= _OWN_REACH and not (crossed or summed or _punctuated(gap))
