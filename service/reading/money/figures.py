"""Numbers written in figures: `1,250.5`, `1.250,5`, `1'250`, `6,6`.

The separators decide as far as they can; where they leave two readings (`1.500`) the language
does, and where they fit no convention (`1.2.3`, `1,23,4`) the number is not read at all.
"""

from decimal import Decimal
from typing import NamedTuple

_DECIMAL_MARK = {"nl": ","}
_LONGEST = 24
_MOST_DIGITS = 15
_GROUP = 3


class Figure(NamedTuple):
    """A number and what is doubtful about how it is written.

    Attributes:
        value: The number.
        thousandths: It has exactly three decimals, so that another language reads thousands.
        indian: It groups in twos, as `1,25,000`, which only South Asian sums do.
    """

    value: Decimal
    thousandths: bool = False
    indian: bool = False


def read_figure(written: str, language: str) -> Figure | None:
    """Return the number that figures with separators write, or None if that is not certain."""
    if len(written) > _LONGEST or not (written[:1].isdigit() and written[-1:].isdigit()):
        return None
    if written.isdigit() and len(written) <= _MOST_DIGITS:
        return Figure(Decimal(written)) if _plain(written) else None
    marks = [c for c in written if not c.isdigit()]
    if len(written) - len(marks) > _MOST_DIGITS:
        return None
    if not marks:
        return Figure(Decimal(written)) if _plain(written) else None
    kinds = len(set(marks))
    if kinds == 1:
        return _one_mark(written.split(marks[0]), marks[0], language)
    return _two_marks(written, marks, language) if len(set(marks[:-1])) == 1 else None


def _one_mark(parts: list[str], mark: str, language: str) -> Figure | None:
    if len(parts) == 2 and mark != "'":  # noqa: PLR2004 - a whole and a rest
        return _one_of_a_kind(parts[0], parts[1], mark == _DECIMAL_MARK.get(language, "."))
    if _grouped(parts):
        return Figure(Decimal("".join(parts)))
    if mark == "," and _grouped_in_twos(parts):
        return Figure(Decimal("".join(parts)), indian=True)
    return None


def _one_of_a_kind(whole: str, rest: str, native: bool) -> Figure | None:
    """Read `6,6` or `1.500`, where the one mark may be either separator."""
    if not native and _grouped([whole, rest]):
        return Figure(Decimal(whole + rest))
    foreign_and_long = not native and len(rest) >= _GROUP and whole != "0"
    if foreign_and_long or not _plain(whole):
        return None
    thousandths = len(rest) == _GROUP and _grouped([whole, rest])
    return Figure(Decimal(f"{whole}.{rest}"), thousandths=thousandths)


def _two_marks(written: str, marks: list[str], language: str) -> Figure | None:
    """Read `1.250,50`: groups, then one decimal mark."""
    last = marks[-1]
    whole, _, rest = written.rpartition(last)
    if last == "'" or last in whole:
        return None
    parts = whole.split(marks[0])
    doubtful = len(rest) == _GROUP and last != _DECIMAL_MARK.get(language, ".")
    if doubtful or not _grouped(parts):
        return None
    return Figure(Decimal("".join(parts) + "." + rest))


def _plain(whole: str) -> bool:
    return whole == "0" or not whole.startswith("0")


def _grouped(parts: list[str]) -> bool:
    first, *others = parts
    return (
        1 <= len(first) <= _GROUP
        and not first.startswith("0")
        and all(len(part) == _GROUP for part in others)
    )


def _grouped_in_twos(parts: list[str]) -> bool:
    first, *middle, last = parts
    return (
        1 <= len(first) < _GROUP
        and not first.startswith("0")
        and all(len(part) == _GROUP - 1 for part in middle)
        and len(last) == _GROUP
    )
