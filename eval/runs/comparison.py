"""Two runs over the same labels: what differs, and whether that is more than noise."""

from collections.abc import Mapping

import numpy as np
from pydantic import Field

from eval.errors import HarnessError
from eval.runs.figures import SEED, Counted, counted_of
from eval.runs.loading import ScoredRun
from eval.scoring import judge
from eval.scoring.counts import SLOTS
from eval.scoring.figures import FIGURES, Figure, micro_f1
from eval.scoring.statistics import (
    Interval,
    Test,
    holm,
    paired_intervals,
    paired_tests,
    smallest_difference,
)
from schemas.values import Model

COMPARED = ("strict_f1", "lenient_f1", "core_f1", "detection_f1", "wrong_numbers_accepted")
_NOISE = 0.05


class Difference(Model):
    """How much the second run's figure is above the first's, with its 95 % interval.

    `p` is two-sided, over all articles; for slots `p_holm` is corrected for their number. None
    where a figure has no denominator.
    """

    first: float | None
    second: float | None
    difference: float | None
    low: float | None
    high: float | None
    p: float | None
    p_holm: float | None = None

    @property
    def is_real(self) -> bool:
        """Whether noise alone would rarely give a difference as large (5 %)."""
        p = self.p if self.p_holm is None else self.p_holm
        return p is not None and p < _NOISE


class Comparison(Model):
    """Two runs compared."""

    first: str
    second: str
    gold: str
    scorer: str
    seed: int
    figures: dict[str, Difference]
    slots: dict[str, Difference]
    detectable: float | None = Field(
        description="Smallest difference of strict F1 that this set finds in 4 of 5 cases."
    )
    fixed: list[str] = Field(description="Articles with more correct cores in the second run.")
    broken: list[str] = Field(description="Articles with fewer.")


def compare_runs(first: ScoredRun, second: ScoredRun, *, seed: int = SEED) -> Comparison:
    """Return how the second run differs from the first.

    `HarnessError` where their labels differ: such figures cannot be compared.
    """
    _check_comparable(first, second)
    left, right = counted_of(first.scored), counted_of(second.scored)
    slots = {slot.value: micro_f1([slot]) for slot in SLOTS}
    figures = {name: FIGURES[name] for name in COMPARED}
    fixed, broken = _moved(first, second)
    return Comparison(
        first=first.manifest.name,
        second=second.manifest.name,
        gold=first.manifest.gold.sha256,
        scorer=first.manifest.scorer,
        seed=seed,
        figures=_differences(left, right, figures, seed),
        slots=_corrected(_differences(left, right, slots, seed)),
        detectable=_known(
            smallest_difference(
                left.counts, right.counts, left.stories, FIGURES["strict_f1"], seed=seed
            )
        ),
        fixed=fixed,
        broken=broken,
    )


def _check_comparable(first: ScoredRun, second: ScoredRun) -> None:
    pairs = {
        "labels": (first.manifest.gold.sha256, second.manifest.gold.sha256),
        "scorers": (first.manifest.scorer, second.manifest.scorer),
    }
    for what, (left, right) in pairs.items():
        if left != right:
            raise HarnessError(
                f"{first.manifest.name!r} and {second.manifest.name!r} have different {what}.",
                hint="`dealwire eval score RUN` brings a run to the scorer of today; "
                "runs over other labels must be made again.",
            )


def _differences(
    left: Counted, right: Counted, figures: Mapping[str, Figure], seed: int
) -> dict[str, Difference]:
    runs = left.counts, right.counts, left.stories
    drawn = paired_intervals(*runs, figures, seed=seed)
    tests = paired_tests(*runs, figures, seed=seed)
    before, after = left.counts.sum(axis=0), right.counts.sum(axis=0)
    return {
        name: _difference(
            _known(float(figure(before))), _known(float(figure(after))), drawn[name], tests[name]
        )
        for name, figure in figures.items()
    }


def _difference(
    first: float | None, second: float | None, interval: Interval | None, test: Test
) -> Difference:
    if interval is None or first is None or second is None:
        return Difference(first=first, second=second, difference=None, low=None, high=None, p=None)
    return Difference(
        first=first,
        second=second,
        difference=second - first,
        low=interval.low,
        high=interval.high,
        p=_known(test.p),
    )


def _corrected(slots: Mapping[str, Difference]) -> dict[str, Difference]:
    adjusted = holm({name: one.p for name, one in slots.items() if one.p is not None})
    return {
        name: one.model_copy(update={"p_holm": adjusted.get(name)}) for name, one in slots.items()
    }


def _moved(first: ScoredRun, second: ScoredRun) -> tuple[list[str], list[str]]:
    left, right = _cores(first), _cores(second)
    fixed = [article for article in left if right.get(article, 0) > left[article]]
    return fixed, [article for article in left if right.get(article, 0) < left[article]]


def _cores(run: ScoredRun) -> dict[str, int]:
    cores: dict[str, int] = {}
    for one in run.scored:
        right = sum(judge.is_core_right(pair) for pair in one.score.pairs)
        cores[one.gold.id] = cores.get(one.gold.id, 0) + right
    return cores


def _known(value: float | None) -> float | None:
    return None if value is None or np.isnan(value) else value
