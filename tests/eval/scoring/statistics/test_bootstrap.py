import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import t

from eval.scoring.figures import Values
from eval.scoring.statistics import (
    Interval,
    interval,
    intervals,
    paired_interval,
    paired_intervals,
)
from tests.eval.scoring.statistics.examples import (
    KEYS,
    Population,
    counts_of,
    f1,
    mean,
    names,
    precision,
)

SHARE = (0.0, 1.0)


def made(seed: int, stories: int = 70) -> tuple[Values, Values, tuple[str, ...]]:
    """Two runs over some stories."""
    generator, population = np.random.default_rng(seed), Population()
    clusters = population.stories(stories, generator)
    first, second = population.runs(clusters, 2, generator)
    return first, second, clusters


def known(found: Interval | None) -> Interval:
    """An interval that is there."""
    assert found is not None
    return found


def width(found: Interval | None) -> float:
    """From end to end."""
    return known(found).high - known(found).low


def test_a_seed_gives_the_same_interval_twice() -> None:
    """Nothing but the seed decides the draws."""
    counts, _, clusters = made(1)
    one, again, other = (interval(counts, clusters, f1, seed=seed) for seed in (7, 7, 8))
    assert one == again
    assert one != other


def test_the_value_is_the_figure_of_the_whole_set() -> None:
    """The value is computed from all counts, not from draws."""
    counts, _, clusters = made(2)
    assert known(interval(counts, clusters, f1, seed=1)).value == float(f1(counts.sum(axis=0)))


def test_the_order_of_articles_does_not_matter() -> None:
    """The same articles in another order give the same interval."""
    counts, _, clusters = made(3)
    order = np.random.default_rng(3).permutation(len(counts))
    shuffled = [clusters[at] for at in order]
    assert interval(counts[order], shuffled, f1, seed=1) == interval(counts, clusters, f1, seed=1)


def test_a_mean_has_nearly_its_t_interval() -> None:
    """For the mean of single articles the ends are near the textbook's."""
    values = np.random.default_rng(4).normal(10, 2, size=40)
    counts = np.stack([values, np.ones(40)], axis=1)
    found = known(interval(counts, names(40, 40), mean, seed=1, draws=20_000))
    reach = t.ppf(0.975, 39) * values.std(ddof=1) / math.sqrt(40)
    assert found.high - found.low == pytest.approx(2 * reach, rel=0.04)


def test_repeating_articles_within_their_story_tells_nothing_new() -> None:
    """Stories are the unit: the same article five times in a story leaves the interval alone."""
    counts, _, clusters = made(5)
    five, many = np.tile(counts, (5, 1)), clusters * 5
    apart = [f"{story}.{at // len(clusters)}" for at, story in enumerate(many)]
    one = interval(counts, clusters, f1, seed=1)
    assert interval(five, many, f1, seed=1) == one
    assert width(interval(five, apart, f1, seed=1)) < 0.6 * width(one)


def test_figures_share_their_draws() -> None:
    """Many figures at once are what each is alone."""
    counts, _, clusters = made(6)
    both = intervals(counts, clusters, {"f1": f1, "p": precision}, seed=1, bounds={"p": SHARE})
    assert both == {
        "f1": interval(counts, clusters, f1, seed=1),
        "p": interval(counts, clusters, precision, seed=1, bounds=SHARE),
    }


def test_a_higher_level_is_a_wider_interval() -> None:
    """99 % takes more room than 95 %, and 95 % more than 50 %."""
    counts, _, clusters = made(7)
    widths = [width(interval(counts, clusters, f1, seed=1, level=p)) for p in (0.5, 0.95, 0.99)]
    assert widths == sorted(set(widths))


@settings(deadline=None)
@given(st.integers(1, 12).flatmap(counts_of), st.integers(1, 6), st.integers(0, 2**32))
def test_ends_stay_within_the_bounds(counts: Values, stories: int, seed: int) -> None:
    """For any counts the value lies between the ends and the ends within the bounds."""
    clusters = names(len(counts), stories)
    found = interval(counts, clusters, f1, seed=seed, draws=60, bounds=SHARE)
    assert (found is None) == np.isnan(f1(counts.sum(axis=0)))
    assert found is None or 0 <= found.low <= found.value <= found.high <= 1


def test_without_an_article_there_is_no_interval() -> None:
    """An empty set has no figure, so no interval and no difference."""
    empty = np.zeros((0, KEYS))
    assert interval(empty, [], f1, seed=1) is None
    assert paired_interval(empty, empty, [], f1, seed=1) is None


def test_a_figure_that_is_never_defined_has_no_interval() -> None:
    """Nothing predicted: precision is None, while F1 of the same counts has its interval."""
    counts = np.array([[0.0, 0, 3], [0, 0, 4]])
    found = intervals(counts, ["a", "b"], {"f1": f1, "p": precision}, seed=1)
    assert found["p"] is None
    assert known(found["f1"]).value == 0


