"""A number with its scale: `6,6 miljard`, `two and a half million`, `Rs 1.5 lakh crore`."""

from decimal import Decimal
from typing import NamedTuple

from service.reading.money import dutch, english
from service.reading.money.in_figures import VULGAR, figures_at
from service.reading.money.numeral import Form, Numeral, unreadable
from service.reading.money.scales import (
    LETTERS,
    PLURALS,
    SCALES,
    Scale,
    Sort,
    is_scale,
    looks_like_scale,
    read_scale,
)
from service.reading.money.tokens import Tokens
from service.reading.wordlist import wordlist

_HUNDRED = frozenset({"hundred", "honderd"})
_AFTER_FIGURES = _HUNDRED | {"and", "en"}
_GROUP = 3
_MOST_TERMS = 4
_LEAST_LAST_TERM = 100
_AT_LEAST_TWO = Decimal(2)
_ONE = Decimal(1)

_STARTERS = {
    "en": english.STARTERS | PLURALS.keys() | VULGAR.keys(),
    "nl": dutch.STARTERS | PLURALS.keys() | VULGAR.keys(),
}
_ARTICLES = {"en": english.ARTICLES, "nl": dutch.ARTICLES}
_AFTER_ARTICLE = {"en": english.AFTER_ARTICLE, "nl": dutch.AFTER_ARTICLE}
# What may stand between a figure and its unit: scales, fractions and what links a range.
ON_THE_WAY = (
    SCALES
    | LETTERS
    | VULGAR.keys()
    | wordlist("- – — / hundred honderd dozen and en to tot or of à a mil bil")
)
# Dutch writes thousands as one word, of which there are too many to list.
_COMPOUND = {"en": "thousand", "nl": "duizend"}


class Magnitude(NamedTuple):
    """A number and its scale.

    Attributes:
        end: Index of the token after it.
        number: The number without its scale.
        factor: The scale, one if there is none.
        numeral: How the number is written.
        sort: What kind of word the scale is, None if there is none.
    """

    end: int
    number: Decimal
    factor: Decimal
    numeral: Numeral
    sort: Sort | None

    @property
    def value(self) -> Decimal:
        """The number times its scale."""
        return self.number * self.factor

    @property
    def form(self) -> Form:
        """How the number is written."""
        return self.numeral.form


def seeds(tokens: Tokens, language: str) -> list[int]:
    """Return the tokens at which a number may start."""
    key = ("seeds", language)
    if key not in tokens.kept:
        tokens.kept[key] = _seeds(tokens, language)
    found: list[int] = tokens.kept[key]
    return found


def _seeds(tokens: Tokens, language: str) -> list[int]:
    words, starters, compound = tokens.words, _STARTERS[language], _COMPOUND[language]
    articles, after_article = _ARTICLES[language], _AFTER_ARTICLE[language]
    return [
        index
        for index, word in enumerate(words)
        if word in starters
        or ":" > word >= "0"
        or (word in articles and words[index + 1] in after_article)
        or compound in word
    ]


def starts_number(tokens: Tokens, index: int, language: str) -> bool:
    """Whether a number may start at a token."""
    word = tokens.word(index)
    if word in _ARTICLES[language]:
        return tokens.word(index + 1) in _AFTER_ARTICLE[language]
    return "0" <= word < ":" or word in _STARTERS[language] or _COMPOUND[language] in word


def read_magnitude(
    tokens: Tokens, index: int, language: str, *, prefixed: bool = False
) -> Magnitude | None:
    """Return the number and scale at a token, or None where there is none.

    `prefixed` says that a currency stands before it. A number that cannot be read with certainty
    comes back with the form UNREADABLE, so that no part of it is read instead.
    """
    key = (index, language, prefixed)
    if key not in tokens.kept:
        tokens.kept[key] = _read(tokens, index, language, prefixed=prefixed)
    found: Magnitude | None = tokens.kept[key]
    return found


def _read(tokens: Tokens, index: int, language: str, *, prefixed: bool) -> Magnitude | None:
    first = _term(tokens, index, language, prefixed=prefixed)
    if first is None or first.form is Form.UNREADABLE or first.sort in {None, Sort.LETTER}:
        return first
    first = _and_a_half(tokens, first, language)
    return _further_terms(tokens, first, language)


def _term(tokens: Tokens, index: int, language: str, *, prefixed: bool) -> Magnitude | None:
    plural = PLURALS.get(tokens.word(index))
    if plural is not None and not tokens.word(index).startswith(("thousand", "duizend")):
        several = Numeral(index + 1, _AT_LEAST_TWO, Form.VAGUE)
        return Magnitude(index + 1, _AT_LEAST_TWO, plural, several, Sort.WORD)
    numeral = _numeral(tokens, index, language, prefixed=prefixed)
    if numeral is None or numeral.form is Form.UNREADABLE:
        return None if numeral is None else _unscaled(numeral)
    numeral = _odd(tokens, numeral)
    scale = read_scale(tokens, numeral.end, language)
    if scale is None:
        return _without_scale(tokens, numeral)
    if scale.language not in {None, language} and numeral.form is Form.FIGURES:
        # `$1.250 billion` in a Dutch text is an English number.
        numeral = _numeral(tokens, index, scale.language or language, prefixed=prefixed) or numeral
    return _with_scale(tokens, numeral, scale)


