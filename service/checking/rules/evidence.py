"""Whether the text states the record at all, and whether it states it to the reader."""

from collections.abc import Iterator

from schemas.deal import Deal
from schemas.values import Span
from service.checking.case import Case
from service.checking.fiction import is_fiction
from service.checking.instructions import Address
from service.checking.rule import Finding, Findings, fails, warns
from service.extraction.assembly import DefectKind


@fails(mendable=True)
def evidence(case: Case) -> Findings:
    """At least one sentence of the article is given as evidence."""
    names = ", ".join(sentence.id for sentence in case.evidence)
    message = f"Stated in {names}." if names else "No sentence is given that states the deal."
    yield Finding(bool(names), "evidence", message)


@fails(mendable=True)
def ids(case: Case) -> Findings:
    """Every id names a sentence or mention of the right kind."""
    bad = list(case.defects(DefectKind.ID))
    for defect in bad:
        yield Finding(ok=False, field=defect.field, message=defect.message)
    if not bad:
        yield Finding(ok=True, field=None, message="Every id names what it should.")


@warns()
def words(case: Case) -> Findings:
    """Conditions, the round and the credited source stand in the text word for word."""
    deal = case.deal
    for defect in case.defects(DefectKind.WORDS):
        yield Finding(ok=False, field=defect.field, message=f"{defect.message} It is left out.")
    for field, given in (
        ("conditions", deal.conditions),
        ("round", deal.round),
        ("reported_by", deal.reported_by),
    ):
        if given:
            yield Finding(ok=True, field=field, message=f"The words of {field} stand in the text.")


@fails()
def spans(case: Case) -> Findings:
    """Every span quotes the text at its own offsets."""
    text = case.document.text
    for field, span in _spans(case.deal):
        if text[span.start : span.end] != span.quote:
            message = f"The text at {span.start} to {span.end} is not the quote."
            yield Finding(ok=False, field=field, message=message)
    for field, money in case.sums:
        if text[money.start : money.end] != money.text:
            message = f"The text at {money.start} to {money.end} is not the sum."
            yield Finding(ok=False, field=field, message=message)
    yield Finding(ok=True, field=None, message="Every span stands at its offsets.")


@fails()
def instruction(case: Case) -> Findings:
    """The evidence reports; it gives no orders to whoever reads the article."""
    for sentence in case.evidence:
        if case.article.commands(sentence):
            message = f"{sentence.id} gives orders to the reader; it reports nothing."
            yield Finding(ok=False, field="evidence", message=message)
    if case.evidence and all(map(case.article.follows_order, case.evidence)):
        message = "All that states the deal follows orders to the reader."
        yield Finding(ok=False, field="evidence", message=message)
    if case.evidence:
        yield Finding(ok=True, field="evidence", message="The evidence gives no orders.")


@warns()
def instruction_nearby(case: Case) -> Findings:
    """No sentence beside the evidence gives orders to the reader."""
    article = case.article
    for sentence in case.evidence:
        if article.address(sentence) is not Address.NONE or article.near_order(sentence):
            message = f"{sentence.id} may belong to orders that the article gives to its reader."
            yield Finding(ok=False, field="evidence", message=message)
    if case.evidence:
        yield Finding(ok=True, field="evidence", message="No orders stand beside the evidence.")


@warns()
def hypothetical(case: Case) -> Findings:
    """The evidence tells what is, not what somebody supposes."""
    for sentence in case.evidence:
        if is_fiction(case.document.quote(sentence)):
            message = f"{sentence.id} says that it is supposed or invented."
            yield Finding(ok=False, field="evidence", message=message)
    if case.evidence:
        yield Finding(ok=True, field="evidence", message="The evidence is not supposed.")


def _spans(deal: Deal) -> Iterator[tuple[str, Span]]:
    for span in deal.evidence:
        yield "evidence", span
    for party in deal.parties:
        for span in party.spans:
            yield "parties", span
    for date in deal.dates:
        yield "dates", date.span
    for condition in deal.conditions:
        yield "conditions", condition.span
    if deal.disputed_span is not None:
        yield "disputed", deal.disputed_span
    if deal.stake is not None:
        yield "stake", deal.stake.span
