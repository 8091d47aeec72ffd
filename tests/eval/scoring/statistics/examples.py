"""Made-up counts of articles in stories: correct, actual and possible cells."""

from dataclasses import dataclass

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from eval.scoring.figures import Values

KEYS = 3


def f1(counts: Values) -> Values:
    """F1 of correct, actual and possible cells; nan without a cell."""
    cells = counts[..., 1] + counts[..., 2]
    return np.where(cells > 0, 2 * counts[..., 0] / np.where(cells > 0, cells, 1), np.nan)


def precision(counts: Values) -> Values:
    """Correct over actual cells; nan without an actual cell."""
    actual = counts[..., 1]
    return np.where(actual > 0, counts[..., 0] / np.where(actual > 0, actual, 1), np.nan)


def mean(counts: Values) -> Values:
    """The first count over the second, which is 1 for each article: a mean over articles."""
    return counts[..., 0] / counts[..., 1]


@dataclass(frozen=True)
class Population:
    """Stories of one to three articles; articles of a story are alike in how hard they are."""

    quality: float = 0.75
    alike: float = 6.0

    def stories(self, number: int, generator: np.random.Generator) -> tuple[str, ...]:
        """The story of each article, for a number of stories."""
        sizes = generator.choice([1, 1, 1, 2, 3], size=number)
        return tuple(f"s{story:06}" for story in np.repeat(np.arange(number), sizes))

    def hardness(self, stories: tuple[str, ...], generator: np.random.Generator) -> Values:
        """How likely a cell is right, one value for all articles of a story."""
        _, story = np.unique(stories, return_inverse=True)
        right, wrong = self.quality * self.alike, (1 - self.quality) * self.alike
        drawn: Values = generator.beta(right, wrong, size=story.max() + 1)[story]
        return drawn

    def possible(self, articles: int, generator: np.random.Generator) -> Values:
        """Cells of the labels of each article; one in five has none, others 1 and upward."""
        deals = 1 + generator.poisson(9, size=articles)
        return np.where(generator.random(articles) < 0.2, 0, deals).astype(np.float64)

    def run(self, possible: Values, hardness: Values, generator: np.random.Generator) -> Values:
        """The counts of a run: some cells found, of them some right; some made up."""
        found = generator.binomial(possible.astype(int), 0.9)
        correct = generator.binomial(found, hardness)
        actual = found + generator.poisson(0.6, size=len(possible))
        return np.stack([correct, actual, possible], axis=1).astype(np.float64)

    def runs(
        self, stories: tuple[str, ...], number: int, generator: np.random.Generator
    ) -> list[Values]:
        """Counts of several runs over the same articles that differ only by chance."""
        possible = self.possible(len(stories), generator)
        hardness = self.hardness(stories, generator)
        return [self.run(possible, hardness, generator) for _ in range(number)]


def counts_of(articles: int, *, largest: int = 6) -> st.SearchStrategy[Values]:
    """Any counts in which no more cells are correct than were predicted and labelled."""
    raw = arrays(np.int64, (articles, KEYS), elements=st.integers(0, largest))
    return raw.map(_consistent)


def _consistent(raw: Values) -> Values:
    correct = raw[:, :1]
    return np.hstack([correct, correct + raw[:, 1:]]).astype(np.float64)


def names(articles: int, stories: int) -> tuple[str, ...]:
    """The story of each article, in turn."""
    return tuple(f"s{article % stories}" for article in range(articles))
