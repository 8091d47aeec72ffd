from collections.abc import Callable
from datetime import date

import pytest

from schemas.enums import Qualifier
from schemas.mentions import DateValue, MeasureValue, MoneyValue, PercentValue
from service.reading import mentions
from service.reading.found import Found
from service.reading.mentions import find_mentions
from service.reading.sentences import split_sentences

TEXT = "One two three four.\n\nFive six seven eight."


class Finders:
    """Stand-ins that find given words, as the real ones find values."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._words: dict[str, list[str]] = {}
        values = {
            "money": MoneyValue(),
            "percents": PercentValue(),
            "measures": MeasureValue(unit="chip"),
            "dates": DateValue(start="2026", end="2026"),
        }
        for kind, value in values.items():
            monkeypatch.setattr(mentions, f"find_{kind}", self._finder(kind, value))

    def find(self, **words: list[str]) -> list[tuple[str, str]]:
        self._words = words
        found = find_mentions(TEXT, "en", None, split_sentences(TEXT, "en"), None)
        assert [one.id for one in found] == [f"m{n}" for n in range(1, len(found) + 1)]
        assert all(TEXT[one.start : one.end] == one.text for one in found)
        return [(one.kind, one.text) for one in found]

    def _finder(self, kind: str, value: object) -> Callable[..., list[Found[object]]]:
        def find(text: str, *_: object) -> list[Found[object]]:
            places = [(text.find(word), word) for word in self._words.get(kind, ())]
            return [Found(at, at + len(word), value) for at, word in places if at >= 0]

        return find


@pytest.fixture
def finders(monkeypatch: pytest.MonkeyPatch) -> Finders:
    """Finders that find what a test names."""
    return Finders(monkeypatch)


def test_order_and_ids(finders: Finders) -> None:
    """Mentions of all kinds stand in the order of the text."""
    found = finders.find(dates=["One"], money=["eight"], percents=["six"], measures=["three"])
    assert found == [("date", "One"), ("measure", "three"), ("percent", "six"), ("money", "eight")]


def test_the_longer_wins(finders: Finders) -> None:
    """Of two that overlap the longer stays, whatever its kind."""
    assert finders.find(money=["two"], dates=["two three"]) == [("date", "two three")]


@pytest.mark.parametrize(
    ("kinds", "winner"),
    [
        (("money", "percents", "measures", "dates"), "money"),
        (("percents", "measures", "dates"), "percent"),
        (("measures", "dates"), "measure"),
    ],
)
def test_of_two_as_long_the_kind_decides(
    finders: Finders, kinds: tuple[str, ...], winner: str
) -> None:
    """Money comes before percent, percent before measure, measure before date."""
    assert finders.find(**{kind: ["two three"] for kind in kinds}) == [(winner, "two three")]


def test_a_loser_leaves_room(finders: Finders) -> None:
    """What overlaps only with a mention that lost stays."""
    found = finders.find(money=["One two three four"], percents=["four"], dates=["Five"])
    assert found == [("money", "One two three four"), ("date", "Five")]


def test_neighbours_stay(finders: Finders) -> None:
    """Mentions that touch do not overlap."""
    assert finders.find(money=["One "], dates=["two"]) == [("money", "One "), ("date", "two")]


def test_nothing_crosses_a_paragraph(finders: Finders) -> None:
    """Where a finder crosses a paragraph's end it is asked again for each paragraph."""
    found = finders.find(money=["four.\n\nFive", "eight", "two"])
    assert found == [("money", "two"), ("money", "eight")]


def test_real_finders_stay_inside_paragraphs() -> None:
    """An amount and a date at the border of two lines of their own are two readings."""
    text = "Acme sold it in 2025.\nThe price was $5 million.\nIn 2026 billion was a word."
    found = find_mentions(text, "en", None, split_sentences(text, "en"), None)
    assert [one.text for one in found][:2] == ["2025", "$5 million"]


def test_the_date_line_is_no_mention() -> None:
    """A date line dates the article and is left out of the mentions."""
    text = "17 december 2025 - Acme kocht Widget op 1 december 2025."
    sentences = split_sentences(text, "nl")
    found = find_mentions(text, "nl", date(2025, 12, 17), sentences, (0, 16))
    assert [one.text for one in found] == ["1 december 2025"]


def test_values_are_kept() -> None:
    """The value that the finder parsed is the value of the mention."""
    text = "It paid up to $5 million for 30 percent."
    money, percent = find_mentions(text, "en", None, split_sentences(text, "en"), None)
    assert (money.value.max, money.value.qualifier) == (5_000_000, Qualifier.UP_TO)
    assert percent.value.max == 30
