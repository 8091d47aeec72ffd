"""Runs made from start to end."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from eval.errors import HarnessError
from eval.labels.reading import Labels
from eval.runs.folder import RunFolder
from eval.runs.loading import load_run
from eval.runs.making import Order, find_run, make_run, names
from eval.runs.models import Manifest, Result
from schemas.enums import ExtractorName
from service.errors import ModelUnavailable
from service.reading.document import Document
from tests.eval.runs.parts import Act, parts
from tests.eval.runs.sets import labels


class Stopped(Exception):
    """What stops a run in the middle."""


async def made(
    runs: Path, articles: Labels, act: Act = lambda _: None, **options: object
) -> tuple[RunFolder, Manifest]:
    """A run of the baseline."""
    order = Order(articles, None, "baseline", **options)  # type: ignore[arg-type]
    return await make_run(order, runs, parts(act)[0], lambda _: None)


async def test_a_run_is_complete_and_scored(tmp_path: Path) -> None:
    """Every article has a result, the manifest says what was run, the scores follow."""
    folder, manifest = await made(tmp_path, labels())
    run = load_run(folder, labels())
    assert manifest.finished
    assert manifest.gold.articles == 3
    assert [one.gold.id for one in run.scored] == ["a-0", "a-1", "a-2"]
    assert run.scores.figures["core_f1"].value == 1
    assert run.scores.stability is None


async def test_an_unfinished_run_goes_on(tmp_path: Path) -> None:
    """What is on disk is not extracted again; the rest is, under the same name."""
    seen: list[str] = []

    def stop(document: Document) -> None:
        seen.append(document.text)
        if len(seen) == 2:
            raise Stopped

    with pytest.raises(Stopped):
        await made(tmp_path, labels(), stop, concurrency=1)
    (begun,) = names(tmp_path)
    folder, manifest = await made(tmp_path, labels(), lambda d: seen.append(d.text))
    assert manifest.name == begun
    assert len(folder.results()) == 3
    assert sum("story 0." in text for text in seen) == 1


async def test_an_article_that_fails_is_counted_and_tried_again(tmp_path: Path) -> None:
    """A failure is a result; a run that goes on tries it again, and the last answer counts."""

    def fail(document: Document) -> None:
        if "story 1." in document.text:
            raise ModelUnavailable("The endpoint is down.")

    folder, manifest = await made(tmp_path, labels(), fail, name="mine")
    assert manifest.failures == 1
    assert load_run(folder, labels()).scored[1].score.failed
    folder, manifest = await made(tmp_path, labels(), name="mine")
    assert manifest.failures == 0
    assert not load_run(folder, labels()).scored[1].score.failed


async def test_later_repeats_always_ask(tmp_path: Path) -> None:
    """The first repeat may replay stored answers; the others may not."""
    own, choosing = parts()
    order = Order(labels(1), None, "baseline", repeats=3)
    folder, _ = await make_run(order, tmp_path, own, lambda _: None)
    assert sorted(choosing.fresh) == [False, True, True]
    assert load_run(folder, labels(1)).scores.stability is not None


async def test_another_extractor_must_not_answer(tmp_path: Path) -> None:
    """Figures of a fall-back would stand under the wrong name: the run stops."""
    order = Order(labels(1), None, "embedded")
    with pytest.raises(HarnessError, match="baseline answered instead of embedded"):
        await make_run(order, tmp_path, parts()[0], lambda _: None)


async def test_a_name_belongs_to_one_run(tmp_path: Path) -> None:
    """The same name for other labels or another extractor is refused."""
    await made(tmp_path, labels(), name="mine")
    with pytest.raises(HarnessError, match="about other labels"):
        await made(tmp_path, labels(2), name="mine")
    own = parts(name=ExtractorName.LLM)[0]
    with pytest.raises(HarnessError, match="another recipe"):
        await make_run(Order(labels(), None, "llm", name="mine"), tmp_path, own, lambda _: None)


async def test_a_run_belongs_to_its_labels(tmp_path: Path) -> None:
    """Scoring against other labels, or before the end, is refused."""
    folder, manifest = await made(tmp_path, labels())
    with pytest.raises(HarnessError, match="other labels"):
        load_run(folder, Labels("set", labels(4).articles[1:]))
    folder.write_manifest(manifest.model_copy(update={"finished": None}))
    with pytest.raises(HarnessError, match="not complete"):
        load_run(folder, labels())


@pytest.mark.parametrize("name", ["../evil", "a/b", "", ".hidden"])
async def test_a_name_is_no_path(tmp_path: Path, name: str) -> None:
    """A run is kept below its folder, whatever it is called."""
    with pytest.raises(HarnessError, match="no name for a run"):
        await made(tmp_path / "runs", labels(1), name=name)
    assert not (tmp_path / "evil").exists()


async def test_one_process_at_a_time_makes_a_run(tmp_path: Path) -> None:
    """A second one with the same name is refused while the first is at work."""
    await made(tmp_path, labels(1), name="mine")
    with (
        RunFolder(tmp_path / "mine").alone(),
        pytest.raises(HarnessError, match="another process"),
    ):
        await made(tmp_path, labels(1), name="mine")


def test_an_unknown_run_is_told(tmp_path: Path) -> None:
    """The latest runs are named."""
    with pytest.raises(HarnessError, match="no run 'x'") as caught:
        find_run(tmp_path, "x")
    assert "none yet" in caught.value.hint


def _started(gold: Path, data: Path) -> "subprocess.Popen[str]":
    code = "from service.cli.main import run; run()"
    command = [sys.executable, "-c", code, "eval", "run", "--gold", str(gold), "--name", "killed"]
    return subprocess.Popen(  # noqa: S603 - our own code
        command,
        env={"DEALWIRE_DATA_DIR": str(data)},
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    )


@pytest.mark.slow
def test_kill_9_loses_no_finished_article(tmp_path: Path) -> None:
    """A run killed at a tenth goes on and repeats none of the articles it had finished."""
    gold = tmp_path / "gold.jsonl"
    gold.write_text("".join(one.model_dump_json() + "\n" for one in labels(200).articles))
    with _started(gold, tmp_path) as process:
        assert process.stderr
        process.stderr.readline()
        process.send_signal(signal.SIGKILL)
    results = tmp_path / "eval" / "killed" / "results.jsonl"
    done = results.read_text().count("\n")
    assert 20 <= done < 200
    with _started(gold, tmp_path) as process:
        assert process.wait() == 0
    rows = [Result.model_validate(json.loads(line)) for line in results.read_text().splitlines()]
    assert len(rows) == len({row.article for row in rows}) == 200
