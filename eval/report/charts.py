"""Charts as inline SVG, drawn here: the page needs no chart library and fetches nothing.

Colours are fixed tokens that `report.css` maps to those of the reader's light or dark theme.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import vl_convert
from markupsafe import Markup

from eval.report.naming import plain
from eval.runs.models import Estimate
from eval.scoring.confidence import Point

Layered = alt.LayerChart | alt.FacetChart

INK, QUIET, LINE, ACCENT = "#333333", "#777777", "#dddddd", "#2266aa"
_WIDTH = 300
_STEP = 24
_NAMES = 140
_SQUARE = (400, 250)
_WANTED_RISK = 0.05
# Names of runs that lie close stand above and below each other.
_SHIFTS = (-9, 9, -24, 24)
_ID = re.compile(r'(?<=id=")clip(?=\d)|(?<=url\(#)clip(?=\d)')
_LOUD = re.compile(r' (?:role|aria-roledescription|aria-label)="[^"]*"')


@dataclass(frozen=True, slots=True)
class Spot:
    """A run in a plane of what it needs against how good it is."""

    name: str
    needs: float
    figure: Estimate


def forest(estimates: Mapping[str, Estimate]) -> Markup | None:
    """Return a forest plot of estimates in [0, 1] by name; None where none has a value."""
    rows = [_row(name, one) for name, one in estimates.items() if one.value is not None]
    if not rows:
        return None
    base = _chart(rows).encode(y=alt.Y("name:N", sort=None, axis=_names()))
    bar = base.mark_rule(color=ACCENT, strokeWidth=2, opacity=0.55).encode(x=_share(), x2="high:Q")
    dot = base.mark_circle(color=ACCENT, size=70, opacity=1).encode(x="value:Q")
    text = base.mark_text(align="left", color=INK, fontSize=12).encode(
        x=alt.value(_WIDTH + 12), text=alt.Text("value:Q", format=".2f")
    )
    return _svg(alt.layer(bar, dot, text).properties(width=_WIDTH, height=alt.Step(_STEP)))


def risk_curve(points: Sequence[Point]) -> Markup | None:
    """Return the risk-coverage curve; None without points. The dashed line is 95 % right."""
    if not points:
        return None
    rows = [{"coverage": point.coverage, "risk": point.risk} for point in points]
    base = _chart(rows).encode(
        x=alt.X("coverage:Q", title="Coverage: share of records kept, the surest first", **_unit()),
        y=alt.Y("risk:Q", title="Risk: share of those that is wrong", **_unit()),
    )
    wanted = _chart([{"risk": _WANTED_RISK}]).mark_rule(color=QUIET, strokeDash=[4, 4])
    line = base.mark_line(color=ACCENT, strokeWidth=2, interpolate="step-after")
    dots = base.mark_circle(color=ACCENT, size=24, opacity=1)
    return _svg(_plane(alt.layer(wanted.encode(y="risk:Q"), line, dots)))


def trade_off(spots: Sequence[Spot], title: str) -> Markup | None:
    """Return runs by what they need (on a logarithmic scale where it can be) against strict F1."""
    rows = [
        {"needs": spot.needs, "shift": _SHIFTS[at % len(_SHIFTS)], **_row(spot.name, spot.figure)}
        for at, spot in enumerate(sorted(spots, key=lambda spot: spot.needs))
        if spot.figure.value is not None
    ]
    if not rows:
        return None
    x = alt.X("needs:Q", title=title, scale=_reach(spots), axis=alt.Axis(tickCount=5, grid=False))
    base = _chart(rows).encode(x=x)
    high = alt.Y("low:Q", title="Strict F1", **_unit())
    bar = base.mark_rule(color=ACCENT, strokeWidth=2, opacity=0.55).encode(y=high, y2="high:Q")
    dot = base.mark_circle(color=ACCENT, size=80, opacity=1).encode(y="value:Q")
    text = base.mark_text(
        color=INK, fontSize=12, align="left", dx=9, dy=alt.expr("datum.shift")
    ).encode(y="value:Q", text="name:N")
    return _svg(_plane(alt.layer(bar, dot, text)))


def _chart(rows: Sequence[Mapping[str, object]]) -> alt.Chart:
    return alt.Chart(alt.InlineData(values=[dict(row) for row in rows]))


def _row(name: str, one: Estimate) -> dict[str, object]:
    low = one.value if one.low is None else one.low
    high = one.value if one.high is None else one.high
    return {"name": plain(name), "value": one.value, "low": low, "high": high}


def _names() -> alt.Axis:
    return alt.Axis(title=None, ticks=False, domain=False, labelPadding=10, minExtent=_NAMES)


def _share() -> alt.X:
    axis = alt.Axis(title=None, values=[0, 0.2, 0.4, 0.6, 0.8, 1], format=".1f")
    return alt.X("low:Q", scale=alt.Scale(domain=[0, 1]), axis=axis)


def _unit() -> dict[str, Any]:
    ticks = alt.Axis(tickCount=5, format=".1f")
    return {"scale": alt.Scale(domain=[0, 1]), "axis": ticks}


def _reach(spots: Sequence[Spot]) -> alt.Scale:
    """A scale with room for the names right of the last spot."""
    least, most = (pick(spot.needs for spot in spots) for pick in (min, max))
    if least > 0:
        return alt.Scale(type="log", domain=[least / 2, most * 4], nice=False)
    return alt.Scale(domain=[0, (most or 1.0) * 1.4], nice=False)


def _plane(chart: Layered) -> Layered:
    width, height = _SQUARE
    return chart.properties(width=width, height=height)


def _svg(chart: Layered) -> Markup:
    drawn = vl_convert.vegalite_to_svg(_styled(chart).to_dict(), allowed_base_urls=[])
    # One page holds many charts, so that ids must differ. A table says the same to those who
    # have the page read out, and who would hear every mark otherwise.
    own = _ID.sub(f"chart-{hashlib.sha256(drawn.encode()).hexdigest()[:8]}-", drawn)
    quiet = _LOUD.sub("", own)
    return Markup(quiet.replace("<svg ", '<svg aria-hidden="true" ', 1))  # noqa: S704 - escaped


def _styled(chart: Layered) -> Layered:
    styled: Layered = (
        chart.configure(background="transparent", font="sans-serif", padding=4)
        .configure_view(stroke=None)
        .configure_axis(
            labelColor=INK,
            labelFontSize=12,
            titleColor=QUIET,
            titleFontSize=12,
            titleFontWeight="normal",
            titlePadding=10,
            gridColor=LINE,
            domainColor=LINE,
            tickColor=LINE,
        )
        .configure_axisY(grid=False)
    )
    return styled
