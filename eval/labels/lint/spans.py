"""Whether every place of a label is where its text says."""

from collections.abc import Iterator
from datetime import date

from eval.labels.models import GoldArticle, GoldDeal
from schemas.roles import ROLE_FRAMES

_UNDISCLOSED = "undisclosed"


def faults_of(article: GoldArticle) -> Iterator[str]:
    """Yield the faults of an article's labels, each with its deal and field."""
    seen: set[str] = set()
    for deal in article.deals:
        if deal.id in seen:
            yield f"deal {deal.id}: id again"
        seen.add(deal.id)
        for fault in _deal_faults(article.text, deal):
            yield f"deal {deal.id}: {fault}"


def _deal_faults(text: str, deal: GoldDeal) -> Iterator[str]:
    yield from _span_faults(text, deal)
    yield from _role_faults(deal)
    yield from _name_faults(text, deal)
    yield from _bound_faults(deal)
    yield from _date_faults(deal)
    if deal.stage in deal.stage_alternatives:
        yield f"stage_alternatives: {deal.stage} is the stage itself"


def _span_faults(text: str, deal: GoldDeal) -> Iterator[str]:
    for field, start, end, quote in _places(deal):
        if text[start:end] != quote:
            yield f"{field}: text[{start}:{end}] is {text[start:end]!r}, not {quote!r}"


def _places(deal: GoldDeal) -> Iterator[tuple[str, int, int, str]]:
    sums = {"amount": deal.amount, "valuation": deal.valuation}
    sums |= {f"amount_alternatives.{n}": one for n, one in enumerate(deal.amount_alternatives)}
    for field, money in sums.items():
        if money is not None:
            yield field, money.start, money.end, money.text
    if deal.stake is not None:
        yield "stake", deal.stake.start, deal.stake.end, deal.stake.text
    spans = {
        "evidence": deal.evidence,
        "conditions": deal.conditions,
        "dates": tuple(one.span for one in deal.dates),
    }
    for field, several in spans.items():
        for number, span in enumerate(several):
            yield f"{field}.{number}", span.start, span.end, span.quote


def _role_faults(deal: GoldDeal) -> Iterator[str]:
    allowed = ROLE_FRAMES[deal.type].allowed
    for party in deal.parties:
        if party.role not in allowed:
            yield f"parties: {party.role} of {party.name!r} does not fit {deal.type}"


def _name_faults(text: str, deal: GoldDeal) -> Iterator[str]:
    folded = " ".join(text.split())
    for party in deal.parties:
        if " ".join(party.name.split()) not in folded:
            yield f"parties: {party.name!r} is not in the text"


def _bound_faults(deal: GoldDeal) -> Iterator[str]:
    sums = [("amount", deal.amount), ("valuation", deal.valuation), ("stake", deal.stake)]
    sums += [("amount_alternatives", one) for one in deal.amount_alternatives]
    for field, one in sums:
        if one is None:
            continue
        if one.min is not None and one.max is not None and one.min > one.max:
            yield f"{field}: min {one.min} is above max {one.max}"
        if (one.min is None and one.max is None) != (one.qualifier == _UNDISCLOSED):
            yield f"{field}: bounds do not fit {one.qualifier}"


def _date_faults(deal: GoldDeal) -> Iterator[str]:
    for number, dated in enumerate(deal.dates):
        for day in (dated.start, dated.end):
            if day is not None and not _is_date(day):
                yield f"dates.{number}: {day!r} is no day, month, quarter or year of ISO 8601"


def _is_date(day: str) -> bool:
    year, _, rest = day.partition("-")
    if rest in {"Q1", "Q2", "Q3", "Q4", "H1", "H2"}:
        return len(year) == len("2026") and year.isdigit()
    padded = f"{day}-01-01"[: len("2026-01-01")]
    try:
        date.fromisoformat(padded if len(day) < len("2026-01-01") else day)
    except ValueError:
        return False
    return True
