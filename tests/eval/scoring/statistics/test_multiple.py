import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.scoring.statistics import holm

PS = st.dictionaries(st.text(max_size=3), st.floats(0, 1), max_size=12)


def test_holm_by_hand() -> None:
    """0.01 * 4, 0.02 * 3, then 0.03 * 2 = 0.06 again, 0.04 * 1 raised to 0.06."""
    found = holm({"d": 0.04, "a": 0.01, "c": 0.03, "b": 0.02})
    assert list(found) == ["d", "a", "c", "b"]
    assert found == pytest.approx({"a": 0.04, "b": 0.06, "c": 0.06, "d": 0.06})


def test_holm_is_capped_at_one() -> None:
    """0.2 * 3 = 0.6; 0.6 * 2 is more than 1, and so is all after it."""
    assert holm({"a": 0.2, "b": 0.6, "c": 0.7}) == pytest.approx({"a": 0.6, "b": 1, "c": 1})


def test_one_test_needs_no_correction() -> None:
    """A single p value stays, and none gives none."""
    assert holm({"a": 0.03}) == {"a": 0.03}
    assert holm({}) == {}


@given(PS)
def test_holm_keeps_the_order(values: dict[str, float]) -> None:
    """Adjusted values are no smaller, at most 1, at most m times p, and in the same order."""
    found, number = holm(values), len(values)
    assert list(found) == list(values)
    assert all(p <= found[name] <= min(1, number * p) for name, p in values.items())
    ordered = [found[name] for name in sorted(values, key=lambda name: values[name])]
    assert ordered == sorted(ordered)


@pytest.mark.parametrize("p", [-0.1, 1.1, float("nan")])
def test_what_is_no_p_value_is_refused(p: float) -> None:
    """A p value lies between 0 and 1."""
    with pytest.raises(ValueError, match="between 0 and 1"):
        holm({"a": p})
