"""Records for the tests, small and named after what they stand for."""

from decimal import Decimal

from eval.scoring.records import Member, Record, Sum
from schemas.enums import DealType, Qualifier, Role, Stage, Verdict


def usd(
    amount: int, qualifier: Qualifier = Qualifier.EXACT, place: tuple[int, int] = (10, 20)
) -> Sum:
    """A sum in dollars with both bounds, or with the one that its qualifier has."""
    low = None if qualifier in {Qualifier.UP_TO, Qualifier.LESS_THAN} else Decimal(amount)
    high = None if qualifier in {Qualifier.AT_LEAST, Qualifier.MORE_THAN} else Decimal(amount)
    return Sum("USD", low, high, qualifier, place)


def record(  # noqa: PLR0913 - what tests vary
    payer: str = "Harbor",
    receiver: str = "Kestrel",
    *,
    kind: DealType = DealType.ACQUISITION,
    amounts: tuple[Sum | None, ...] = (None,),
    stages: tuple[Stage, ...] = (Stage.AGREED,),
    name: str = "g1",
    optional: bool = False,
    verdict: Verdict | None = None,
    confidence: float | None = None,
    evidence: tuple[tuple[int, int], ...] = ((0, 50),),
) -> Record:
    """An acquisition of Kestrel by Harbor, unless told otherwise."""
    return Record(
        id=name,
        type=kind,
        stages=stages,
        disputed=False,
        round=None,
        members=(
            Member((payer,), Role.ACQUIRER, lead=False),
            Member((receiver,), Role.TARGET, lead=False),
        ),
        amounts=amounts,
        valuation=None,
        stake=None,
        dates=(),
        conditions=(),
        reported_by=None,
        evidence=evidence,
        optional=optional,
        verdict=verdict,
        confidence=confidence,
    )
