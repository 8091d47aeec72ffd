"""What a hedge makes of a number: its lower and upper bound, by the contract's table."""

from decimal import Decimal

from schemas.enums import Qualifier
from service.reading.money.ranges import Quantity

Bounds = tuple[Decimal | None, Decimal | None, Qualifier]

_UPPER = frozenset({Qualifier.UP_TO, Qualifier.LESS_THAN})
_LOWER = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN})


def bounds_of(quantity: Quantity, hedge: Qualifier | None) -> Bounds | None:
    """Return the bounds of a quantity under its hedge, or None where they are open.

    `up to tens of billions` has no upper bound that could be told. A hedge around a range bounds
    the end that it points to.
    """
    low = _tidy(quantity.low)
    if quantity.vague:
        return None if hedge in _UPPER else (low, None, Qualifier.AT_LEAST)
    if hedge in _UPPER:
        return (
            None,
            low if quantity.high is None else _tidy(quantity.high),
            hedge or Qualifier.UP_TO,
        )
    if hedge in _LOWER:
        return low, None, hedge or Qualifier.AT_LEAST
    if quantity.high is not None:
        return low, _tidy(quantity.high), Qualifier.BETWEEN
    about = hedge is Qualifier.APPROXIMATELY or quantity.about
    return low, low, Qualifier.APPROXIMATELY if about else Qualifier.EXACT


def _tidy(value: Decimal) -> Decimal:
    """Return the same number without an exponent or trailing zeros."""
    whole = value.to_integral_value()
    return Decimal(int(whole)) if whole == value else value.normalize()
