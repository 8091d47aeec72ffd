"""Optimal assignment."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from eval.scoring.assignment import assign

MATRICES = st.integers(1, 5).flatmap(
    lambda columns: st.lists(
        st.lists(st.integers(-1, 6), min_size=columns, max_size=columns), min_size=1, max_size=5
    )
)


def brute(matrix: list[list[int]]) -> int:
    """The greatest total credit, by trying every way to pair."""
    rows, columns = len(matrix), len(matrix[0])
    if rows > columns:
        matrix = [list(row) for row in zip(*matrix, strict=True)]
        rows, columns = columns, rows
    ways = permutations(range(columns), rows)
    return max(sum(max(0, matrix[i][j]) for i, j in enumerate(way)) for way in ways)


@given(MATRICES)
def test_the_total_is_the_best_there_is(matrix: list[list[int]]) -> None:
    """No way to pair rows and columns earns more, and no forbidden pair is taken."""
    pairs = assign(matrix)
    assert sum(matrix[i][j] for i, j in pairs) == brute(matrix)
    assert all(matrix[i][j] > 0 for i, j in pairs)


@given(MATRICES)
def test_each_row_and_column_is_paired_once(matrix: list[list[int]]) -> None:
    """The assignment is one to one, in the order of the rows."""
    pairs = assign(matrix)
    assert [i for i, _ in pairs] == sorted({i for i, _ in pairs})
    assert len({j for _, j in pairs}) == len(pairs)


def test_ties_keep_the_order() -> None:
    """Of equal assignments the one in step is taken."""
    assert assign([[2, 2], [2, 2]]) == [(0, 0), (1, 1)]
    assert assign([[2, 2, 2]]) == [(0, 0)]


def test_nothing_to_pair() -> None:
    """No rows or no columns give no pairs."""
    assert assign([]) == assign([[], []]) == []
