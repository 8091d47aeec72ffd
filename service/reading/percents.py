"""Every percentage in a text: `27 procent`, `8-1/2 pct`, `between 10 and 15 percent`, `49.9%`."""

from schemas.mentions import PercentValue
from service.reading.found import Found
from service.reading.money.bounds import bounds_of
from service.reading.money.currencies import currency_before
from service.reading.money.hedges import hedge_around
from service.reading.money.magnitudes import Magnitude, read_magnitude
from service.reading.money.near import seeds_before
from service.reading.money.numeral import Form, unreadable
from service.reading.money.ranges import Quantity, read_quantity
from service.reading.money.scales import Sort
from service.reading.money.sides import Side, bounded
from service.reading.money.tokens import Tokens, tokenise

_PERCENT = "percent"
_WORDS = frozenset({"%", "procent", "procenten", "percent", "percenten", "pct", "procentpunt",
                    "procentpunten", "percentpunt", "percentpunten"})  # fmt: skip
_TRIGGERS = _WORDS | {"cent", "percentage"}
_COMPOUND = "procents"
_POINTS = frozenset({"point", "points", "punt", "punten"})
_THOUSAND = 1_000


def find_percents(text: str, language: str) -> list[Found[PercentValue]]:
    """Return the percentages of a text in order: 27 percent is 27. The span includes the hedge.

    `language` is `nl`; everything else is read as English. A number that cannot be read with
    certainty, or that has a minus, is left out.
    """
    language = "nl" if language == "nl" else "en"
    tokens = tokenise(text)
    if _TRIGGERS.isdisjoint(tokens.vocabulary) and _COMPOUND not in text.lower():
        return []
    reader = _PercentReader(tokens, language)
    found: list[Found[PercentValue]] = []
    resume = 0
    for index in seeds_before(tokens, language, _is_unit):
        if index < resume:
            continue
        quantity, resume = read_quantity(reader, index)
        percent = _percent(reader, quantity) if quantity is not None else None
        if percent is not None and (not found or found[-1].end <= percent.start):
            found.append(percent)
    return found


def _is_unit(word: str) -> bool:
    return word in _TRIGGERS or word.startswith(_COMPOUND)


class _PercentReader:
    """Reads the numbers of one text as percentages."""

    def __init__(self, tokens: Tokens, language: str) -> None:
        self.tokens = tokens
        self.language = language

    def side(self, index: int) -> Side | None:
        magnitude = read_magnitude(self.tokens, index, self.language)
        if magnitude is None or magnitude.form is Form.UNREADABLE:
            return None if magnitude is None else Side(index, magnitude.end, magnitude)
        end = _percent_end(self.tokens, magnitude.end)
        if end and (self._of_money(index) or self._doubtful(index, magnitude)):
            magnitude = magnitude._replace(numeral=unreadable(end))
        return Side(index, end or magnitude.end, magnitude, _PERCENT if end else None)

    def stands_alone(self, side: Side) -> bool:
        return side.unit is not None

    def _of_money(self, index: int) -> bool:
        return currency_before(self.tokens, index) is not None

    def _doubtful(self, index: int, magnitude: Magnitude) -> bool:
        """Whether `4.125%` in a Dutch text would be thousands of percents."""
        separated = not self.tokens.word(index).isdigit() and self.tokens.figure(index)
        large = separated and magnitude.value >= _THOUSAND
        return large or magnitude.sort is Sort.LETTER or magnitude.numeral.indian


def _percent(reader: _PercentReader, quantity: Quantity) -> Found[PercentValue] | None:
    tokens = reader.tokens
    if quantity.unit is None:
        return None
    if not bounded(tokens, quantity.start, quantity.end, marked=quantity.marked):
        return None
    hedge = hedge_around(tokens, quantity.start, quantity.end, reader.language)
    bounds = bounds_of(quantity, hedge.qualifier)
    if bounds is None:
        return None
    low, high, qualifier = bounds
    start, end = tokens.spans[hedge.start][0], tokens.spans[hedge.end - 1][1]
    return Found(start, end, PercentValue(min=low, max=high, qualifier=qualifier))


def _percent_end(tokens: Tokens, index: int) -> int:
    """Return the token after `%`, `procent` or `per cent` behind a number, or 0."""
    start = tokens.step(index)
    word, end = tokens.word(start), start + 1
    if word == "per" and tokens.word(end) == "cent" and tokens.near(end):
        end += 1
    elif word == "percentage" and tokens.word(tokens.step(end)) in _POINTS:
        return tokens.step(end) + 1
    elif word not in _WORDS and not word.startswith(_COMPOUND):
        return 0
    points = tokens.step(end)
    return points + 1 if tokens.word(points) in _POINTS else end
