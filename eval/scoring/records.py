"""A deal record in the form that scoring compares: of a label, or of an extraction.

A label may accept several names, stages and amounts; the first of each is the one it prefers. An
extraction has one of each.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from eval.labels.models import GoldDeal, GoldMoney
from schemas.deal import Deal, Money
from schemas.enums import DateEvent, DealType, Qualifier, Role, Stage, ValuationBasis, Verdict
from schemas.values import Bounds, Span

Place = tuple[int, int]
"""Start and end in code points of the article's text."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of money in units of its currency; a bound that is None is open."""

    currency: str | None
    min: Decimal | None
    max: Decimal | None
    qualifier: Qualifier
    place: Place
    basis: ValuationBasis | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """A stake in percent."""

    min: Decimal | None
    max: Decimal | None
    qualifier: Qualifier
    place: Place


@dataclass(frozen=True, slots=True)
class Member:
    """A party: the names that are right for it, its role, where the text names it."""

    names: tuple[str, ...]
    role: Role
    lead: bool
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of the deal in ISO 8601."""

    event: DateEvent
    start: str | None
    end: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Record:
    """One deal; `evidence` are the places of the sentences that state it."""

    id: str
    type: DealType
    stages: tuple[Stage, ...]
    disputed: bool
    round: str | None
    members: tuple[Member, ...]
    amounts: tuple[Sum | None, ...]
    valuation: Sum | None
    stake: Share | None
    dates: tuple[Dated, ...]
    conditions: tuple[Place, ...]
    reported_by: str | None
    evidence: tuple[Place, ...]
    optional: bool = False
    verdict: Verdict | None = None
    confidence: float | None = None

    @property
    def amount(self) -> Sum | None:
        """The amount that the record prefers."""
        return self.amounts[0]


def of_label(deal: GoldDeal) -> Record:
    """Return a label as a record."""
    return Record(
        id=deal.id,
        type=deal.type,
        stages=(deal.stage, *deal.stage_alternatives),
        disputed=deal.disputed,
        round=deal.round,
        members=tuple(Member((p.name, *p.alternatives), p.role, p.lead) for p in deal.parties),
        amounts=(_sum(deal.amount), *map(_sum, deal.amount_alternatives)),
        valuation=_sum(deal.valuation, deal.valuation.basis) if deal.valuation else None,
        stake=_share(deal.stake, (deal.stake.start, deal.stake.end)) if deal.stake else None,
        dates=tuple(Dated(d.event, d.start, d.end, _place(d.span)) for d in deal.dates),
        conditions=_places(deal.conditions),
        reported_by=deal.reported_by,
        evidence=_places(deal.evidence),
        optional=deal.optional,
    )


def of_deal(deal: Deal) -> Record:
    """Return an extracted deal as a record."""
    return Record(
        id=deal.id,
        type=deal.type,
        stages=(deal.stage,),
        disputed=deal.disputed,
        round=deal.round,
        members=tuple(Member((p.name,), p.role, p.lead, _places(p.spans)) for p in deal.parties),
        amounts=(_sum(deal.amount),),
        valuation=_sum(deal.valuation, deal.valuation.basis) if deal.valuation else None,
        stake=_share(deal.stake, _place(deal.stake.span)) if deal.stake else None,
        dates=tuple(Dated(d.event, d.start, d.end, _place(d.span)) for d in deal.dates),
        conditions=_places(c.span for c in deal.conditions),
        reported_by=deal.reported_by,
        evidence=_places(deal.evidence),
        verdict=deal.verdict,
        confidence=deal.confidence,
    )


def _place(span: Span) -> Place:
    return span.start, span.end


def _places(spans: Iterable[Span]) -> tuple[Place, ...]:
    return tuple(map(_place, spans))


def _sum(money: GoldMoney | Money | None, basis: ValuationBasis | None = None) -> Sum | None:
    if money is None:
        return None
    place = money.start, money.end
    return Sum(money.currency, money.min, money.max, money.qualifier, place, basis)


def _share(stake: Bounds, place: Place) -> Share:
    return Share(stake.min, stake.max, stake.qualifier, place)
