"""What else the sentences of a deal say: valuation, stake, round, dates, conditions, credit."""

import re
from collections.abc import Iterator

from schemas.enums import DateEvent, DealType, Stage, ValuationBasis
from schemas.mentions import DateMention, MoneyMention, PercentMention
from service.extraction.baseline.candidate import Candidate
from service.extraction.draft import DraftDate
from service.reading.cues.scan import Kind
from service.reading.cues.senses import Sense, sense_of
from service.reading.cues.stages import denial
from service.reading.document import Document, EntityKind, Sentence

VALUED = frozenset(
    {DealType.EQUITY_INVESTMENT, DealType.FUNDING_ROUND, DealType.STAKE_SALE, DealType.IPO}
    | {DealType.MERGER, DealType.ACQUISITION}
)
_OWNED = frozenset({DealType.EQUITY_INVESTMENT, DealType.STAKE_SALE, DealType.ACQUISITION})
_WINDOW = 40
_ROUND = re.compile(r"(?i)\b(?:pre-?seed|seed|angel|bridge|series?[ -][a-k]\d?)\b")
_STAKE = re.compile(
    r"(?i)stake|belang|shareholding|interest in|aandelen|shares|holding|of the (?:company|shares)"
)
_PRE = re.compile(r"(?i)pre-money")
_POST = re.compile(r"(?i)post-money")
_SENTENCE_END = re.compile(r"[.;\n]|$")
_EVENTS: tuple[tuple[DateEvent, re.Pattern[str]], ...] = (
    (
        DateEvent.ENDS,
        re.compile(r"(?i)\b(?:until|through|runs? to|expir\w+|loopt|loopt? tot|tot en met|tot)\b"),
    ),
    (
        DateEvent.CLOSES,
        re.compile(
            r"(?i)\b(?:to (?:be )?(?:clos|complet|finali)\w+|closing|completion|expects? to|"
            r"afgerond|af te ronden|afronding)\b"
        ),
    ),
    (DateEvent.SIGNED, re.compile(r"(?i)\b(?:sign\w*|tekend\w*|getekend|ondertekend)\b")),
    (
        DateEvent.ANNOUNCED,
        re.compile(r"(?i)\b(?:announc\w*|said|aangekondigd|kondigde|maakte\w* bekend|meldde)\b"),
    ),
    (DateEvent.STARTS, re.compile(r"(?i)\b(?:start\w*|begin\w*|from|vanaf|since|sinds)\b")),
)
# What most likely happened, or will, on a date that no verb explains.
_PAST = {
    Stage.AGREED: DateEvent.SIGNED,
    Stage.LETTER_OF_INTENT: DateEvent.SIGNED,
    Stage.PROPOSED: DateEvent.ANNOUNCED,
    Stage.COMPLETED: DateEvent.CLOSED,
}
_AHEAD = {
    Stage.AGREED: DateEvent.CLOSES,
    Stage.COMPLETED: DateEvent.CLOSES,
    Stage.LETTER_OF_INTENT: DateEvent.EXPECTED,
    Stage.PROPOSED: DateEvent.EXPECTED,
    Stage.IN_TALKS: DateEvent.EXPECTED,
    Stage.CONSIDERING: DateEvent.EXPECTED,
}


def valuation_of(document: Document, candidate: Candidate) -> MoneyMention | None:
    """Return the valuation beside a deal: in its sentences, or in the one that follows."""
    if candidate.type not in VALUED:
        return None
    for sentence in (*candidate.sentences, *_following(document, candidate)):
        for mention in document.mentions_in(sentence):
            if isinstance(mention, MoneyMention) and sense_of(document, mention) is Sense.VALUATION:
                return mention
    return None


def _following(document: Document, candidate: Candidate) -> Iterator[Sentence]:
    for sentence in candidate.sentences:
        index = document.position(sentence) + 1
        if index < len(document.sentences):
            following = document.sentences[index]
            if following.paragraph == sentence.paragraph:
                yield following


def basis_of(document: Document, mention: MoneyMention) -> ValuationBasis:
    """Return whether the words beside a valuation call it pre-money or post-money."""
    near = document.text[max(0, mention.start - _WINDOW) : mention.end + _WINDOW]
    if _PRE.search(near):
        return ValuationBasis.PRE_MONEY
    return ValuationBasis.POST_MONEY if _POST.search(near) else ValuationBasis.UNSPECIFIED


def stake_of(document: Document, candidate: Candidate) -> PercentMention | None:
    """Return the percentage that the words beside it call a stake."""
    if candidate.type not in _OWNED:
        return None
    sentence = candidate.sentences[0]
    for mention in document.mentions_in(sentence):
        near = document.text[max(sentence.start, mention.start - _WINDOW) : mention.end + _WINDOW]
        if isinstance(mention, PercentMention) and _STAKE.search(near):
            return mention
    return None


def round_of(document: Document, candidate: Candidate) -> str | None:
    """Return the name of the round as the text writes it."""
    if candidate.type is not DealType.FUNDING_ROUND:
        return None
    for sentence in candidate.sentences:
        match = _ROUND.search(document.text, sentence.start, sentence.end)
        if match is not None:
            return match.group()
    return None


def dates_of(document: Document, candidate: Candidate) -> tuple[DraftDate, ...]:
    """Return the dates in a deal's sentences with what happens then."""
    return tuple(
        DraftDate(_event(document, sentence, mention, candidate.stage), mention.id)
        for sentence in candidate.sentences
        for mention in document.mentions_in(sentence)
        if isinstance(mention, DateMention)
    )


def _event(document: Document, sentence: Sentence, mention: DateMention, stage: Stage) -> DateEvent:
    before = document.text[max(sentence.start, mention.start - _WINDOW) : mention.end]
    hits = [(m.start(), event) for event, pattern in _EVENTS for m in pattern.finditer(before)]
    if hits:
        return max(hits)[1]
    ahead = _is_ahead(document, mention)
    return (_AHEAD if ahead else _PAST).get(stage, DateEvent.OTHER)


def _is_ahead(document: Document, mention: DateMention) -> bool:
    """Whether a date begins after the day of publication; by the first ten characters."""
    start = mention.value.start
    return (
        document.published is not None
        and start is not None
        and (start[:10] > document.published.isoformat()[: len(start[:10])])
    )


def conditions_of(document: Document, candidate: Candidate) -> tuple[str, ...]:
    """Return the exact words of what a deal depends on."""
    found = []
    for sentence in candidate.sentences:
        for cue in document.cues_in(sentence, Kind.CONDITION):
            end = _SENTENCE_END.search(document.text, cue.end, sentence.end)
            found.append(document.text[cue.start : end.start() if end else sentence.end].strip())
    return tuple(found)


def reported_by(document: Document, candidate: Candidate) -> str | None:
    """Return the outlet that the deal's sentences, or the next ones, credit."""
    for sentence in (*candidate.sentences, *_following(document, candidate)):
        if not document.cues_in(sentence, Kind.CREDIT):
            continue
        for entity, _ in document.references_in(sentence):
            if entity.kind is EntityKind.OUTLET:
                return entity.name
    return None


def dispute_of(document: Document, candidate: Candidate) -> Sentence | None:
    """Return the sentence in which a party denies the deal."""
    parties = {p.entity.id for p in candidate.parts}
    for sentence in (*candidate.sentences, *_following(document, candidate)):
        named = {e.id for e, _ in document.references_in(sentence)}
        own = sentence in candidate.sentences
        if denial(document, sentence) is not None and (own or parties & named):
            return sentence
    return None
