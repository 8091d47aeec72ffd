"""Candidates by rule, doubts by question: within a time budget, the most useful questions first."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal, Protocol

from prompts.narrow_questions import Questions, load_questions
from schemas.extraction import Notice, Usage
from service.extraction.baseline import find_candidates, to_draft
from service.extraction.baseline.candidate import Candidate, Part
from service.extraction.baseline.viability import viable
from service.extraction.draft import Draft
from service.extraction.embedded.confidence import confidence
from service.extraction.embedded.questions import Fill, check_messages, fill_question
from service.reading.document import Document

_SURE = 0.5
NO_TIME = "model_time"


class Chosen(Protocol):
    """What a model answers to a multiple-choice question."""

    @property
    def index(self) -> int:
        """Which option it picks."""
        ...

    @property
    def probabilities(self) -> tuple[float, ...] | None:
        """How probable it holds each option."""
        ...

    @property
    def usage(self) -> Usage:
        """What the question cost."""
        ...


class Chooser(Protocol):
    """The part of a model client that is needed here."""

    async def choose(
        self,
        messages: Sequence[dict[str, str]],
        options: Sequence[str],
        *,
        by: Literal["label", "name"] = "label",
        fresh: bool = False,
        deadline: float | None = None,
    ) -> Chosen:
        """Return which option the model picks."""
        ...


@dataclass(frozen=True)
class EmbeddedExtractor:
    """The baseline's candidates, their open parties filled and each one checked by a model.

    No question is begun after `budget`; what was not asked then keeps the baseline's answer.
    """

    model: Chooser
    budget: timedelta
    fresh: bool = False
    clock: Callable[[], float] = time.monotonic

    async def extract(self, document: Document) -> Draft:
        """Return the deals of a document, each with a confidence.

        Raises:
            ModelError: The model fails.
        """
        session = _Session(self, load_questions(document.language))
        begun = find_candidates(document, unfinished=True)
        candidates = [await session.filled(document, c) for c in begun]
        finished = [c for c in candidates if viable(c)]
        checked = [(c, await session.probability(document, c)) for c in finished]
        deals = tuple(
            to_draft(document, c, confidence(guessed=_guessed(c), probability=p))
            for c, p in checked
        )
        return Draft(deals, session.usage, session.notices(len(deals)))


def _guessed(candidate: Candidate) -> bool:
    return any(p.guessed for p in candidate.parts)


class _Session:
    """The questions about one article: their cost, and whether time is left."""

    def __init__(self, extractor: EmbeddedExtractor, wording: Questions) -> None:
        self._extractor = extractor
        self._wording = wording
        self._end = extractor.clock() + extractor.budget.total_seconds()
        self._unasked = 0
        self.usage = Usage()

    async def filled(self, document: Document, candidate: Candidate) -> Candidate:
        """Return a candidate with the model's choice for the party that was open."""
        fill = fill_question(document, candidate, self._wording)
        if fill is None:
            return candidate
        answer = await self._choose(fill.messages, fill.options)
        return candidate if answer is None else _with_choice(candidate, fill, answer)

    async def probability(self, document: Document, candidate: Candidate) -> float | None:
        """Return how probable the model holds it that the text states a candidate."""
        messages = check_messages(document, candidate, self._wording)
        answer = await self._choose(messages, (self._wording.yes, self._wording.no))
        if answer is None:
            self._unasked += 1
            return None
        return answer.probabilities[0] if answer.probabilities else float(answer.index == 0)

    async def _choose(
        self, messages: list[dict[str, str]], options: tuple[str, ...]
    ) -> Chosen | None:
        if self._extractor.clock() >= self._end:
            return None
        fresh = self._extractor.fresh
        answer = await self._extractor.model.choose(messages, options, by="name", fresh=fresh)
        self.usage += answer.usage
        return answer

    def notices(self, deals: int) -> tuple[Notice, ...]:
        """Return a notice when time ran out."""
        if not self._unasked:
            return ()
        message = (
            f"{self._unasked} of {deals} deals were not checked by the model within "
            "DEALWIRE_EMBEDDED_DEADLINE; they are the baseline's."
        )
        return (Notice(code=NO_TIME, message=message),)


def _with_choice(candidate: Candidate, fill: Fill, answer: Chosen) -> Candidate:
    """Put the chosen company in the open role, unless the model is unsure or says `none`."""
    probability = answer.probabilities[answer.index] if answer.probabilities else 1.0
    if answer.index >= len(fill.entities) or probability < _SURE:
        return candidate
    chosen = Part(fill.entities[answer.index], fill.role, guessed=True)
    others = tuple(p for p in candidate.parts if p.role is not fill.role)
    return replace(candidate, parts=(*others, chosen))
