"""Templates filled against keys, by both rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.external.reuters.mapping import Answer, Named
from eval.external.reuters.scoring import (
    CELLS,
    Rule,
    count_cells,
    course_cells,
    judge_amount,
    judge_party,
    judge_string,
    our_cells,
)
from eval.external.reuters.slots import PARTIES, TemplateSlot
from eval.scoring.slots import Outcome
from schemas.enums import Stage
from tests.eval.external.reuters.samples import money, named

BUYER, TARGET, SELLER = PARTIES
TEMPLATE = {
    "PURCHASER": (("Brindle Works Inc",),),
    "ACQUIRED": (("Quarry Foods Ltd", "QUARRY FOODS"), ("Lantern Co",)),
    "DLRAMT": (("12 mln dlrs",),),
    "STATUS": (("completed",),),
}


def answer(**changes: object) -> Answer:
    """The template as the key has it, but for one purchaser's legal form."""
    names = {BUYER: named("Brindle Works"), TARGET: named("Lantern Co", "QUARRY FOODS"), SELLER: ()}
    fields = {"names": names, "amount": money("about 12 mln dlrs"), "stage": Stage.COMPLETED}
    return Answer(**(fields | changes))  # type: ignore[arg-type]


def counts(rule: Rule, found: Answer, template: object = TEMPLATE) -> dict[str, int]:
    """The counts of a template by a rule."""
    return dict(count_cells(CELLS[rule](template, found)))  # type: ignore[arg-type]


def test_the_course_wants_the_very_string() -> None:
    """A name without its legal form is wrong, an accepted one in any order right."""
    assert counts(Rule.COURSE, answer()) == {
        "payer.incorrect": 1,
        "receiver.correct": 2,
        "amount.correct": 1,
    }


def test_ours_wants_the_same_party() -> None:
    """Legal forms do not count; the stage is judged too."""
    assert counts(Rule.OURS, answer()) == {
        "payer.correct": 1,
        "receiver.correct": 2,
        "amount.correct": 1,
        "stage.correct": 1,
    }


def test_the_course_gets_the_words_of_the_text() -> None:
    """Our name for a party is not judged there; by our rule either form will do."""
    filled = Answer(names={BUYER: (Named("Gull", "Gull Freight Inc"),), TARGET: (), SELLER: ()})
    full, short = {"PURCHASER": (("Gull Freight Inc",),)}, {"PURCHASER": (("Gull",),)}
    assert counts(Rule.COURSE, filled, full) == counts(Rule.OURS, filled, full)
    assert counts(Rule.COURSE, filled, full) == {"payer.correct": 1}
    assert counts(Rule.COURSE, filled, short) == {"payer.incorrect": 1}
    assert counts(Rule.OURS, filled, short) == {"payer.correct": 1}


@pytest.mark.parametrize("rule", Rule)
def test_an_empty_answer_misses_everything(rule: Rule) -> None:
    """Every value of the key is missing, and nothing else is counted."""
    found = counts(rule, Answer())
    assert found["receiver.missing"] == 2
    assert all(key.endswith("missing") for key in found)


@pytest.mark.parametrize("rule", Rule)
def test_an_empty_key_makes_everything_spurious(rule: Rule) -> None:
    """Values that the key lacks are spurious; a stage without a phrase is not judged."""
    found = counts(rule, answer(), {"PURCHASER": ()})
    assert found == {"payer.spurious": 1, "receiver.spurious": 2, "amount.spurious": 1}


@pytest.mark.parametrize("rule", Rule)
def test_an_accepted_alternative_is_one_value(rule: Rule) -> None:
    """Two alternatives of a value want one name, not two."""
    template = {"ACQUIRED": (("Quarry Foods Ltd", "QUARRY FOODS"),)}
    both = Answer(names={BUYER: (), TARGET: named("Quarry Foods Ltd", "QUARRY FOODS"), SELLER: ()})
    found = counts(rule, both, template)
    assert found == {"receiver.correct": 1, "receiver.spurious": 1}


