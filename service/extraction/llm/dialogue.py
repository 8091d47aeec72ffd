"""One window's question, and asking again where the answer fails a rule.

A re-ask shows the model only the records that were refused and why; the others stand. It sees
the latest failure alone, so the conversation does not grow.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from prompts import Prompt, Turn
from schemas.answer import Answer
from service.errors import (
    BadAnswer,
    ContentFiltered,
    ModelError,
    ModelRefused,
    ModelRejected,
    TruncatedAnswer,
)
from service.extraction.draft import Draft, DraftDeal
from service.extraction.llm.answers import drafts, stated
from service.extraction.llm.limits import Limits, prefix_tokens, turn_tokens
from service.extraction.llm.merging import Merger
from service.extraction.llm.problems import Problem, Review, Shown
from service.extraction.llm.rendering import escape, render
from service.extraction.llm.spending import Spending
from service.extraction.llm.tokens import estimate_tokens
from service.models.client import ModelClient
from service.offload import compute

REASKS = 2
_MOST_PROBLEMS = 20


@dataclass(frozen=True, slots=True)
class _State:
    """Where a dialogue stands: the deals so far, and the latest failure."""

    deals: tuple[DraftDeal, ...] | None = None  # None until an answer could be read
    problems: tuple[Problem, ...] = ()
    unreadable: BadAnswer | None = None

    @property
    def failure(self) -> frozenset[str]:
        """What went wrong, comparable between attempts; empty when all is well."""
        if self.unreadable is not None:
            return frozenset({str(self.unreadable)})
        return frozenset(problem.message for problem in self.problems)

    def parted(self) -> tuple[list[DraftDeal], list[DraftDeal]]:
        """Return the deals that stand and those that are refused."""
        bad = {problem.deal for problem in self.problems}
        parts: tuple[list[DraftDeal], list[DraftDeal]] = ([], [])
        for index, deal in enumerate(self.deals or ()):
            parts[index in bad].append(deal)
        return parts


@dataclass(frozen=True)
class Dialogue:
    """Asks one model about the windows of one article."""

    client: ModelClient
    prompt: Prompt
    limits: Limits
    review: Review
    spending: Spending
    fresh: bool = False

    async def deals(self, shown: Shown) -> tuple[DraftDeal, ...]:
        """Return the deals of a window; those that still fail a rule are among them.

        Raises:
            TruncatedAnswer: The first answer stops before its end.
            BadAnswer: No answer could be read, even after asking again.
        """
        rendered = render(shown.grounds.document, shown.window.pieces)
        question = self.prompt.ask(rendered)
        state = await self._answered(_State(), shown, [question])
        failures: set[frozenset[str]] = set()
        for _ in range(REASKS):
            if not state.failure or state.failure in failures:
                break
            failures.add(state.failure)
            again = self._again(question, state)
            if not self._affords(again, state):
                break
            try:
                state = await self._answered(state, shown, again)
            except (ModelRefused, ContentFiltered, ModelRejected):
                if state.deals is None:
                    raise
                break
        if state.deals is None and state.unreadable is not None:
            raise state.unreadable
        return state.deals or ()

    async def _answered(self, state: _State, shown: Shown, turns: Sequence[Turn]) -> _State:
        """Return the state after one more question; `state` is what it complains of."""
        whole = (*self.prompt.prefix, *turns)
        messages = [{"role": turn.role, "content": turn.content} for turn in whole]
        try:
            answered = await self.client.ask(messages, Answer, fresh=self.fresh)
        except ModelError as error:
            self.spending.count(error.usage)
            cut_off = isinstance(error, TruncatedAnswer) and state == _State()
            if cut_off or not isinstance(error, BadAnswer):
                raise
            return replace(state, unreadable=error)
        self.spending.count(answered.usage)
        chars = len(shown.grounds.document.text)
        return await compute(chars, self._judged, state, shown, answered.value)

    def _judged(self, state: _State, shown: Shown, answer: Answer) -> _State:
        """Return the deals that stood and those of an answer, with their problems."""
        standing, _ = state.parted()
        new = drafts(answer, shown.grounds)
        deals = Merger(shown.grounds.document).merge([standing, new])
        return _State(deals, shown.problems(Draft(deals), self.review))

    def _again(self, question: Turn, state: _State) -> Sequence[Turn]:
        """Return the question with the refused records as the model's own words, and why.

        What it wrote is not repeated where that could not be read; turns must still alternate,
        so the complaint then stands in the question.
        """
        if state.unreadable is not None:
            complaint = self.prompt.ask_readable(escape(str(state.unreadable)))
            return [Turn("user", f"{question.content}\n\n{complaint.content}")]
        _, refused = state.parted()
        own = Turn("assistant", stated(refused).model_dump_json())
        return [question, own, self.prompt.ask_again("\n".join(_lines(state.problems)))]

    def _affords(self, turns: Sequence[Turn], state: _State) -> bool:
        _, refused = state.parted()
        question = prefix_tokens(self.prompt) + turn_tokens(turns)
        answer = estimate_tokens(stated(refused).model_dump_json())
        fits = question + answer <= self.limits.context
        return fits and self.spending.take(question + answer)


def _lines(problems: Sequence[Problem]) -> Iterator[str]:
    """Yield a line a problem, the records numbered as the model sees them: refused ones only."""
    numbers = {deal: i + 1 for i, deal in enumerate(sorted({p.deal for p in problems}))}
    for problem in problems[:_MOST_PROBLEMS]:
        yield f"- record {numbers[problem.deal]}: {escape(problem.message)}"
