"""`dealwire eval gate`: fail a build that got worse."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from service.cli.evaluation.options import AsJson, Gold, RunName, scored_run

if TYPE_CHECKING:
    from eval.runs.gate import Verdict
    from eval.runs.published import Published

Floors = Annotated[
    list[str] | None, typer.Option("--floor", help="FIGURE=NUMBER that must be reached.")
]
Ceilings = Annotated[
    list[str] | None, typer.Option("--ceiling", help="FIGURE=NUMBER that must not be exceeded.")
]
Reference = Annotated[
    Path | None,
    typer.Option(help="A published run to be no worse than; the project's own of its kind else."),
]
Margin = Annotated[
    float | None,
    typer.Option(help="How much of strict F1 may be lost, judged by the interval's lower end."),
]


def gate(  # noqa: PLR0913 - the options of a command
    name: RunName,
    *,
    floor: Floors = None,
    ceiling: Ceilings = None,
    reference: Reference = None,
    margin: Margin = None,
    gold: Gold = None,
    as_json: AsJson = False,
) -> None:
    """Exit with 3 where a run misses a limit, 0 where it keeps them all.

    \b
      dealwire eval gate RUN --floor core_f1=0.5 --ceiling wrong_numbers_accepted=0.02
      dealwire eval gate RUN --margin 0.02

    No run passes in which more than 2 % of the articles failed.
    """  # noqa: D301 - \b keeps the examples' lines apart
    from eval.runs.gate import Limits, judge_run, parsed  # noqa: PLC0415 - keeps `--help` quick
    from eval.runs.published import as_published  # noqa: PLC0415 - the same

    limits = Limits(floors=parsed(floor or ()), ceilings=parsed(ceiling or ()), margin=margin)
    run = as_published(scored_run(name, gold))
    verdict = judge_run(run, limits, _reference(run, reference) if margin is not None else None)
    _show(verdict, as_json=as_json)
    raise typer.Exit(verdict.exit_code)


def _reference(run: "Published", path: Path | None) -> "Published":
    from eval.runs.published import PUBLISHED, key, read_published  # noqa: PLC0415 - as above

    return read_published(path or PUBLISHED / f"{key(run.manifest)}.json")


def _show(verdict: "Verdict", *, as_json: bool) -> None:
    if as_json:
        typer.echo(verdict.model_dump_json())
        return
    for one in verdict.judgements:
        mark = "ok  " if one.slack >= 0 else "FAIL"
        value = "-" if one.value is None else f"{one.value:.4f}"
        typer.echo(f"{mark} {one.criterion}: {value}, limit {one.limit:g}, slack {one.slack:+.4f}")
    typer.echo(f"{'passes' if verdict.passes else 'fails'}, slack {verdict.slack:+.4f}")
