"""What of a deal is copied from the text beside its sums: parties, dates, conditions, words."""

from collections.abc import Sequence

from schemas.deal import Condition, DealDate, Party
from schemas.mentions import DateMention
from schemas.values import Span
from service.extraction.assembly.assembled import Defect, DefectKind, Report, quoted
from service.extraction.assembly.names import Named, Names
from service.extraction.assembly.places import nearest, places_of
from service.extraction.assembly.sums import Sums
from service.extraction.draft import DraftDate, DraftDeal, DraftParty
from service.reading.document import Document, Sentence


def parties_of(
    drafts: Sequence[DraftParty], names: Names, report: Report
) -> tuple[list[Party], list[Named]]:
    """Return the parties and what the document knows of their names, each party and role once."""
    found: dict[tuple[str, str], tuple[Party, Named]] = {}
    for draft, named in zip(drafts, _told_apart(drafts, names), strict=True):
        if not named.name:
            report(Defect(DefectKind.WORDS, "parties", "A party has no name."))
            continue
        key = (named.key, draft.role.value)
        lead = draft.lead or (key in found and found[key][0].lead)
        party = Party(name=named.name, role=draft.role, lead=lead, spans=list(named.spans))
        found[key] = (party, named)
    return [party for party, _ in found.values()], [named for _, named in found.values()]


def _told_apart(drafts: Sequence[DraftParty], names: Names) -> list[Named]:
    """Return the names, none described as a company that the deal names as another party."""
    found = [names.find(draft.name) for draft in drafts]
    certain = {named.key for named in found if named.certain}
    return [
        named if named.certain or named.key not in certain else names.by_words(draft.name)
        for draft, named in zip(drafts, found, strict=True)
    ]


def evidence_of(document: Document, deal: DraftDeal, report: Report) -> tuple[Sentence, ...]:
    """Return the sentences that state the deal, each once, in the order of the text."""
    found = [sentence_of(document, one, "evidence", report) for one in dict.fromkeys(deal.evidence)]
    return tuple(sorted((s for s in found if s is not None), key=lambda s: s.start))


def sentence_of(
    document: Document, sentence_id: str | None, field: str, report: Report
) -> Sentence | None:
    """Return the sentence with this id, or None."""
    if sentence_id is None:
        return None
    sentence = document.sentence(sentence_id)
    if sentence is None:
        message = f"There is no sentence {quoted(sentence_id)}."
        report(Defect(DefectKind.ID, field, message))
    return sentence


def span_of(document: Document, sentence: Sentence) -> Span:
    """Return the whole sentence as a span."""
    return document.span(sentence.start, sentence.end)


def dates_of(
    document: Document, drafts: Sequence[DraftDate], sums: Sums, report: Report
) -> list[DealDate]:
    """Return the dates of the deal, each event and mention once."""
    dates = []
    for draft in dict.fromkeys(drafts):
        mention = sums.by_id(draft.mention, "dates", DateMention, report)
        if mention is not None:
            span = document.span(mention.start, mention.end)
            start, end = mention.value.start, mention.value.end
            dates.append(DealDate(event=draft.event, start=start, end=end, span=span))
    return dates


def conditions_of(
    document: Document, quotes: Sequence[str], evidence: Sequence[Sentence], report: Report
) -> list[Condition]:
    """Return the conditions whose words stand in the text, where they stand nearest the deal."""
    spans = [words_of(document, q, "conditions", evidence, report) for q in dict.fromkeys(quotes)]
    return [Condition(text=span.quote, span=span) for span in spans if span is not None]


def words_of(
    document: Document, words: str | None, field: str, evidence: Sequence[Sentence], report: Report
) -> Span | None:
    """Return where words stand in the text, letter case aside, or None."""
    if words is None:
        return None
    place = nearest(list(places_of(words, document.text, any_case=True)), evidence)
    if place is None:
        message = f"The words {quoted(words)} do not stand in the text."
        report(Defect(DefectKind.WORDS, field, message))
        return None
    return document.span(*place)


def round_of(
    document: Document, words: str | None, evidence: Sequence[Sentence], report: Report
) -> str | None:
    """Return the name of the round as the text writes it, or None."""
    span = words_of(document, words, "round", evidence, report)
    return None if span is None else " ".join(span.quote.split())


def credit_of(name: str | None, names: Names, report: Report) -> str | None:
    """Return the credited outlet or person as the text names it, or None."""
    if name is None:
        return None
    named = names.find(name)
    if named.spans:
        return named.name
    message = f"The name {quoted(name)} does not stand in the text."
    report(Defect(DefectKind.WORDS, "reported_by", message))
    return None
