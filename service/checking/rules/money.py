"""Sums: equal to their mention, near the evidence, and no other kind of sum."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from schemas.deal import Money
from schemas.enums import DealType, Qualifier
from schemas.mentions import MoneyMention, MoneyValue
from service.checking.case import Case
from service.checking.rule import Finding, Findings, fails, warns
from service.extraction.assembly import DefectKind
from service.reading.cues.senses import Sense
from service.reading.money import parse_money

_NEAR = 1  # sentences between an amount and its evidence
_SMALLEST, _LARGEST = Decimal(1_000), Decimal(10) ** 13
_YEARS = (Decimal(1800), Decimal(2200))
_WORTH = frozenset({Sense.VALUATION, Sense.MARKET_CAP, Sense.UNKNOWN, Sense.DEAL})
_NEVER = frozenset({Sense.REVENUE, Sense.PROFIT, Sense.FINE, Sense.MARKET_CAP})
_DOUBTFUL = frozenset({Sense.VALUATION, Sense.COST, Sense.FUND})
# New money for a share of the worth: here worth and price are two sums.
_SHARED = frozenset({DealType.EQUITY_INVESTMENT, DealType.FUNDING_ROUND})
# Here the words say worth or cost of what is the price.
_PRICED = {
    Sense.VALUATION: frozenset(
        {DealType.ACQUISITION, DealType.COMMERCIAL_CONTRACT, DealType.DEBT_FINANCING}
    ),
    Sense.COST: frozenset({DealType.ACQUISITION, DealType.STAKE_SALE, DealType.JOINT_VENTURE}),
}


@fails(mendable=True)
def amount_quote(case: Case) -> Findings:
    """A quoted amount stands in the text and is one sum of money."""
    for defect in case.defects(DefectKind.QUOTE):
        yield Finding(ok=False, field=defect.field, message=defect.message)


@fails()
def money_matches(case: Case) -> Findings:
    """Amount and valuation equal their mention, and what the text says when read once more."""
    for field, money in case.sums:
        mention = case.article.money(money)
        good = mention is not None and _copied(money, mention) and _reread(case, money)
        message = f"“{money.text}” ({money.mention}) "
        message += "reads as the record says." if good else "does not read as the record says."
        yield Finding(good, field, message)


@fails(mendable=True)
def amount_near(case: Case) -> Findings:
    """The amount stands in the evidence or in a sentence next to it."""
    amount = case.deal.amount
    if amount is None or not case.evidence:
        return
    sentence = case.document.sentence_at(amount.start)
    place = "outside every sentence" if sentence is None else f"in {sentence.id}"
    near = sentence is not None and case.article.distance(sentence, case.evidence) <= _NEAR
    names = ", ".join(s.id for s in case.evidence)
    yield Finding(near, "amount", f"“{amount.text}” stands {place}; the evidence is {names}.")


@fails(mendable=True)
def not_per_share(case: Case) -> Findings:
    """Amount and valuation are totals, no price of one share."""
    for field, money in case.sums:
        mention = case.article.money(money)
        per = mention.value.per if mention is not None else None
        what = "the price of one share" if per == "share" else "no price of a share"
        yield Finding(per != "share", field, f"“{money.text}” is {what}.")


@warns()
def amount_total(case: Case) -> Findings:
    """The amount is a total, not a sum per month, year or piece."""
    amount = case.deal.amount
    mention = case.article.money(amount) if amount is not None else None
    if mention is not None:
        per = mention.value.per
        message = f"“{mention.text}” is {f'paid per {per}' if per else 'a total'}."
        yield Finding(per in {None, "share"}, "amount", message)


@fails(mendable=True)
def amount_sense(case: Case) -> Findings:
    """The words around the amount call it no revenue, profit, fine, market value or valuation."""
    for mention, sense in _amount(case):
        worth = sense is Sense.VALUATION and case.deal.valuation is None
        bad = sense in _NEVER or (worth and case.deal.type in _SHARED)
        yield Finding(not bad, "amount", f"The words around “{mention.text}” say {_word(sense)}.")


@warns()
def amount_doubtful(case: Case) -> Findings:
    """The words around the amount call it no cost, fund size or worth, unless that is the price."""
    for mention, sense in _amount(case):
        price = case.deal.type in _PRICED.get(sense, frozenset())
        worth_told = sense is Sense.VALUATION and case.deal.valuation is not None
        good = sense not in _DOUBTFUL or price or worth_told
        yield Finding(good, "amount", f"The words around “{mention.text}” say {_word(sense)}.")


@warns()
def valuation_sense(case: Case) -> Findings:
    """The words around the valuation call it no revenue, cost, fine or fund size."""
    valuation = case.deal.valuation
    mention = case.article.money(valuation) if valuation is not None else None
    if mention is not None:
        sense = case.article.sense(mention)
        message = f"The words around “{mention.text}” say {_word(sense)}."
        yield Finding(sense in _WORTH, "valuation", message)


@fails(mendable=True)
def amount_is_no_valuation(case: Case) -> Findings:
    """One mention is not both amount and valuation."""
    amount, valuation = case.deal.amount, case.deal.valuation
    if amount is not None and valuation is not None:
        same = amount.mention == valuation.mention
        message = f"The amount is {amount.mention}, the valuation {valuation.mention}."
        yield Finding(not same, "amount", message)


@warns()
def currency(case: Case) -> Findings:
    """The currency is known."""
    for field, money in case.sums:
        if money.qualifier is not Qualifier.UNDISCLOSED:
            named = money.currency or "no currency that is known"
            yield Finding(money.currency is not None, field, f"“{money.text}” is in {named}.")


@fails()
def bounds(case: Case) -> Findings:
    """Bounds are positive, in order, and fit their qualifier."""
    for field, money in case.sums:
        good = _ordered(money) and _fits(money)
        shape = "are positive and in order" if good else f"do not fit {money.qualifier}"
        yield Finding(good, field, f"The bounds of “{money.text}” {shape}.")


@warns()
def scale(case: Case) -> Findings:
    """The size of a sum is one that deals have, and no year."""
    for field, money in case.sums:
        size = money.max if money.max is not None else money.min
        if size is not None:
            odd = not _SMALLEST <= size <= _LARGEST or _is_year(money, size)
            message = f"“{money.text}” is {'an odd' if odd else 'a usual'} size for a deal."
            yield Finding(not odd, field, message)


def _copied(money: Money, mention: MoneyMention) -> bool:
    value = mention.value
    place = (money.text, money.start, money.end) == (mention.text, mention.start, mention.end)
    return place and _told(money) == _told(value) and money.currency == value.currency


def _reread(case: Case, money: Money) -> bool:
    """Read the slice of the text again; a bare sum may have inherited its currency."""
    value = _parse(case.document.text[money.start : money.end], case.document.language)
    return (
        value is not None
        and _told(value) == _told(money)
        and (value.currency in {None, money.currency} or _ambiguous(money))
    )


def _told(money: Money | MoneyValue) -> tuple[Decimal | None, Decimal | None, Qualifier]:
    return money.min, money.max, money.qualifier


def _ambiguous(money: Money) -> bool:
    """Return whether other words of the article decide which currency a symbol stands for."""
    return "¥" in money.text


_parse = lru_cache(maxsize=4_096)(parse_money)


def _amount(case: Case) -> Iterator[tuple[MoneyMention, Sense]]:
    """Yield the mention of the amount and its sense, if there is an amount."""
    amount = case.deal.amount
    mention = case.article.money(amount) if amount is not None else None
    if mention is not None:
        yield mention, case.article.sense(mention)


def _word(sense: Sense) -> str:
    return "nothing of its kind" if sense is Sense.UNKNOWN else sense.value.replace("_", " ")


def _ordered(money: Money) -> bool:
    given = [bound for bound in (money.min, money.max) if bound is not None]
    return all(bound > 0 for bound in given) and given == sorted(given)


def _fits(money: Money) -> bool:
    """Return whether the open bounds are those of the qualifier (contract, table of money)."""
    low, high = money.min is not None, money.max is not None
    match money.qualifier:
        case Qualifier.UNDISCLOSED:
            return not (low or high)
        case Qualifier.UP_TO | Qualifier.LESS_THAN:
            return high and not low
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            return low and not high
        case Qualifier.EXACT | Qualifier.APPROXIMATELY:
            return low and high
        case Qualifier.BETWEEN:
            return low and high and money.min != money.max


def _is_year(money: Money, size: Decimal) -> bool:
    low, high = _YEARS
    return money.currency is None and low <= size <= high
