"""Every cell of a run as a row of a table."""

import csv
import io
from collections.abc import Iterable, Iterator

from eval.runs.scored import ScoredArticle

COLUMNS = ("article", "repeat", "pair", "slot", "outcome", "gold", "predicted")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cells_csv(scored: Iterable[ScoredArticle]) -> str:
    """Return a table in CSV (RFC 4180), a row for each cell; pairs count from 1 in an article.

    Names come from articles and may look like a formula to a spreadsheet; such values get a `'`
    in front, so that they stay text.
    """
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(COLUMNS)
    writer.writerows(_rows(scored))
    return target.getvalue()


def _rows(scored: Iterable[ScoredArticle]) -> Iterator[tuple[object, ...]]:
    for one in scored:
        for number, pair in enumerate(one.score.pairs, start=1):
            for cell in pair.cells:
                values = (_text(cell.gold), _text(cell.predicted))
                yield (_text(one.gold.id), one.repeat, number, cell.slot, cell.outcome, *values)


def _text(value: str | None) -> str:
    text = value or ""
    return f"'{text}" if text.startswith(_FORMULA) else text
