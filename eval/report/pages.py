"""A run as one HTML file that fetches nothing and runs no script but its own."""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from eval.report import naming
from eval.report.articles import articles_of
from eval.report.charts import Spot, forest, risk_curve, trade_off
from eval.report.confusion import Confusion, confusion
from eval.report.kinds import TITLES, Kind
from eval.report.reported import Reported
from eval.report.views import ArticleView
from eval.runs.models import Estimate
from eval.scoring.confidence import judged, risk_coverage
from eval.scoring.figures import UNBOUNDED
from eval.scoring.slots import Outcome, Slot
from schemas.enums import DealType, Stage

_NEEDS = {
    "seconds_median": "Seconds per article, median",
    "cost_usd_per_article": "US dollars per article",
}
_SEVERAL = 2
_IN_SLICES = "strict_f1"


def as_page(runs: Sequence[Reported]) -> str:
    """Return the page of the first run, the figures of the others beside it."""
    first = runs[0]
    articles = articles_of(first.scored)
    return (
        _environment()
        .get_template("report.html")
        .render(
            run=first,
            runs=runs,
            policy=_policy(),
            forest=forest(_f1(first.scores.slots)),
            trade_offs=_trade_offs(runs),
            risk=risk_curve(risk_coverage(judged(one.score for one in first.scored))),
            slices=_slices(first),
            confusions=_confusions(first),
            articles=articles,
            languages=sorted({article.language for article in articles}),
            kinds=_kinds(articles),
        )
    )


def _f1(slots: Mapping[str, Mapping[str, Estimate]]) -> dict[str, Estimate]:
    return {slot: found["f1"] for slot, found in slots.items() if "f1" in found}


def _slices(run: Reported) -> list[tuple[str, dict[str, Estimate], Markup | None]]:
    """Each slice's name, its strict F1 by value, and both as a chart."""
    found = {
        name: {value: figures[_IN_SLICES] for value, figures in parts.items()}
        for name, parts in run.scores.slices.items()
    }
    return [(name, parts, forest(parts)) for name, parts in found.items()]


def _trade_offs(runs: Sequence[Reported]) -> list[Markup]:
    if len(runs) < _SEVERAL:
        return []
    charts = (trade_off(_spots(runs, key), title) for key, title in _NEEDS.items())
    return [chart for chart in charts if chart is not None]


def _spots(runs: Iterable[Reported], key: str) -> list[Spot]:
    figures = ((run.manifest.name, run.scores.figures) for run in runs)
    found = ((name, by.get(key), by.get("strict_f1")) for name, by in figures)
    return [
        Spot(name, needs.value, figure)
        for name, needs, figure in found
        if needs is not None and needs.value is not None and figure is not None
    ]


def _confusions(run: Reported) -> list[Confusion]:
    scores = [one.score for one in run.scored]
    return [confusion(scores, Slot.TYPE, DealType), confusion(scores, Slot.STAGE, Stage)]


def _kinds(articles: Iterable[ArticleView]) -> list[tuple[Kind, str, int]]:
    counts = Counter(kind for article in articles for kind in article.kinds)
    return [(kind, title, counts[kind]) for kind, title in TITLES.items()]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("eval.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(plain=naming.plain, number=naming.number, bounds=naming.bounds)
    environment.filters["estimate"] = naming.estimate
    environment.globals.update(
        style=Markup(_source("report.css")),  # noqa: S704 - our own file
        script=Markup(_source("report.js")),  # noqa: S704 - our own file
        headline=naming.HEADLINE,
        figures=naming.FIGURES,
        unbounded=UNBOUNDED,
        measures=naming.MEASURES,
        signs={outcome.value: naming.SIGNS[outcome] for outcome in Outcome},
    )
    return environment


@cache
def _source(name: str) -> str:
    loader = PackageLoader("eval.report")
    return loader.get_source(Environment(autoescape=True), name)[0]


def _policy() -> str:
    """A content security policy under which only the page's own script runs."""
    digest = hashlib.sha256(_source("report.js").encode()).digest()
    return (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
        f"script-src 'sha256-{base64.b64encode(digest).decode()}'; "
        "base-uri 'none'; form-action 'none'"
    )
