"""`DLRAMT`: strings as sums, sums as strings."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.external.reuters.amounts import key_string, sum_of_key, sum_of_ours
from schemas.enums import Qualifier
from tests.eval.external.reuters.samples import money


@pytest.mark.parametrize(
    ("string", "number", "currency"),
    [
        ("33 mln dlrs", 33_000_000, "USD"),
        ("33 MLN DLRS", 33_000_000, "USD"),
        ("about 33 mln dlrs", 33_000_000, "USD"),
        ("33 mln dlrs cash", 33_000_000, "USD"),
        ("3.5 billion", 3_500_000_000, None),
        ("three mln stg", 3_000_000, "GBP"),
        ("3,500,250 dlr", 3_500_250, "USD"),
    ],
)
def test_a_string_of_a_key_is_a_sum(string: str, number: int, currency: str | None) -> None:
    """Wire abbreviations, hedges, open currencies and words behind the sum are read."""
    found = sum_of_key(string)
    assert found is not None
    assert (found.max, found.currency) == (Decimal(number), currency)


@pytest.mark.parametrize(
    "string",
    ["undisclosed", "not disclosed", "not been revealed", "withheld", "undisclosed amount of cash"],
)
def test_an_undisclosed_amount_is_a_sum_without_a_number(string: str) -> None:
    """Any wording that the amount is not told is the same value."""
    found = sum_of_key(string)
    assert found is not None
    assert found.qualifier is Qualifier.UNDISCLOSED
    assert found.max is None


@pytest.mark.parametrize("string", ["cash and shares", "", "5 mln dlrs and 6 mln dlrs"])
def test_a_string_without_one_sum_is_none(string: str) -> None:
    """Nothing is guessed, and of two sums none is chosen."""
    assert sum_of_key(string) is None


@pytest.mark.parametrize(
    ("text", "fields", "string"),
    [
        ("about 12 mln\ndlrs", {"qualifier": "approximately"}, "12 mln dlrs"),
        ("up to 12 mln dlrs", {"min": None, "qualifier": "up_to"}, "12 mln dlrs"),
        ("12 mln dlrs", {}, "12 mln dlrs"),
        ("about 12 mln", {"currency": None}, "12 mln"),
        ("between 9 mln and 12 mln dlrs", {"min": "9000000", "qualifier": "between"},
         "between 9 mln and 12 mln dlrs"),
    ],
)  # fmt: skip
def test_an_amount_loses_its_hedge(text: str, fields: dict[str, str | None], string: str) -> None:
    """What is left is the text's own words for the value; a range stays as it is."""
    assert key_string(money(text, **fields)) == string


@pytest.mark.parametrize(
    ("text", "string"),
    [
        ("for an undisclosed sum", "undisclosed"),
        ("terms were not disclosed", "not disclosed"),
        ("terms remain private", "terms remain private"),
    ],
)
def test_an_undisclosed_amount_is_its_telling_words(text: str, string: str) -> None:
    """Keys leave out what is undisclosed; without such words the text stays as it is."""
    assert key_string(money(text, None, qualifier="undisclosed", currency=None)) == string


@given(st.integers(1, 999), st.sampled_from(["mln dlrs", "billion stg", "mln yen"]))
def test_the_string_of_a_sum_states_the_sum(number: int, unit: str) -> None:
    """Taking the hedge away changes neither value nor currency."""
    wanted = sum_of_key(f"{number} {unit}")
    assert wanted is not None
    hedged = money(f"about {number} {unit}", str(wanted.max), currency=wanted.currency)
    found = sum_of_key(key_string(hedged))
    assert found is not None
    ours = sum_of_ours(hedged)
    assert (found.min, found.max, found.currency) == (ours.min, ours.max, ours.currency)
