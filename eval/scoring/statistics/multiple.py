"""Several tests at once."""

from collections.abc import Mapping


def holm(p_values: Mapping[str, float]) -> dict[str, float]:
    """Return p values adjusted for their number, in the order given.

    The smallest of m is multiplied by m, the next by m - 1, and so on; none falls below one
    before it, none exceeds 1 (Holm, "A simple sequentially rejective multiple test procedure",
    1979). Rejecting what is at most 5 % then errs at all in at most 5 % of families. `ValueError`
    for a p value outside [0, 1].
    """
    if not all(0 <= p <= 1 for p in p_values.values()):
        raise ValueError("a p value lies between 0 and 1")
    adjusted, least = dict(p_values), 0.0
    for rank, name in enumerate(sorted(p_values, key=lambda name: p_values[name])):
        least = max(least, min(1.0, (len(p_values) - rank) * p_values[name]))
        adjusted[name] = least
    return adjusted
