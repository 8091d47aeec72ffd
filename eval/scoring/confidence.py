"""How far a record's confidence can be trusted: risk against coverage, and calibration."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eval.scoring import judge
from eval.scoring.slots import ArticleScore

_BINS = 10
_WANTED_PRECISION = 0.95


@dataclass(frozen=True, slots=True)
class Judged:
    """A predicted record: its confidence, and whether its core is right."""

    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Point:
    """What is right of the records at or above a confidence."""

    threshold: float
    coverage: float
    risk: float


def judged(scores: Iterable[ArticleScore]) -> list[Judged]:
    """Return the predicted records that have a confidence; optional labels count neither way."""
    return [
        Judged(pair.predicted.confidence, judge.is_core_right(pair))
        for score in scores
        for pair in score.pairs
        if pair.predicted is not None
        and pair.predicted.confidence is not None
        and not judge.is_neutral(pair)
    ]


def risk_coverage(records: Sequence[Judged]) -> list[Point]:
    """Return the risk-coverage curve (El-Yaniv and Wiener, 2010), the surest records first.

    Coverage and risk (the share that is wrong) lie in [0, 1]; records of one confidence are one
    point, so that their order decides nothing.
    """
    points: list[Point] = []
    ordered = sorted(records, key=lambda record: -record.confidence)
    wrong = 0
    for number, record in enumerate(ordered, start=1):
        wrong += not record.right
        if number == len(ordered) or ordered[number].confidence < record.confidence:
            points.append(Point(record.confidence, number / len(ordered), wrong / number))
    return points


def coverage_at_precision(
    records: Sequence[Judged], wanted: float = _WANTED_PRECISION
) -> float | None:
    """Return the largest coverage at which the precision is still the one wanted.

    0 where no threshold reaches it, None where no record has a confidence.
    """
    points = risk_coverage(records)
    reached = (point.coverage for point in points if 1 - point.risk >= wanted)
    return max(reached, default=0.0) if points else None


def calibration_error(records: Sequence[Judged], bins: int = _BINS) -> float | None:
    """Return the expected calibration error over equal bins (Guo et al., 2017).

    None where no record has a confidence.
    """
    if not records:
        return None
    binned: dict[int, list[Judged]] = {}
    for record in records:
        binned.setdefault(min(int(record.confidence * bins), bins - 1), []).append(record)
    return sum(abs(_gap(held)) * len(held) for held in binned.values()) / len(records)


def _gap(records: Sequence[Judged]) -> float:
    right = sum(record.right for record in records) / len(records)
    return right - sum(record.confidence for record in records) / len(records)
