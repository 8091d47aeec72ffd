"""What a sum of money is: the price of a deal, or something else that only looks like one."""

from enum import StrEnum

from schemas.mentions import MoneyMention
from service.reading.document import Document


class Sense(StrEnum):
    """What a sum of money measures."""

    DEAL = "deal"
    VALUATION = "valuation"
    MARKET_CAP = "market_cap"
    REVENUE = "revenue"
    PROFIT = "profit"
    COST = "cost"
    FINE = "fine"
    PER_SHARE = "per_share"
    FUND = "fund"
    UNKNOWN = "unknown"


def sense_of(document: Document, mention: MoneyMention) -> Sense:
    """Return what the words around a sum say that it is; UNKNOWN when they say nothing."""
    raise NotImplementedError
