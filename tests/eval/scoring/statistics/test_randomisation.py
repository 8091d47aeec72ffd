import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.scoring.figures import Values
from eval.scoring.statistics import Test, paired_test, paired_tests
from tests.eval.scoring.statistics.examples import (
    KEYS,
    Population,
    counts_of,
    f1,
    mean,
    names,
    precision,
)


def made(seed: int, stories: int = 40) -> tuple[Values, Values, tuple[str, ...]]:
    """Two runs that differ only by chance."""
    generator, population = np.random.default_rng(seed), Population()
    clusters = population.stories(stories, generator)
    first, second = population.runs(clusters, 2, generator)
    return first, second, clusters


def test_a_seed_gives_the_same_p_twice() -> None:
    """Nothing but the seed decides the draws."""
    pair = made(1)
    one, again, other = (paired_test(*pair, f1, seed=seed) for seed in (5, 5, 6))
    assert one == again
    assert one.p != other.p


def test_p_is_the_share_of_all_swaps() -> None:
    """Of the 16 ways to sign gains of 1, 2, 3 and 4, only 2 give a sum of 10, so p is near 2/16."""
    first = np.array([[0.0, 1], [0, 1], [0, 1], [0, 1]])
    second = np.array([[1.0, 1], [2, 1], [3, 1], [4, 1]])
    found = paired_test(first, second, names(4, 4), mean, seed=1, draws=20_000)
    assert found.difference == 2.5
    assert found.p == pytest.approx(2 / 16, abs=0.01)


def test_articles_of_a_story_are_swapped_together() -> None:
    """Ten equal gains are sure in ten stories, and no sign of anything in one."""
    first = np.tile([0.0, 1.0], (10, 1))
    second = np.tile([1.0, 1.0], (10, 1))
    assert paired_test(first, second, names(10, 10), mean, seed=1).p < 0.01
    assert paired_test(first, second, names(10, 1), mean, seed=1).p == 1


def test_p_is_never_zero() -> None:
    """The least p is one over one more than the draws: the runs as they are count as a draw."""
    first, second = np.tile([0.0, 1.0], (60, 1)), np.tile([1.0, 1.0], (60, 1))
    assert paired_test(first, second, names(60, 60), mean, seed=1, draws=99).p == 1 / 100


def test_equal_runs_do_not_differ() -> None:
    """A run against itself has difference 0 and p 1."""
    first, _, clusters = made(2)
    assert paired_test(first, first, clusters, f1, seed=1) == Test(0, 1)


def test_without_a_figure_there_is_no_test() -> None:
    """No article, or a run without a denominator, gives nan and nan."""
    empty, nothing = np.zeros((0, KEYS)), np.zeros((2, KEYS))
    one = np.array([[1.0, 1, 1], [1, 1, 1]])
    for found in (
        paired_test(empty, empty, [], f1, seed=1),
        paired_test(nothing, one, ["a", "b"], f1, seed=1),
    ):
        assert math.isnan(found.difference)
        assert math.isnan(found.p)


def test_draws_without_a_denominator_are_left_out() -> None:
    """Where half of all swaps leave a run without predictions, the other half decides."""
    first = np.array([[0.0, 1, 1], [0, 0, 1]])
    second = np.array([[0.0, 0, 1], [1, 1, 1]])
    found = paired_test(first, second, ["a", "b"], precision, seed=1, draws=2000)
    assert found == Test(1, 1)


def test_figures_share_their_draws() -> None:
    """Many figures at once are what each is alone."""
    pair = made(3)
    both = paired_tests(*pair, {"f1": f1, "p": precision}, seed=1, draws=500)
    assert both == {
        "f1": paired_test(*pair, f1, seed=1, draws=500),
        "p": paired_test(*pair, precision, seed=1, draws=500),
    }


@settings(deadline=None)
@given(counts_of(6), counts_of(6), st.integers(1, 6), st.integers(0, 2**32))
def test_turning_the_runs_round_turns_the_sign(
    first: Values, second: Values, stories: int, seed: int
) -> None:
    """The other way round the difference has the other sign, and p is the same and above 0."""
    clusters = names(6, stories)
    one = paired_test(first, second, clusters, f1, seed=seed, draws=50)
    other = paired_test(second, first, clusters, f1, seed=seed, draws=50)
    assert (one.difference, one.p) == pytest.approx((-other.difference, other.p), nan_ok=True)
    assert math.isnan(one.p) or 0 < one.p <= 1


@pytest.mark.slow
def test_p_is_uniform_where_runs_differ_only_by_chance() -> None:
    """Of 2,000 pairs of equally good runs, p is at most 5 % in 5 %, and at most 30 % in 30 %."""
    found = [paired_test(*made(seed), f1, seed=seed, draws=499).p for seed in range(2000)]
    assert np.mean(np.array(found) <= 0.05) == pytest.approx(0.05, abs=0.012)
    assert np.mean(np.array(found) <= 0.30) == pytest.approx(0.30, abs=0.025)
