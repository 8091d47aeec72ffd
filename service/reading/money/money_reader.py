"""The sides of a sum: a number with a currency before or after it."""

from service.reading.money import currency_table as table
from service.reading.money.closed_class import ends_phrase
from service.reading.money.currencies import (
    Currency,
    country_after,
    currency_after,
    currency_before,
)
from service.reading.money.hedges import approximation_end
from service.reading.money.links import side_at
from service.reading.money.magnitudes import (
    ON_THE_WAY,
    Magnitude,
    read_magnitude,
    seeds,
)
from service.reading.money.numeral import Form, unreadable
from service.reading.money.per import read_per
from service.reading.money.ranges import Quantity
from service.reading.money.scales import Sort, factor_of, is_scale
from service.reading.money.sides import Side, bounded
from service.reading.money.tokens import Tokens
from service.reading.wordlist import wordlist

_LITERAL = 1_000
# A side is looked at by the numbers in front of it as well, none of them far away.
_KEPT = 64
_MOST_SEPARATORS = 2
_AND = frozenset({"and", "en"})
_LIST = frozenset({",", "and", "or", "en", "of", "/", "&", "to", "tot", "naar", "versus", "vs"})
_COORDINATED = frozenset({",", "and", "or", "en", "of", "naar", "to", "tot"})
# Names that are other words as well, and say nothing behind a sum that has its currency.
_OTHER_WORDS = frozenset({"won", "mark", "marks", "real", "rand", "crown", "crowns", "pound"})
# `in 2024 dollars` and `since 2024 euro` name a year.
_SINCE = wordlist(
    """
    in since by until from during before after of sinds tot van voor na vanaf eind begin medio end
    late early mid januari februari maart april mei juni juli augustus september oktober november
    december january february march may june july august october fiscal boekjaar
    """
)
_YEAR = 4
_BEHIND = ON_THE_WAY | table.BEHIND
_HOW_MANY = range(2, 21)
_MINUS = frozenset({"−", "minus", "min"})


