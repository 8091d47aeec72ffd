"""One narrow question about one candidate: its text, its options, its answer."""

from dataclasses import dataclass

from prompts.narrow_questions import Questions
from schemas.enums import DealType, Qualifier, Role
from schemas.roles import ROLE_FRAMES
from service.extraction.baseline.candidate import Candidate, Part
from service.reading.document import Document, Entity, EntityKind

_BOTH_SIDES = frozenset({DealType.EQUITY_INVESTMENT, DealType.COMMERCIAL_CONTRACT})
_BEFORE = 2
_MOST_OPTIONS = 6
_MOST_CONTEXT = 1_200


@dataclass(frozen=True, slots=True)
class Fill:
    """Which company fills one role of a candidate: the options, the last of them `none`."""

    role: Role
    entities: tuple[Entity, ...]
    messages: list[dict[str, str]]
    options: tuple[str, ...]


def open_role(candidate: Candidate) -> Role | None:
    """Return the one role that nobody fills.

    A guess of the rules stays: on the development articles the model's choice instead of it lost
    3 points of detection F1.
    """
    frame = ROLE_FRAMES[candidate.type]
    # An article need not say who buys shares or lends money: asked all the same, a model invents.
    payers: frozenset[Role] = frame.payers if candidate.type in _BOTH_SIDES else frozenset()
    for role in (*frame.receivers, *payers):
        if not candidate.having({role}):
            return role
    return None


def fill_question(document: Document, candidate: Candidate, wording: Questions) -> Fill | None:
    """Return the question for a candidate's open role, or None where there is none to ask."""
    role = open_role(candidate)
    text = wording.fill.get(f"{candidate.type}.{role}") if role else None
    entities = _options(document, candidate, role) if role else ()
    if role is None or text is None or len(entities) < 2:  # noqa: PLR2004 - a choice
        return None
    others = [p for p in candidate.parts if p.role is not role]
    question = text.format(other=_names(others, wording), amount=_amount(candidate))
    options = (*(e.name for e in entities), wording.none)
    messages = wording.messages(context_of(document, candidate), question, options)
    return Fill(role, entities, messages, options)


def check_messages(
    document: Document, candidate: Candidate, wording: Questions
) -> list[dict[str, str]]:
    """Return the question whether the text states a candidate."""
    statement = wording.say[candidate.type].format(
        payer=_names(candidate.payers, wording), receiver=_names(candidate.receivers, wording)
    )
    if candidate.amount is not None and _stated(candidate):
        statement = wording.for_.format(statement=statement, amount=_amount(candidate))
    question = wording.check.format(statement=statement)
    context = context_of(document, candidate)
    return wording.messages(context, question, (wording.yes, wording.no))


def context_of(document: Document, candidate: Candidate) -> str:
    """Return a candidate's first two sentences with the two sentences before them, in one line."""
    first = document.position(candidate.sentences[0])
    chosen = [*document.sentences[max(0, first - _BEFORE) : first], *candidate.sentences[:2]]
    text = " ".join(document.quote(s) for s in dict.fromkeys(chosen))
    return " ".join(text.split())[-_MOST_CONTEXT:]


def _options(document: Document, candidate: Candidate, role: Role) -> tuple[Entity, ...]:
    """Return the companies that may fill a role, the nearest ones first."""
    taken = {p.entity.id for p in candidate.parts if p.role is not role}
    end = candidate.sentences[0].end
    near = [
        (max((r.start for r in e.references if r.start < end), default=-1), e)
        for e in document.entities
        if e.kind is EntityKind.COMPANY and e.id not in taken
    ]
    ranked = sorted((n for n in near if n[0] >= 0), key=lambda n: -n[0])
    guessed = [p.entity for p in candidate.having({role})]
    return tuple(dict.fromkeys([*guessed, *(e for _, e in ranked)]))[:_MOST_OPTIONS]


def _names(parts: list[Part] | tuple[Part, ...], wording: Questions) -> str:
    return wording.and_.join(p.entity.name for p in parts) or wording.someone


def _amount(candidate: Candidate) -> str:
    if candidate.amount is None or not _stated(candidate):
        return ""
    return " ".join(candidate.amount.text.split())


def _stated(candidate: Candidate) -> bool:
    amount = candidate.amount
    return amount is not None and amount.value.qualifier is not Qualifier.UNDISCLOSED
