"""The hand-written table of expressions, and that each span reads the same by itself."""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

from schemas.enums import Qualifier
from schemas.mentions import MoneyValue
from service.reading.money import find_money, parse_money

FOLDER = Path(__file__).parent / "expressions"
POWERS = {"": 0, "k": 3, "m": 6, "bn": 9, "tn": 12, "qn": 15}
NUMBER = r"[0-9.]+?(?:k|m|bn|tn|qn)?"
SIGNS = {
    "": (True, True, Qualifier.EXACT),
    "~": (True, True, Qualifier.APPROXIMATELY),
    "<=": (False, True, Qualifier.UP_TO),
    "<": (False, True, Qualifier.LESS_THAN),
    ">=": (True, False, Qualifier.AT_LEAST),
    ">": (True, False, Qualifier.MORE_THAN),
}


class Expression(NamedTuple):
    """One line of a table: the text and, in order, what stands in it."""

    language: str
    text: str
    spans: list[tuple[int, int]]
    values: list[MoneyValue]
    line: str


def number(written: str) -> Decimal:
    """Read `1.5bn`."""
    match = re.fullmatch(r"([0-9.]+)([a-z]*)", written)
    assert match is not None, written
    return Decimal(match[1]) * Decimal(10) ** POWERS[match[2]]


def value(written: str) -> MoneyValue:
    """Read `USD ~10bn /share`."""
    code, bounds, *per = written.split()
    currency = None if code == "?" else code
    unit = " ".join(per).removeprefix("/") or None
    if bounds == "undisclosed":
        return MoneyValue(currency=currency, qualifier=Qualifier.UNDISCLOSED)
    ends = re.fullmatch(rf"({NUMBER})\.\.({NUMBER})", bounds)
    if ends is not None:
        low, high, name = number(ends[1]), number(ends[2]), Qualifier.BETWEEN
        return MoneyValue(currency=currency, min=low, max=high, qualifier=name, per=unit)
    sign = re.match(r"[~<>=]*", bounds)
    assert sign is not None
    has_min, has_max, name = SIGNS[sign[0]]
    amount = number(bounds[sign.end() :])
    return MoneyValue(
        currency=currency,
        min=amount if has_min else None,
        max=amount if has_max else None,
        qualifier=name,
        per=unit,
    )


def expression(line: str, language: str) -> Expression:
    """Read one line of a table."""
    marked, _, reading = line.rpartition(" => ")
    marked = re.sub(r"\\(n|u[0-9a-f]{4})", lambda m: m[0].encode().decode("unicode-escape"), marked)
    spans, text = [], ""
    for part in re.split(r"(\[[^\]]*\])", marked):
        inner = part[1:-1] if part.startswith("[") else part
        if part.startswith("["):
            spans.append((len(text), len(text) + len(inner)))
        text += inner
    values = [] if reading == "nothing" else [value(r) for r in reading.split("; ")]
    return Expression(language, text, spans, values, line)


def table() -> Iterator[Expression]:
    """Yield every line of both tables."""
    for name, language in (("english", "en"), ("dutch", "nl")):
        for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            if " => " in line and not line.startswith("#"):
                yield expression(line, language)


TABLE = list(table())


def test_table_is_large_enough() -> None:
    """At least 300 expressions are read by hand, and both languages have their share."""
    languages = [e.language for e in TABLE]
    assert languages.count("en") >= 250
    assert languages.count("nl") >= 250
    assert len({e.text for e in TABLE}) == len(TABLE)


@pytest.mark.parametrize("expected", TABLE, ids=lambda e: e.line)
def test_expression(expected: Expression) -> None:
    """A text gives exactly the sums that the table states, at exactly these places."""
    found = find_money(expected.text, expected.language)
    assert [expected.text[f.start : f.end] for f in found] == [
        expected.text[start:end] for start, end in expected.spans
    ]
    assert [(f.start, f.end) for f in found] == expected.spans
    assert [f.value for f in found] == expected.values


@pytest.mark.parametrize("expected", [e for e in TABLE if e.spans], ids=lambda e: e.line)
def test_span_reads_the_same_by_itself(expected: Expression) -> None:
    """The words of a span state the same sum without the text around them.

    Only the currency may come from the text: of a bare sum, of crowns, francs and cents.
    """
    for (start, end), stated in zip(expected.spans, expected.values, strict=True):
        alone = parse_money(expected.text[start:end], expected.language)
        assert alone is not None
        if alone.currency in {None, "JPY"}:
            alone = alone.model_copy(update={"currency": stated.currency})
        assert alone == stated
