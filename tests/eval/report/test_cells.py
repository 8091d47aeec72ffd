import csv
import io

from eval.report.cells import COLUMNS, cells_csv
from tests.eval.labels.articles import deal
from tests.eval.report.made import EVIL, evil_found, evil_gold, found, gold, mixed, scored


def rows(text: str) -> list[dict[str, str]]:
    """The table read back."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_cell_is_a_row() -> None:
    """There are as many rows as cells, in their order, with the columns that were promised."""
    run = mixed()
    cells = [cell for one in run.scored for pair in one.score.pairs for cell in pair.cells]
    read = rows(cells_csv(run.scored))
    assert tuple(read[0]) == COLUMNS
    assert [(row["slot"], row["outcome"]) for row in read] == [(c.slot, c.outcome) for c in cells]


def test_a_row_says_which_article_repeat_and_pair() -> None:
    """Pairs count from 1 in an article, repeats from 0; empty values are empty."""
    read = rows(cells_csv([scored(gold(), found(), repeat=2)]))
    missed = next(row for row in read if row["slot"] == "date")
    assert missed == {
        "article": "a-1",
        "repeat": "2",
        "pair": "1",
        "slot": "date",
        "outcome": "missing",
        "gold": "closes 2027",
        "predicted": "",
    }


def test_values_with_quotes_and_tags_survive() -> None:
    """A name with quotes, commas or tags is read back as it was."""
    read = rows(cells_csv([scored(evil_gold(), evil_found())]))
    assert EVIL in {row["predicted"] for row in read}


def test_a_formula_stays_text() -> None:
    """A name that a spreadsheet would compute gets a quote in front."""
    parties = [{"name": "=HYPERLINK(1)", "role": "acquirer"}]
    read = rows(cells_csv([scored(gold(deals=[deal(parties=parties)]))]))
    assert "'=HYPERLINK(1)" in {row["gold"] for row in read}
