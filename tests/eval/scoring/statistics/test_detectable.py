import math

import numpy as np
import pytest

from eval.scoring.figures import Values
from eval.scoring.statistics import paired_test, smallest_difference
from tests.eval.scoring.statistics.examples import KEYS, Population, f1, mean, names

ARTICLES = 80


def means(seed: int, shift: float = 0.0, articles: int = ARTICLES) -> Values:
    """A value for each article, so that the figure is a mean."""
    values = np.random.default_rng(seed).normal(0.5 + shift, 0.2, size=articles)
    return np.stack([values, np.ones(articles)], axis=1)


@pytest.mark.parametrize("articles", [5, ARTICLES])
def test_of_a_mean_it_is_the_textbook_formula(articles: int) -> None:
    """(1.960 + 0.842) times the standard error of the paired difference, in small sets too."""
    first, second = means(1, articles=articles), means(2, articles=articles)
    error = (second - first)[:, 0].std(ddof=1) / math.sqrt(articles)
    clusters = names(articles, articles)
    found = smallest_difference(first, second, clusters, mean, seed=1, draws=10_000)
    assert found == pytest.approx(2.8016 * error, rel=0.03)


def test_one_run_stands_for_two_independent_ones() -> None:
    """With one run only, the difference has sqrt(2) times that run's standard error."""
    first = means(3)
    error = first[:, 0].std(ddof=1) / math.sqrt(ARTICLES)
    found = smallest_difference(first, None, names(ARTICLES, ARTICLES), mean, seed=1)
    assert found == pytest.approx(2.8016 * math.sqrt(2) * error, rel=0.05)


def test_more_power_needs_a_larger_difference() -> None:
    """To miss less and to be fooled less, the difference must be larger."""
    first, second, clusters = means(4), means(5), names(ARTICLES, ARTICLES)
    found = [
        smallest_difference(first, second, clusters, mean, seed=1, power=power, level=level)
        for power, level in ((0.5, 0.05), (0.8, 0.05), (0.8, 0.01))
    ]
    assert found == sorted(set(found))


def test_articles_of_one_story_detect_less() -> None:
    """The same articles in fewer stories detect only larger differences."""
    first = np.repeat(means(6)[:20], 4, axis=0)
    apart = smallest_difference(first, None, names(80, 80), mean, seed=1)
    together = [f"s{at // 4}" for at in range(80)]
    assert smallest_difference(first, None, together, mean, seed=1) > 1.7 * apart


def test_a_seed_gives_the_same_twice() -> None:
    """Nothing but the seed decides the draws."""
    pair = means(7), means(8), names(ARTICLES, ARTICLES), mean
    one, again, other = (smallest_difference(*pair, seed=seed) for seed in (1, 1, 2))
    assert one == again
    assert one != other


def test_where_nothing_varies_nothing_is_known() -> None:
    """No article, one story, a figure without a denominator or a run twice: nan."""
    first = means(9)
    assert math.isnan(smallest_difference(np.zeros((0, KEYS)), None, [], f1, seed=1))
    assert math.isnan(smallest_difference(np.zeros((3, KEYS)), None, names(3, 3), f1, seed=1))
    assert math.isnan(smallest_difference(first, None, names(80, 1), mean, seed=1))
    assert math.isnan(smallest_difference(first, first, names(80, 80), mean, seed=1))


@pytest.mark.parametrize("wrong", [{"power": 1.0}, {"level": 0.0}])
def test_chances_without_sense_are_refused(wrong: dict[str, float]) -> None:
    """Power and level lie between 0 and 1."""
    with pytest.raises(ValueError, match="between 0 and 1"):
        smallest_difference(
            means(1),
            None,
            names(80, 80),
            mean,
            seed=1,
            **wrong,  # type: ignore[arg-type]
        )


@pytest.mark.slow
def test_the_difference_is_found_in_four_of_five_sets() -> None:
    """Runs that truly differ by it, on new articles, have p of at most 5 % in 80 % of sets."""
    clusters = names(ARTICLES, ARTICLES)
    shift = 2.8016 * 0.2 * math.sqrt(2 / ARTICLES)
    said = [smallest_difference(means(s), means(s + 5000), clusters, mean, seed=s, draws=500)
            for s in range(200)]  # fmt: skip
    assert np.mean(said) == pytest.approx(shift, rel=0.03)
    found = [
        paired_test(means(s), means(s + 5000, shift), clusters, mean, seed=s, draws=499).p <= 0.05
        for s in range(1000)
    ]
    assert np.mean(found) == pytest.approx(0.8, abs=0.04)


def test_a_set_of_stories_detects_some_points_of_f1() -> None:
    """About 110 articles of varying hardness detect between 1 and 10 points."""
    generator, population = np.random.default_rng(10), Population()
    clusters = population.stories(70, generator)
    first, second = population.runs(clusters, 2, generator)
    assert 0.01 < smallest_difference(first, second, clusters, f1, seed=1) < 0.10
