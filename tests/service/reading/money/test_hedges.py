"""Every hedge of the table, in front of and behind an amount."""

import pytest

from schemas.enums import Qualifier
from schemas.mentions import MoneyValue
from service.reading.money import hedge_table, parse_money

UPPER = {Qualifier.UP_TO, Qualifier.LESS_THAN}
LOWER = {Qualifier.AT_LEAST, Qualifier.MORE_THAN}
AMOUNT = {"en": "$5bn", "nl": "5 miljard euro"}
CODE = {"en": "USD", "nl": "EUR"}
ROWS = [
    (language, " ".join(phrase), qualifier, where)
    for where, tables in (("before", hedge_table.BEFORE), ("after", hedge_table.AFTER))
    for language, table in tables.items()
    for phrase, qualifier in table.qualifiers.items()
]


def value(qualifier: Qualifier, language: str) -> MoneyValue:
    """Return five billion under a hedge."""
    return MoneyValue(
        currency=CODE[language],
        min=None if qualifier in UPPER else 5 * 10**9,
        max=None if qualifier in LOWER else 5 * 10**9,
        qualifier=qualifier,
    )


@pytest.mark.parametrize(("language", "phrase", "qualifier", "where"), ROWS)
def test_every_hedge(language: str, phrase: str, qualifier: Qualifier, where: str) -> None:
    """Each hedge gives the bounds that the contract's table has for it."""
    amount = AMOUNT[language]
    if where == "before":
        quote = phrase + amount if phrase in "~≈±<>≤≥" else f"{phrase} {amount}"
    elif phrase[0] in "-–+":
        quote = amount + phrase.replace(" ", "")
    else:
        quote = f"{amount} {phrase}"
    assert parse_money(quote, language) == value(qualifier, language)


@pytest.mark.parametrize(
    ("quote", "language", "qualifier"),
    [
        ("no more than $5bn", "en", Qualifier.UP_TO),
        ("not above $5bn", "en", Qualifier.UP_TO),
        ("never less than $5bn", "en", Qualifier.AT_LEAST),
        ("niet boven de 5 miljard euro", "nl", Qualifier.UP_TO),
        ("niet onder de 5 miljard euro", "nl", Qualifier.AT_LEAST),
        ("nooit meer dan 5 miljard euro", "nl", Qualifier.UP_TO),
    ],
)
def test_negation_turns_a_bound(quote: str, language: str, qualifier: Qualifier) -> None:
    """A negated lower bound is an upper one, and the other way round."""
    assert parse_money(quote, language) == value(qualifier, language)


@pytest.mark.parametrize(
    ("quote", "language", "qualifier"),
    [
        ("up to about $5bn", "en", Qualifier.UP_TO),
        ("at least some $5bn", "en", Qualifier.AT_LEAST),
        ("naar schatting ruim 5 miljard euro", "nl", Qualifier.MORE_THAN),
        ("tot zo'n 5 miljard euro", "nl", Qualifier.UP_TO),
        ("about $5bn or more", "en", Qualifier.AT_LEAST),
    ],
)
def test_hedges_add_up(quote: str, language: str, qualifier: Qualifier) -> None:
    """Beside an approximation the hedge with a direction counts."""
    assert parse_money(quote, language) == value(qualifier, language)


@pytest.mark.parametrize(
    ("quote", "language"),
    [
        ("twice as much as $5bn", "en"),
        ("three times more than $5bn", "en"),
        ("a row over $5bn", "en"),
        ("steeg tot 5 miljard euro", "nl"),
        ("drie keer meer dan 5 miljard euro", "nl"),
        ("up to more than up to $5bn", "en"),
    ],
)
def test_what_only_looks_like_a_hedge(quote: str, language: str) -> None:
    """Comparisons, subjects and destinations are no part of the sum."""
    assert parse_money(quote, language) is None
