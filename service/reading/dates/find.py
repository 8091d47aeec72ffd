"""Every date of a text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from schemas.mentions import DateValue
from service.reading.dates.bounds import Dated, bounded, is_deadline, ranges
from service.reading.dates.grammar import Atom, atoms
from service.reading.dates.periods import Period, Unit, earliest, latest, nearest
from service.reading.dates.tense import Tense, tense_at
from service.reading.dates.tokens import Tokens, tokenize
from service.reading.found import Found


def find_dates(text: str, language: str, published: date | None) -> list[Found[DateValue]]:
    """Return the dates and periods of a text in order, with values in ISO 8601.

    A relative date ("last year", "in November", "on Friday") is read against `published` and left
    out without it. The span holds the words that open a bound ("until 2032") and no other
    preposition. A language other than `nl` is read as English.
    """
    tokens = tokenize(text, language)
    found = [_placed(tokens, atom) for atom in atoms(text, tokens, language, published)]
    return list(_valued(tokens, found, published))


def _valued(
    tokens: Tokens, found: Sequence[Dated], published: date | None
) -> Iterator[Found[DateValue]]:
    for dated in ranges(tokens, found):
        resolved = _resolved(tokens, dated, published)
        if resolved is not None:
            start, end, since, until = bounded(tokens, resolved)
            yield Found(start, end, DateValue(start=since, end=until))


def _placed(tokens: Tokens, atom: Atom) -> Dated:
    return Dated((atom.start, atom.end), *tokens.span(atom.start, atom.end), atom.first, atom.last)


def _resolved(tokens: Tokens, dated: Dated, published: date | None) -> Dated | None:
    if dated.first.year is not None:
        return dated if dated.first.valid and dated.last.valid else None
    first = _nearest(tokens, dated, published)
    if first is None:
        return None
    last = first if dated.first == dated.last else _following(first, dated.last)
    return replace(dated, first=first, last=last) if last.valid else None


def _nearest(tokens: Tokens, dated: Dated, published: date | None) -> Period | None:
    if published is None:
        return None
    tense = tense_at(tokens.codes, *dated.tokens)
    if tense is Tense.OPEN and is_deadline(tokens, dated):
        tense = Tense.AHEAD
    if tense is Tense.OPEN and dated.first.unit is Unit.DAY:
        return nearest(dated.first, published)
    choose = earliest if tense is Tense.AHEAD else latest
    return choose(dated.first, published)


def _following(first: Period, last: Period) -> Period:
    if last.year is not None or first.year is None:
        return last
    earlier = (last.index, last.day) < (first.index, first.day)
    return last.in_year(first.year + earlier)
