"""Which places of an article a pair of records marks."""

from collections.abc import Iterable, Iterator

from eval.report.highlight import Mark
from eval.scoring.records import Place, Record
from eval.scoring.slots import Pair

LABEL, EXTRACTED = "label", "extracted"
"""Whose mark it is; the page draws the first solid and the second dashed."""


def marks_of(pair: Pair, name: str, *, shown: bool = True) -> list[Mark]:
    """Return the marks of a pair that is called `name`.

    Evidence and numbers have a style of their own on each side. All else, and everything where
    `shown` is false, is styled `detail`: seen only while the record is looked at.
    """
    return [
        Mark(*place, f"{side}-{kind}" if shown and kind != "detail" else "detail", name)
        for side, record in ((LABEL, pair.gold), (EXTRACTED, pair.predicted))
        if record is not None
        for kind, place in _places(record)
    ]


def _places(record: Record) -> Iterator[tuple[str, Place]]:
    yield from (("evidence", place) for place in record.evidence)
    yield from (("number", place) for place in _numbers(record))
    yield from (("detail", place) for place in _details(record))


def _numbers(record: Record) -> Iterable[Place]:
    filled = (record.amount, record.valuation, record.stake)
    return [one.place for one in filled if one is not None]


def _details(record: Record) -> Iterator[Place]:
    yield from (place for member in record.members for place in member.places)
    yield from (date.place for date in record.dates)
    yield from record.conditions
