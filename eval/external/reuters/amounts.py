"""`DLRAMT`: a key's string as a sum, and a sum of ours as the string that a key would have.

Keys write an amount as the text does, some without its hedge, and take of an undisclosed one no
more than the words that say so: "undisclosed", "not disclosed", "withheld".
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from eval.scoring.records import Sum
from schemas.deal import Money
from schemas.enums import Qualifier
from schemas.mentions import MoneyValue
from service.reading.money.find import find_money, parse_money

_LANGUAGE = "en"
_UNSAID = re.compile(
    r"\bundisclosed\b|\bunspecified\b|\bwithheld\b"
    r"|\bnot\s+(?:\w+\s+){0,2}?(?:disclos|reveal|releas|announc|giv|mad|publish|provid)\w*",
    re.IGNORECASE,
)
_NO_PLACE = (0, 0)


def sum_of_key(string: str) -> Sum | None:
    """Return the sum that a key's string states, None where it states none.

    A string that is more than a sum, as one with "cash" behind it, is the only sum in it.
    """
    value = parse_money(string, _LANGUAGE) or _only_sum(string)
    if value is None and _UNSAID.search(string):
        value = MoneyValue(qualifier=Qualifier.UNDISCLOSED)
    if value is None:
        return None
    return Sum(value.currency, value.min, value.max, value.qualifier, _NO_PLACE)


def sum_of_ours(money: Money) -> Sum:
    """Return an extracted amount in the form that scoring compares."""
    place = money.start, money.end
    return Sum(money.currency, money.min, money.max, money.qualifier, place)


def key_string(money: Money) -> str:
    """Return an amount as a key would write it: the words of the text without the hedge.

    That is the shortest run of words that states the same value with a currency. An amount that
    has none, such as a range, is its whole text. Blanks are single.
    """
    words = money.text.split()
    if money.qualifier is Qualifier.UNDISCLOSED:
        said = _UNSAID.search(" ".join(words))
        return said.group() if said else " ".join(words)
    runs = (run for run in _runs(words) if _states(run, money))
    return next(runs, " ".join(words))


def _only_sum(string: str) -> MoneyValue | None:
    found = find_money(string, _LANGUAGE)
    return found[0].value if len(found) == 1 else None


def _runs(words: list[str]) -> Iterator[str]:
    """Every run of words, the shortest first."""
    for length in range(1, len(words)):
        for at in range(len(words) - length + 1):
            yield " ".join(words[at : at + length])


def _states(run: str, money: Money) -> bool:
    value = parse_money(run, _LANGUAGE)
    if value is None or (value.currency is None) is not (money.currency is None):
        return False
    return _values(value.min, value.max) == _values(money.min, money.max)


def _values(low: Decimal | None, high: Decimal | None) -> set[Decimal | None]:
    return {low, high} - {None}