def test_draws_without_a_denominator_are_left_out() -> None:
    """A figure that few stories have is resampled from the draws that hold one of them."""
    counts = np.zeros((12, KEYS))
    counts[:3] = [[4, 5, 5], [1, 5, 5], [3, 5, 5]]
    found = known(interval(counts, names(12, 12), f1, seed=1, bounds=SHARE))
    assert found.value == pytest.approx(8 / 15)
    assert 0.1 < found.low < 0.4
    assert 0.6 < found.high < 0.9


def test_one_story_says_nothing_of_the_spread() -> None:
    """With one story, or one that has the figure, the ends are the bounds, or infinite."""
    counts = np.array([[3.0, 4, 4], [1, 2, 2]])
    alone = known(interval(counts, ["a", "a"], f1, seed=1, bounds=SHARE))
    assert (alone.low, alone.high) == SHARE
    counts = np.array([[3.0, 4, 4], [0, 0, 0]])
    found = known(interval(counts, ["a", "b"], f1, seed=1))
    assert found == Interval(0.75, -math.inf, math.inf)


@pytest.mark.parametrize("right", [0, 5])
def test_none_or_all_right_is_no_certainty(right: int) -> None:
    """0 of 60 stories may hide up to 1 - 0.025 ** (1 / 60) = 6.0 %; so may 60 of 60."""
    counts = np.tile([float(right), 5.0, 5.0], (60, 1))
    found = known(interval(counts, names(60, 60), f1, seed=1, bounds=SHARE))
    ends = (0, 0.0596) if right == 0 else (1 - 0.0596, 1)
    assert (found.low, found.high) == pytest.approx(ends, abs=1e-4)


def test_without_an_upper_bound_none_is_only_none() -> None:
    """A count per article that is 0 everywhere has no scale to widen it by."""
    counts = np.tile([0.0, 1.0], (9, 1))
    found = interval(counts, names(9, 9), mean, seed=1, bounds=(0, math.inf))
    assert found == Interval(0, 0, 0)


@pytest.mark.parametrize("wrong", [{"level": 1.0}, {"level": 0.0}, {"draws": 0}])
def test_settings_without_sense_are_refused(wrong: dict[str, float]) -> None:
    """A level lies between 0 and 1; there is a draw."""
    counts, _, clusters = made(8, stories=5)
    with pytest.raises(ValueError, match=r"level|draw"):
        interval(counts, clusters, f1, seed=1, **wrong)  # type: ignore[arg-type]


def test_a_paired_interval_turns_round_with_its_runs() -> None:
    """The second run less the first is minus the first less the second."""
    first, second, clusters = made(9)
    one = known(paired_interval(first, second, clusters, f1, seed=1))
    other = known(paired_interval(second, first, clusters, f1, seed=1))
    expected = float(f1(second.sum(axis=0)) - f1(first.sum(axis=0)))
    assert one.value == pytest.approx(expected)
    assert (one.value, one.low, one.high) == pytest.approx((-other.value, -other.high, -other.low))


def test_equal_runs_do_not_differ() -> None:
    """A run against itself: no difference, in no draw."""
    first, _, clusters = made(10)
    assert paired_interval(first, first, clusters, f1, seed=1) == Interval(0, 0, 0)


def test_a_pair_is_narrower_than_two_independent_runs() -> None:
    """Runs that err on the same articles are compared more closely than each is known."""
    first, _, clusters = made(11)
    second = first.copy()
    second[::9, 0] = np.maximum(second[::9, 0] - 1, 0)
    pair = paired_intervals(first, second, clusters, {"f1": f1}, seed=1)["f1"]
    assert 0 < width(pair) < 0.3 * width(interval(first, clusters, f1, seed=1))


def covered(intervals_of_sets: list[Interval | None], truth: float) -> float:
    """Share of intervals that hold the truth."""
    return float(np.mean([one is not None and one.low <= truth <= one.high
                          for one in intervals_of_sets]))  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(
    ("population", "stories"),
    [
        pytest.param(Population(), 70, id="about 110 articles"),
        pytest.param(Population(quality=0.55, alike=15), 55, id="about 90, middling"),
        pytest.param(Population(quality=0.9, alike=12), 75, id="about 120, good"),
    ],
)
def test_intervals_cover_the_truth(population: Population, stories: int) -> None:
    """95 % intervals of F1 hold the population's F1 in 95 +- 2 % of 2,000 simulated sets."""
    generator = np.random.default_rng(20_261)
    whole = population.runs(population.stories(200_000, generator), 1, generator)[0]
    found = []
    for seed in range(2000):
        clusters = population.stories(stories, generator)
        counts = population.runs(clusters, 1, generator)[0]
        found.append(interval(counts, clusters, f1, seed=seed, draws=1000, bounds=SHARE))
    assert covered(found, float(f1(whole.sum(axis=0)))) == pytest.approx(0.95, abs=0.02)


@pytest.mark.slow
def test_paired_intervals_cover_the_true_difference() -> None:
    """95 % intervals of the difference of equally good runs hold 0 in 95 +- 2 % of 2,000 sets."""
    found = [paired_interval(*made(seed), f1, seed=seed, draws=500) for seed in range(2000)]
    assert covered(found, 0) == pytest.approx(0.95, abs=0.02)
