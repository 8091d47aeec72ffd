import pytest

from eval.report.naming import FIGURES, NONE, estimate, number
from eval.runs.models import Estimate
from tests.eval.report.made import found, gold, run, scored


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, NONE),
        (0.0, "0.00"),
        (0.456, "0.46"),
        (0.0042, "0.004"),
        (1234.5, "1,234"),
        (9, "9.00"),
    ],
)
def test_numbers_are_short(value: float | None, written: str) -> None:
    """A number has two decimals, less where it is large and more where it is tiny."""
    assert number(value) == written


def test_an_estimate_has_its_interval_where_there_is_one() -> None:
    """The interval stands in brackets; a figure that has none stands alone."""
    assert estimate(Estimate(value=0.5, low=0.4, high=0.6)) == "0.50 (0.40–0.60)"
    assert estimate(Estimate(value=0.5)) == "0.50"
    assert estimate(None) == NONE


def test_every_figure_of_a_run_has_a_name() -> None:
    """What the scorer gives is what the tables name, and nothing else."""
    assert set(FIGURES) == set(run(scored(gold(), found())).scores.figures)
