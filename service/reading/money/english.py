"""English number words: `two hundred and fifty`, `half a`, `tens of`, `six point six`."""

from decimal import Decimal

from service.reading.money.numeral import Form, Numeral, unreadable, words_ahead
from service.reading.money.scales import SCALES, is_scale
from service.reading.money.tokens import Tokens

_SMALL = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_DIGIT = {word: value for value, word in enumerate(_SMALL[:10])}
_BELOW_TWENTY = {word: value for value, word in enumerate(_SMALL)}
_TEN = {word: 10 * value for value, word in enumerate(_TENS, start=2)}
_VAGUE = {"tens": 20, "dozens": 24, "hundreds": 200, "thousands": 2_000, "several": 2, "few": 2,
          "couple": 2}  # fmt: skip
_PART = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.25")}
_ROUND = {"hundred": 100, "thousand": 1_000, "dozen": 12}
_MOST_DECIMALS = 6
# `in the first half billion-dollar deals` names a period.
_ORDINALS = frozenset({"first", "second", "third", "fourth", "last", "next", "this", "latest",
                       "previous", "final", "each", "every", "per"})  # fmt: skip
_OF_PLURAL = frozenset({"tens", "dozens", "hundreds", "thousands"})

ARTICLES = frozenset({"a", "an", "another"})
AFTER_ARTICLE = frozenset({*_ROUND, "few", "couple", "half", "quarter"}) | SCALES
STARTERS = frozenset({*_BELOW_TWENTY, *_TEN, *_VAGUE, "half", "quarter"})


def read_english(tokens: Tokens, index: int) -> Numeral | None:
    """Return the number that English words write at a token, or None."""
    word = tokens.word(index)
    if word in ARTICLES:
        return _after_article(tokens, index + 1)
    if word in _VAGUE:
        return _vague(tokens, index)
    if word in _PART:
        period = tokens.word(index - 1) in _ORDINALS
        return unreadable(index + 1) if period else _part_of_a(tokens, index + 1, _PART[word])
    return _cardinal(tokens, index)


def and_a_part(tokens: Tokens, index: int) -> tuple[Decimal, int]:
    """Return the part in `and a half` or `and three quarters`, and the token after it."""
    if tokens.word(tokens.step(index)) != "and":
        return Decimal(0), index
    for start in (("and", "a"), ("and", "one")):
        after = words_ahead(tokens, index, *start)
        part = tokens.step(after)
        if tokens.word(part) in {"half", "quarter"}:
            return _PART[tokens.word(part)], part + 1
    after = words_ahead(tokens, index, "and", "three", "quarters")
    return (Decimal("0.75"), after) if after > 0 else (Decimal(0), index)


def _after_article(tokens: Tokens, index: int) -> Numeral | None:
    word = tokens.word(index)
    if not tokens.spaced(index):
        return None
    if word in {"few", "couple"}:
        return _vague(tokens, index)
    if word in {"half", "quarter"}:
        return _part_of_a(tokens, index + 1, _PART[word])
    if word in _ROUND:
        return _cardinal(tokens, index, given=1)
    return Numeral(index, Decimal(1), Form.ARTICLE) if is_scale(word) else None


def _vague(tokens: Tokens, index: int) -> Numeral:
    word = tokens.word(index)
    value, index = _VAGUE[word], index + 1
    of = words_ahead(tokens, index, "of")
    if of > 0 and (word == "couple" or is_scale(tokens.word(of))):
        index = of
    after = tokens.step(index)
    if word not in _OF_PLURAL and tokens.word(after) in {"hundred", "dozen"}:
        value, index = value * _ROUND[tokens.word(after)], after + 1
    return Numeral(index, Decimal(value), Form.VAGUE)


def _part_of_a(tokens: Tokens, index: int, part: Decimal) -> Numeral:
    for phrase in (("of", "a"), ("a",), ("an",), ("of", "one")):
        after = words_ahead(tokens, index, *phrase)
        if after > 0:
            return Numeral(after, part, Form.PART)
    return Numeral(index, part, Form.PART)


def _cardinal(tokens: Tokens, index: int, given: int = 0) -> Numeral | None:
    head = (given, index) if given else _below_hundred(tokens, index)
    if head is None:
        return None
    value, after = _hundreds(tokens, *head)
    total, end = _rest(tokens, Decimal(value), after)
    following = tokens.step(end)
    if tokens.word(following) in _CARDINAL_WORDS:
        return unreadable(_run_end(tokens, following))
    part = _PART.get(tokens.word(following))
    if part is None:
        return Numeral(end, total, Form.WORDS)
    # `one half`, `three quarters`, but not `two half million`.
    proper = total * part < 1 and total % 1 == 0
    return _part_of_a(tokens, following + 1, total * part) if proper else unreadable(following + 1)


def _hundreds(tokens: Tokens, value: int, index: int) -> tuple[int, int]:
    """Read on after `two` in `two hundred and fifty`."""
    after = tokens.step(index)
    word = tokens.word(after)
    if word not in {"hundred", "dozen"}:
        return value, index
    value, index = value * _ROUND[word], after + 1
    start = words_ahead(tokens, index, "and")
    start = tokens.step(start if start > 0 else index)
    tail = _below_hundred(tokens, start) if word == "hundred" else None
    # `one hundred and two hundred million` are two numbers.
    if tail is None or words_ahead(tokens, tail[1], "hundred") > 0:
        return value, index
    return value + tail[0], tail[1]


def _rest(tokens: Tokens, value: Decimal, index: int) -> tuple[Decimal, int]:
    """Read on over `and a half` or `point six`."""
    part, end = and_a_part(tokens, index)
    if part:
        return value + part, end
    after = words_ahead(tokens, index, "point")
    digits = ""
    while len(digits) < _MOST_DECIMALS and tokens.word(start := tokens.step(after)) in _DIGIT:
        digits += str(_DIGIT[tokens.word(start)])
        index = after = start + 1
    return (value + Decimal(f"0.{digits}"), index) if digits else (value, index)


def _below_hundred(tokens: Tokens, index: int) -> tuple[int, int] | None:
    word = tokens.word(index)
    if word in _TEN:
        after = tokens.step(index + 1)
        digit = _DIGIT.get(tokens.word(after), 0)
        return (_TEN[word] + digit, after + 1) if digit else (_TEN[word], index + 1)
    return (_BELOW_TWENTY[word], index + 1) if word in _BELOW_TWENTY else None


_CARDINAL_WORDS = frozenset({*_BELOW_TWENTY, *_TEN, "hundred"})


def _run_end(tokens: Tokens, index: int) -> int:
    while tokens.word(index) in _CARDINAL_WORDS and tokens.near(index):
        index += 1
    return index
