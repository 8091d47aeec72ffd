"""Values as people read them in tables and reports."""

from decimal import Decimal

from eval.scoring.records import Dated, Place, Share, Sum
from schemas.enums import Qualifier

_SIGNS = {
    Qualifier.EXACT: "",
    Qualifier.APPROXIMATELY: "~",
    Qualifier.UP_TO: "≤ ",
    Qualifier.LESS_THAN: "< ",
    Qualifier.AT_LEAST: "≥ ",
    Qualifier.MORE_THAN: "> ",
}
_SCALES = ((Decimal(10**12), "tn"), (Decimal(10**9), "bn"), (Decimal(10**6), "m"))


def show_sum(money: Sum) -> str:
    """Return a sum as `~ USD 38bn`, with its basis where it is a valuation that has one."""
    if money.qualifier is Qualifier.UNDISCLOSED:
        return "undisclosed"
    basis = f" {money.basis.value}" if money.basis else ""
    return f"{_bounds(money, money.currency or '?')}{basis}"


def show_share(stake: Share) -> str:
    """Return a stake as `~ 15 %`."""
    return f"{_bounds(stake, '')} %"


def show_date(dated: Dated) -> str:
    """Return a date as `closes 2026-Q3`."""
    start, end = dated.start or "…", dated.end or "…"
    return f"{dated.event.value} {start if start == end else f'{start} - {end}'}"


def show_place(place: Place) -> str:
    """Return a place as its offsets."""
    return f"[{place[0]}:{place[1]}]"


def _bounds(value: Sum | Share, unit: str) -> str:
    low, high = (None if one is None else _short(one) for one in (value.min, value.max))
    if value.qualifier is Qualifier.BETWEEN:
        return f"{unit} {low}-{high}".strip()
    number = low if low is not None else high
    return f"{_SIGNS[value.qualifier]}{f'{unit} {number}'.strip()}"


def _short(number: Decimal) -> str:
    for scale, letter in _SCALES:
        if number >= scale:
            return f"{(number / scale).normalize():f}{letter}"
    return f"{number.normalize():f}"
