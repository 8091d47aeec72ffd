"""How far confidence can be trusted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.scoring.align import score_article
from eval.scoring.confidence import (
    Judged,
    calibration_error,
    coverage_at_precision,
    judged,
    risk_coverage,
)
from tests.eval.scoring.examples import record

RECORDS = st.lists(st.builds(Judged, st.sampled_from([0.1, 0.5, 0.5, 0.9, 1.0]), st.booleans()))


def test_the_curve_by_hand() -> None:
    """The surest first; the wrong one at 0.5 shares its point with the right one."""
    records = [Judged(0.9, right=True), Judged(0.5, right=False), Judged(0.5, right=True)]
    points = [(p.threshold, p.coverage, p.risk) for p in risk_coverage(records)]
    assert points == [(0.9, 1 / 3, 0), (0.5, 1, 1 / 3)]


@given(RECORDS)
def test_the_curve_ends_at_the_whole(records: list[Judged]) -> None:
    """Full coverage has the risk of all records, and coverage only grows."""
    points = risk_coverage(records)
    if records:
        assert points[-1].coverage == 1
        assert points[-1].risk == sum(not r.right for r in records) / len(records)
    assert [p.coverage for p in points] == sorted(p.coverage for p in points)


def test_coverage_at_a_precision() -> None:
    """The largest coverage that still has the precision; 0 if none has, None without records."""
    records = [Judged(0.9, right=True), Judged(0.8, right=True), Judged(0.1, right=False)]
    assert coverage_at_precision(records) == pytest.approx(2 / 3)
    assert coverage_at_precision([Judged(0.9, right=False)]) == 0
    assert coverage_at_precision([]) is None


def test_calibration_by_hand() -> None:
    """Two records at 0.75, one right: the gap is 0.25 in the only bin that holds any."""
    assert calibration_error([Judged(0.75, right=True), Judged(0.75, right=False)]) == 0.25
    assert calibration_error([Judged(1.0, right=True)]) == 0
    assert calibration_error([]) is None


def test_only_records_with_a_confidence_are_judged() -> None:
    """Records without one, and those of optional labels, are left out."""
    found = [record(confidence=0.7), record("Otter", "Velt")]
    scores = [score_article("a", "s", [record()], found)]
    scores.append(score_article("b", "s", [record(optional=True)], [record(confidence=0.2)]))
    assert judged(scores) == [Judged(0.7, right=True)]
