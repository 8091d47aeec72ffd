"""When two names mean the same party."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.scoring.names import Likeness, best_likeness, likeness, normal

SAME = [
    ("SoftBank Group Corp.", "SoftBank"),
    ("The Boeing Company", "Boeing"),
    ("Nestlé", "NESTLE"),
    ("L'Oréal", "L’Oréal"),
    ("Anglo American plc", "Anglo American"),
    ("A.P. Moller", "AP Moller"),
    ("JDE Peet's", "JDE Peet’s"),
    ("Data Bricks", "DataBricks"),
]
PART = [("Amazon Web Services", "Amazon"), ("Deutsche Bank", "Bank"), ("Lloyds", "Lloyds Banking")]
NONE = [("Shell", "BP"), ("Kestrel Power", "Kestrel Foods"), ("", "Shell"), ("Meta", "Metax")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spelling_and_legal_form_do_not_count(one: str, other: str) -> None:
    """Case, accents, apostrophes, articles, blanks and legal forms leave a name the same."""
    assert likeness(one, other) is Likeness.SAME


@pytest.mark.parametrize(("one", "other"), PART)
def test_a_run_of_words_is_a_part(one: str, other: str) -> None:
    """A name inside a longer one is a part of it, from both sides."""
    assert likeness(one, other) is likeness(other, one) is Likeness.PART


@pytest.mark.parametrize(("one", "other"), NONE)
def test_other_names_are_not_alike(one: str, other: str) -> None:
    """A common word or a common beginning makes no likeness, nor does an empty name."""
    assert likeness(one, other) is Likeness.NONE


def test_a_name_of_empty_words_keeps_them() -> None:
    """`The Group` is not nothing: it equals itself and no other."""
    assert normal("The Group") == ("the", "group")
    assert likeness("The Group", "Holding") is Likeness.NONE


def test_the_best_of_several_names_counts() -> None:
    """An accepted alternative makes a name right."""
    assert best_likeness(["Amazon Web Services", "AWS"], "AWS") is Likeness.SAME
    assert best_likeness([], "AWS") is Likeness.NONE


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_is_symmetric(one: str, other: str) -> None:
    """Which of two names is the label's decides nothing."""
    assert likeness(one, other) is likeness(other, one)
