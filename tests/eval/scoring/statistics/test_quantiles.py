import pytest
from scipy.stats import norm, t

from eval.scoring.statistics.quantiles import normal_quantile, student_quantile


@pytest.mark.parametrize("probability", [0.001, 0.2, 0.5, 0.8, 0.975])
def test_normal_quantiles(probability: float) -> None:
    """Normal quantiles agree with a well-known library."""
    assert normal_quantile(probability) == pytest.approx(norm.ppf(probability), abs=1e-9)


@pytest.mark.parametrize("freedom", [4, 5, 11, 30, 100, 5000])
@pytest.mark.parametrize("probability", [0.025, 0.05, 0.9, 0.975])
def test_student_quantiles(probability: float, freedom: int) -> None:
    """Quantiles of t agree with a well-known library to 0.1 % from 4 degrees of freedom."""
    expected = t.ppf(probability, freedom)
    assert student_quantile(probability, freedom) == pytest.approx(expected, rel=1e-3)
