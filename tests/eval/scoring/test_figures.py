"""Figures from counts."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given

from eval.scoring.align import score_article
from eval.scoring.counts import count_article
from eval.scoring.figures import FIGURES, MEASURES, matrix
from eval.scoring.records import Record
from eval.scoring.slots import Slot
from tests.eval.scoring.examples import record, usd
from tests.eval.scoring.test_align import SETS


def figure(name: str, *counts: dict[str, int]) -> float:
    """A figure of the sum of some counts."""
    return float(FIGURES[name](matrix(Counter(one) for one in counts).sum(axis=0)))


def test_micro_f1_by_hand() -> None:
    """3 correct, 1 partial, 1 incorrect, 2 missing, 1 spurious: P 3/6, R 3/7, F1 6/13."""
    counts = {"type.correct": 3, "stage.partial": 1, "amount.incorrect": 1,
              "payer.missing": 2, "date.spurious": 1}  # fmt: skip
    assert figure("precision", counts) == pytest.approx(3 / 6)
    assert figure("recall", counts) == pytest.approx(3 / 7)
    assert figure("strict_f1", counts) == pytest.approx(6 / 13)
    assert figure("lenient_f1", counts) == pytest.approx(7 / 13)


def test_a_slot_has_figures_of_its_own() -> None:
    """Cells of other slots do not count for a slot."""
    counts = matrix([Counter({"type.correct": 1, "amount.correct": 1, "amount.missing": 1})])
    assert float(MEASURES["recall"]([Slot.AMOUNT])(counts.sum(axis=0))) == 0.5


def test_counts_of_articles_add_up() -> None:
    """Figures are micro-averages: computed from sums, not averaged over articles."""
    one = {"records.core": 1, "records.gold": 1, "records.predicted": 1}
    other = {"records.gold": 3, "records.predicted": 1}
    assert figure("core_f1", one, other) == pytest.approx(2 / 6)


def test_without_a_denominator_there_is_no_figure() -> None:
    """Nothing predicted and nothing labelled is nan, never 0 or 1."""
    assert all(np.isnan(figure(name, {})) for name in FIGURES)


@given(SETS, SETS)
def test_shares_stay_within_their_bounds(golds: list[Record], found: list[Record]) -> None:
    """F1, precision and rates lie in [0, 1] for any labels and predictions."""
    counts = count_article(score_article("a", "s", golds, found))
    values = {name: figure(name, counts) for name in FIGURES}
    values.pop("false_records_per_no_deal_article")
    assert all(np.isnan(value) or 0 <= value <= 1 for value in values.values())


def test_a_perfect_extraction_is_perfect() -> None:
    """Labels scored against themselves are right in every figure."""
    golds = [record(amounts=(usd(5),)), record("Otter", "Velt")]
    counts = count_article(score_article("a", "s", golds, golds))
    for name in ("strict_f1", "core_f1", "detection_f1", "exact_rate", "grounded_f1"):
        assert figure(name, counts) == 1
