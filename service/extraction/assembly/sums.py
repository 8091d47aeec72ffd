"""Mentions by id, and amounts that the reading did not mark, by their exact words."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import TypeVar

from schemas.mentions import (
    DateMention,
    Mention,
    MoneyMention,
    MoneyValue,
    PercentMention,
)
from service.extraction.assembly.assembled import Defect, DefectKind, Report, quoted
from service.extraction.assembly.places import Place, nearest, places_of
from service.reading.document import Document, Sentence
from service.reading.money import parse_money

_M = TypeVar("_M", MoneyMention, PercentMention, DateMention)
_KINDS: dict[type[object], str] = {
    MoneyMention: "sum of money",
    PercentMention: "percentage",
    DateMention: "date",
}
_AROUND = ".,;:\"'“”‘’"
_WIDER = 4  # words beside a quote that may belong to its sum: `as much as`, `or more`


class Sums:
    """The mentions of one document, and those that quotes add."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._added: dict[Place, MoneyMention] = {}

    @property
    def added(self) -> tuple[MoneyMention, ...]:
        """The mentions that quotes have added, in the order of their ids."""
        return tuple(self._added.values())

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every mention, in the order of the text."""
        return tuple(sorted((*self._document.mentions, *self.added), key=lambda m: m.start))

    def by_id(
        self, mention_id: str | None, field: str, kind: type[_M], report: Report
    ) -> _M | None:
        """Return the mention with this id; None without an id or a mention of this kind."""
        if mention_id is None:
            return None
        mention = self._document.mention(mention_id)
        if isinstance(mention, kind):
            return mention
        if mention is None:
            message = f"There is no mention {quoted(mention_id)}."
        else:
            message = f"{mention_id} is a {mention.kind}, not a {_KINDS[kind]}."
        report(Defect(DefectKind.ID, field, message))
        return None

    def by_quote(
        self, quote: str | None, evidence: Sequence[Sentence], report: Report
    ) -> MoneyMention | None:
        """Return the sum that stands where the quote does; None where there is none.

        Where the quote is part of a sum that the reading marked, it is that sum. Else the words
        beside it that belong to the sum are taken in: a quote must not lose its `up to`.
        """
        if quote is None:
            return None
        found = self._by_quote(quote, evidence)
        if isinstance(found, MoneyMention):
            return found
        message = f"The quoted amount {quoted(quote)} {found}."
        report(Defect(DefectKind.QUOTE, "amount", message))
        return None

    def _by_quote(self, quote: str, evidence: Sequence[Sentence]) -> MoneyMention | str:
        """Return the sum, or what is wrong with its quote."""
        place = nearest(list(places_of(quote, self._document.text)), evidence)
        if place is None:
            return "does not stand in the text"
        marked = [m for m in self._document.mentions if m.start < place[1] and place[0] < m.end]
        if len(marked) == 1 and isinstance(marked[0], MoneyMention):
            return marked[0]
        if marked:
            return f"is read as {', '.join(m.kind for m in marked)}"
        place = self._trimmed(*place)
        if self._parsed(place) is None:
            return "is not one sum of money"
        wider = ((around, self._parsed(around)) for around in self._widened(place))
        return next(self._add(around, value) for around, value in wider if value is not None)

    def _parsed(self, place: Place) -> MoneyValue | None:
        return parse_money(self._document.text[slice(*place)], self._document.language)

    def _trimmed(self, start: int, end: int) -> Place:
        """Return a place without the punctuation around it."""
        quote = self._document.text[start:end]
        start += len(quote) - len(quote.lstrip(_AROUND))
        return start, max(start, start + len(quote.strip(_AROUND)))

    def _add(self, place: Place, value: MoneyValue) -> MoneyMention:
        known = self._added.get(place)
        if known is not None:
            return known
        start, end = place
        if value.currency is None and (value.min is not None or value.max is not None):
            value = value.model_copy(update={"currency": self._currency_before(start)})
        mention = MoneyMention(
            id=f"m{self._next_number()}",
            text=self._document.text[start:end],
            start=start,
            end=end,
            value=value,
        )
        self._added[place] = mention
        return mention

    def _currency_before(self, start: int) -> str | None:
        """Return the currency of the nearest sum before, which the grammar gives a bare sum."""
        before = [m for m in self._document.money() if m.end <= start and m.value.currency]
        return before[-1].value.currency if before else None

    def _next_number(self) -> int:
        taken = [int(m.id[1:]) for m in self._document.mentions]
        return max(taken, default=0) + len(self._added) + 1

    def _widened(self, place: Place) -> Iterator[Place]:
        """Yield places around this one and itself, the longest first.

        None goes beyond the sentence or into another mention.
        """
        starts, ends = self._room(place)
        yield from sorted(product(starts, ends), key=lambda p: (p[0] - p[1], p[0]))

    def _room(self, place: Place) -> tuple[list[int], list[int]]:
        start, end = place
        low, high = self._limits(place)
        text = self._document.text
        words = text[low:start].split()[-_WIDER:]
        starts, ends = [start], [end]
        for word in reversed(words):
            starts.append(text.rindex(word, low, starts[-1]))
        for word in text[end:high].split()[:_WIDER]:
            ends.append(text.index(word, ends[-1]) + len(word.rstrip(_AROUND)))
        return starts, ends

    def _limits(self, place: Place) -> Place:
        sentence = self._document.sentence_at(place[0])
        low, high = (sentence.start, sentence.end) if sentence else place
        ends = [m.end for m in self._document.mentions if m.end <= place[0]]
        starts = [m.start for m in self._document.mentions if m.start >= place[1]]
        low, high = max([low, *ends]), min([high, *starts])
        return min(low, place[0]), max(high, place[1])
