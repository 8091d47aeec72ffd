"""Cells of one slot."""

from eval.scoring.fills import several, single
from eval.scoring.slots import Outcome, Slot

SLOT = Slot.PAYER


def judge(gold: str, found: str) -> Outcome:
    """Equal letters are correct, equal but for case partial."""
    if gold == found:
        return Outcome.CORRECT
    return Outcome.PARTIAL if gold.lower() == found.lower() else Outcome.INCORRECT


def outcomes(golds: str, found: str) -> list[Outcome]:
    """The outcomes for two sets of letters."""
    pairs = ([(letter, letter) for letter in side] for side in (golds, found))
    return sorted(cell.outcome for cell in several(SLOT, *pairs, judge))


def test_two_empty_values_are_no_cell() -> None:
    """Matching nulls earn nothing."""
    assert single(SLOT, None, None, Outcome.CORRECT) == []
    assert outcomes("", "") == []


def test_one_empty_value_is_missing_or_spurious() -> None:
    """What only one side fills is missing or spurious, whatever it would be otherwise."""
    assert single(SLOT, "a", None, Outcome.CORRECT)[0].outcome is Outcome.MISSING
    assert single(SLOT, None, "a", Outcome.CORRECT)[0].outcome is Outcome.SPURIOUS


def test_elements_of_a_set_find_their_like() -> None:
    """Order does not count, and a correct pair is kept before a partial one."""
    assert outcomes("ab", "ba") == [Outcome.CORRECT, Outcome.CORRECT]
    assert outcomes("a", "Aa") == [Outcome.CORRECT, Outcome.SPURIOUS]


def test_what_is_left_over_is_incorrect_in_pairs() -> None:
    """A label and a prediction without a like make one incorrect cell; the rest stands alone."""
    assert outcomes("abc", "axy") == [Outcome.CORRECT, Outcome.INCORRECT, Outcome.INCORRECT]
    assert outcomes("ab", "x") == [Outcome.INCORRECT, Outcome.MISSING]
    assert outcomes("a", "xy") == [Outcome.INCORRECT, Outcome.SPURIOUS]
