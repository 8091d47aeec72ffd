"""A draft becomes records: every value and offset is copied from the document."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from schemas.deal import Deal
from schemas.enums import Verdict
from schemas.extraction import Notice
from schemas.mentions import MoneyMention, PercentMention
from service.extraction.assembly import details, values
from service.extraction.assembly.assembled import Assembled, Candidate, Defect
from service.extraction.assembly.names import Names
from service.extraction.assembly.sums import Sums
from service.extraction.draft import Draft, DraftDeal
from service.reading.document import Document


def assemble(document: Document, draft: Draft) -> Assembled:
    """Return the records that a draft states, in the order of their evidence, with ids `d1`, ….

    Never raises: what of the draft cannot be found in the document is left out of its record and
    kept as a defect, for the rules to see. `text[start:end] == quote` holds for every span.
    """
    names, sums = Names(document), Sums(document)
    made = [_candidate(document, names, sums, i, deal) for i, deal in enumerate(draft.deals)]
    made.sort(key=_place)
    numbered = tuple(_numbered(c, number) for number, c in enumerate(made, start=1))
    return Assembled(numbered, sums.mentions, tuple(_notices(sums.added)))


def _candidate(
    document: Document, names: Names, sums: Sums, index: int, draft: DraftDeal
) -> Candidate:
    defects: list[Defect] = []
    report = defects.append
    evidence = details.evidence_of(document, draft, report)
    parties, named = details.parties_of(draft.parties, names, report)
    amount = sums.by_id(draft.amount, "amount", MoneyMention, report)
    amount = amount or sums.by_quote(draft.amount_quote, evidence, report)
    valuation = sums.by_id(draft.valuation, "valuation", MoneyMention, report)
    stake = sums.by_id(draft.stake, "stake", PercentMention, report)
    dispute = details.sentence_of(document, draft.disputed, "disputed", report)
    deal = Deal(
        id="d0",
        type=draft.type,
        stage=draft.stage,
        disputed=dispute is not None,
        disputed_span=None if dispute is None else details.span_of(document, dispute),
        round=details.round_of(document, draft.round, evidence, report),
        parties=parties,
        amount=values.money_of(amount),
        valuation=values.valuation_of(valuation, draft.valuation_basis),
        stake=values.stake_of(document, stake),
        dates=details.dates_of(document, draft.dates, sums, report),
        conditions=details.conditions_of(document, draft.conditions, evidence, report),
        reported_by=details.credit_of(draft.reported_by, names, report),
        evidence=[details.span_of(document, sentence) for sentence in evidence],
        confidence=values.share_of(draft.confidence),
        verdict=Verdict.NEEDS_REVIEW,
    )
    keys, entities = tuple(n.key for n in named), tuple(n.entity for n in named)
    defective = tuple(defects)
    return Candidate(index, 0, deal, entities, keys, evidence, dispute, defective, draft.inferred)


def _place(candidate: Candidate) -> tuple[bool, int]:
    """Sort by the first sentence of the evidence; records without any come last."""
    first = next(iter(candidate.evidence), None)
    return (first is None, 0 if first is None else first.start)


def _numbered(candidate: Candidate, number: int) -> Candidate:
    deal = candidate.deal.model_copy(update={"id": f"d{number}"})
    return replace(candidate, number=number, deal=deal)


def _notices(added: Iterable[MoneyMention]) -> Iterator[Notice]:
    for mention in added:
        message = f"The sum “{mention.text}” was read where the extractor pointed ({mention.id})."
        yield Notice(code="amount_read_from_quote", message=message)
