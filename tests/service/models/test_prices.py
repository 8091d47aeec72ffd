"""Prices from the data of the package, never from the network."""

import pytest

from schemas.extraction import Usage
from service.models.prices import cost_usd

USED = Usage(input_tokens=1_000_000, cached_input_tokens=400_000, output_tokens=100_000)
OPENAI = "https://api.openai.com/v1"


def test_known_model() -> None:
    """A known model has a price, and cached input is cheaper."""
    cost = cost_usd("gpt-4o-mini", USED, OPENAI)
    uncached = cost_usd("gpt-4o-mini", USED.model_copy(update={"cached_input_tokens": 0}), OPENAI)
    assert cost is not None
    assert uncached is not None
    assert uncached == pytest.approx(0.15 + 0.06)
    assert cost == pytest.approx(uncached - 0.4 * 0.075)


@pytest.mark.parametrize(
    ("model", "base_url"),
    [
        ("a-model-that-nobody-sells", OPENAI),
        ("gpt-4o-mini", "http://127.0.0.1:11434/v1"),
        ("gpt-4o-mini", "https://gateway.example/v1"),
        ("gpt-4o-mini", "https://gateway.example/api.openai.com/v1"),
        ("", OPENAI),
    ],
)
def test_unknown_is_none(model: str, base_url: str) -> None:
    """What is not known to cost something has no price, not the price of something else."""
    assert cost_usd(model, USED, base_url) is None


def test_nothing_used() -> None:
    """No tokens of a known model cost nothing."""
    assert cost_usd("gpt-4o-mini", Usage(), OPENAI) == 0
