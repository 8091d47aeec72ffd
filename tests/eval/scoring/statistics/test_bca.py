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
    """Draws that lie 0.3 too low move both ends up by twice that: 0.6 -+ 2.010 * 1.010."""
    drawn = np.random.default_rng(4).standard_normal(400_000)
    low, high = bca(0.3, drawn, np.zeros(0), stories=50, level=0.95)
    assert (low, high) == pytest.approx((0.6 - 2.030, 0.6 + 2.030), abs=0.03)


def test_draws_equal_to_the_value_count_half() -> None:
    """Coarse draws, symmetric around a value that many of them equal, give a symmetric interval."""
    drawn = np.round(np.random.default_rng(6).standard_normal(20_000))
    assert bca(0.0, drawn, np.zeros(0), stories=50, level=0.95) == (-2, 2)


def test_few_strong_stories_lengthen_the_side_they_are_on() -> None:
    """One story that pulls the figure up makes the upper side the longer one."""
    drawn = np.random.default_rng(5).standard_normal(20_000)
    left_out = np.array([-5.0] + [0.5] * 10)
    low, high = bca(0.0, drawn, left_out, stories=11, level=0.95)
    assert high > -low + 0.2


def test_beyond_the_pole_the_end_is_the_last_draw() -> None:
    """With very few, very skewed stories the long side reaches to the greatest draw."""
    drawn = np.linspace(-1, 1, 101)
    left_out = np.array([-100.0] + [1.0] * 100)
    assert bca(0.0, drawn, left_out, stories=2, level=0.99)[1] == 1


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
