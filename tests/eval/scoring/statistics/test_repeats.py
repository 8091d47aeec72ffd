import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from eval.scoring.figures import Values
from eval.scoring.statistics import unstable, variance

NAN = math.nan
TABLES = arrays(
    np.float64, st.tuples(st.integers(2, 8), st.integers(2, 5)), elements=st.floats(0, 1)
)


def test_variance_by_hand() -> None:
    """Means 2, 5 and 8 have variance 9; within is (2 + 2 + 2) / 3; between 9 - 2 / 2."""
    found = variance(np.array([[1.0, 3], [4, 6], [7, 9]]))
    assert (found.within, found.between) == pytest.approx((2, 8))
    assert (found.articles, found.repeats) == (3, 2)
    assert found.share_within == pytest.approx(0.2)
    assert found.error == pytest.approx(math.sqrt(2 / 3))


def test_a_negative_part_is_cut_at_zero() -> None:
    """Articles that differ less than repeats would make them have no variance of their own."""
    found = variance(np.array([[0.0, 4], [4, 0]]))
    assert (found.within, found.between, found.share_within) == (8, 0, 1)


def test_parts_are_recovered_from_a_simulation() -> None:
    """Standard deviations of 0.3 between and 0.1 within come back from 5,000 articles."""
    generator = np.random.default_rng(1)
    articles = generator.normal(0, 0.3, size=(5000, 1))
    found = variance(articles + generator.normal(0, 0.1, size=(5000, 4)))
    assert found.within == pytest.approx(0.01, rel=0.05)
    assert found.between == pytest.approx(0.09, rel=0.08)


@given(TABLES, st.integers(-5, 5))
def test_the_level_of_a_figure_does_not_matter(values: Values, shift: int) -> None:
    """No part is negative, and adding a constant changes none."""
    one, other = variance(values), variance(values + shift)
    assert one.within >= 0
    assert one.between >= 0
    assert (one.within, one.between) == pytest.approx((other.within, other.between), abs=1e-9)


def test_articles_without_a_figure_in_some_repeat_are_left_out() -> None:
    """A nan takes its article out, and the number used says so."""
    with_nan = variance(np.array([[1.0, 3], [4, 6], [7, 9], [NAN, 100]]))
    assert with_nan == variance(np.array([[1.0, 3], [4, 6], [7, 9]]))


def test_parts_that_nothing_tells_are_nan() -> None:
    """One repeat tells of no part, one article only of that within, no article of none."""
    single, alone = variance(np.ones((4, 1))), variance(np.array([[1.0, 3]]))
    assert math.isnan(single.within)
    assert math.isnan(single.between)
    assert alone.within == 2
    assert math.isnan(alone.between)
    assert math.isnan(variance(np.zeros((0, 3))).error)


def test_equal_repeats_have_no_variance() -> None:
    """Runs that are all alike: nothing within, nothing unstable, no share of nothing."""
    found = variance(np.full((3, 4), 0.5))
    assert (found.within, found.between) == (0, 0)
    assert math.isnan(found.share_within)
    assert unstable(np.full((3, 4), 0.5), ["a", "b", "c"]) == []


def test_the_most_unstable_article_comes_first() -> None:
    """Sorted by spread, equal ones by id; articles that never move or never have a figure not."""
    values = np.array([[0, 0.5], [1, 1], [0, 1], [0.5, 0], [NAN, NAN], [NAN, 0.2]])
    found = unstable(values, ["b", "still", "most", "a", "none", "some"])
    assert found == [("some", math.inf), ("most", 1), ("a", 0.5), ("b", 0.5)]


def test_what_is_no_table_is_refused() -> None:
    """Values are articles by repeats, with an id each."""
    with pytest.raises(ValueError, match="articles by repeats"):
        variance(np.zeros(3))
    with pytest.raises(ValueError, match="2 ids for 3 articles"):
        unstable(np.zeros((3, 2)), ["a", "b"])
