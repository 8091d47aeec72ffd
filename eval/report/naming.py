"""What figures and slots are called, and how numbers are written."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from eval.runs.models import Estimate
from eval.scoring.slots import Outcome

NONE = "–"
"""Stands where there is no number."""

MINUS = "−"

SIGNS: Mapping[str, str] = MappingProxyType(
    {
        Outcome.CORRECT: "✓",
        Outcome.PARTIAL: "~",
        Outcome.INCORRECT: "✗",
        Outcome.MISSING: MINUS,
        Outcome.SPURIOUS: "+",
    }
)
"""The sign of each tally, so that nothing hangs on colour alone."""


@dataclass(frozen=True, slots=True)
class Named:
    """A figure's title, and what it says in one sentence."""

    title: str
    meaning: str


HEADLINE: Mapping[str, Named] = MappingProxyType(
    {
        "strict_f1": Named("Strict F1", "All fields of all records; nothing for half right."),
        "core_f1": Named("Core F1", "Records with the right type, parties and amount."),
        "detection_f1": Named("Detection F1", "Records with the right type and parties."),
        "wrong_numbers_accepted": Named(
            "Wrong numbers", "Share of accepted records with an amount that is not right."
        ),
        "invented_values": Named(
            "Invented values", "Share of filled values where the label has nothing."
        ),
        "false_records_per_no_deal_article": Named(
            "False records", "Per article that states no deal."
        ),
    }
)
"""The figures that stand first."""

FIGURES: Mapping[str, Named] = MappingProxyType(
    {
        **HEADLINE,
        "lenient_f1": Named("Lenient F1", "As strict F1, but a partial value counts for half."),
        "precision": Named("Precision", "Right values, of all that were extracted."),
        "recall": Named("Recall", "Right values, of all that are labelled."),
        "grounded_f1": Named("Grounded F1", "Right values that stand in the labelled sentence."),
        "exact_rate": Named("Exact records", "Share of labelled records with every value right."),
        "accepted_precision": Named(
            "Precision of accepted", "Share of accepted records with type, parties, amount right."
        ),
        "accepted_coverage": Named("Accepted", "Share of extracted records that are accepted."),
        "accepted_core_recall": Named(
            "Recall of accepted", "Share of labels with an accepted record that is right."
        ),
        "coverage_at_95_precision": Named(
            "Coverage at 95 % precision", "Share of records kept when 95 % of those must be right."
        ),
        "calibration_error": Named(
            "Calibration error", "How far confidence is from the share that is right, on average."
        ),
        "failed_articles": Named("Failed articles", "Scored as if nothing was extracted."),
        "seconds_median": Named("Seconds per article", "Median."),
        "seconds_mean": Named("Seconds per article, mean", "Every attempt counts."),
        "requests_per_article": Named("Requests per article", "Answered by a model."),
        "tokens_per_article": Named("Tokens per article", "Read and written."),
        "cost_usd_per_article": Named("Dollars per article", "Unknown without a known price."),
        "tokens_per_correct_cell": Named("Tokens per right value", ""),
        "cost_usd_per_correct_cell": Named("Dollars per right value", ""),
    }
)
"""Every figure of a run, in the order in which tables give them."""

MEASURES: Mapping[str, str] = MappingProxyType(
    {"precision": "precision", "recall": "recall", "f1": "F1"}
)
_TINY = 0.01


def plain(name: str) -> str:
    """Return a name as words: `reported_by` is `reported by`."""
    return name.replace("_", " ")


def number(value: float | None) -> str:
    """Return a number with two decimals, or two digits where it is small or large."""
    if value is None:
        return NONE
    if value == 0 or _TINY <= abs(value) < 1 / _TINY:
        return f"{value:.2f}"
    return f"{value:,.0f}" if abs(value) >= 1 else f"{value:.1g}"


def bounds(estimate: Estimate) -> str:
    """Return the interval as `0.40–0.52`, or nothing where there is none."""
    if estimate.low is None or estimate.high is None:
        return ""
    return f"{estimate.low:.2f}–{estimate.high:.2f}"


def estimate(one: Estimate | None) -> str:
    """Return a figure with its interval: `0.46 (0.40–0.52)`."""
    if one is None:
        return NONE
    interval = bounds(one)
    return f"{number(one.value)} ({interval})" if interval else number(one.value)