class MoneyReader:
    """Reads the numbers of one text as sums of money."""

    def __init__(self, tokens: Tokens, language: str) -> None:
        self.tokens = tokens
        self.language = language
        self._sides: dict[int, Side | None] = {}
        self._leaning: dict[int, bool] = {}

    def side(self, index: int) -> Side | None:
        """Return the number at a token with its currency; UNREADABLE where it is not certain."""
        if index not in self._sides:
            if len(self._sides) > _KEPT:
                self._sides.clear()
            self._sides[index] = self._read(index)
        return self._sides[index]

    def _read(self, index: int) -> Side | None:
        before = currency_before(self.tokens, index)
        prefixed = before is not None
        magnitude = read_magnitude(self.tokens, index, self.language, prefixed=prefixed)
        if magnitude is None:
            return None
        if magnitude.form is Form.UNREADABLE or (before is not None and not before.code):
            return _spoilt(index, magnitude)
        if before is None:
            return self._unmarked(index, magnitude)
        return self._marked(before, magnitude)

    def seeds(self) -> list[int]:
        """Return the tokens at which a sum's number may start.

        Most figures of an article are years and names, which a look at both neighbours tells.
        """
        words = self.tokens.words
        return [
            index
            for index in seeds(self.tokens, self.language)
            if not "0" <= words[index] < ":"
            or words[index + 1] in _BEHIND
            or "0" <= words[index + 1] < ":"
            or words[index - 1] in table.IN_FRONT
        ]

    def stands_alone(self, side: Side) -> bool:
        """Whether no noun follows that a number without a currency would count."""
        per = read_per(self.tokens, side.end, self.language).unit
        return per is not None or ends_phrase(self.tokens, side.end)

    def is_sum(self, quantity: Quantity) -> bool:
        """Whether a quantity has what a sum needs, and nothing makes it a part of another."""
        side = quantity.side
        if quantity.unit is None and side.magnitude.sort not in {Sort.WORD, Sort.SHORT}:
            return False
        if self._is_negative(quantity.start):
            return False
        if not bounded(self.tokens, quantity.start, quantity.end, marked=quantity.marked):
            return False
        return quantity.marked or not self._is_smaller_term(quantity)

    def _is_negative(self, start: int) -> bool:
        minus = self.tokens.word(start - 1) in _MINUS and self.tokens.near(start)
        return minus and self.tokens.word(start - 2) != "plus"

    def complete(self, quantity: Quantity, end: int, per: str | None) -> bool:
        """Whether a sum is all there: no `$2` of `$2, $3 and $5 billion`, no doubtful `€1.500`."""
        side = quantity.side
        if side.scaled:
            return quantity.unit is not None or not self._smaller_term_follows(side)
        if per is not None:
            return True
        if side.magnitude.numeral.thousandths:
            return False
        return side.value >= _LITERAL or not self._leans(end)

    def coordinated(self, quantity: Quantity) -> str | None:
        """Return the currency that a bare sum shares with the next: `2 mrd en 3 mrd euro`."""
        if self.tokens.word(quantity.end) not in _COORDINATED:
            return None
        following = side_at(self, quantity.end + 1)
        if following is None or not following.readable or following.marked:
            return None
        return following.unit if following.scaled else None

    def _marked(self, before: Currency, magnitude: Magnitude) -> Side:
        """Read a number whose currency stands in front."""
        if self._needs_scale(before, magnitude) or (before.factor != 1 and magnitude.sort):
            return _spoilt(before.start, magnitude)
        if before.factor != 1:
            magnitude = magnitude._replace(factor=before.factor, sort=Sort.WORD)
        code, end = before.code, magnitude.end
        after = self._behind_marked(before, magnitude)
        if after is not None:
            if not _agree(code, after.code, symbol=before.end - before.start == 1):
                return _spoilt(before.start, magnitude)
            code, end = _narrower(code, after.code), after.end
        return self._checked(Side(before.start, end, magnitude, code, marked=True))

    def _needs_scale(self, before: Currency, magnitude: Magnitude) -> bool:
        """Whether `R5` and `$ few` lack the scale that would make them sums."""
        letter_alone = self.tokens.raw(before.start) in table.BEFORE_SCALED
        return magnitude.sort is None and (letter_alone or magnitude.form is Form.VAGUE)

    def _behind_marked(self, before: Currency, magnitude: Magnitude) -> Currency | None:
        after = currency_after(
            self.tokens, magnitude.end, self.language, scaled=magnitude.sort is not None, one=False
        )
        if after is not None and self.tokens.word(after.end - 1) not in _OTHER_WORDS:
            return after
        dollar = self.tokens.word(before.start) == "$"
        return country_after(self.tokens, magnitude.end) if dollar else None

    def _unmarked(self, index: int, magnitude: Magnitude) -> Side:
        """Read a number whose currency stands behind, if it has one."""
        after = currency_after(
            self.tokens,
            magnitude.end,
            self.language,
            scaled=magnitude.sort is not None,
            one=magnitude.number <= 1,
        )
        if after is None:
            return self._checked(Side(index, magnitude.end, magnitude))
        year = self._names_a_year(index, magnitude)
        if not after.code or year or self._generic(magnitude, after):
            return _spoilt(index, magnitude)
        magnitude = magnitude._replace(factor=magnitude.factor * after.factor)
        return self._checked(Side(index, after.end, magnitude, after.code))

    def _checked(self, side: Side) -> Side:
        """Leave out what is not certain with its currency.

        That is `5 dollar miljard`, `quarter dollar`, and `1,25,000` unless it is South Asian.
        """
        magnitude = side.magnitude
        scale_follows = is_scale(self.tokens.word(self.tokens.step(side.end)))
        part = magnitude.form is Form.PART and not side.scaled
        in_words = not self.tokens.figure(magnitude.end - 1)
        if side.unit is not None and (scale_follows or (part and in_words)):
            return _spoilt(side.start, magnitude._replace(end=side.end + 1))
        south_asian = side.unit in table.SOUTH_ASIAN or side.unit == "rupee"
        open_unit = side.unit is None and side.scaled
        certain = not magnitude.numeral.indian or south_asian or open_unit
        return side if certain else _spoilt(side.start, magnitude)

    def _names_a_year(self, index: int, magnitude: Magnitude) -> bool:
        word = self.tokens.word(index)
        if magnitude.sort is not None or len(word) != _YEAR or word[:2] not in {"19", "20"}:
            return False
        return word.isdigit() and self.tokens.word(index - 1) in _SINCE

    def _generic(self, magnitude: Magnitude, after: Currency) -> bool:
        """Whether `a billion-dollar company` speaks of a kind of thing, not of a sum."""
        tokens = self.tokens
        adjective = self.language == "en" and not tokens.word(after.end - 1).endswith("s")
        adjective = adjective and not ends_phrase(tokens, after.end)
        if magnitude.form is Form.ARTICLE:
            return adjective or tokens.hyphen(magnitude.end)
        # `two million-dollar homes` are two homes.
        few = magnitude.sort is Sort.WORD and magnitude.number in _HOW_MANY
        noun = tokens.word(tokens.step(after.end))
        plural = noun.endswith("s") and not noun.endswith("ss")
        return adjective and few and plural and not tokens.hyphen(magnitude.end - 2)

    def _leans(self, end: int) -> bool:
        """Whether a sum of a list shares the scale or unit of a later one.

        The list is walked once: what holds of its last sum holds of all in front.
        """
        walked: list[int] = []
        while end not in self._leaning:
            walked.append(end)
            following = self._next_of_list(end)
            if following is None:
                self._leaning[end] = False
            elif following.scaled:
                money = following.unit is not None or self.stands_alone(following)
                self._leaning[end] = money
            elif read_per(self.tokens, following.end, self.language).unit is not None:
                self._leaning[end] = True
            else:
                end = following.end
        self._leaning.update(dict.fromkeys(walked, self._leaning[end]))
        return self._leaning[end]

    def _next_of_list(self, end: int) -> Side | None:
        """Return the sum that a comma, `and` or `or` adds to the one in front of a token."""
        if self.tokens.word(end) not in _LIST:
            return None
        for _ in range(_MOST_SEPARATORS):
            end += self.tokens.word(end) in _LIST
        following = side_at(self, approximation_end(self.tokens, end, self.language))
        return following if following is not None and following.readable else None

    def _smaller_term_follows(self, side: Side) -> bool:
        """Whether `1 miljard en 200 miljoen euro` may be one sum."""
        if self.tokens.word(side.end) not in _AND:
            return False
        following = side_at(self, side.end + 1)
        if following is None or following.unit is None or following.marked:
            return False
        return following.value < side.magnitude.factor

    def _is_smaller_term(self, quantity: Quantity) -> bool:
        start = quantity.start
        if self.tokens.word(start - 1) not in _AND:
            return False
        factor = factor_of(self.tokens.word(start - 2))
        return factor is not None and quantity.low < factor


def _spoilt(start: int, magnitude: Magnitude) -> Side:
    spoilt = magnitude._replace(numeral=unreadable(magnitude.end))
    return Side(start, magnitude.end, spoilt)


def _agree(before: str, after: str, *, symbol: bool) -> bool:
    """Whether the currencies on both sides of a number can be the same one."""
    family = table.FAMILIES.get(after, {})
    dollars = table.FAMILIES["dollar"].values()
    if symbol and before == "USD" and after in dollars:
        return True
    return (
        before == after
        or before in family.values()
        or after in table.FAMILIES.get(before, {}).values()
    )


def _narrower(before: str, after: str) -> str:
    """Return the more exact of two currencies that agree."""
    return before if after in table.FAMILIES else after
