"""The figures of a scored run, with intervals, for the whole set, each slot and each slice."""

import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from eval.runs.circumstances import scorer_version
from eval.runs.models import Estimate, Scores
from eval.runs.scored import ScoredArticle
from eval.scoring.confidence import calibration_error, coverage_at_precision, judged
from eval.scoring.counts import SLOTS, count_article
from eval.scoring.figures import FIGURES, MEASURES, UNBOUNDED, Figure, Values, matrix
from eval.scoring.slices import Shape, slices
from eval.scoring.slots import Outcome
from eval.scoring.statistics import Interval, intervals
from schemas.extraction import Usage

SEED = 20_261_127
"""One seed for every published figure."""
_SHARE = (0.0, 1.0)
_IN_SLICES = ("strict_f1", "core_f1", "detection_f1", "wrong_numbers_accepted")


@dataclass(frozen=True, slots=True)
class Counted:
    """Counts of articles, a row each, with the story that each belongs to."""

    counts: Values
    stories: tuple[str, ...]


def figures_of(scored: Sequence[ScoredArticle], gold: str, *, seed: int = SEED) -> Scores:
    """Return the figures of a run; `gold` is the hash of its labels.

    With repeats, an article's counts are the sum over its repeats: figures are those of the
    average repeat, intervals those of the articles, not of their repetition.
    """
    counted = counted_of(scored)
    return Scores(
        scorer=scorer_version(),
        gold=gold,
        seed=seed,
        figures=estimates(counted, FIGURES, seed) | _trust(scored) | _costs(scored),
        slots=slot_estimates(counted, seed),
        slices=_sliced(scored, seed),
    )


def counted_of(scored: Iterable[ScoredArticle]) -> Counted:
    """Return the counts of each article, its repeats added up."""
    return _counted((one.gold.id, one.score.story, count_article(one.score)) for one in scored)


def _counted(rows: Iterable[tuple[str, str, Counter[str]]]) -> Counted:
    summed: dict[str, Counter[str]] = {}
    stories: dict[str, str] = {}
    for article, story, counts in rows:
        summed.setdefault(article, Counter()).update(counts)
        stories[article] = story
    return Counted(matrix(summed.values()), tuple(stories.values()))


def estimates(counted: Counted, figures: Mapping[str, Figure], seed: int) -> dict[str, Estimate]:
    """Return figures by name with their intervals, from one resampling."""
    bounds = {name: None if name in UNBOUNDED else _SHARE for name in figures}
    found = intervals(counted.counts, counted.stories, figures, seed=seed, bounds=bounds)
    return {name: _estimate(one) for name, one in found.items()}


def _estimate(interval: Interval | None) -> Estimate:
    if interval is None:
        return Estimate(value=None)
    return Estimate(value=interval.value, low=interval.low, high=interval.high)


def slot_estimates(counted: Counted, seed: int) -> dict[str, dict[str, Estimate]]:
    """Return precision, recall and F1 of each slot with their intervals."""
    named = {f"{slot} {name}": make([slot]) for slot in SLOTS for name, make in MEASURES.items()}
    found = estimates(counted, named, seed)
    return {slot: {name: found[f"{slot} {name}"] for name in MEASURES} for slot in map(str, SLOTS)}


def _sliced(
    scored: Iterable[ScoredArticle], seed: int
) -> dict[str, dict[str, dict[str, Estimate]]]:
    rows: dict[tuple[str, str], list[tuple[str, str, Counter[str]]]] = {}
    for one in scored:
        shape = Shape(one.gold.language, len(one.gold.text.split()))
        for name, value, counts in slices(one.score, shape):
            row = one.gold.id, one.score.story, counts
            rows.setdefault((name, value), []).append(row)
    figures = {name: FIGURES[name] for name in _IN_SLICES}
    found: dict[str, dict[str, dict[str, Estimate]]] = {}
    for (name, value), part in sorted(rows.items()):
        found.setdefault(name, {})[value] = estimates(_counted(part), figures, seed)
    return found


def _trust(scored: Sequence[ScoredArticle]) -> dict[str, Estimate]:
    records = judged(one.score for one in scored)
    return {
        "coverage_at_95_precision": Estimate(value=coverage_at_precision(records)),
        "calibration_error": Estimate(value=calibration_error(records)),
    }


def _costs(scored: Sequence[ScoredArticle]) -> dict[str, Estimate]:
    """What an article costs on average, and what a correct cell does; unknown prices are None.

    Times are None where a model's stored answers were replayed: they say nothing of the model.
    """
    usages = [one.extraction.usage for one in scored if one.extraction]
    correct = sum(_correct(one) for one in scored)
    spent = sum(usages, Usage())
    tokens = spent.input_tokens + spent.output_tokens
    seconds = [] if _replayed(scored) else [usage.seconds for usage in usages]
    return {
        "seconds_median": Estimate(value=statistics.median(seconds) if seconds else None),
        "seconds_mean": _per(sum(seconds), len(seconds)),
        "requests_per_article": _per(spent.requests, len(usages)),
        "tokens_per_article": _per(tokens, len(usages)),
        "cost_usd_per_article": _per(spent.cost_usd, len(usages)),
        "tokens_per_correct_cell": _per(tokens, correct),
        "cost_usd_per_correct_cell": _per(spent.cost_usd, correct),
    }


def _replayed(scored: Iterable[ScoredArticle]) -> bool:
    """Whether an article has a model's deals without a request to it."""
    found = (one.extraction for one in scored if one.extraction)
    return any(e.extractor.model and e.deals and not e.usage.requests for e in found)


def _correct(one: ScoredArticle) -> int:
    return sum(cell.outcome is Outcome.CORRECT for pair in one.score.pairs for cell in pair.cells)


def _per(amount: float | None, number: int) -> Estimate:
    return Estimate(value=None if amount is None or not number else amount / number)
