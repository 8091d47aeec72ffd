"""What is wrong with draft deals that the model can mend."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from service.extraction.draft import Draft, DraftDeal
from service.extraction.llm.grounding import Grounds
from service.extraction.llm.rendering import marked
from service.extraction.llm.windows import Window
from service.reading.document import Document

MOST_EVIDENCE = 15  # sentences; whoever gives more has stopped reading
LONGEST = 80  # characters of a model's own words in a message


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a deal is refused, in words for the model; `deal` is its index in the draft."""

    deal: int
    message: str

    @property
    def field(self) -> str:
        """The field that a message starts with, as in ``amount: there is no mark "m9"``."""
        return self.message.partition(":")[0]


Review = Callable[[Document, Draft], Sequence[Problem]]
"""Judges a draft by the caller's rules."""


def unsaid(document: Document, draft: Draft) -> Sequence[Problem]:
    """Return a problem for each name and quote that does not stand in the article.

    The review of a caller that has no rules.
    """
    grounds = Grounds(document)
    return [
        Problem(index, message)
        for index, deal in enumerate(draft.deals)
        for message in _bad_words(deal, grounds)
    ]


def _bad_words(deal: DraftDeal, grounds: Grounds) -> Iterator[str]:
    for party in deal.parties:
        if not grounds.names(party.name):
            yield f"parties: the name {_short(party.name)} does not stand in the article"
    if deal.amount_quote is not None and not grounds.holds(deal.amount_quote):
        yield f"amount_quote: {_short(deal.amount_quote)} does not stand in the article"


@dataclass(frozen=True)
class Shown:
    """What a model saw in one window: the ids that its answer may point to."""

    grounds: Grounds
    window: Window

    def problems(self, draft: Draft, review: Review) -> tuple[Problem, ...]:
        """Return what is wrong with the ids of a draft, then what the review adds to that."""
        own = [Problem(i, bad) for i, deal in enumerate(draft.deals) for bad in self._bad_ids(deal)]
        known = {(problem.deal, problem.field) for problem in own}
        added = review(self.grounds.document, draft)
        return (*own, *(p for p in added if (p.deal, p.field) not in known))

    def _bad_ids(self, deal: DraftDeal) -> Iterator[str]:
        if not deal.evidence:
            yield "evidence: it needs the ids of the sentences that state the deal"
        if len(deal.evidence) > MOST_EVIDENCE:
            yield "evidence: it is for the sentences that state this deal, not for the article"
        for sentence in deal.evidence:
            yield from self._bad_sentence("evidence", sentence)
        yield from self._bad_sentence("disputed", deal.disputed)
        yield from self._bad_mention("amount", deal.amount, "money")
        yield from self._bad_mention("valuation", deal.valuation, "money")
        yield from self._bad_mention("stake", deal.stake, "percent")
        for date in deal.dates:
            yield from self._bad_mention("dates", date.mention, "date")

    def _bad_sentence(self, field: str, sentence: str | None) -> Iterator[str]:
        if sentence is not None and sentence not in self._sentences:
            yield f"{field}: there is no sentence {_short(sentence)}"

    def _bad_mention(self, field: str, mention: str | None, kind: str) -> Iterator[str]:
        if mention is None:
            return
        found = self._kinds.get(mention)
        if found is None:
            yield f"{field}: there is no mark {_short(mention)}"
        elif found != kind:
            yield f"{field}: {mention} is a {found} mark, not {kind}"

    @cached_property
    def _sentences(self) -> frozenset[str]:
        return frozenset(piece.sentence for piece in self.window.pieces)

    @cached_property
    def _kinds(self) -> dict[str, str]:
        document = self.grounds.document
        return {m.id: m.kind for piece in self.window.pieces for m in marked(document, piece)}


def _short(words: str) -> str:
    return f'"{words}"' if len(words) <= LONGEST else f'"{words[: LONGEST - 1]}…"'
