"""Our records as one template."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.external.reuters.mapping import Answer, Named, answer_of, party_names, template_deals
from eval.external.reuters.slots import PARTIES, TemplateSlot
from schemas.deal import Deal
from schemas.enums import Stage
from tests.eval.external.reuters.samples import deal, extraction, money, named, party, simple, span

BUYER, TARGET, SELLER = PARTIES


def test_roles_take_their_slots() -> None:
    """Whoever pays is the purchaser, in an acquisition and in a sale of shares."""
    names = party_names(
        deal(party("Tern", "seller", 9), party("Brindle", "acquirer"), party("Quarry", "target", 4))
    )
    assert names == {BUYER: named("Brindle"), TARGET: named("Quarry"), SELLER: named("Tern")}
    sale = deal(party("Brindle", "buyer"), party("Quarry", "target"), type="stake_sale")
    assert party_names(sale)[BUYER] == named("Brindle")


def test_a_party_has_its_fullest_form() -> None:
    """Our name leaves the legal form out; the text's own words keep it, on one line."""
    record = deal(party("Quarry", "target", 4, "Quarry\nFoods Ltd", "QUARRY"))
    assert party_names(record)[TARGET] == (Named("Quarry", "Quarry Foods Ltd"),)
    nowhere = deal({"name": "Quarry", "role": "target"})
    assert party_names(nowhere)[TARGET] == named("Quarry")


def test_the_partner_named_first_is_the_purchaser() -> None:
    """The template knows no merger of equals; the order of the text decides, not ours."""
    parties = party("Quarry", "partner", 30), party("Brindle", "partner", 2)
    names = party_names(deal(*parties, type="merger"))
    assert names == {BUYER: named("Brindle"), TARGET: named("Quarry"), SELLER: ()}


def test_without_an_extraction_the_template_is_empty() -> None:
    """A failed article and one without a deal are empty answers with every slot."""
    assert answer_of(None) == answer_of(extraction()) == Answer()
    assert set(Answer().names) == set(PARTIES)


@pytest.mark.parametrize(
    "kind", ["joint_venture", "commercial_contract", "equity_investment", "ipo", "debt_financing"]
)
def test_only_changes_of_ownership_count(kind: str) -> None:
    """Other deals fill no template, even where they stand first."""
    other = deal(party("Brindle", "partner"), type=kind)
    assert template_deals([other, wanted := simple("Harrow", "Lantern", 50)]) == (wanted,)


def test_rejected_records_do_not_count() -> None:
    """What the rules reject is no prediction; what needs review is."""
    rejected = simple("Brindle", "Quarry", verdict="rejected")
    review = simple("Harrow", "Lantern", 50, verdict="needs_review")
    assert template_deals([rejected, review]) == (review,)


def test_the_main_deal_is_the_one_stated_first() -> None:
    """The order of the text decides, not that of the records; deals beside it stay out."""
    later, first = simple("Harrow", "Lantern", 100), simple("Brindle", "Quarry", 10)
    assert template_deals([later, first]) == (first,)


def test_a_deal_of_the_same_target_belongs() -> None:
    """A second buyer of the target is in the template, under whichever form of the name."""
    first, second = simple("Brindle", "Quarry Foods Ltd"), simple("Harrow", "Quarry Foods", 100)
    assert template_deals([first, second]) == (first, second)
    assert answer_of(extraction(first, second)).names == {
        BUYER: named("Brindle", "Harrow"),
        TARGET: named("Quarry Foods Ltd"),
        SELLER: (),
    }


def test_a_deal_in_the_same_sentence_belongs() -> None:
    """Two targets bought in one sentence are both in the template."""
    first, second = simple("Brindle", "Quarry"), simple("Brindle", "Lantern", 39)
    assert answer_of(extraction(first, second)).names[TARGET] == named("Quarry", "Lantern")
    beyond = simple("Brindle", "Lantern", 40)
    assert template_deals([first, beyond]) == (first,)


def test_only_the_first_sentence_of_the_main_deal_is_shared() -> None:
    """A deal in the background is often told where the main deal is told again."""
    main = simple("Brindle", "Quarry", evidence=[span(200, 240), span(0, 40)])
    beside = simple("Harrow", "Lantern", 200)
    assert template_deals([main, beside]) == (main,)


def test_what_belongs_to_a_deal_beside_the_main_one_stays_out() -> None:
    """Belonging is to the main deal, not handed on."""
    main, same = simple("Brindle", "Quarry"), simple("Harrow", "Quarry", 100)
    beside = simple("Tern", "Lantern", 110)
    assert template_deals([main, same, beside]) == (main, same)


def test_a_deal_without_evidence_comes_last_and_shares_no_sentence() -> None:
    """What stands nowhere is stated after all else."""
    nowhere = simple("Tern", "Lantern", evidence=[])
    assert template_deals([nowhere, main := simple("Brindle", "Quarry", 300)]) == (main,)
    assert template_deals([nowhere, nowhere]) == (nowhere, nowhere)
    assert template_deals([nowhere, simple("Tern", "Gull", evidence=[])]) == (nowhere,)


def test_amount_and_stage_are_the_main_deals() -> None:
    """A single value is that of the main deal, an amount that it lacks the next deal's."""
    main = simple("Brindle", "Quarry", stage="completed")
    priced = simple("Harrow", "Quarry", 100, amount=money().model_dump())
    answer = answer_of(extraction(priced, main))
    assert answer.stage is Stage.COMPLETED
    assert answer.amount == money()
    dear = main.model_copy(update={"amount": money("15 mln dlrs", "15000000")})
    assert answer_of(extraction(priced, dear)).amount == dear.amount


_NAMES = st.sampled_from(["Brindle", "Quarry", "Harrow", "Lantern", "Tern"])
_DEALS = st.lists(
    st.builds(
        simple,
        _NAMES,
        _NAMES,
        st.integers(0, 300),
        verdict=st.sampled_from(["accepted", "rejected"]),
    ),
    max_size=6,
    unique_by=lambda one: one.evidence[0].start,
)


@given(_DEALS, st.randoms(use_true_random=False))
def test_the_order_of_the_records_does_not_matter(deals: list[Deal], chance: random.Random) -> None:
    """The template depends on the text alone, and never says a name twice in a slot."""
    mixed = list(deals)
    chance.shuffle(mixed)
    answer = answer_of(extraction(*deals))
    assert answer_of(extraction(*mixed)) == answer
    assert all(len(set(names)) == len(names) for names in answer.names.values())
    assert (answer.stage is None) is not any(answer.names[TemplateSlot.ACQUIRED])
