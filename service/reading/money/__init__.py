"""Money in Dutch and English text: amounts, bounds, currencies, and what a sum is paid for.

The grammar reads tokens from left to right: a number (`numeral`, `figures`, `english`, `dutch`),
its scale (`scales`, `magnitudes`), a currency before or after it (`currencies`), a second side
(`ranges`), hedges around it (`hedges`) and what it is paid for (`per`). A number that cannot be
read with certainty is left out as a whole. Each token is looked at a bounded number of times, so
the time is linear in the length of the text.
"""

from service.reading.money.find import find_money, parse_money

__all__ = ["find_money", "parse_money"]
