"""Who supplies whom, where a sentence only says that two companies signed."""

from collections.abc import Iterable
from dataclasses import replace

from schemas.enums import DealType, Role
from service.extraction.baseline.candidate import Candidate, Part
from service.reading.document import Entity


def direct_contracts(candidates: list[Candidate]) -> list[Candidate]:
    """Give contracts between equals a supplier: the one that the text elsewhere says supplies.

    A unit that bears its parent's name stands for the parent ("Acme" and "Acme Cloud"). Where
    nothing tells, the company named second is taken as the supplier.
    """
    suppliers = _suppliers(candidates)
    return [_directed(c, suppliers) if _open(c) else c for c in candidates]


def _suppliers(candidates: Iterable[Candidate]) -> list[Entity]:
    return [
        part.entity
        for candidate in candidates
        if candidate.type is DealType.COMMERCIAL_CONTRACT
        for part in candidate.receivers
        if not part.guessed
    ]


def _open(candidate: Candidate) -> bool:
    contract = candidate.type is DealType.COMMERCIAL_CONTRACT
    stated = [p for p in candidate.payers if not p.guessed]
    return contract and len(stated) > 1 and not candidate.receivers


def _directed(candidate: Candidate, suppliers: list[Entity]) -> Candidate:
    told = [p for p in candidate.payers if any(_kin(p.entity, s) for s in suppliers)]
    chosen = told[0] if len(told) == 1 else candidate.payers[-1]
    parts = (
        Part(p.entity, Role.SUPPLIER, guessed=not told) if p is chosen else p
        for p in candidate.parts
    )
    return replace(candidate, parts=tuple(parts))


def _kin(one: Entity, other: Entity) -> bool:
    names = one.name.casefold(), other.name.casefold()
    return one.id == other.id or any(
        a.startswith(f"{b} ") for a, b in (names, tuple(reversed(names)))
    )
