from collections.abc import Callable

import pytest

from schemas.answer import Answer
from service.extraction.draft import DraftDate, DraftDeal, DraftParty
from service.extraction.llm.answers import answered, drafts
from service.extraction.llm.grounding import Grounds
from service.reading.document import Document

Write = Callable[..., Document]

DEAL = {
    "evidence": ["s1"],
    "type": "equity_investment",
    "stage": "in_talks",
    "parties": [{"name": "Brava", "role": "investor", "lead": False}],
    "amount": "m1",
    "amount_quote": None,
    "valuation": None,
    "valuation_basis": None,
    "stake": None,
    "round": None,
    "dates": [],
    "conditions": [],
    "reported_by": None,
    "disputed": None,
}


def _drafted(write: Write, **fields: object) -> DraftDeal:
    answer = Answer.model_validate({"deals": [DEAL | fields]})
    (deal,) = drafts(answer, Grounds(write("Brava pays $5 for 20% of Corvo\nin 2026.")))
    return deal


def test_answer_becomes_draft(write: Write) -> None:
    """Every field of an answer arrives in the draft."""
    deal = _drafted(
        write,
        evidence=["s1", "s1"],
        valuation="m1",
        valuation_basis="pre_money",
        stake="m2",
        round="Series B",
        dates=[{"event": "closes", "mention": "m3"}],
        conditions=["Corvo in"],
        reported_by="Corvo",
        disputed="s1",
    )

    assert deal.evidence == ("s1",)
    assert deal.parties == (DraftParty("Brava", "investor"),)
    assert (deal.amount, deal.valuation, deal.stake, deal.disputed) == ("m1", "m1", "m2", "s1")
    assert deal.dates == (DraftDate("closes", "m3"),)
    assert deal.conditions == ("Corvo\nin",)
    assert (deal.round, deal.reported_by) == ("Series B", "Corvo")


@pytest.mark.parametrize("nothing", ["", " ", "null", "None", "N/A"])
def test_words_for_nothing_are_nothing(write: Write, nothing: str) -> None:
    """A model that writes "null" where null belongs has said nothing."""
    deal = _drafted(write, amount=nothing, amount_quote=nothing, reported_by=nothing)

    assert (deal.amount, deal.amount_quote, deal.reported_by) == (None, None, None)


def test_words_in_place_of_an_id_are_a_quote(write: Write) -> None:
    """A sum quoted where its id belongs is treated as the quote that it is."""
    deal = _drafted(write, amount="$5 for", amount_quote=None)

    assert (deal.amount, deal.amount_quote) == (None, "$5 for")


def test_id_wins_over_quote(write: Write) -> None:
    """With an id there is no need of a quote."""
    deal = _drafted(write, amount="{m1 money: $5}", amount_quote="$5")

    assert (deal.amount, deal.amount_quote) == ("m1", None)


def test_draft_goes_back_to_the_answer_that_states_it(write: Write) -> None:
    """A refused record is shown to the model in the words of its own answer."""
    answer = Answer.model_validate({"deals": [DEAL]})

    assert answered(drafts(answer, Grounds(write("Brava pays $5.")))) == answer
