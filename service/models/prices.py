"""What a call costs, from the price list in the `genai-prices` package (offline)."""

from functools import lru_cache
from typing import TYPE_CHECKING

from schemas.extraction import Usage

if TYPE_CHECKING:
    from genai_prices.types import PriceCalculation


def cost_usd(model: str, usage: Usage, base_url: str) -> float | None:
    """Return the price of the tokens in US dollars, or None when it is not known.

    The provider is told by the address: a model's name alone says nothing of what a reseller or
    the company's own gateway asks for it.
    """
    if not _known(model, base_url):
        return None
    return _price(model, usage, base_url)


@lru_cache(maxsize=256)
def _known(model: str, base_url: str) -> bool:
    return _price(model, Usage(input_tokens=1, output_tokens=1), base_url) is not None


def _price(model: str, usage: Usage, base_url: str) -> float | None:
    try:
        return float(_calculated(model, usage, base_url).total_price)
    except (LookupError, ValueError, TypeError, ArithmeticError):
        return None


def _calculated(model: str, usage: Usage, base_url: str) -> "PriceCalculation":
    # The price list takes a quarter of a second to load, which a baseline run need not pay.
    from genai_prices import Usage as Priced  # noqa: PLC0415
    from genai_prices import calc_price  # noqa: PLC0415

    priced = Priced(
        input_tokens=usage.input_tokens,
        cache_read_tokens=usage.cached_input_tokens,
        output_tokens=usage.output_tokens,
    )
    return calc_price(priced, model, provider_api_url=base_url)
