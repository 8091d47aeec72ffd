"""Scales after a number: `miljard`, `billion`, `bn`, `mln`, `k`, `lakh crore`.

Dutch is long-scale (`biljoen` is 10¹², `biljard` 10¹⁵), English short-scale (`billion` is 10⁹).
"""

from decimal import Decimal
from enum import Enum, auto
from typing import NamedTuple

from service.reading.money.currency_table import CODES, COUNTRY_OF, NAMES
from service.reading.money.tokens import Tokens


class Sort(Enum):
    """How far a scale speaks for itself."""

    WORD = auto()
    SHORT = auto()
    """An abbreviation such as `mln`, perhaps with a full stop."""
    LETTER = auto()
    """`m` or `k`, which mean a scale only beside a currency or unit."""


class Scale(NamedTuple):
    """A scale and the token after it.

    Attributes:
        end: Index of the token after the scale.
        factor: What one of it is.
        sort: How far it speaks for itself.
        language: The language that the word belongs to, or None for both.
    """

    end: int
    factor: Decimal
    sort: Sort
    language: str | None = None


# As 1E+9 rather than 1000000000: products then keep few digits and stay exact.
_THOUSAND, _LAKH, _MILLION, _CRORE, _BILLION, _TRILLION, _QUADRILLION = (
    Decimal(f"1E+{power}") for power in (3, 5, 6, 7, 9, 12, 15)
)

_ENGLISH = {"thousand": _THOUSAND, "million": _MILLION, "billion": _BILLION,
            "trillion": _TRILLION, "quadrillion": _QUADRILLION, "lakh": _LAKH, "lac": _LAKH,
            "crore": _CRORE}  # fmt: skip
_DUTCH = {"duizend": _THOUSAND, "miljoen": _MILLION, "miljard": _BILLION, "biljoen": _TRILLION,
          "biljard": _QUADRILLION}  # fmt: skip
_SHORT = {"mln": _MILLION, "mn": _MILLION, "mio": _MILLION, "milj": _MILLION, "mrd": _BILLION,
          "mld": _BILLION, "bn": _BILLION, "bln": _BILLION, "tn": _TRILLION, "trn": _TRILLION,
          "trln": _TRILLION}  # fmt: skip
_LETTER = {"m": _MILLION, "mm": _MILLION, "mil": _MILLION, "b": _BILLION, "bil": _BILLION,
           "k": _THOUSAND, "t": _TRILLION, "cr": _CRORE}  # fmt: skip

PLURALS = {word + "s": factor for word, factor in _ENGLISH.items()} | {
    word + "en": factor for word, factor in _DUTCH.items()
}
SINGULARS = frozenset(_DUTCH) - {"duizend"}
_PLURAL_LANGUAGE = {word + "s": "en" for word in _ENGLISH} | {word + "en": "nl" for word in _DUTCH}
_WORDS = (
    {word: (factor, "en") for word, factor in _ENGLISH.items()}
    | {word: (factor, "nl") for word, factor in _DUTCH.items()}
    | {word: (factor, _PLURAL_LANGUAGE[word]) for word, factor in PLURALS.items()}
)
SCALES = frozenset({*_WORDS, *_SHORT})
LETTERS = frozenset(_LETTER)
_MULTIPLIERS = frozenset({"thousand", "duizend", "lakh", "thousands", "duizenden"})
_MULTIPLIED = SCALES - _MULTIPLIERS - {"lac", "lacs", "lakhs"}
# The beginnings of words that are a scale misspelt, inflected or compounded; `$5 millionaire`
# and `€50 miljoenendeal` must not be read as five dollars and fifty euros.
_STEMS = ("milli", "billi", "trilli", "millo", "billo", "milio", "bilio", "trilio", "milj", "bilj",
          "trilj", "miljo", "miljar", "mln", "mrd", "bln", "crore", "lakh", "thousan", "duizend",
          "quadrilli", "hundred", "honderd", "zillion", "gazillion")  # fmt: skip
_SCALE_LIKE = frozenset({"mill", "tril", "thou", "grand", "bio", "ton", "md", "mds", "ml", "dozen",
                         "mia", "mille", "t"})  # fmt: skip


def is_scale(word: str) -> bool:
    """Whether a word by itself names a scale, such as `miljoen`, `billions` or `mln`."""
    return word in SCALES


def factor_of(word: str) -> Decimal | None:
    """Return what one of a scale is, or None for a word that names none."""
    return _WORDS[word][0] if word in _WORDS else _SHORT.get(word)


def looks_like_scale(word: str) -> bool:
    """Whether a word may be a scale that this module does not read."""
    return word in _SCALE_LIKE or word.startswith(_STEMS)


def read_scale(tokens: Tokens, index: int, language: str) -> Scale | None:
    """Return the scale at a token that follows a number, blank or hyphen between, or None."""
    start = tokens.step(index)
    word = tokens.word(start)
    if tokens.word(start + 1) == "-" and "\n" in tokens.gap(start + 2):
        return _broken(tokens, start)
    if word in _WORDS:
        return _word(tokens, start, word)
    if word in _SHORT:
        return _short(tokens, start, word, language)
    return _letter(tokens, start, word) if word in _LETTER else None


def _word(tokens: Tokens, index: int, word: str) -> Scale:
    factor, language = _WORDS[word]
    after = tokens.step(index + 1)
    more = tokens.word(after)
    if word in _MULTIPLIERS and more in _MULTIPLIED:
        second, language = _WORDS.get(more) or (_SHORT[more], language)
        return Scale(after + 1, factor * second, Sort.WORD, language)
    return Scale(index + 1, factor, Sort.WORD, language)


def _short(tokens: Tokens, index: int, word: str, language: str) -> Scale | None:
    factor, end = _SHORT[word], index + 1
    if word == "bln" and language == "nl" and not tokens.word(end).startswith("dl"):
        return None  # `bln` is a Dutch biljoen as well as an English billion
    if tokens.word(end) == "." and tokens.glued(end) and tokens.near(end + 1):
        end += _stop_of_abbreviation(tokens, end)
    return Scale(end, factor, Sort.SHORT)


def _stop_of_abbreviation(tokens: Tokens, index: int) -> int:
    """Return 1 if the full stop belongs to the abbreviation, 0 if it ends the sentence."""
    raw, word = tokens.raw(index + 1), tokens.word(index + 1)
    goes_on = raw[:1].islower() or raw in CODES or word in NAMES or word in COUNTRY_OF
    return 1 if goes_on else 0


def _letter(tokens: Tokens, index: int, word: str) -> Scale | None:
    """Read `5m` and `$5 m`, but not `$5 M&A`, `5 t-shirts` or `5 m²`."""
    end = index + 1
    if tokens.glued(end) and tokens.word(end) in {"&", "²", "³"}:
        return None
    begins_a_word = tokens.glued(end) and tokens.glued(end + 1) and tokens.word(end) in {"-", "."}
    if not tokens.glued(index) and (begins_a_word or word == "t"):
        return None
    return Scale(end, _LETTER[word], Sort.LETTER)


def _broken(tokens: Tokens, index: int) -> Scale | None:
    """Read a scale that a hyphen breaks over two lines: `mil-` and `jard`."""
    hyphen = index + 1
    if not tokens.glued(hyphen) or not tokens.near(hyphen + 1):
        return None
    word = tokens.word(index) + tokens.word(hyphen + 1)
    if word not in _WORDS:
        return None
    factor, language = _WORDS[word]
    return Scale(hyphen + 2, factor, Sort.WORD, language)
