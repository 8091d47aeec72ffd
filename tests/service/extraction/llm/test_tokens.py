from hypothesis import given
from hypothesis import strategies as st

from service.extraction.llm.tokens import estimate_tokens


def test_words_digits_and_marks_are_counted() -> None:
    """A token for every four letters, one a digit and one a punctuation mark."""
    assert estimate_tokens("") == 0
    assert estimate_tokens("Amount: $50") == 2 + 1 + 1 + 2


def test_other_scripts_cost_more() -> None:
    """A script that tokenizers split finely is counted finely."""
    assert estimate_tokens("日本電気") >= 4


@given(st.text(), st.text())
def test_a_longer_text_never_costs_less(first: str, second: str) -> None:
    """Adding text never lowers the estimate."""
    assert estimate_tokens(first + " " + second) >= max(map(estimate_tokens, (first, second)))
