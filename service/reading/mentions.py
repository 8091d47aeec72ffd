"""The mentions of a text: what the finders found, without overlaps, in order, with ids."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from schemas.mentions import (
    DateMention,
    MeasureMention,
    Mention,
    MoneyMention,
    PercentMention,
)
from service.reading.dates import find_dates
from service.reading.document import Sentence
from service.reading.found import Found
from service.reading.measures import find_measures
from service.reading.money import find_money
from service.reading.percents import find_percents

MentionType = type[MoneyMention] | type[PercentMention] | type[MeasureMention] | type[DateMention]
Finder = Callable[[str], Sequence[Found[Any]]]


class _Candidate(NamedTuple):
    """Ordered so that the best of two that overlap comes first: the longer, then by kind."""

    shortness: int
    rank: int
    start: int
    end: int
    found: Found[Any]
    mention: MentionType


def find_mentions(
    text: str,
    language: str,
    published: date | None,
    sentences: Sequence[Sentence],
    dateline: tuple[int, int] | None,
) -> tuple[Mention, ...]:
    """Return the mentions of a text in order; none overlap and none crosses a paragraph.

    Of two that overlap the longer stays; of two as long: money, percent, measure, date. The date
    line is no mention: it dates the article and says nothing about a deal.
    """
    finders: tuple[tuple[MentionType, Finder], ...] = (
        (MoneyMention, lambda part: find_money(part, language)),
        (PercentMention, lambda part: find_percents(part, language)),
        (MeasureMention, lambda part: find_measures(part, language)),
        (DateMention, lambda part: find_dates(part, language, published)),
    )
    paragraphs = _Paragraphs(text, sentences)
    candidates = [
        _Candidate(found.start - found.end, rank, found.start, found.end, found, mention)
        for rank, (mention, find) in enumerate(finders)
        for found in paragraphs.find(find)
        if mention is not DateMention or not _overlaps(found, dateline)
    ]
    chosen = sorted(_without_overlaps(candidates), key=lambda candidate: candidate.start)
    return tuple(_mention(text, number, one) for number, one in enumerate(chosen, start=1))


@dataclass(frozen=True, slots=True)
class _Bounds:
    start: int
    end: int


class _Paragraphs:
    """The paragraphs of a text, and what a finder finds inside them."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self._text = text
        bounds: dict[int, _Bounds] = {}
        for one in sentences:
            start = bounds[one.paragraph].start if one.paragraph in bounds else one.start
            bounds[one.paragraph] = _Bounds(start, one.end)
        self._bounds = list(bounds.values())
        self._starts = [one.start for one in self._bounds]

    def find(self, find: Finder) -> list[Found[Any]]:
        """Return what is found, each paragraph on its own where something crossed its end."""
        found = list(find(self._text))
        crossed = {at for one in found for at in self._touched(one)}
        if not crossed:
            return found
        kept = [one for one in found if self._at(one.start) not in crossed]
        return kept + [one for at in sorted(crossed) for one in self._find_in(find, at)]

    def _touched(self, found: Found[Any]) -> Iterable[int]:
        first, last = self._at(found.start), self._at(found.end - 1)
        return range(first, last + 1) if first != last else ()

    def _find_in(self, find: Finder, at: int) -> Iterator[Found[Any]]:
        bounds = self._bounds[at]
        for one in find(self._text[bounds.start : bounds.end]):
            yield Found(one.start + bounds.start, one.end + bounds.start, one.value)

    def _at(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1


def _overlaps(found: Found[Any], span: tuple[int, int] | None) -> bool:
    return span is not None and found.start < span[1] and span[0] < found.end


def _without_overlaps(candidates: Iterable[_Candidate]) -> Iterator[_Candidate]:
    starts: list[int] = []
    ends: list[int] = []
    for one in sorted(candidates, key=lambda candidate: candidate[:4]):
        at = bisect_left(starts, one.end)
        if at == 0 or ends[at - 1] <= one.start:
            starts.insert(at, one.start)
            ends.insert(at, one.end)
            yield one


def _mention(text: str, number: int, one: _Candidate) -> Mention:
    quote = text[one.start : one.end]
    return one.mention(
        id=f"m{number}", text=quote, start=one.start, end=one.end, value=one.found.value
    )
