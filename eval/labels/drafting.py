"""A first draft of labels by an extractor, for a person to correct."""

from collections.abc import Iterable

from eval.labels.models import (
    GoldArticle,
    GoldDate,
    GoldDeal,
    GoldMoney,
    GoldParty,
    GoldStake,
    GoldValuation,
    Split,
)
from schemas.deal import Deal, Money, Stake, Valuation
from schemas.enums import Verdict
from schemas.extraction import Extraction


def draft(extraction: Extraction, text: str, *, article: str, split: Split) -> GoldArticle:
    """Return an extraction as labels of its article; rejected records are left out.

    It is a draft: what the extractor misses is missing, what it gets wrong is wrong.
    """
    kept = [deal for deal in extraction.deals if deal.verdict is not Verdict.REJECTED]
    return GoldArticle.model_validate(
        {
            "id": article,
            "story": article,
            "split": split,
            "language": extraction.article.language,
            "published": extraction.article.published,
            "title": extraction.article.title,
            "style": "",
            "text": text,
            "deals": list(_deals(kept)),
        }
    )


def _deals(deals: Iterable[Deal]) -> Iterable[GoldDeal]:
    for number, deal in enumerate(deals, start=1):
        yield GoldDeal(
            id=f"g{number}",
            type=deal.type,
            stage=deal.stage,
            disputed=deal.disputed,
            round=deal.round,
            parties=tuple(GoldParty(name=p.name, role=p.role, lead=p.lead) for p in deal.parties),
            amount=_money(deal.amount),
            valuation=_valuation(deal.valuation),
            stake=_stake(deal.stake),
            dates=tuple(
                GoldDate(event=d.event, start=d.start, end=d.end, span=d.span) for d in deal.dates
            ),
            conditions=tuple(condition.span for condition in deal.conditions),
            reported_by=deal.reported_by,
            evidence=tuple(deal.evidence),
        )


def _money(money: Money | None) -> GoldMoney | None:
    return None if money is None else GoldMoney(**money.model_dump(exclude={"mention", "basis"}))


def _valuation(money: Valuation | None) -> GoldValuation | None:
    return None if money is None else GoldValuation(**money.model_dump(exclude={"mention"}))


def _stake(stake: Stake | None) -> GoldStake | None:
    if stake is None:
        return None
    bounds = stake.model_dump(include={"min", "max", "qualifier"})
    return GoldStake(**bounds, text=stake.span.quote, start=stake.span.start, end=stake.span.end)
