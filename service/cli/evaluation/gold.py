"""`dealwire eval lint`, `label` and `agreement`: the labels themselves."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from service.cli.evaluation.options import AsJson, Gold, labels_at

if TYPE_CHECKING:
    from eval.labels.lint import Report
    from eval.labels.models import GoldArticle, Split

Files = Annotated[list[Path], typer.Argument(help="Articles as text files.")]
Extractor = Annotated[
    Literal["baseline", "embedded", "llm"], typer.Option("--extractor", help="Who drafts.")
]
LabelSplit = Annotated[
    Literal["development", "test"], typer.Option("--split", help="Which split they are for.")
]
Annotations = Annotated[
    Path | None, typer.Option(help="Folder with first.jsonl and second.jsonl; our own else.")
]


def lint(*, gold: Gold = None, as_json: AsJson = False) -> None:
    """Check labels: schema, places, roles, bounds, dates, duplicates, leaks, quotas.

    Exit code 5 where something is wrong; every fault is shown at once.
    """
    from eval.errors import ExitCode  # noqa: PLC0415 - keeps `--help` quick
    from eval.labels.lint import lint as check  # noqa: PLC0415 - the same
    from eval.labels.reading import GOLD  # noqa: PLC0415 - the same

    report = check(gold or GOLD)
    _show(report, as_json=as_json)
    if not report.clean:
        raise typer.Exit(ExitCode.INVALID_GOLD)


def label(
    files: Files, *, extractor: Extractor = "baseline", split: LabelSplit = "development"
) -> None:
    """Draft labels for articles of your own: one JSON line each, for you to correct.

    \b
      dealwire eval label articles/*.txt > mine.jsonl
      dealwire eval lint --gold mine.jsonl
      dealwire eval run --gold mine.jsonl

    Correct every line by hand before you measure on it: a draft scores its own extractor.
    """  # noqa: D301 - \b keeps the examples' lines apart
    import asyncio  # noqa: PLC0415 - keeps `--help` quick

    from eval.labels.models import Split  # noqa: PLC0415 - the same

    for article in asyncio.run(_drafts(files, extractor, Split(split))):
        typer.echo(article.model_dump_json())


def agreement(
    *, gold: Gold = None, annotations: Annotations = None, as_json: AsJson = False
) -> None:
    """Show how far the two annotators of each article agree, field by field, as F1."""
    from eval.runs.agreement import (  # noqa: PLC0415 - keeps `--help` quick
        ANNOTATIONS,
        kept_annotations,
    )
    from eval.runs.agreement import agreement as agree  # noqa: PLC0415 - the same
    from service.cli.evaluation.shown import show_agreement  # noqa: PLC0415 - the same

    first, second = kept_annotations(annotations or ANNOTATIONS)
    show_agreement(agree(labels_at(gold).articles, first, second), as_json=as_json)


async def _drafts(files: list[Path], extractor: str, split: "Split") -> "list[GoldArticle]":
    from eval.labels.drafting import draft  # noqa: PLC0415 - keeps `--help` quick
    from schemas.requests import ExtractionRequest  # noqa: PLC0415 - the same
    from service.intake import decode, prepare  # noqa: PLC0415 - the same
    from service.parts import open_parts  # noqa: PLC0415 - the same
    from service.pipeline import run  # noqa: PLC0415 - the same
    from service.settings import get_settings  # noqa: PLC0415 - the same

    settings = get_settings()
    found = []
    async with open_parts(settings) as parts:
        for file in files:
            fields = {"text": decode(_content(file)), "extractor": extractor}
            request = ExtractionRequest.model_validate(fields)
            submission = prepare(request, max_chars=settings.max_chars)
            extraction = await run(submission, parts)
            found.append(draft(extraction, submission.text, article=file.stem, split=split))
    return found


def _content(file: Path) -> bytes:
    from service.errors import InputError  # noqa: PLC0415 - keeps `--help` quick

    try:
        return file.read_bytes()
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise InputError(f"{file}: {reason}.", hint="Give text files that exist.") from error


def _show(report: "Report", *, as_json: bool) -> None:
    if as_json:
        quotas = [
            {"what": q.what, "count": q.count, "wanted": q.wanted, "met": q.met}
            for q in report.quotas
        ]
        typer.echo(
            json.dumps({"articles": report.articles, "faults": report.faults, "quotas": quotas})
        )
        return
    for fault in report.faults:
        typer.echo(fault)
    for quota in report.quotas:
        mark = "ok  " if quota.met else "FEW "
        typer.echo(f"{mark} {quota.what}: {quota.count:g} of {quota.wanted:.4g}")
    state = "clean" if report.clean else f"{len(report.faults)} faults"
    typer.echo(f"{report.articles} articles, {report.deals} deals: {state}")
