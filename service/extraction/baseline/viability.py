"""Whether enough is known of a candidate for a record of its type."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from schemas.enums import DealType, Role, Stage
from service.extraction.baseline.candidate import Candidate

_COUPLE = 2
_RUMOUR = frozenset({Stage.CONSIDERING, Stage.IN_TALKS})


def viable(candidate: Candidate) -> bool:
    """Return whether enough is known for a record."""
    guesswork = candidate.parts and all(p.guessed for p in candidate.parts)
    if guesswork and candidate.amount is None:
        return False
    return _ENOUGH[candidate.type](candidate)


def promising(candidate: Candidate) -> bool:
    """Return whether a candidate that is not viable may become so: a sum and a stated party."""
    return candidate.amount is not None and any(not p.guessed for p in candidate.parts)


def _round(candidate: Candidate) -> bool:
    return bool(candidate.receivers) and bool(candidate.amount or candidate.payers)


def _issuer(candidate: Candidate) -> bool:
    return bool(candidate.receivers)


def _couple(candidate: Candidate) -> bool:
    return len({p.entity.id for p in candidate.receivers}) >= _COUPLE


def _sale(candidate: Candidate) -> bool:
    other_side = candidate.payers or candidate.having({Role.SELLER}) or candidate.amount
    return bool(candidate.receivers and other_side)


def _loan(candidate: Candidate) -> bool:
    both = candidate.receivers and candidate.payers
    return bool(both or (candidate.amount and (candidate.receivers or candidate.payers)))


def _investment(candidate: Candidate) -> bool:
    """Ask more of a noun: "investments of $5bn" alone may be spending on plants."""
    noun = candidate.trigger.frame is not None and candidate.trigger.frame.noun
    guessed = noun and all(p.guessed for p in candidate.receivers)
    courted = candidate.stage in _RUMOUR and any(not p.guessed for p in candidate.payers)
    return bool(candidate.receivers and candidate.payers) and (courted or not guessed)


def _contract(candidate: Candidate) -> bool:
    """Leave out what companies do every day: "Acme supplies Bolt" is no news of a deal."""
    supplies = candidate.trigger.frame is not None and candidate.trigger.frame.name == "supply"
    running = supplies and candidate.amount is None and not candidate.stage_stated
    return bool(candidate.receivers and candidate.payers) and not running


_ENOUGH: Mapping[DealType, Callable[[Candidate], bool]] = MappingProxyType(
    {
        DealType.FUNDING_ROUND: _round,
        DealType.IPO: _issuer,
        DealType.MERGER: _couple,
        DealType.JOINT_VENTURE: _couple,
        DealType.ACQUISITION: _sale,
        DealType.STAKE_SALE: _sale,
        DealType.DEBT_FINANCING: _loan,
        DealType.EQUITY_INVESTMENT: _investment,
        DealType.COMMERCIAL_CONTRACT: _contract,
    }
)