@pytest.mark.parametrize(
    ("name", "string", "same"),
    [
        ("Quarry Foods Ltd", Outcome.CORRECT, Outcome.CORRECT),
        ("quarry foods", Outcome.INCORRECT, Outcome.CORRECT),
        ("QUARRY\nFOODS", Outcome.CORRECT, Outcome.CORRECT),
        ("Quarry", Outcome.INCORRECT, Outcome.PARTIAL),
        ("Osprey", Outcome.INCORRECT, Outcome.INCORRECT),
    ],
)
def test_names_by_both_rules(name: str, string: Outcome, same: Outcome) -> None:
    """The course compares letters, we the words that count."""
    accepted = ("QUARRY FOODS", "Quarry Foods Ltd")
    assert judge_string(accepted, name) is string
    assert judge_party(accepted, Named(name, name)) is same


@pytest.mark.parametrize(
    ("accepted", "outcome"),
    [
        (("12 mln dlrs",), Outcome.CORRECT),
        (("14 mln dlrs", "12,000,000 dlrs"), Outcome.CORRECT),
        (("about 12 mln",), Outcome.CORRECT),
        (("12 mln stg",), Outcome.INCORRECT),
        (("14 mln dlrs",), Outcome.INCORRECT),
        (("undisclosed",), Outcome.INCORRECT),
        (("some cash",), Outcome.INCORRECT),
    ],
)
def test_an_amount_needs_value_and_currency(accepted: tuple[str, ...], outcome: Outcome) -> None:
    """Neither hedge nor wording counts; an open currency accepts any."""
    hedged = money("up to 12 mln dlrs", min=None, qualifier="up_to")
    assert judge_amount(accepted, hedged) is outcome


def test_undisclosed_is_a_value() -> None:
    """It is right where the key says so in any wording, wrong where the key has a number."""
    unsaid = money("undisclosed terms", None, qualifier="undisclosed", currency=None)
    assert judge_amount(("not disclosed",), unsaid) is Outcome.CORRECT
    assert judge_amount(("12 mln dlrs",), unsaid) is Outcome.INCORRECT
    assert judge_amount(("12 mln",), unsaid) is Outcome.INCORRECT


@pytest.mark.parametrize(
    ("stage", "key"),
    [
        (Stage.COMPLETED, "stage.correct"),
        (Stage.AGREED, "stage.incorrect"),
        (None, "stage.missing"),
    ],
)
def test_a_stage_is_judged_by_the_phrase(stage: Stage | None, key: str) -> None:
    """A phrase that maps to a stage wants that stage."""
    found = counts(Rule.OURS, Answer(stage=stage), {"STATUS": (("completed",),)})
    assert found == {key: 1}


def test_a_phrase_without_a_stage_is_not_judged() -> None:
    """What no stage can be right for says nothing of us."""
    assert our_cells({"STATUS": (("filed suit",),)}, Answer(stage=Stage.AGREED)) == ()


def test_the_course_judges_no_stage() -> None:
    """Its values are phrases, which we do not give."""
    assert course_cells({"STATUS": (("completed",),)}, Answer(stage=Stage.COMPLETED)) == ()


_NAME = st.sampled_from(["Brindle Inc", "Brindle", "Quarry Foods", "Quarry", "Lantern Co"])
_GOLD = st.lists(st.lists(_NAME, min_size=1, max_size=2).map(tuple), max_size=3).map(tuple)
_FOUND = st.lists(st.builds(Named, _NAME, _NAME), max_size=3).map(tuple)


@given(_GOLD, _FOUND)
def test_every_value_is_counted_once(
    gold: tuple[tuple[str, ...], ...], found: tuple[Named, ...]
) -> None:
    """Cells with a key's value are as many as the key's values, those with ours as many as ours.

    And what the course accepts, we accept.
    """
    filled = Answer(names={BUYER: found, TARGET: (), SELLER: ()})
    right = {}
    for rule in Rule:
        cells = CELLS[rule]({TemplateSlot.PURCHASER: gold}, filled)
        assert sum(cell.gold is not None for cell in cells) == len(gold)
        assert sum(cell.predicted is not None for cell in cells) == len(found)
        right[rule] = sum(cell.outcome is Outcome.CORRECT for cell in cells)
    assert right[Rule.COURSE] <= right[Rule.OURS]
