"""A text with marks that may overlap, as HTML that shows exactly the text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a text, in code points, with its style and the record that it belongs to."""

    start: int
    end: int
    style: str
    record: str


def highlight(text: str, marks: Iterable[Mark]) -> Markup:
    """Return the escaped text, cut where a mark begins or ends, each piece in one element.

    A piece carries the styles of all marks over it as classes and their records in `data-records`,
    so that marks may overlap in any way. Without its tags the result is the escaped text. What a
    mark has beyond the text is cut off.
    """
    inside = [mark for mark in marks if max(mark.start, 0) < min(mark.end, len(text))]
    return Markup().join(_piece(text[a:b], _over(a, b, inside)) for a, b in _cuts(text, inside))


def _cuts(text: str, marks: Sequence[Mark]) -> Iterable[tuple[int, int]]:
    edges = {at for mark in marks for at in (mark.start, mark.end) if 0 < at < len(text)}
    return pairwise(sorted(edges | {0, len(text)}))


def _over(start: int, end: int, marks: Iterable[Mark]) -> list[Mark]:
    return [mark for mark in marks if mark.start <= start and end <= mark.end]


def _piece(text: str, marks: Sequence[Mark]) -> Markup:
    if not marks:
        return escape(text)
    styles = " ".join(sorted({mark.style for mark in marks}))
    records = " ".join(sorted({mark.record for mark in marks}))
    piece = Markup('<mark class="{}" data-records="{}">{}</mark>')
    return piece.format(styles, records, text)
