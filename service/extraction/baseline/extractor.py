"""The baseline: deterministic, no model. The floor to beat and the first pass of `embedded`."""

from dataclasses import replace

from schemas.enums import DealType
from service.extraction.baseline import details
from service.extraction.baseline.assets import with_asset
from service.extraction.baseline.candidate import Candidate
from service.extraction.baseline.contracts import direct_contracts
from service.extraction.baseline.discourse import candidates_in
from service.extraction.baseline.stories import complete, merge, solid, topic_of, without_echoes
from service.extraction.baseline.viability import promising, viable
from service.extraction.baseline.view import view_of
from service.extraction.draft import Draft, DraftDeal, DraftParty
from service.reading.document import Document

# Of the accepted rounds with a sum and no investor 3 of 7 were right on the development articles,
# and 2 had a wrong number: they go to review.
_ALONE = 0.43


class BaselineExtractor:
    """Deals by cue words and word order."""

    async def extract(self, document: Document) -> Draft:
        """Return the deals that the document states; costs nothing and never fails."""
        return Draft(tuple(to_draft(document, c) for c in find_candidates(document)))


def find_candidates(document: Document, *, unfinished: bool = False) -> tuple[Candidate, ...]:
    """Return the deals of a document as candidates, in the order of the text.

    With `unfinished` also those that lack a party but have a sum and another party, for who can
    find out the rest.
    """
    found = candidates_in(view_of(document, s) for s in document.sentences)
    topic = topic_of(document, found)
    found = [with_asset(document, candidate) for candidate in found]
    news = without_echoes(direct_contracts(found))
    completed = [complete(c, topic) for c in news if solid(c)]
    merged = merge(c for c in completed if viable(c) or (unfinished and promising(c)))
    return _single_sums([_valued(document, c) for c in merged])


def _valued(document: Document, candidate: Candidate) -> Candidate:
    return replace(candidate, valuation=details.valuation_of(document, candidate))


def _single_sums(candidates: list[Candidate]) -> tuple[Candidate, ...]:
    """Keep one deal for each sum: the one whose words stand nearest to it."""
    best: dict[str, Candidate] = {}
    for candidate in candidates:
        if candidate.amount is not None:
            rival = best.get(candidate.amount.id, candidate)
            best[candidate.amount.id] = min(rival, candidate, key=lambda c: c.distance)
    return tuple(c for c in candidates if c.amount is None or best[c.amount.id] is c)


def _is_alone(candidate: Candidate) -> bool:
    """Whether a round has a sum and a company, but nobody who pays."""
    stated = candidate.amount is not None and not candidate.payers
    return stated and candidate.type is DealType.FUNDING_ROUND


def to_draft(
    document: Document, candidate: Candidate, confidence: float | None = None
) -> DraftDeal:
    """Return a candidate as the draft of a deal, its details read from its sentences."""
    valuation = candidate.valuation
    stake = details.stake_of(document, candidate)
    dispute = details.dispute_of(document, candidate)
    return DraftDeal(
        type=candidate.type,
        stage=candidate.stage,
        parties=tuple(DraftParty(p.entity.name, p.role, p.lead) for p in candidate.parts),
        evidence=tuple(s.id for s in candidate.sentences),
        amount=None if candidate.amount is None else candidate.amount.id,
        valuation=None if valuation is None else valuation.id,
        valuation_basis=None if valuation is None else details.basis_of(document, valuation),
        stake=None if stake is None else stake.id,
        round=details.round_of(document, candidate),
        dates=details.dates_of(document, candidate),
        conditions=details.conditions_of(document, candidate),
        reported_by=details.reported_by(document, candidate),
        disputed=None if dispute is None else dispute.id,
        confidence=_ALONE if confidence is None and _is_alone(candidate) else confidence,
        inferred=tuple(p.entity.name for p in candidate.parts if p.guessed),
    )
