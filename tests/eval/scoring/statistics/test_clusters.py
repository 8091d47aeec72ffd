import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.scoring.statistics import clusters
from eval.scoring.statistics.clusters import (
    blocks,
    difference_of,
    per_story,
    resampled,
    side_by_side,
)
from tests.eval.scoring.statistics.examples import f1


def test_counts_of_a_story_add_up() -> None:
    """Articles of one story become one row, in the order of the stories' names."""
    counts = np.array([[1.0, 2], [10, 20], [100, 200]])
    assert per_story(counts, ["b", "a", "b"]).tolist() == [[10, 20], [101, 202]]


@pytest.mark.parametrize("shape", [(2, 3), (4, 3), (3,)])
def test_each_article_has_a_story(shape: tuple[int, ...]) -> None:
    """Counts that do not fit the stories are refused."""
    with pytest.raises(ValueError, match="counts of shape"):
        per_story(np.zeros(shape), ["a", "b", "c"])


def test_a_draw_holds_as_many_stories_as_there_are() -> None:
    """Every draw sums as many stories as the set has, and draws differ."""
    stories = np.hstack([np.ones((7, 1)), np.arange(7.0)[:, None]])
    drawn = np.vstack(list(resampled(stories, seed=1, draws=50)))
    assert drawn.shape == (50, 2)
    assert (drawn[:, 0] == 7).all()
    assert len(set(drawn[:, 1])) > 5


def test_every_story_is_drawn_equally_often() -> None:
    """Over many draws each story is drawn once a draw on average."""
    drawn = np.vstack(list(resampled(np.eye(5), seed=2, draws=20_000)))
    assert drawn.mean(axis=0) == pytest.approx(np.ones(5), abs=0.03)
    assert drawn.var(axis=0) == pytest.approx(np.full(5, 0.8), abs=0.05)


def test_without_a_story_all_sums_are_zero() -> None:
    """Draws from nothing hold nothing."""
    drawn = np.vstack(list(resampled(np.zeros((0, 2)), seed=1, draws=3)))
    assert drawn.tolist() == [[0, 0]] * 3


@given(st.integers(1, 500), st.integers(0, 50))
def test_blocks_make_all_draws(draws: int, width: int) -> None:
    """Blocks add up to the draws, and none holds more numbers than the limit."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(clusters, "_CELLS_AT_ONCE", 60)
        sizes = list(blocks(draws, width))
    assert sum(sizes) == draws
    assert all(size >= 1 and size * width <= 60 for size in sizes)


def test_no_draw_is_refused() -> None:
    """A resampling has at least one draw."""
    with pytest.raises(ValueError, match="at least one draw"):
        list(blocks(0, 3))


def test_a_difference_is_the_second_run_less_the_first() -> None:
    """A better second run gives a difference above 0."""
    first, second = np.array([[1.0, 4, 4]]), np.array([[3.0, 4, 4]])
    assert difference_of(f1)(side_by_side(first, second)).tolist() == [0.5]


def test_runs_over_different_articles_are_refused() -> None:
    """Runs are compared over the same articles only."""
    with pytest.raises(ValueError, match="different shapes"):
        side_by_side(np.zeros((2, 3)), np.zeros((3, 3)))
