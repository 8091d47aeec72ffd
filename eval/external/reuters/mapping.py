"""Our records of an article as the one template that the set has for it.

Only changes of ownership count: acquisitions, stake sales and mergers that the rules did not
reject. The template is about the article's main deal. News states its main point first, so the
main deal is the one whose evidence begins first, of several the first record. Every other deal
that shares its target, or that is also stated in the sentence where the main deal first is, belongs
to the same template: several buyers or sellers of one target, several targets bought at once. Deals
that only share something with one of these stay out.

`PURCHASER`, `ACQUIRED` and `SELLER` take the parties of all these deals, each name once, those of
the main deal first. `DLRAMT` and `STATUS` have one value: the main deal's, or for an amount that
it lacks that of the next deal that has one. The template knows no merger of equals: of partners,
the one that the text names first counts as purchaser, the others as acquired.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from eval.external.reuters.slots import PARTIES, TemplateSlot
from eval.scoring.names import Likeness, best_likeness
from schemas.deal import Deal, Money, Party
from schemas.enums import DealType, Role, Stage, Verdict
from schemas.extraction import Extraction
from schemas.values import Span

_OWNERSHIP = frozenset({DealType.ACQUISITION, DealType.STAKE_SALE, DealType.MERGER})
_SLOT_OF = MappingProxyType(
    {
        Role.ACQUIRER: TemplateSlot.PURCHASER,
        Role.BUYER: TemplateSlot.PURCHASER,
        Role.TARGET: TemplateSlot.ACQUIRED,
        Role.SELLER: TemplateSlot.SELLER,
    }
)
_NOWHERE = float("inf")


@dataclass(frozen=True, slots=True)
class Named:
    """A party: our name for it, and the fullest form in which the text writes it."""

    name: str
    written: str


Names = Mapping[TemplateSlot, tuple[Named, ...]]


@dataclass(frozen=True, slots=True)
class Answer:
    """A template as we fill it; `names` has every slot for parties, in the order of the text."""

    names: Names = field(default_factory=lambda: dict.fromkeys(PARTIES, ()))
    amount: Money | None = None
    stage: Stage | None = None


def answer_of(extraction: Extraction | None) -> Answer:
    """Return the template of an extraction; empty without one, or without a fitting deal."""
    deals = template_deals(extraction.deals if extraction else ())
    if not deals:
        return Answer()
    amounts = (deal.amount for deal in deals if deal.amount is not None)
    return Answer(_joined(deals), next(amounts, None), deals[0].stage)


def template_deals(deals: Iterable[Deal]) -> tuple[Deal, ...]:
    """Return the deals that fill the template, the main deal first, then in order of the text."""
    ordered = sorted(filter(_counts, deals), key=lambda deal: _begin(deal.evidence))
    if not ordered:
        return ()
    main, *others = ordered
    return main, *(deal for deal in others if _belongs(deal, main))


def party_names(deal: Deal) -> Names:
    """Return a deal's parties by slot, each slot in the order of the text."""
    named = sorted(deal.parties, key=lambda party: _begin(party.spans))
    placed = list(_placed(named))
    return {slot: tuple(_named(party) for at, party in placed if at is slot) for slot in PARTIES}


def _named(party: Party) -> Named:
    forms = (" ".join(span.quote.split()) for span in party.spans)
    return Named(party.name, max(forms, key=len, default=party.name))


def _placed(parties: Iterable[Party]) -> Iterator[tuple[TemplateSlot, Party]]:
    partners = 0
    for party in parties:
        if party.role in _SLOT_OF:
            yield _SLOT_OF[party.role], party
        elif party.role is Role.PARTNER:
            yield TemplateSlot.ACQUIRED if partners else TemplateSlot.PURCHASER, party
            partners += 1


def _counts(deal: Deal) -> bool:
    return deal.type in _OWNERSHIP and deal.verdict is not Verdict.REJECTED


def _begin(spans: Iterable[Span]) -> float:
    return min((span.start for span in spans), default=_NOWHERE)


def _belongs(deal: Deal, main: Deal) -> bool:
    return _share_target(deal, main) or _share_sentence(deal, main)


def _share_target(deal: Deal, main: Deal) -> bool:
    ours, theirs = (party_names(one)[TemplateSlot.ACQUIRED] for one in (deal, main))
    return any(_knows(theirs, one) for one in ours)


def _share_sentence(deal: Deal, main: Deal) -> bool:
    first = min(main.evidence, key=lambda span: span.start, default=None)
    if first is None:
        return False
    return any(one.start < first.end and first.start < one.end for one in deal.evidence)


def _joined(deals: Iterable[Deal]) -> Names:
    joined: dict[TemplateSlot, list[Named]] = {slot: [] for slot in PARTIES}
    for names in map(party_names, deals):
        for slot in PARTIES:
            _add(joined[slot], names[slot])
    return {slot: tuple(names) for slot, names in joined.items()}


def _add(known: list[Named], parties: Iterable[Named]) -> None:
    for party in parties:
        if not _knows(known, party):
            known.append(party)


def _knows(known: Iterable[Named], party: Named) -> bool:
    return best_likeness([one.name for one in known], party.name) is Likeness.SAME
