"""Optimal one-to-one assignment by credit (Kuhn, "The Hungarian method", 1955)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

Credits = Sequence[Sequence[int]]
"""Credit of each pair, rows by columns; zero or less means that the two may not be paired."""


def assign(matrix: Credits) -> list[tuple[int, int]]:
    """Return the pairs (row, column) of the greatest total credit, in the order of the rows.

    Of several such assignments the one that keeps rows and columns most in step is taken, so that
    equal input always gives equal output.
    """
    rows, columns = len(matrix), len(matrix[0]) if matrix else 0
    if rows == 0 or columns == 0:
        return []
    if rows == 1 or columns == 1:
        return _single(matrix, rows, columns)
    credit = np.maximum(np.array(matrix, dtype=np.int64), 0)
    chosen = linear_sum_assignment(_with_ties(credit), maximize=True)
    pairs = zip(*(indices.tolist() for indices in chosen), strict=True)
    return [(row, column) for row, column in pairs if matrix[row][column] > 0]


def _single(matrix: Credits, rows: int, columns: int) -> list[tuple[int, int]]:
    cells = [(row, column) for row in range(rows) for column in range(columns)]
    row, column = max(cells, key=lambda at: (matrix[at[0]][at[1]], -abs(at[0] - at[1])))
    return [(row, column)] if matrix[row][column] > 0 else []


def _with_ties(credit: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return credits scaled so far up that being in step decides ties and nothing else."""
    rows, columns = credit.shape
    step = np.abs(np.arange(rows)[:, None] - np.arange(columns)[None, :]) ** 2
    most = int(step.max()) * min(rows, columns) + 1
    return np.where(credit > 0, credit * most - step, 0)
