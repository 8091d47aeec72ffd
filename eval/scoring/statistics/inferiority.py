"""Whether a run is no worse than a reference."""


def non_inferior(difference_low: float, margin: float) -> bool:
    """Return whether the lower end of a difference's interval stays within the margin.

    `difference_low` is of the new run less the reference, `margin` the loss that does not matter,
    at least 0, in the unit of the figure. The lower end may not lie below minus the margin
    (Piaggio et al., "Reporting of noninferiority and equivalence randomized trials", 2012), so
    that a run equal to its reference passes at any margin. Nan is not non-inferior. `ValueError`
    for a negative margin.
    """
    if not margin >= 0:
        raise ValueError("a margin is at least 0")
    return difference_low >= -margin
