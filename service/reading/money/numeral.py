"""What one number is, however it is written."""

from decimal import Decimal
from enum import Enum, auto
from typing import NamedTuple

from service.reading.money.tokens import Tokens


class Form(Enum):
    """How a number is written, which decides what it needs to be a number at all."""

    FIGURES = auto()
    WORDS = auto()
    ARTICLE = auto()
    """`a` or `een`, one of the scale that must follow."""
    PART = auto()
    """`half a`, `driekwart`, which need a scale or a unit."""
    VAGUE = auto()
    """`tens of`, `enkele`, a lower bound of the scale or unit that must follow."""
    UNREADABLE = auto()
    """A number stands here, but which one is not certain."""


class Numeral(NamedTuple):
    """A number and the token after it.

    Attributes:
        end: Index of the token after the number.
        value: The number; zero when unreadable.
        form: How it is written.
        thousandths: See `Figure.thousandths`.
        indian: See `Figure.indian`.
    """

    end: int
    value: Decimal
    form: Form
    thousandths: bool = False
    indian: bool = False


def unreadable(end: int) -> Numeral:
    """Return a number that must be left out, up to `end`."""
    return Numeral(end, Decimal(0), Form.UNREADABLE)


def words_ahead(tokens: Tokens, index: int, *phrase: str) -> int:
    """Return the token after a phrase at `index`, blanks or hyphens between, or -1."""
    for word in phrase:
        index = tokens.step(index)
        if tokens.word(index) != word:
            return -1
        index += 1
    return index
