"""How amounts read in the table."""

from decimal import Decimal

import pytest

from schemas.deal import Money
from schemas.enums import Qualifier
from service.cli.table import amount_text


def money(low: str | None, high: str | None, qualifier: Qualifier) -> Money:
    """Build a sum in euros."""
    return Money(
        text="x",
        start=0,
        end=1,
        mention="m1",
        currency="EUR",
        min=None if low is None else Decimal(low),
        max=None if high is None else Decimal(high),
        qualifier=qualifier,
    )


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (None, "–"),
        (money("6600000000", "6600000000", Qualifier.EXACT), "EUR 6.6bn"),
        (money(None, "50000000000", Qualifier.UP_TO), "≤ EUR 50bn"),
        (money("20000000", None, Qualifier.MORE_THAN), "> EUR 20m"),
        (money("2000000000", "3000000000", Qualifier.BETWEEN), "EUR 2bn – 3bn"),
        (money("10000000000", "10000000000", Qualifier.APPROXIMATELY), "~EUR 10bn"),
        (money(None, None, Qualifier.UNDISCLOSED), "undisclosed"),
        (money("1500", "1500", Qualifier.EXACT), "EUR 1,500"),
    ],
)
def test_an_amount_reads_short_and_with_its_bound(amount: Money | None, text: str) -> None:
    """The sign before a sum says how the text bounds it."""
    assert amount_text(amount) == text
