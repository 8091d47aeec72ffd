"""Records against each other: no deal twice, no sum twice, no share above its round."""

import re
from collections.abc import Iterable

from schemas.deal import DealDate
from schemas.enums import DealType
from service.checking.case import Case
from service.checking.peers import sum_of
from service.checking.rule import Finding, Findings, fails, warns
from service.extraction.assembly import Candidate
from service.reading.document import Document

# A round and the one investor in it may share their sum.
_ROUND = frozenset({DealType.FUNDING_ROUND, DealType.EQUITY_INVESTMENT})
_EACH = re.compile(
    r"(?i)\b(?:each|apiece|both|respectively|elk|elke|ieder|allebei|beide|per stuk)\b"
)


@fails(across=True)
def duplicate(case: Case) -> Findings:
    """No earlier record has the same type, parties and amount."""
    first = case.peers.repeated(case.candidate)
    if first is None or _different_days(first.deal.dates, case.deal.dates):
        yield Finding(ok=True, field=None, message="No earlier record states the same.")
    else:
        message = f"{first.deal.id} states the same: type, parties and amount."
        yield Finding(ok=False, field=None, message=message)


@warns(across=True)
def near_duplicate(case: Case) -> Findings:
    """No other record of the same type and parties knows more."""
    first = case.peers.repeated(case.candidate)
    if first is not None and _different_days(first.deal.dates, case.deal.dates):
        message = f"{first.deal.id} has the same type, parties and amount on another day."
        yield Finding(ok=False, field="dates", message=message)
    other = case.peers.with_sum(case.candidate)
    if other is not None and sum_of(case.deal.amount) is None:
        message = f"{other.deal.id} has the same type and parties, and an amount."
        yield Finding(ok=False, field="amount", message=message)


@warns(across=True)
def shared_amount(case: Case) -> Findings:
    """No earlier record is of another type, or of other parties, with the same sum."""
    if case.deal.amount is None:
        return
    for other in case.peers.sharing(case.candidate):
        if not _may_share(case.document, other, case.candidate):
            message = f"{other.deal.id} ({other.deal.type}) has “{case.deal.amount.text}” too."
            yield Finding(ok=False, field="amount", message=message)
    yield Finding(ok=True, field="amount", message="No other record has the same sum.")


@warns(across=True)
def share_of_round(case: Case) -> Findings:
    """What one investor pays is no more than the round."""
    amount = case.deal.amount
    if amount is None or amount.min is None or case.deal.type is not DealType.EQUITY_INVESTMENT:
        return
    for whole in case.peers.rounds(case.candidate):
        if whole.max is not None:
            message = f"“{amount.text}” of a round of “{whole.text}”."
            yield Finding(amount.min <= whole.max, "amount", message)


def _may_share(document: Document, one: Candidate, other: Candidate) -> bool:
    types = {one.deal.type, other.deal.type}
    if types == _ROUND:
        return True
    amount = other.deal.amount
    sentence = document.sentence_at(amount.start) if amount is not None else None
    if sentence is None or len(types) > 1:
        return False
    return _EACH.search(document.quote(sentence)) is not None


def _different_days(one: Iterable[DealDate], other: Iterable[DealDate]) -> bool:
    """Return whether both records have dates and share none."""
    first, second = ({(d.start, d.end) for d in dates} for dates in (one, other))
    return bool(first and second) and first.isdisjoint(second)
