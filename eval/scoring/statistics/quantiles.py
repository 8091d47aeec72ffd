"""Quantiles of the normal and of Student's distribution."""

from statistics import NormalDist

STANDARD = NormalDist()

# Numerators of the expansion of t around z, by power of z, and their denominators.
_TERMS = (
    ((1, 1), 4),
    ((3, 16, 5), 96),
    ((-15, 17, 19, 3), 384),
    ((-945, -1920, 1482, 776, 79), 92_160),
)


def normal_quantile(probability: float) -> float:
    """Return z of a probability within (0, 1); `statistics.StatisticsError` outside it."""
    return STANDARD.inv_cdf(probability)


def student_quantile(probability: float, freedom: float) -> float:
    """Return t of a probability within (0, 1) for some degrees of freedom, at least 1.

    From z by the expansion of Abramowitz and Stegun, "Handbook of Mathematical Functions" (1964),
    26.7.5: right to 0.1 % from 4 degrees of freedom for 95 % intervals, too small below.
    """
    z = normal_quantile(probability)
    return z + sum(
        sum(factor * z ** (2 * power + 1) for power, factor in enumerate(factors))
        / (denominator * freedom**order)
        for order, (factors, denominator) in enumerate(_TERMS, start=1)
    )
