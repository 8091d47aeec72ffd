"""The candidates of one sentence."""

from collections.abc import Iterator
from dataclasses import replace

from schemas.enums import DealType, Role
from schemas.mentions import MoneyMention
from schemas.roles import ROLE_FRAMES
from service.extraction.baseline.arguments import find_parts
from service.extraction.baseline.candidate import Candidate, Part
from service.extraction.baseline.pairing import Share, pair_sums, shares
from service.extraction.baseline.staging import in_background, points_back, stage_of
from service.extraction.baseline.view import View
from service.reading.cues.scan import Cue
from service.reading.document import Entity

# Money raised at the exchange is a flotation, money raised with bonds a loan.
_RECAST = {
    frozenset({DealType.FUNDING_ROUND, DealType.IPO}): DealType.IPO,
    frozenset({DealType.FUNDING_ROUND, DealType.DEBT_FINANCING}): DealType.DEBT_FINANCING,
    frozenset({DealType.EQUITY_INVESTMENT, DealType.JOINT_VENTURE}): DealType.JOINT_VENTURE,
}
_AS = {
    DealType.JOINT_VENTURE: {Role.INVESTOR: Role.PARTNER, Role.PARTNER: Role.PARTNER},
    DealType.IPO: {Role.INVESTEE: Role.ISSUER, Role.ISSUER: Role.ISSUER},
    DealType.DEBT_FINANCING: {
        Role.INVESTEE: Role.BORROWER,
        Role.BORROWER: Role.BORROWER,
        Role.INVESTOR: Role.LENDER,
        Role.LENDER: Role.LENDER,
    },
}
_INTO_ROUND = frozenset({DealType.EQUITY_INVESTMENT, DealType.FUNDING_ROUND})


def candidates_of(view: View, salient: Entity | None = None) -> tuple[Candidate, ...]:
    """Return what one sentence states, one candidate for each deal, in order."""
    pairs = pair_sums(view)
    own = shares(view)
    taken = {s.mention.id for s in own}
    built = [
        _build(view, trigger, salient, *_free(pairs.get(trigger), taken))
        for trigger in view.triggers
    ]
    joined = _join([c for c in built if c is not None])
    spread = [_spread(view, share, salient) for share in own]
    return (*_without(joined, own), *(c for c in spread if c is not None))


def _free(
    pair: tuple[MoneyMention, float] | None, taken: set[str]
) -> tuple[MoneyMention | None, float]:
    return (None, 0.0) if pair is None or pair[0].id in taken else pair


def _build(
    view: View,
    trigger: Cue,
    salient: Entity | None,
    amount: MoneyMention | None,
    distance: float,
) -> Candidate | None:
    if trigger.frame is None:
        return None
    stage, stated = stage_of(view, trigger)
    return Candidate(
        type=trigger.frame.type,
        trigger=trigger,
        sentences=(view.sentence,),
        parts=find_parts(view, trigger, salient),
        stage=stage,
        stage_stated=stated,
        amount=amount,
        background=in_background(view, trigger),
        echo=points_back(view),
        distance=distance,
    )


def _spread(view: View, share: Share, salient: Entity | None) -> Candidate | None:
    base = _build(view, share.trigger, salient, share.mention, 0.0)
    if base is None:
        return None
    others = (p for p in base.parts if p.role is not share.role)
    kept = tuple(p for p in others if p.entity is not share.actor.entity)
    return replace(base, parts=(Part(share.actor.entity, share.role), *kept))


def _without(candidates: list[Candidate], own: list[Share]) -> Iterator[Candidate]:
    """Drop the candidate that the shares spell out one by one."""
    spelled = {s.trigger for s in own}
    return (c for c in candidates if c.trigger not in spelled or c.amount is not None)


def _join(candidates: list[Candidate]) -> list[Candidate]:
    """Unite neighbours that are words for the same deal: `raised $5m in a seed round`."""
    joined: list[Candidate] = []
    for candidate in candidates:
        partner = next((j for j in reversed(joined) if _same(j, candidate)), None)
        if partner is None:
            joined.append(candidate)
        else:
            joined[joined.index(partner)] = _unite(partner, candidate)
    return joined


def _same(one: Candidate, other: Candidate) -> bool:
    if one.amount is not None and other.amount is not None:
        return False
    if one.type is other.type:
        return not _clash(one, other)
    recast = _RECAST.get(frozenset({one.type, other.type}))
    if recast is not None and not _clash(one, replace(other, type=one.type)):
        return True
    round_last = other.type is DealType.FUNDING_ROUND and other.amount is None
    return round_last and one.type in _INTO_ROUND


def _clash(one: Candidate, other: Candidate) -> bool:
    mine = {p.entity.id: p.role for p in one.parts}
    if any(mine.get(p.entity.id, p.role) is not p.role for p in other.parts):
        return False
    receivers = {p.entity.id for p in one.receivers}, {p.entity.id for p in other.receivers}
    return bool(receivers[0] and receivers[1] and not receivers[0] & receivers[1])


def _unite(one: Candidate, other: Candidate) -> Candidate:
    known = {p.entity.id for p in one.parts}
    extra = tuple(p for p in other.parts if p.entity.id not in known)
    if one.type is not other.type:
        extra = tuple(p for p in extra if p.role in ROLE_FRAMES[one.type].allowed)
        extra = () if one.payers else extra
    stage = other if other.stage_stated and not one.stage_stated else one
    recast = _RECAST.get(frozenset({one.type, other.type}))
    if recast is not None:
        one = replace(one, type=recast, parts=_recast(one, recast))
    return replace(
        one,
        parts=one.parts + extra,
        amount=one.amount or other.amount,
        stage=stage.stage,
        stage_stated=one.stage_stated or other.stage_stated,
    )


def _recast(candidate: Candidate, kind: DealType) -> tuple[Part, ...]:
    """Return the parties of a round that turns out to be a flotation or a loan."""
    roles = {p.role for p in candidate.parts}
    new = {role: _AS[kind][role] for role in roles if role in _AS[kind]}
    return tuple(replace(p, role=new[p.role]) for p in candidate.parts if p.role in new)
