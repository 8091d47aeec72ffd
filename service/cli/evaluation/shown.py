"""Figures as tables on standard output, or as JSON."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

import typer
from rich import box
from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from eval.external.models import ExternalScores
    from eval.runs.agreement import Agreement
    from eval.runs.comparison import Comparison, Difference
    from eval.runs.models import Estimate, Manifest, Scores, Stability

_PIPE_WIDTH = 120
_HEADLINE = (
    "strict_f1",
    "lenient_f1",
    "core_f1",
    "detection_f1",
    "grounded_f1",
    "exact_rate",
    "precision",
    "recall",
    "invented_values",
    "wrong_numbers_accepted",
    "false_records_per_no_deal_article",
    "accepted_precision",
    "accepted_coverage",
    "coverage_at_95_precision",
    "calibration_error",
    "failed_articles",
    "seconds_median",
    "requests_per_article",
    "tokens_per_article",
    "cost_usd_per_article",
)


def show_figures(manifest: "Manifest", scores: "Scores", *, as_json: bool) -> None:
    """Print a run's figures."""
    if as_json:
        dumped = {"manifest": manifest.model_dump(mode="json"), "scores": scores.model_dump()}
        typer.echo(json.dumps(dumped, ensure_ascii=False))
        return
    console = _console()
    console.print(_figures(scores))
    console.print(_slots(scores))
    if scores.stability is not None:
        typer.echo(_stability(scores.stability))
    typer.echo(
        f"{manifest.name}: {manifest.gold.articles} articles, {manifest.gold.deals} deals, "
        f"{manifest.failures} failed; code {manifest.revision}, gold {manifest.gold.sha256[:12]}"
    )


def show_comparison(comparison: "Comparison", *, as_json: bool) -> None:
    """Print how two runs differ."""
    if as_json:
        typer.echo(comparison.model_dump_json())
        return
    console = _console()
    for title, differences in (("figure", comparison.figures), ("slot F1", comparison.slots)):
        console.print(_differences(title, differences))
    if comparison.detectable is not None:
        typer.echo(
            f"smallest difference of strict F1 that this set finds: {comparison.detectable:.3f}"
        )
    typer.echo(f"fixed: {', '.join(comparison.fixed) or 'none'}")
    typer.echo(f"broken: {', '.join(comparison.broken) or 'none'}")


def show_agreement(found: "Agreement", *, as_json: bool) -> None:
    """Print how far two annotators agree."""
    if as_json:
        typer.echo(found.model_dump_json())
        return
    table = _table("agreement", "F1", "95 % interval")
    for name, one in (found.figures | found.slots).items():
        table.add_row(name.replace("_", " "), _number(one.value), _interval(one))
    _console().print(table)
    typer.echo(f"{found.articles} articles, {found.first_deals} and {found.second_deals} deals")
    if found.alone:
        typer.echo(f"one annotation so far: {', '.join(found.alone)}")


def show_external(scores: "ExternalScores", *, as_json: bool) -> None:
    """Print figures on an outside set, by each of its rules."""
    if as_json:
        typer.echo(scores.model_dump_json())
        return
    console = _console()
    for rule, found in scores.rules.items():
        table = _table(f"{rule} rule", "precision", "recall", "F1", "95 % interval")
        for slot, measures in {**found.slots, "all slots": found.figures}.items():
            values = [_number(measures[name].value) for name in ("precision", "recall", "f1")]
            table.add_row(slot, *values, _interval(measures["f1"]))
        console.print(table)
    typer.echo(
        f"{scores.name}, an outside set: {scores.articles} articles, {scores.failures} failed; "
        f"code {scores.revision}"
    )


def _console() -> Console:
    console = Console()
    return console if console.is_terminal else Console(width=_PIPE_WIDTH)


def _table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(columns[0])
    for column in columns[1:]:
        table.add_column(column, justify="right", no_wrap=True)
    return table


def _figures(scores: "Scores") -> Table:
    table = _table("figure", "value", "95 % interval")
    for name in _HEADLINE:
        one = scores.figures[name]
        table.add_row(name.replace("_", " "), _number(one.value), _interval(one))
    return table


def _slots(scores: "Scores") -> Table:
    table = _table("slot", "precision", "recall", "F1", "95 % interval")
    for slot, measures in scores.slots.items():
        values = [_number(measures[name].value) for name in ("precision", "recall", "f1")]
        table.add_row(slot, *values, _interval(measures["f1"]))
    return table


def _differences(title: str, differences: "Mapping[str, Difference]") -> Table:
    table = _table(title, "first", "second", "difference", "95 % interval", "p", "")
    for name, one in differences.items():
        p = one.p if one.p_holm is None else one.p_holm
        table.add_row(
            name.replace("_", " "),
            _number(one.first),
            _number(one.second),
            "-" if one.difference is None else f"{one.difference:+.3f}",
            "" if one.low is None or one.high is None else f"{one.low:+.3f} to {one.high:+.3f}",
            "-" if p is None else f"{p:.3f}",
            "*" if one.is_real else "",
        )
    return table


def _stability(found: "Stability") -> str:
    moved = ", ".join(found.unstable) or "none"
    return (
        f"{found.repeats} repeats: variance of an article's strict F1 {_number(found.within)} "
        f"between repeats, {_number(found.between)} between articles; unstable: {moved}"
    )


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _interval(one: "Estimate") -> str:
    return "" if one.low is None or one.high is None else f"{one.low:.3f} to {one.high:.3f}"
