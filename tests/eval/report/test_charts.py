import re
from xml.etree import ElementTree as ET

from eval.report.charts import ACCENT, INK, LINE, QUIET, Spot, forest, risk_curve, trade_off
from eval.runs.models import Estimate
from eval.scoring.confidence import Point

ONE = Estimate(value=0.5, low=0.4, high=0.6)


def texts(svg: str) -> list[str]:
    """What a chart writes."""
    return ["".join(node.itertext()) for node in ET.fromstring(svg).iter() if is_text(node)]  # noqa: S314 - ours


def is_text(node: ET.Element) -> bool:
    """Whether a node is written text."""
    return node.tag.endswith("}text")


def test_a_forest_names_what_has_a_value() -> None:
    """A row for each estimate, with its figure; one without a value has none."""
    found = texts(forest({"reported_by": ONE, "stake": Estimate(value=None)}) or "")
    assert "reported by" in found
    assert "0.50" in found
    assert "stake" not in found


def test_nothing_to_draw_is_no_chart() -> None:
    """Without values there is no chart."""
    assert forest({"stake": Estimate(value=None)}) is None
    assert risk_curve([]) is None
    assert trade_off([], "Seconds") is None


def test_names_stay_text() -> None:
    """A run's name cannot become markup."""
    svg = trade_off([Spot("<script>alert(1)</script>", 0.0, ONE)], "Seconds")
    assert svg is not None
    assert "<script" not in svg
    assert "<script>alert(1)</script>" in texts(svg)


def test_colours_are_tokens_of_the_page() -> None:
    """Charts use only the colours that the style sheet maps to a theme."""
    charts = [forest({"a": ONE}), risk_curve([Point(0.9, 0.5, 0.1), Point(0.5, 1.0, 0.3)])]
    charts.append(trade_off([Spot("a", 1.0, ONE), Spot("b", 2.0, ONE)], "Seconds"))
    used = {
        colour
        for svg in charts
        for colour in re.findall(r'(?:fill|stroke)="(#[^"]*|[a-z]+)"', svg or "")
    }
    assert used <= {INK, QUIET, LINE, ACCENT, "none", "transparent"}


def test_a_chart_is_the_same_each_time() -> None:
    """Equal figures give an equal file."""
    assert forest({"a": ONE}) == forest({"a": ONE})
