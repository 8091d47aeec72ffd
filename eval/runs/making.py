"""A run made from start to end: its folder found or begun, its results, its manifest."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from eval.errors import HarnessError
from eval.labels.models import Split
from eval.labels.reading import Labels
from eval.runs.circumstances import machine, revision, scorer_version
from eval.runs.folder import RunFolder
from eval.runs.models import GoldInfo, Manifest, Result
from eval.runs.runner import Plan, Progress, run_plan
from schemas.extraction import ExtractorInfo, Usage
from schemas.requests import ExtractorChoice
from service.pipeline import Parts

_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")


@dataclass(frozen=True, slots=True)
class Order:
    """What a person asks for; `name` None takes the unfinished run of the same kind, or a new."""

    labels: Labels
    split: Split | None
    extractor: ExtractorChoice
    repeats: int = 1
    fresh: bool = False
    concurrency: int = 4
    name: str | None = None


async def make_run(
    order: Order, runs: Path, parts: Parts, progress: Progress
) -> tuple[RunFolder, Manifest]:
    """Return the folder and the manifest of a complete run below `runs`.

    An unfinished run of the same labels, recipe and code goes on where it stopped. `HarnessError`
    where the name belongs to another run.
    """
    if order.name is not None and not _NAME.fullmatch(order.name):
        raise HarnessError(
            f"{order.name!r} is no name for a run.", hint="Use letters, digits, `-`, `_` and `.`."
        )
    manifest = _planned(order, parts)
    folder, manifest = _opened(order, runs, manifest)
    plan = Plan(
        order.labels.articles, order.extractor, order.repeats, order.fresh, order.concurrency
    )
    with folder.alone():
        folder.write_manifest(manifest)
        await run_plan(plan, folder, parts, progress)
        manifest = _finished(manifest, folder.results())
        folder.write_manifest(manifest)
    return folder, manifest


def find_run(runs: Path, name: str) -> RunFolder:
    """Return a run by the path of its folder or by its name below `runs`."""
    for path in (Path(name), runs / name):
        if (folder := RunFolder(path)).exists:
            return folder
    known = ", ".join(names(runs)[-5:]) or "none yet"
    raise HarnessError(f"There is no run {name!r}.", hint=f"The latest runs: {known}.")


def names(runs: Path) -> list[str]:
    """Return the names of the runs below a folder, the oldest first."""
    folders = [path for path in runs.glob("*") if RunFolder(path).exists]
    return [path.name for path in sorted(folders, key=lambda path: path.stat().st_ctime)]


def _planned(order: Order, parts: Parts) -> Manifest:
    info = parts.extractors.choose(order.extractor).recipe.info
    started = datetime.now(UTC)
    split = order.split.value if order.split else "all"
    return Manifest(
        name=order.name or f"{info.name.value}-{split}-{started:%Y%m%d-%H%M%S}",
        started=started,
        revision=revision(),
        gold=GoldInfo(
            name=order.labels.name,
            sha256=order.labels.sha256,
            split=order.split,
            articles=len(order.labels.articles),
            deals=order.labels.deals,
        ),
        scorer=scorer_version(),
        extractor=info,
        repeats=order.repeats,
        fresh=order.fresh,
        machine=machine(),
    )


def _opened(order: Order, runs: Path, planned: Manifest) -> tuple[RunFolder, Manifest]:
    if order.name is None:
        found = _unfinished(runs, planned)
        return found or (RunFolder(runs / planned.name), planned)
    folder = RunFolder(runs / order.name)
    if not folder.exists:
        return folder, planned
    old = folder.manifest()
    if not _same(old, planned):
        raise HarnessError(
            f"The run {order.name!r} is about other labels, another recipe or another code.",
            hint="Choose another --name.",
        )
    return folder, old


def _unfinished(runs: Path, planned: Manifest) -> tuple[RunFolder, Manifest] | None:
    for name in reversed(names(runs)):
        old = RunFolder(runs / name).manifest()
        if old.finished is None and _same(old, planned):
            return RunFolder(runs / name), old
    return None


def _same(old: Manifest, new: Manifest) -> bool:
    def key(one: Manifest) -> tuple[str, Split | None, ExtractorInfo, int, bool]:
        return one.gold.sha256, one.gold.split, one.extractor, one.repeats, one.fresh

    return key(old) == key(new)


def _finished(manifest: Manifest, results: Iterable[Result]) -> Manifest:
    last = {(result.article, result.repeat): result for result in results}.values()
    usage = sum((r.extraction.usage for r in last if r.extraction), Usage())
    failures = sum(result.failure is not None for result in last)
    update = {"finished": datetime.now(UTC), "usage": usage, "failures": failures}
    return manifest.model_copy(update=update)


def chosen(labels: Labels, split: Split | None, first: int | None) -> Labels:
    """Return the labels of a split, or the first few of them for a trial.

    `GoldError` where nothing is left.
    """
    part = labels.of(split)
    return replace(part, articles=part.articles[:first]) if first else part
