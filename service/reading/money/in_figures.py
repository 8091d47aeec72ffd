"""Figures as they stand in a text: groups apart (`1 250 000`), fractions (`8-1/2`, `2½`)."""

from decimal import Decimal

from service.reading.money.figures import read_figure
from service.reading.money.numeral import Form, Numeral, unreadable
from service.reading.money.scales import is_scale
from service.reading.money.tokens import Tokens

VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
# Denominators whose fractions are exact decimals; a third is not.
_DENOMINATORS = frozenset({2, 4, 5, 8, 10, 16, 20, 32, 64, 100})
_NO_BREAK = frozenset({"\u00a0", "\u2007", "\u2009", "\u202f"})
_CONTINUING = frozenset({"/", "-", *VULGAR})
_GROUP = 3


def figures_at(tokens: Tokens, index: int, language: str, *, prefixed: bool) -> Numeral:
    """Return the number at a token in figures; UNREADABLE where it is not certain.

    `prefixed` says that a currency stands before it, so that `SEK 500 000` is one number.
    """
    word_behind = tokens.word(index + 1)
    if word_behind not in _CONTINUING and not "0" <= word_behind < ":":
        return _number(tokens.word(index), index + 1, language)
    if _slash(tokens, index):
        value = _fraction(tokens, index)
        whole = value is not None and not _slash(tokens, index + 2)
        return (
            Numeral(index + 3, value or Decimal(0), Form.PART) if whole else unreadable(index + 3)
        )
    mixed = _mixed(tokens, index)
    if mixed is not None:
        return mixed
    numeral = _grouped(tokens, index, language, prefixed=prefixed)
    following = tokens.step(numeral.end)
    part = VULGAR.get(tokens.word(following)) if following > 0 else None
    if part is None or numeral.form is Form.UNREADABLE:
        return numeral
    return Numeral(following + 1, numeral.value + part, Form.FIGURES)


def _grouped(tokens: Tokens, index: int, language: str, *, prefixed: bool) -> Numeral:
    """Read figures whose groups may stand apart: `1 250 000`, `SEK 500 000`."""
    end = _groups_end(tokens, index)
    if end == index + 1:
        return _number(tokens.word(index), end, language)
    gaps = {tokens.gap(i) for i in range(index + 1, end)}
    if gaps <= _NO_BREAK:
        return _number("".join(tokens.words[index:end]), end, language)
    # `000` is no number by itself, and hardly anybody writes `1 250 000 million`.
    scaled = is_scale(tokens.word(end))
    several = end - index > 2 and not scaled  # noqa: PLR2004 - more than two groups
    thousands = (tokens.word(end - 1) == "000" and not scaled) or (prefixed and scaled)
    if not (gaps <= _NO_BREAK | {" "} and (several or thousands)):
        return unreadable(end)
    return _number("".join(tokens.words[index:end]), end, language)


def _number(written: str, end: int, language: str) -> Numeral:
    figure = read_figure(written, language)
    if figure is None:
        return unreadable(end)
    return Numeral(end, figure.value, Form.FIGURES, figure.thousandths, figure.indian)


def _groups_end(tokens: Tokens, index: int) -> int:
    first, end = tokens.word(index), index + 1
    if not first.isdigit() or len(first) > _GROUP:
        return end
    while tokens.figure(end) and tokens.spaced(end) and tokens.word(end)[:_GROUP].isdigit():
        word = tokens.word(end)
        if len(word) < _GROUP or word[_GROUP : _GROUP + 1].isdigit():
            break
        end += 1
        if len(word) > _GROUP:
            break
    return end


def _slash(tokens: Tokens, index: int) -> bool:
    """Whether a slash joins two figures here."""
    if tokens.word(index + 1) != "/" or not tokens.figure(index + 2):
        return False
    return tokens.glued(index + 1) and tokens.glued(index + 2)


def _fraction(tokens: Tokens, index: int) -> Decimal | None:
    """Return the value of `3/4`, or None where it is not a fraction of a number."""
    over, under = tokens.word(index), tokens.word(index + 2)
    if not _slash(tokens, index) or len(over) + len(under) > _GROUP + 1:
        return None
    if not (over.isdecimal() and under.isdecimal()):
        return None
    below = int(under)
    return Decimal(over) / below if below in _DENOMINATORS and 0 < int(over) < below else None


def _mixed(tokens: Tokens, index: int) -> Numeral | None:
    """Read `8-1/2` and `2 1/4`, as newswires write them."""
    start = tokens.step(index + 1)
    fraction = _fraction(tokens, start) if start > 0 else None
    whole = tokens.word(index)
    if fraction is None or not whole.isdecimal() or len(whole) > _GROUP:
        return None
    return Numeral(start + 3, Decimal(whole) + fraction, Form.FIGURES)
