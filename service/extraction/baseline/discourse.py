"""What runs from sentence to sentence: whom the text speaks of, and sums that follow later."""

import re
from collections import deque
from collections.abc import Iterable
from dataclasses import replace

from schemas.enums import Stage
from service.extraction.baseline.candidate import Candidate
from service.extraction.baseline.pairing import deal_sums
from service.extraction.baseline.sentences import candidates_of
from service.extraction.baseline.staging import points_back
from service.extraction.baseline.stories import same_deal
from service.extraction.baseline.view import View
from service.reading.cues.stages import stage_cues
from service.reading.document import Entity, EntityKind

_REACH = 3
_LOOK_BACK = 20
_PRICE = re.compile(
    r"(?i)\b(?:price|sum|amount|deal|bill|transaction|takeover|purchase|total|pay(?:s|ing)?|paid|"
    r"cost|worth|value[ds]?|consideration|terms|"
    r"\w{0,30}prijs|\w{0,30}som|\w{0,30}bedrag(?:en)?|gemoeid|betaalt|betaalde|transactie|overname|"
    r"waarde|totaal|gaat om)\b"
)


def candidates_in(views: Iterable[View]) -> list[Candidate]:
    """Return the candidates of all sentences, in order, each with the subject it points at."""
    found: list[Candidate] = []
    memory = _Memory()
    for view in views:
        own = candidates_of(view, memory.spoken_of(view)) if view.triggers else ()
        found = _with_later_end(_with_later_sum(found, view, own), view)
        found += own
        memory.note(view)
    return found


class _Memory:
    """The companies of the last sentences."""

    def __init__(self) -> None:
        self._recent: deque[tuple[Entity, ...]] = deque(maxlen=_REACH)

    def note(self, view: View) -> None:
        """Remember the companies of a sentence."""
        references = view.document.references_in(view.sentence)
        named = tuple(e for e, _ in references if e.kind is EntityKind.COMPANY)
        self._recent.append(named)

    def spoken_of(self, view: View) -> Entity | None:
        """Return the recent company that the text names most, but none of the sentence's own."""
        here = {e.id for e, _ in view.document.references_in(view.sentence)}
        recent = [e for named in reversed(self._recent) for e in named if e.id not in here]
        return max(recent, key=lambda e: len(e.references), default=None)


def _with_later_sum(
    found: list[Candidate], view: View, own: tuple[Candidate, ...]
) -> list[Candidate]:
    """Give a deal without a sum the sum of a later sentence that tells of no deal of its own."""
    sums = [m for m in deal_sums(view) if all(c.amount is not m for c in own)]
    text = view.document.text[view.sentence.start : view.sentence.end]
    if len(sums) != 1 or any(_stands(c) for c in own) or not _PRICE.search(text):
        return found
    index = _waiting(found, view)
    if index is None:
        return found
    late = replace(found[index], amount=sums[0], sentences=(*found[index].sentences, view.sentence))
    return [*found[:index], late, *found[index + 1 :]]


def _with_later_end(found: list[Candidate], view: View) -> list[Candidate]:
    """End the deal that a sentence points back at: `The deal was terminated`."""
    if not found or not points_back(view):
        return found
    ended = any(c.stage is Stage.ABANDONED for c in stage_cues(view.document, view.sentence))
    last = found[-1]
    distance = view.document.position(view.sentence) - view.document.position(last.sentences[-1])
    if not ended or distance > _REACH or not _stands(last):
        return found
    sentences = (*last.sentences, view.sentence)
    end = replace(last, stage=Stage.ABANDONED, stage_stated=True, sentences=sentences)
    return [*found[:-1], end]


def _waiting(found: list[Candidate], view: View) -> int | None:
    here = view.document.position(view.sentence)
    for index in range(len(found) - 1, max(-1, len(found) - 1 - _LOOK_BACK), -1):
        candidate = found[index]
        near = here - view.document.position(candidate.sentences[-1]) <= _REACH
        if near and candidate.amount is None and _stands(candidate):
            told = any(
                c.amount is not None and same_deal(c, candidate) for c in found[-_LOOK_BACK:]
            )
            return None if told else index
    return None


def _stands(candidate: Candidate) -> bool:
    stated = [p for p in candidate.parts if not p.guessed]
    return bool(stated) and bool(candidate.receivers)
