"""The gate of a build."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.errors import ExitCode, HarnessError
from eval.runs.gate import Judgement, Limits, Verdict, judge_run, parsed
from eval.runs.published import as_published, publish, read_published
from service.errors import ModelUnavailable
from service.reading.document import Document
from tests.eval.runs.test_comparison import fail_all, run


async def test_limits_are_kept_or_missed(tmp_path: Path) -> None:
    """Floors and ceilings decide, each by its own side."""
    found = as_published(await run(tmp_path, "a"))
    good = Limits(floors={"core_f1": 0.9}, ceilings={"wrong_numbers_accepted": 0.1})
    assert judge_run(found, good).exit_code == ExitCode.DONE
    bad = Limits(ceilings={"core_f1": 0.5})
    verdict = judge_run(found, bad)
    assert (verdict.exit_code, verdict.slack) == (ExitCode.REGRESSION, -0.5)


async def test_no_run_passes_with_many_failures(tmp_path: Path) -> None:
    """More than 2 % of failed articles fails a run, whatever its figures."""

    def fail(document: Document) -> None:
        if "story 3." in document.text:
            raise ModelUnavailable("down")

    verdict = judge_run(as_published(await run(tmp_path, "a", fail)), Limits())
    assert not verdict.passes


async def test_no_worse_than_a_published_run(tmp_path: Path) -> None:
    """The same passes with no margin; losing everything fails with any."""
    path = publish(await run(tmp_path / "1", "a"), tmp_path / "published")
    reference = read_published(path)
    assert path.name == "baseline-all.json"
    same = as_published(await run(tmp_path / "2", "b"))
    assert judge_run(same, Limits(margin=0), reference).passes
    worse = as_published(await run(tmp_path / "3", "c", fail_all))
    verdict = judge_run(worse, Limits(margin=0.5), reference)
    assert verdict.judgements[-1].slack < 0


async def test_a_reference_over_other_labels_is_refused(tmp_path: Path) -> None:
    """A gate must not compare figures of other articles."""
    reference = as_published(await run(tmp_path, "a", number=4))
    with pytest.raises(HarnessError, match="other labels"):
        judge_run(as_published(await run(tmp_path, "b")), Limits(margin=0.1), reference)


async def test_an_unknown_figure_is_told(tmp_path: Path) -> None:
    """A typing error in a limit is no pass."""
    found = as_published(await run(tmp_path, "a"))
    with pytest.raises(HarnessError, match="no figure 'f2'"):
        judge_run(found, Limits(floors={"f2": 0.5}))


def test_limits_are_parsed() -> None:
    """FIGURE=NUMBER, and nothing else."""
    assert parsed(["core_f1=0.5", "recall=.25"]) == {"core_f1": 0.5, "recall": 0.25}
    for limit in ("core_f1", "core_f1=nan", "core_f1=inf"):
        with pytest.raises(HarnessError, match="no limit"):
            parsed([limit])


@given(st.floats(-1, 1))
def test_verdict_and_exit_code_come_from_one_number(slack: float) -> None:
    """The slack alone decides both."""
    judgement = Judgement(criterion="x", value=0, limit=0, slack=slack)
    verdict = Verdict(slack=slack, judgements=[judgement])
    assert verdict.passes == (slack >= 0) == (verdict.exit_code == ExitCode.DONE)
