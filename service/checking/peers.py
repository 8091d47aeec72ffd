"""The records of one article that stand, found by what they share, each in constant time."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from schemas.deal import Money
from schemas.enums import DealType, Qualifier, Role
from schemas.roles import ROLE_FRAMES
from service.extraction.assembly import Candidate

Sides = tuple[DealType, frozenset[tuple[Role, str]]]
Sum = tuple[str | None, Decimal | None, Decimal | None, Qualifier] | None


def sides_of(candidate: Candidate) -> Sides:
    """Return the type and who plays which role."""
    roles = (party.role for party in candidate.deal.parties)
    return candidate.deal.type, frozenset(zip(roles, candidate.keys, strict=True))


def sum_of(money: Money | None) -> Sum:
    """Return what a sum comes to, None for no sum or an undisclosed one."""
    if money is None or (money.min is None and money.max is None):
        return None
    return money.currency, money.min, money.max, money.qualifier


class Peers:
    """The first record of each kind, and the largest round of each company and currency."""

    def __init__(self, candidates: Iterable[Candidate] = ()) -> None:
        self._repeats: dict[tuple[Sides, Sum], Candidate] = {}
        self._with_sum: dict[Sides, Candidate] = {}
        self._sharing: dict[str, dict[DealType, Candidate]] = {}
        self._rounds: dict[tuple[str, str | None], Money] = {}
        for candidate in candidates:
            self._add(candidate)

    def repeated(self, candidate: Candidate) -> Candidate | None:
        """Return the first record of the same type, parties and sum, if it is another one."""
        key = sides_of(candidate), sum_of(candidate.deal.amount)
        return _other(self._repeats.get(key), candidate)

    def with_sum(self, candidate: Candidate) -> Candidate | None:
        """Return the first record of the same type and parties that has a sum."""
        return _other(self._with_sum.get(sides_of(candidate)), candidate)

    def sharing(self, candidate: Candidate) -> Iterator[Candidate]:
        """Yield the first earlier record of each type whose amount is the same mention."""
        amount = candidate.deal.amount
        for other in self._sharing.get(amount.mention, {}).values() if amount else ():
            if other.number < candidate.number:
                yield other

    def rounds(self, candidate: Candidate) -> Iterator[Money]:
        """Yield the largest round of each receiver, in the currency of the record's amount."""
        amount = candidate.deal.amount
        for key in _receivers(candidate) if amount else ():
            largest = self._rounds.get((key, amount.currency)) if amount else None
            if largest is not None:
                yield largest

    def _add(self, candidate: Candidate) -> None:
        deal, sides, total = candidate.deal, sides_of(candidate), sum_of(candidate.deal.amount)
        self._repeats.setdefault((sides, total), candidate)
        if total is not None:
            self._with_sum.setdefault(sides, candidate)
        if deal.amount is not None:
            self._sharing.setdefault(deal.amount.mention, {}).setdefault(deal.type, candidate)
            if deal.type is DealType.FUNDING_ROUND:
                self._add_round(candidate, deal.amount)

    def _add_round(self, candidate: Candidate, amount: Money) -> None:
        for key in _receivers(candidate):
            known = self._rounds.setdefault((key, amount.currency), amount)
            if _most(amount) > _most(known):
                self._rounds[key, amount.currency] = amount


def _other(found: Candidate | None, candidate: Candidate) -> Candidate | None:
    return found if found is not None and found.number != candidate.number else None


def _receivers(candidate: Candidate) -> frozenset[str]:
    roles = ROLE_FRAMES[candidate.deal.type].receivers
    pairs = zip(candidate.deal.parties, candidate.keys, strict=True)
    return frozenset(key for party, key in pairs if party.role in roles)


def _most(money: Money) -> Decimal:
    return Decimal("Infinity") if money.max is None else money.max
