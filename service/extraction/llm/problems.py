"""What is wrong with draft deals that the model can mend: ids and words not in the article."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from service.extraction.draft import Draft, DraftDeal
from service.extraction.llm.grounding import Grounds
from service.extraction.llm.rendering import marked
from service.extraction.llm.windows import Window
from service.reading.document import Document

LONGEST = 80  # characters of a model's own words in a message


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a deal is refused, in words for the model; `deal` is its index in the draft."""

    deal: int
    message: str


Review = Callable[[Document, Draft], Sequence[Problem]]
"""Judges a draft by rules that this package does not know."""


def accept(_document: Document, _draft: Draft) -> Sequence[Problem]:
    """Return no problems: the review of a caller that has no rules."""
    return ()


@dataclass(frozen=True)
class Shown:
    """The ids that a model saw in one window."""

    grounds: Grounds
    window: Window

    def problems(self, deals: Sequence[DraftDeal]) -> Iterator[Problem]:
        """Yield a problem for each id that was not shown or names another kind of thing.

        So too for each name and quote that does not stand in the article.
        """
        for index, deal in enumerate(deals):
            for message in (*self._bad_ids(deal), *self._bad_words(deal)):
                yield Problem(index, message)

    def _bad_ids(self, deal: DraftDeal) -> Iterator[str]:
        if not deal.evidence:
            yield "evidence is empty; it needs the ids of the sentences that state the deal"
        for sentence in (*deal.evidence, *filter(None, (deal.disputed,))):
            if sentence not in self._sentences:
                yield f"there is no sentence {_short(sentence)}"
        yield from self._bad_mention("amount", deal.amount, "money")
        yield from self._bad_mention("valuation", deal.valuation, "money")
        yield from self._bad_mention("stake", deal.stake, "percent")
        for date in deal.dates:
            yield from self._bad_mention("dates", date.mention, "date")

    def _bad_mention(self, field: str, mention: str | None, kind: str) -> Iterator[str]:
        if mention is None:
            return
        found = self._kinds.get(mention)
        if found is None:
            yield f"{field}: there is no mark {_short(mention)}"
        elif found != kind:
            yield f"{field}: {mention} is a {found} mark, not {kind}"

    def _bad_words(self, deal: DraftDeal) -> Iterator[str]:
        for name in (*(p.name for p in deal.parties), *filter(None, (deal.reported_by,))):
            if not self.grounds.names(name):
                yield f"the name {_short(name)} does not stand in the article"
        for quote in (*filter(None, (deal.amount_quote,)), *deal.conditions):
            if not self.grounds.holds(quote):
                yield f"the words {_short(quote)} do not stand in the article"

    @cached_property
    def _sentences(self) -> frozenset[str]:
        return frozenset(piece.sentence for piece in self.window.pieces)

    @cached_property
    def _kinds(self) -> dict[str, str]:
        document = self.grounds.document
        return {m.id: m.kind for piece in self.window.pieces for m in marked(document, piece)}


def _short(words: str) -> str:
    return f'"{words}"' if len(words) <= LONGEST else f'"{words[: LONGEST - 1]}…"'
