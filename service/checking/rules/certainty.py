"""How sure the extractor is."""

from schemas.enums import DealType, Qualifier
from schemas.roles import ROLE_FRAMES
from service.checking.case import Case
from service.checking.rule import Finding, Findings, warns

LOW_CONFIDENCE = 0.5


@warns()
def confidence(case: Case) -> Findings:
    """The extractor's confidence, where it gives one, is at least 0.5."""
    value = case.deal.confidence
    if value is not None:
        message = f"Confidence {value:.2f}, at least {LOW_CONFIDENCE} is wanted."
        yield Finding(value >= LOW_CONFIDENCE, "confidence", message)


@warns()
def one_sided(case: Case) -> Findings:
    """A record with a sum names who pays and who receives; a round needs no investor."""
    deal, frame = case.deal, ROLE_FRAMES[case.deal.type]
    if deal.type is DealType.FUNDING_ROUND or deal.amount is None:
        return
    if deal.amount.qualifier is Qualifier.UNDISCLOSED:
        return
    sides = [side for side in (frame.payers, frame.receivers) if side]
    named = [any(party.role in side for party in deal.parties) for side in sides]
    message = "Both sides are named." if all(named) else "Only one side of the deal is named."
    if len(sides) > 1:
        yield Finding(all(named), "parties", message)


@warns()
def inferred(case: Case) -> Findings:
    """The sentences of the deal name its parties; none is only inferred from the context."""
    names = case.candidate.inferred
    for name in names:
        message = f"{name} is inferred from the context, the deal's sentences do not name it."
        yield Finding(ok=False, field="parties", message=message)
    if case.deal.parties and not names:
        yield Finding(ok=True, field="parties", message="No party is inferred from the context.")
