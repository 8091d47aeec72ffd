"""Mentions copied into the values of a record."""

from schemas.deal import Money, Stake, Valuation
from schemas.enums import ValuationBasis
from schemas.mentions import MoneyMention, PercentMention
from service.reading.document import Document


def money_of(mention: MoneyMention | None) -> Money | None:
    """Return the sum of a mention."""
    if mention is None:
        return None
    value = mention.value
    return Money(
        text=mention.text,
        start=mention.start,
        end=mention.end,
        currency=value.currency,
        min=value.min,
        max=value.max,
        qualifier=value.qualifier,
        mention=mention.id,
    )


def valuation_of(mention: MoneyMention | None, basis: ValuationBasis | None) -> Valuation | None:
    """Return the sum of a mention as a valuation."""
    money = money_of(mention)
    if money is None:
        return None
    fields = dict(money)
    return Valuation(**fields, basis=basis or ValuationBasis.UNSPECIFIED)


def stake_of(document: Document, mention: PercentMention | None) -> Stake | None:
    """Return the percentage of a mention as a stake."""
    if mention is None:
        return None
    value = mention.value
    span = document.span(mention.start, mention.end)
    return Stake(
        min=value.min, max=value.max, qualifier=value.qualifier, span=span, mention=mention.id
    )


def share_of(confidence: float | None) -> float | None:
    """Return a confidence from 0 to 1; anything else is none."""
    return confidence if confidence is not None and 0 <= confidence <= 1 else None
