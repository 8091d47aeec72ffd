"""Two runs compared."""

from pathlib import Path

import pytest

from eval.errors import HarnessError
from eval.runs.comparison import compare_runs
from eval.runs.loading import ScoredRun, load_run
from eval.runs.making import Order, make_run
from service.errors import ModelUnavailable
from service.reading.document import Document
from tests.eval.runs.parts import Act, parts
from tests.eval.runs.sets import labels


async def run(path: Path, name: str, act: Act = lambda _: None, number: int = 12) -> ScoredRun:
    """A scored run of the baseline."""
    order = Order(labels(number), None, "baseline", name=name)
    folder, _ = await make_run(order, path, parts(act)[0], lambda _: None)
    return load_run(folder, labels(number))


def fail_one(document: Document) -> None:
    """Fail on one article."""
    if "story 3." in document.text:
        raise ModelUnavailable("down")


def fail_all(_: Document) -> None:
    """Fail on every article."""
    raise ModelUnavailable("down")


async def test_a_run_does_not_differ_from_itself(tmp_path: Path) -> None:
    """No difference, p of 1, nothing fixed or broken."""
    first, second = await run(tmp_path, "a"), await run(tmp_path, "b")
    found = compare_runs(first, second)
    assert {one.difference for one in found.figures.values() if one.first is not None} == {0}
    assert not any(one.is_real for one in (found.figures | found.slots).values())
    assert found.fixed == found.broken == []


async def test_a_great_difference_is_real(tmp_path: Path) -> None:
    """Losing every article is no noise, and every article is named as broken."""
    first, second = await run(tmp_path, "a"), await run(tmp_path, "b", fail_all)
    found = compare_runs(first, second)
    assert found.figures["strict_f1"].is_real
    assert found.slots["amount"].is_real
    assert found.broken == [one.gold.id for one in first.scored]


async def test_a_small_difference_may_be_noise(tmp_path: Path) -> None:
    """One article of twelve is told as broken, but not as a real difference."""
    found = compare_runs(await run(tmp_path, "a"), await run(tmp_path, "b", fail_one))
    assert found.broken == ["a-3"]
    assert not found.figures["strict_f1"].is_real
    strict = found.figures["strict_f1"]
    assert strict.difference is not None
    assert strict.difference < 0
    assert found.detectable is not None
    assert found.detectable > abs(strict.difference)


async def test_other_labels_or_scorers_are_refused(tmp_path: Path) -> None:
    """Figures of other articles or of another scorer cannot be compared."""
    first = await run(tmp_path, "a")
    with pytest.raises(HarnessError, match="different labels"):
        compare_runs(first, await run(tmp_path, "b", number=5))
    older = first.manifest.model_copy(update={"scorer": "older"})
    with pytest.raises(HarnessError, match="different scorers"):
        compare_runs(first, ScoredRun(older, first.scored))
