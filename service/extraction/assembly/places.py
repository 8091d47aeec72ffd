"""Where words stand in a text, whatever its line breaks."""

import re
from collections.abc import Iterator, Sequence

from service.reading.document import Sentence

_LONGEST = 1_000
_SEPARATORS = ".,'’"

Place = tuple[int, int]


def places_of(words: str, text: str, *, any_case: bool = False) -> Iterator[Place]:
    """Yield start and end, in code points, of each place where the words stand as a whole.

    Any run of blanks matches any other. A place inside a word or number does not count: `7 billion`
    does not stand in `$5.7 billion`.
    """
    parts = words.split()
    if not parts or len(words) > _LONGEST:
        return
    pattern = re.compile(r"\s+".join(map(re.escape, parts)), re.IGNORECASE if any_case else 0)
    for match in pattern.finditer(text):
        if not _cuts(text, match.start(), match.end()):
            yield match.span()


def nearest(places: Sequence[Place], sentences: Sequence[Sentence]) -> Place | None:
    """Return the place that is in the sentences or nearest to them; the first of equals."""
    return min(places, key=lambda place: _distance(place, sentences), default=None)


def _distance(place: Place, sentences: Sequence[Sentence]) -> int:
    start, end = place
    return min((max(s.start - end, start - s.end, 0) for s in sentences), default=0)


def _cuts(text: str, start: int, end: int) -> bool:
    return _joined(text[max(0, start - 2) : start][::-1], text[start]) or _joined(
        text[end : end + 2], text[end - 1]
    )


def _joined(outside: str, inside: str) -> bool:
    """Return whether the two characters outside, nearest first, belong to the one inside."""
    if outside[:1].isalnum():
        return True
    number = inside.isdecimal() and outside[1:].isdecimal()
    return number and outside[0] in _SEPARATORS
