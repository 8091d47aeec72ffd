"""Whether a run is good enough to go on: floors, ceilings, and no worse than a reference.

The verdict is one number, the slack: how far the run is from the nearest limit, on the right side
(0 or more, it passes) or on the wrong one.
"""

import math
from collections.abc import Iterable, Iterator, Mapping

from pydantic import Field

from eval.errors import ExitCode, HarnessError
from eval.runs.figures import SEED, Counted
from eval.runs.published import Published
from eval.scoring.figures import FIGURES
from eval.scoring.statistics import paired_interval
from schemas.values import Model

MOST_FAILURES = 0.02
"""No run passes in which more articles than this failed."""
_COMPARED = "strict_f1"
_DIGITS = 4


class Limits(Model):
    """What a run must reach.

    `floors` and `ceilings` name figures; `margin` is how much of strict F1 may be lost against the
    reference, judged by the lower end of the difference's 95 % interval (non-inferiority).
    """

    floors: dict[str, float] = Field(default_factory=dict)
    ceilings: dict[str, float] = Field(default_factory=dict)
    margin: float | None = None


class Judgement(Model):
    """How one criterion came out; `slack` below 0 fails."""

    criterion: str
    value: float | None
    limit: float
    slack: float


class Verdict(Model):
    """What the gate says."""

    slack: float
    judgements: list[Judgement]

    @property
    def passes(self) -> bool:
        """Whether every limit is kept."""
        return self.slack >= 0

    @property
    def exit_code(self) -> ExitCode:
        """What a build should end with."""
        return ExitCode.DONE if self.passes else ExitCode.REGRESSION


def judge_run(run: Published, limits: Limits, reference: Published | None = None) -> Verdict:
    """Return the verdict on a run.

    `HarnessError` where a figure is unknown, or the reference is about other labels.
    """
    judgements = [
        _at_most("failed_articles", _figure(run, "failed_articles"), MOST_FAILURES),
        *_floors(run, limits.floors),
        *(_at_most(name, _figure(run, name), top) for name, top in limits.ceilings.items()),
    ]
    if reference is not None and limits.margin is not None:
        judgements.append(_no_worse(run, reference, limits.margin))
    return Verdict(slack=min(one.slack for one in judgements), judgements=judgements)


def _floors(run: Published, floors: Mapping[str, float]) -> Iterator[Judgement]:
    for name, floor in floors.items():
        value = _figure(run, name)
        yield Judgement(criterion=name, value=value, limit=floor, slack=_slack(value, floor))


def _at_most(name: str, value: float | None, top: float) -> Judgement:
    # A share of nothing exceeds no ceiling.
    slack = 0.0 if value is None else round(top - value, _DIGITS)
    return Judgement(criterion=name, value=value, limit=top, slack=slack)


def _slack(value: float | None, floor: float) -> float:
    return -floor if value is None else round(value - floor, _DIGITS)


def _figure(run: Published, name: str) -> float | None:
    if name not in run.scores.figures:
        known = ", ".join(run.scores.figures)
        raise HarnessError(f"There is no figure {name!r}.", hint=f"Figures: {known}.")
    return run.scores.figures[name].value


def _no_worse(run: Published, reference: Published, margin: float) -> Judgement:
    low = _lowest_difference(*_aligned(reference, run))
    return Judgement(
        criterion=f"{_COMPARED} against {reference.manifest.name}",
        value=low,
        limit=-margin,
        slack=round(low + margin, _DIGITS),
    )


def _lowest_difference(reference: Counted, run: Counted) -> float:
    figure = FIGURES[_COMPARED]
    interval = paired_interval(reference.counts, run.counts, reference.stories, figure, seed=SEED)
    if interval is None or math.isnan(interval.low):
        raise HarnessError(
            "The two runs have no cells to compare.", hint="Give runs over labels with deals."
        )
    return interval.low


def _aligned(reference: Published, run: Published) -> tuple[Counted, Counted]:
    if reference.manifest.gold.sha256 != run.manifest.gold.sha256:
        raise HarnessError(
            "The reference was run on other labels.",
            hint="Run and publish it again: `dealwire eval publish RUN`.",
        )
    return reference.counted, run.counted


def parsed(limits: Iterable[str]) -> dict[str, float]:
    """Return limits given as `core_f1=0.5`; `HarnessError` where one is not so."""
    found: dict[str, float] = {}
    for text in limits:
        name, _, number = text.partition("=")
        found[name] = _number(number)
        if not math.isfinite(found[name]):
            raise HarnessError(
                f"{text!r} is no limit.", hint="Write FIGURE=NUMBER, as `core_f1=0.5`."
            )
    return found


def _number(text: str) -> float:
    """Return a number, nan where the text is none."""
    try:
        return float(text)
    except ValueError:
        return math.nan
