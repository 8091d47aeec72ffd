"""How sure the extractor is."""

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
