from hypothesis import given
from hypothesis import strategies as st

from eval.report.markdown import as_markdown, escaped
from eval.report.reported import reported
from tests.eval.report.made import found, gold, mixed, run, scored


def test_the_headline_has_a_column_for_each_run() -> None:
    """Runs stand side by side with their intervals."""
    runs = [run(scored(gold(), found()), name=name) for name in ("before", "after")]
    lines = as_markdown(reported(runs)).splitlines()
    assert "|  | before | after |" in lines
    assert any(line.startswith("| Strict F1 | 0.") and line.count("(") == 2 for line in lines)


def test_every_table_is_whole() -> None:
    """All rows of a table have as many cells as its head, whatever names hold."""
    text = as_markdown(reported([mixed()]))
    for block in text.split("\n\n"):
        widths = {line.count("|") for line in block.splitlines() if line.startswith("|")}
        assert len(widths) <= 1


def test_nothing_of_an_article_is_markup() -> None:
    """A title that is a script is written as text."""
    assert "<script" not in as_markdown(reported([mixed()]))


@given(st.text())
def test_escaped_text_has_no_mark_of_its_own(text: str) -> None:
    """No character that Markdown or HTML reads is left, and no line break."""
    assert not set(escaped(text)) & set("|<>`*_[]\\\n\r")
