"""Valuation and stake: possible, copied from the text, and consistent with the amount."""

from decimal import Decimal

from schemas.deal import Money
from schemas.enums import DealType
from schemas.mentions import PercentMention
from schemas.values import Bounds
from service.checking.case import Case
from service.checking.rule import Finding, Findings, fails, warns

_EQUITY = frozenset(
    {DealType.EQUITY_INVESTMENT, DealType.FUNDING_ROUND, DealType.STAKE_SALE, DealType.IPO}
)
# Between pre- and post-money and with a premium for control, the product may be off by so much.
_FACTOR = Decimal(2)
_WHOLE = 100


@fails(mendable=True)
def stake_range(case: Case) -> Findings:
    """A stake is above 0 and at most 100 percent, its bounds in order."""
    stake = case.deal.stake
    if stake is not None:
        given = [bound for bound in (stake.min, stake.max) if bound is not None]
        good = bool(given) and given == sorted(given) and all(0 < b <= _WHOLE for b in given)
        message = f"“{stake.span.quote}” is {'a' if good else 'no possible'} share of a company."
        yield Finding(good, "stake", message)


@fails()
def stake_matches(case: Case) -> Findings:
    """The stake equals its mention."""
    stake = case.deal.stake
    if stake is not None:
        mention = case.article.mention(stake.mention)
        same = isinstance(mention, PercentMention) and _told(stake) == _told(mention.value)
        message = f"“{stake.span.quote}” ({stake.mention}) reads "
        yield Finding(same, "stake", message + ("as the record says." if same else "otherwise."))


@warns()
def valuation_covers_amount(case: Case) -> Findings:
    """What is paid for a share of a company is no more than its worth."""
    pair = _comparable(case)
    if pair is None or case.deal.type not in _EQUITY:
        return
    amount, valuation = pair
    least, most = _low(amount), _high(valuation)
    if least is not None and most is not None:
        message = f"The amount “{amount.text}” against a worth of “{valuation.text}”."
        yield Finding(least <= most, "valuation", message)


@warns()
def stake_consistent(case: Case) -> Findings:
    """The amount is about the stake of the valuation, within a factor of two."""
    pair, stake = _comparable(case), case.deal.stake
    if pair is None or stake is None or case.deal.type not in _EQUITY:
        return
    amount, valuation = pair
    paid, worth, share = _middle(amount), _middle(valuation), _middle(stake)
    if paid is not None and worth is not None and share is not None:
        expected = worth * share / 100
        good = expected <= paid * _FACTOR and paid <= expected * _FACTOR
        message = f"“{stake.span.quote}” of “{valuation.text}” against “{amount.text}”."
        yield Finding(good, "stake", message)


def _comparable(case: Case) -> tuple[Money, Money] | None:
    """Return amount and valuation where both are in one known currency."""
    amount, valuation = case.deal.amount, case.deal.valuation
    if amount is None or valuation is None or amount.currency is None:
        return None
    return (amount, valuation) if amount.currency == valuation.currency else None


def _told(value: Bounds) -> tuple[object, ...]:
    return value.min, value.max, value.qualifier


def _low(value: Bounds) -> Decimal | None:
    return value.min if value.min is not None else value.max


def _high(value: Bounds) -> Decimal | None:
    return value.max if value.max is not None else value.min


def _middle(value: Bounds) -> Decimal | None:
    low, high = _low(value), _high(value)
    return None if low is None or high is None else (low + high) / 2
