import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.scoring.statistics import non_inferior


@pytest.mark.parametrize(
    ("low", "margin", "expected"),
    [(-0.01, 0.02, True), (-0.02, 0.02, True), (-0.03, 0.02, False), (0, 0, True),
     (0.1, 0, True), (-0.001, 0, False), (math.nan, 0.02, False), (-math.inf, 0.02, False)],
)  # fmt: skip
def test_a_loss_within_the_margin_passes(low: float, margin: float, *, expected: bool) -> None:
    """Only the lower end counts, and what is unknown does not pass."""
    assert non_inferior(low, margin) is expected


@given(st.floats(-1, 1), st.floats(0, 1), st.floats(0, 1))
def test_a_wider_margin_never_fails_what_a_narrower_passes(
    low: float, margin: float, more: float
) -> None:
    """The verdict is monotone in the margin."""
    assert non_inferior(low, margin) <= non_inferior(low, margin + more)


@pytest.mark.parametrize("margin", [-0.01, math.nan])
def test_a_negative_margin_is_refused(margin: float) -> None:
    """A margin is a loss that does not matter."""
    with pytest.raises(ValueError, match="at least 0"):
        non_inferior(0.1, margin)
