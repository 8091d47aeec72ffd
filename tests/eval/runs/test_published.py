"""Published runs and the table that the README shows of them."""

from pathlib import Path

import numpy as np
import pytest

from eval.errors import HarnessError
from eval.external.published import all_kept
from eval.labels.models import Split
from eval.labels.reading import read_labels
from eval.report.table import BEGIN, END, accuracy_table, agreement_line, put_table
from eval.runs.agreement import agreement, kept_annotations
from eval.runs.circumstances import scorer_version
from eval.runs.figures import counted_of
from eval.runs.published import all_published, as_published, publish, read_published
from tests.eval.runs.test_comparison import run

README = Path(__file__).parents[3] / "README.md"


async def test_counts_survive_publishing(tmp_path: Path) -> None:
    """The matrix read back is the one that was counted."""
    scored = await run(tmp_path, "a")
    found = read_published(publish(scored, tmp_path / "published"))
    assert np.array_equal(found.counted.counts, counted_of(scored.scored).counts)
    assert found.counted.stories == counted_of(scored.scored).stories


async def test_the_table_shows_test_runs_by_extractor(tmp_path: Path) -> None:
    """Only runs on the test split are shown, each with the command that makes it again."""
    found = as_published(await run(tmp_path, "a"))
    gold = found.manifest.gold.model_copy(update={"split": Split.TEST})
    manifest = found.manifest.model_copy(update={"gold": gold})
    shown = accuracy_table([found, found.model_copy(update={"manifest": manifest})])
    assert "| | baseline |" in shown
    assert "`dealwire eval run --extractor baseline --split test`" in shown
    assert accuracy_table([found]) == "No run is published yet."


def test_the_table_replaces_what_stands_between_its_marks() -> None:
    """The rest of the README is left alone; without marks nothing is written."""
    assert put_table(f"a\n{BEGIN}\nold\n{END}\nb", "new") == f"a\n{BEGIN}\nnew\n{END}\nb"
    with pytest.raises(HarnessError):
        put_table("a", "new")


def test_the_readme_shows_what_is_published() -> None:
    """The README's accuracy table is the one that the published runs give."""
    text = README.read_text("utf-8")
    found = agreement(read_labels().articles, *kept_annotations())
    table = accuracy_table(all_published().values(), all_kept())
    assert put_table(text, f"{table}\n\n{agreement_line(found)}") == text


def test_published_runs_are_about_the_labels_of_today() -> None:
    """A changed label or scorer makes published figures stale: publish again."""
    gold = read_labels()
    for found in all_published().values():
        manifest = found.manifest
        if manifest.gold.name == gold.name:
            assert manifest.gold.sha256 == gold.of(manifest.gold.split).sha256
        assert found.scores.scorer == scorer_version()


def test_what_is_no_published_run_is_told(tmp_path: Path) -> None:
    """A missing or broken file says how to make one."""
    with pytest.raises(HarnessError, match="no published run"):
        read_published(tmp_path / "none.json")
