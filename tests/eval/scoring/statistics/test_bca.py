import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from eval.scoring.statistics.bca import bca

FINITE = st.floats(-100, 100)


def test_without_skew_the_ends_are_expanded_percentiles() -> None:
    """For symmetric draws the ends lie at t times sqrt(n / (n - 1)), here 2.093 * 1.026."""
    drawn = np.random.default_rng(3).standard_normal(200_000)
    drawn = np.concatenate([drawn, -drawn])
    low, high = bca(0.0, drawn, np.array([-1.0, 1.0]), stories=20, level=0.95)
    assert (low, high) == pytest.approx((-2.147, 2.147), abs=0.02)


def test_draws_below_the_value_move_the_interval_up() -> None:
    """Where most draws lie below the value, the figure is biased and the interval is moved up."""
    drawn = np.random.default_rng(4).standard_normal(20_000)
    plain = bca(0.0, drawn, np.zeros(0), stories=50, level=0.95)
    moved = bca(0.3, drawn, np.zeros(0), stories=50, level=0.95)
    assert moved[0] > plain[0]
    assert moved[1] > plain[1]


def test_few_strong_stories_lengthen_the_side_they_are_on() -> None:
    """One story that pulls the figure up makes the upper side the longer one."""
    drawn = np.random.default_rng(5).standard_normal(20_000)
    left_out = np.array([-5.0] + [0.5] * 10)
    low, high = bca(0.0, drawn, left_out, stories=11, level=0.95)
    assert high > -low + 0.2


@given(
    FINITE,
    arrays(np.float64, st.integers(1, 30), elements=FINITE),
    arrays(np.float64, st.integers(0, 30), elements=FINITE),
    st.integers(2, 200),
    st.floats(0.5, 0.999),
)
def test_the_value_lies_within(
    value: float, drawn: np.ndarray, left_out: np.ndarray, stories: int, level: float
) -> None:
    """Whatever the draws, the interval is finite and holds the value and nothing undrawn."""
    low, high = bca(value, drawn, left_out, stories=stories, level=level)
    assert min(value, drawn.min()) - 1e-9 <= low <= value <= high
    assert high <= max(value, drawn.max()) + 1e-9
