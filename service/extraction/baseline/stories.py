"""From sentences to deals: complete what context gives, put the same deals together."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from schemas.enums import DealType, Qualifier, Stage
from schemas.mentions import MoneyMention
from schemas.roles import ROLE_FRAMES
from service.extraction.baseline.candidate import Candidate, Part
from service.reading.document import Document, Entity, EntityKind, SentenceKind

_TAKES_TOPIC = frozenset(
    {DealType.EQUITY_INVESTMENT, DealType.FUNDING_ROUND, DealType.STAKE_SALE, DealType.IPO}
    | {DealType.ACQUISITION, DealType.COMMERCIAL_CONTRACT}
)
# "Acme offered $5bn": whom it wants to buy, the article has told.
_WITH_PAYER = frozenset({DealType.ACQUISITION, DealType.COMMERCIAL_CONTRACT})
# More sentences for the same deal prove nothing more, and would cost more with each one.
_MOST_EVIDENCE = 8
_RECENT = 6
_LEAD = 2
_FAMILY = frozenset({DealType.FUNDING_ROUND, DealType.IPO})


def topic_of(document: Document, candidates: Iterable[Candidate]) -> Entity | None:
    """Return the company that the article's deals are about: the most frequent receiver."""
    votes: Counter[str] = Counter()
    by_id: dict[str, Entity] = {}
    for candidate in candidates:
        for part in candidate.receivers:
            by_id[part.entity.id] = part.entity
            central = candidate.type in _TAKES_TOPIC and not part.guessed
            votes[part.entity.id] += 3 if central else 1
    lead = {e.id for s in document.sentences[:1] for e, _ in document.references_in(s)}
    for entity in document.entities:
        if entity.kind is EntityKind.COMPANY and (entity.id in by_id or not by_id):
            by_id[entity.id] = entity
            votes[entity.id] += len(entity.references) + (_LEAD if entity.id in lead else 0)
    return by_id[max(votes, key=lambda key: (votes[key], key))] if votes else None


def complete(candidate: Candidate, topic: Entity | None) -> Candidate:
    """Give a deal without a receiver the article's topic, marked as guessed."""
    if topic is None or candidate.receivers or candidate.type not in _TAKES_TOPIC:
        return candidate
    open_sided = all(p.guessed for p in candidate.payers) or candidate.amount is None
    if candidate.type in _WITH_PAYER and open_sided:
        return candidate
    if any(p.entity.id == topic.id for p in candidate.parts):
        return candidate
    role = next(iter(ROLE_FRAMES[candidate.type].receivers))
    return replace(candidate, parts=(*candidate.parts, Part(topic, role, guessed=True)))


def solid(candidate: Candidate) -> bool:
    """Return whether a background remark says enough: `has invested billions` does not."""
    vague = candidate.amount is None or _vague(candidate.amount)
    return not (candidate.background and vague and candidate.type is not DealType.ACQUISITION)


def _vague(mention: MoneyMention) -> bool:
    return mention.value.qualifier is Qualifier.AT_LEAST and not any(
        c.isdigit() for c in mention.text
    )


def without_echoes(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Leave out what only points back at an earlier deal of its type, unless it gives the sum."""
    kept: list[Candidate] = []
    for candidate in candidates:
        told = [k for k in kept[-_RECENT:] if k.type is candidate.type]
        priced = candidate.amount is not None and all(k.amount is None for k in told)
        if not (candidate.echo and told) or priced:
            kept.append(candidate)
        else:
            kept[kept.index(told[-1])] = _with_details(told[-1], candidate)
    return kept


def _with_details(told: Candidate, echo: Candidate) -> Candidate:
    """Add the payers that only the echo names: `The round was led by …`."""
    known = {p.entity.id for p in told.parts}
    new = tuple(p for p in echo.payers if not p.guessed and p.entity.id not in known)
    if not new:
        return told
    kept = tuple(p for p in told.parts if not (p.guessed and p in told.payers))
    sentences = tuple(dict.fromkeys((*told.sentences, *echo.sentences)))[:_MOST_EVIDENCE]
    return replace(told, parts=(*kept, *new), sentences=sentences)


def merge(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Put together the candidates that state the same deal, the first one leading."""
    merged: list[Candidate] = []
    for candidate in candidates:
        twin = next((m for m in merged if same_deal(m, candidate)), None)
        if twin is None:
            merged.append(candidate)
        else:
            merged[merged.index(twin)] = _unite(twin, candidate)
    return merged


def same_deal(one: Candidate, other: Candidate) -> bool:
    """Return whether two candidates can be one deal: type, parties and amount agree."""
    if one.type is not other.type or not _amounts_agree(one.amount, other.amount):
        return False
    if not _overlap(one.receivers, other.receivers):
        return False
    if one.type in _FAMILY:
        return True
    return _overlap(one.payers, other.payers)


def _overlap(ones: tuple[Part, ...], others: tuple[Part, ...]) -> bool:
    a, b = {p.entity.id for p in ones}, {p.entity.id for p in others}
    return not a or not b or bool(a & b)


def _amounts_agree(one: MoneyMention | None, other: MoneyMention | None) -> bool:
    if one is None or other is None:
        return True
    a, b = one.value, other.value
    if a.currency is not None and b.currency is not None and a.currency != b.currency:
        return False
    return (
        bool({a.min, a.max} & {b.min, b.max} - {None})
        or a.qualifier is b.qualifier is Qualifier.UNDISCLOSED
    )


def _unite(one: Candidate, other: Candidate) -> Candidate:
    parts = {p.entity.id: p for p in one.parts}
    for part in other.parts:
        known = parts.get(part.entity.id)
        if known is None:
            parts[part.entity.id] = part
        elif part.role is known.role:
            parts[part.entity.id] = replace(
                known, lead=known.lead or part.lead, guessed=known.guessed and part.guessed
            )
    sure = [p for p in parts.values() if not p.guessed]
    sentences = dict.fromkeys((*one.sentences, *other.sentences))
    return replace(
        one,
        parts=_drop_guesses(tuple(parts.values()), tuple(sure), one.type),
        sentences=tuple(sentences)[:_MOST_EVIDENCE],
        amount=_fuller(one.amount, other.amount),
        valuation=one.valuation or other.valuation,
        background=one.background and other.background,
        stage=_later(one, other),
        stage_stated=one.stage_stated or other.stage_stated,
    )


def _fuller(one: MoneyMention | None, other: MoneyMention | None) -> MoneyMention | None:
    """Prefer the sum with a hedge: a summary drops the words "up to", it never adds them."""
    if one is None or other is None:
        return one or other
    bare = one.value.qualifier is Qualifier.EXACT
    return other if bare and other.value.qualifier is not Qualifier.EXACT else one


def _drop_guesses(
    parts: tuple[Part, ...], sure: tuple[Part, ...], kind: DealType
) -> tuple[Part, ...]:
    receivers = ROLE_FRAMES[kind].receivers
    stated = any(p.role in receivers for p in sure)
    return tuple(p for p in parts if not (p.guessed and stated and p.role in receivers))


def _later(one: Candidate, other: Candidate) -> Stage:
    """Take the stated stage: an end to the deal outweighs all, running text a bullet or heading."""
    if other.stage is Stage.ABANDONED and other.stage_stated:
        return Stage.ABANDONED
    if not other.stage_stated:
        return one.stage
    summary = one.sentences[0].kind is not SentenceKind.TEXT
    told = summary and other.sentences[0].kind is SentenceKind.TEXT
    return other.stage if told or not one.stage_stated else one.stage
