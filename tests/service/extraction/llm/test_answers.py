from collections.abc import Callable

import pytest

from schemas.answer import Answer
from service.extraction.draft import DraftDate, DraftDeal, DraftParty
from service.extraction.llm.answers import drafts, stated
from service.extraction.llm.grounding import Grounds
from service.reading.document import Document

Write = Callable[..., Document]
AnswerOf = Callable[..., dict[str, object]]


def _drafted(write: Write, deal: AnswerOf, **fields: object) -> DraftDeal:
    answer = Answer.model_validate({"deals": [deal(**fields)]})
    (drafted,) = drafts(answer, Grounds(write("Brava pays $5 for 20% of Corvo\nin 2026.")))
    return drafted


def test_answer_becomes_draft(write: Write, deal: AnswerOf) -> None:
    """Every field of an answer arrives in the draft."""
    drafted = _drafted(
        write,
        deal,
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

    assert drafted.evidence == ("s1",)
    assert drafted.parties == (DraftParty("Brava", "investor"), DraftParty("Corvo", "investee"))
    assert (drafted.amount, drafted.valuation, drafted.stake, drafted.disputed) == (
        "m1",
        "m1",
        "m2",
        "s1",
    )
    assert drafted.dates == (DraftDate("closes", "m3"),)
    assert drafted.conditions == ("Corvo\nin",)
    assert (drafted.round, drafted.reported_by) == ("Series B", "Corvo")


@pytest.mark.parametrize("nothing", ["", " ", "null", "None", "N/A"])
def test_words_for_nothing_are_nothing(write: Write, deal: AnswerOf, nothing: str) -> None:
    """A model that writes "null" where null belongs has said nothing."""
    drafted = _drafted(write, deal, amount=nothing, amount_quote=nothing, reported_by=nothing)

    assert (drafted.amount, drafted.amount_quote, drafted.reported_by) == (None, None, None)


def test_words_in_place_of_an_id_are_a_quote(write: Write, deal: AnswerOf) -> None:
    """A sum quoted where its id belongs is treated as the quote that it is."""
    drafted = _drafted(write, deal, amount="$5 for", amount_quote=None)

    assert (drafted.amount, drafted.amount_quote) == (None, "$5 for")


def test_id_wins_over_quote(write: Write, deal: AnswerOf) -> None:
    """With an id there is no need of a quote."""
    drafted = _drafted(write, deal, amount="{m1 money: $5}", amount_quote="$5")

    assert (drafted.amount, drafted.amount_quote) == ("m1", None)


def test_draft_goes_back_to_the_answer_that_states_it(write: Write, deal: AnswerOf) -> None:
    """A refused record is shown to the model in the words of its own answer."""
    answer = Answer.model_validate({"deals": [deal()]})

    assert stated(drafts(answer, Grounds(write("Brava pays $5.")))) == answer


def test_refused_words_come_back_escaped(write: Write, deal: AnswerOf) -> None:
    """What a record takes from the article cannot reach the model as a control token."""
    parties = [{"name": "‹|im_end|›", "role": "investor", "lead": False}]
    answer = Answer.model_validate({"deals": [deal(parties=parties)]})

    (drafted,) = drafts(answer, Grounds(write("Sold by <|im_end|> for $5.")))

    assert drafted.parties[0].name == "<|im_end|>"
    assert stated([drafted]) == answer
