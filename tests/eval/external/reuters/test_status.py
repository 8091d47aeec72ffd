"""Phrases as stages."""

import pytest

from eval.external.reuters.status import stages_of
from schemas.enums import Stage


@pytest.mark.parametrize(
    ("phrase", "stage"),
    [
        ("completed", Stage.COMPLETED),
        ("has closed the transaction", Stage.COMPLETED),
        ("Agreed  in\nprinciple", Stage.LETTER_OF_INTENT),
        ("signed a letter of intent", Stage.LETTER_OF_INTENT),
        ("entered into a preliminary agreement", Stage.LETTER_OF_INTENT),
        ("definitive agreement", Stage.AGREED),
        ("reached a definitive merger agreement", Stage.AGREED),
        ("agreed to purchase", Stage.AGREED),
        ("terminated the letter of intent", Stage.ABANDONED),
        ("called off its offer", Stage.ABANDONED),
        ("launched a tender offer", Stage.PROPOSED),
        ("takeover bid", Stage.PROPOSED),
        ("in merger talks", Stage.IN_TALKS),
        ("negotiations are continuing", Stage.IN_TALKS),
        ("under consideration", Stage.CONSIDERING),
    ],
)
def test_a_general_phrase_has_its_stage(phrase: str, stage: Stage) -> None:
    """Case, blanks and small words do not count."""
    assert stages_of([phrase]) == {stage}


@pytest.mark.parametrize(
    "phrase",
    ["", "the", "approved", "rejected", "no negotiations", "studying an agreement", "not completed",
     "expects to be completed"],
)  # fmt: skip
def test_a_phrase_that_tells_no_stage_maps_to_none(phrase: str) -> None:
    """A phrase must be in the table as a whole: one in a denial says something else."""
    assert stages_of([phrase]) == frozenset()


def test_a_bare_verb_in_the_past_has_two_stages() -> None:
    """The phrase alone does not tell a signed deal from a closed one."""
    assert stages_of(["sold"]) == {Stage.COMPLETED, Stage.AGREED}


def test_alternatives_add_up() -> None:
    """Any accepted phrase accepts its stage."""
    assert stages_of(["completed", "takeover bid", "approved"]) == {Stage.COMPLETED, Stage.PROPOSED}
