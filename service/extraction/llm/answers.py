"""A model's answer as draft deals: ids freed of marks, quotes put back as the text has them."""

from collections.abc import Iterable

from schemas.answer import Answer, AnswerDate, AnswerDeal, AnswerParty
from service.extraction.draft import DraftDate, DraftDeal, DraftParty
from service.extraction.llm.grounding import Grounds, bare_id
from service.extraction.llm.rendering import escape

_NOTHING = frozenset({"", "null", "none", "n/a"})


def drafts(answer: Answer, grounds: Grounds) -> tuple[DraftDeal, ...]:
    """Return the deals of an answer. What is wrong with them stays wrong."""
    return tuple(_deal(deal, grounds) for deal in answer.deals)


def stated(deals: Iterable[DraftDeal]) -> Answer:
    """Return draft deals as the answer that states them, its words escaped as in the article."""
    answer = Answer(deals=[_back(deal) for deal in deals])
    return Answer.model_validate(_escaped(answer.model_dump()))


def _escaped(value: object) -> object:
    if isinstance(value, dict):
        return {key: _escaped(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_escaped(item) for item in value]
    return escape(value) if type(value) is str else value


def _deal(deal: AnswerDeal, grounds: Grounds) -> DraftDeal:
    amount, quote = _amount(deal)
    return DraftDeal(
        type=deal.type,
        stage=deal.stage,
        parties=tuple(_party(party, grounds) for party in deal.parties),
        evidence=tuple(dict.fromkeys(map(bare_id, deal.evidence))),
        amount=amount,
        amount_quote=None if quote is None else grounds.restore(quote),
        valuation=_id(deal.valuation),
        valuation_basis=deal.valuation_basis,
        stake=_id(deal.stake),
        round=_words(deal.round, grounds),
        dates=tuple(DraftDate(d.event, bare_id(d.mention)) for d in deal.dates),
        conditions=tuple(grounds.restore(c) for c in deal.conditions if c.strip()),
        reported_by=_words(deal.reported_by, grounds),
        disputed=_id(deal.disputed),
    )


def _amount(deal: AnswerDeal) -> tuple[str | None, str | None]:
    """Return id and quote; words where the id belongs are a quote."""
    amount, quote = _id(deal.amount), _text(deal.amount_quote)
    if amount is None or amount[1:].isdecimal():
        return amount, None if amount else quote
    return None, quote or amount


def _party(party: AnswerParty, grounds: Grounds) -> DraftParty:
    return DraftParty(" ".join(grounds.restore(party.name).split()), party.role, party.lead)


def _words(value: str | None, grounds: Grounds) -> str | None:
    text = _text(value)
    return None if text is None else " ".join(grounds.restore(text).split())


def _id(value: str | None) -> str | None:
    text = _text(value)
    return None if text is None else bare_id(text)


def _text(value: str | None) -> str | None:
    return None if value is None or value.strip().casefold() in _NOTHING else value


def _back(deal: DraftDeal) -> AnswerDeal:
    return AnswerDeal(
        evidence=list(deal.evidence),
        type=deal.type,
        stage=deal.stage,
        parties=[AnswerParty(name=p.name, role=p.role, lead=p.lead) for p in deal.parties],
        amount=deal.amount,
        amount_quote=deal.amount_quote,
        valuation=deal.valuation,
        valuation_basis=deal.valuation_basis,
        stake=deal.stake,
        round=deal.round,
        dates=[AnswerDate(event=d.event, mention=d.mention) for d in deal.dates],
        conditions=list(deal.conditions),
        reported_by=deal.reported_by,
        disputed=deal.disputed,
    )