def _numeral(tokens: Tokens, index: int, language: str, *, prefixed: bool) -> Numeral | None:
    if tokens.figure(index):
        return _figures(tokens, index, language, prefixed=prefixed)
    word = tokens.word(index)
    if word in VULGAR:
        return Numeral(index + 1, VULGAR[word], Form.PART)
    if language == "nl":
        return dutch.read_dutch(tokens, index)
    return english.read_english(tokens, index)


def _odd(tokens: Tokens, numeral: Numeral) -> Numeral:
    """Leave out `thirty-odd`, of which the bounds are open."""
    if tokens.word(numeral.end) != "-":
        return numeral
    word = tokens.word(numeral.end + 1)
    odd = tokens.hyphen(numeral.end) and word in {"odd", "something", "plus"}
    scaled = is_scale(tokens.word(numeral.end + 2))
    return unreadable(numeral.end + 3) if odd and (word != "plus" or scaled) else numeral


def _without_scale(tokens: Tokens, numeral: Numeral) -> Magnitude | None:
    following = tokens.step(numeral.end)
    word = tokens.word(following)
    if numeral.form is Form.ARTICLE:
        return None
    if looks_like_scale(word) or _decimals_apart(tokens, numeral.end):
        return _unscaled(unreadable(max(following, numeral.end)))
    return _unscaled(numeral)


def _decimals_apart(tokens: Tokens, index: int) -> bool:
    """Whether decimals stand apart from their number: `5 .5`, `5. 5`, `1, 250`."""
    return (
        tokens.word(index) in {".", ","}
        and tokens.near(index)
        and (tokens.figure(index + 1) and tokens.near(index + 1) and not _sentence(tokens, index))
    )


def _sentence(tokens: Tokens, index: int) -> bool:
    """Whether the number before is too long for a whole with decimals, as a year is."""
    return len(tokens.word(index - 1)) > _GROUP and tokens.spaced(index + 1)


def _with_scale(tokens: Tokens, numeral: Numeral, scale: Scale) -> Magnitude:
    following = tokens.step(scale.end)
    if following > 0 and is_scale(tokens.word(following)):
        return _unscaled(unreadable(following + 1))
    return Magnitude(scale.end, numeral.value, scale.factor, numeral, scale.sort)


def _unscaled(numeral: Numeral) -> Magnitude:
    return Magnitude(numeral.end, numeral.value, _ONE, numeral, None)


def _and_a_half(tokens: Tokens, first: Magnitude, language: str) -> Magnitude:
    """Read on over `a million and a half`."""
    words = dutch if language == "nl" else english
    part, end = words.and_a_part(tokens, first.end)
    return first._replace(end=end, number=first.number + part)


def _further_terms(tokens: Tokens, total: Magnitude, language: str) -> Magnitude:
    """Read on over smaller scales: `1 miljard 250 miljoen`, `two thousand five hundred`."""
    smallest = total.factor
    for _ in range(_MOST_TERMS):
        term = _next_term(tokens, total, language)
        if term is None:
            return total
        fraction = term.number % 1 or (total.factor == smallest and total.number % 1)
        if term.form is Form.UNREADABLE or term.value >= smallest or fraction:
            return _unscaled(unreadable(term.end))
        smallest = term.factor
        value = total.value + term.value
        total = total._replace(end=term.end, number=value / total.factor)
        if term.sort is None:
            return total
    return _unscaled(unreadable(total.end))


def _next_term(tokens: Tokens, total: Magnitude, language: str) -> Magnitude | None:
    start = total.end
    if not tokens.spaced(start) or "\n" in tokens.gap(start) or total.form is Form.VAGUE:
        return None
    in_figures = tokens.figure(start)
    if not starts_number(tokens, start, language):
        return None
    term = _term(tokens, start, language, prefixed=False)
    if term is None or term.sort is Sort.LETTER:
        return None
    if term.form not in {Form.FIGURES, Form.WORDS, Form.UNREADABLE}:
        return None
    # `two million five years ago` is no sum of 2,000,005.
    if term.sort is None and (total.form is Form.FIGURES or term.value < _LEAST_LAST_TERM):
        return None
    return None if term.sort is None and in_figures else term


def _figures(tokens: Tokens, index: int, language: str, *, prefixed: bool) -> Numeral:
    numeral = figures_at(tokens, index, language, prefixed=prefixed)
    following = tokens.step(numeral.end)
    word = tokens.word(following)
    if numeral.form is not Form.FIGURES or word not in _AFTER_FIGURES:
        return numeral
    if word in _HUNDRED and tokens.spaced(following) and numeral.value % 1 == 0:
        return numeral._replace(end=following + 1, value=numeral.value * 100, form=Form.WORDS)
    words = dutch if language == "nl" else english
    part, end = words.and_a_part(tokens, numeral.end)
    return numeral._replace(end=end, value=numeral.value + part)
