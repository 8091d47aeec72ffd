"""What a run leaves on disk.

A run is a folder: `manifest.json` (what was run), `results.jsonl` (one line for each article and
repeat, appended as they finish) and, once complete, `scores.json` (what the scorer says).
"""

from datetime import datetime

from pydantic import Field

from eval.labels.models import Split
from schemas.extraction import Extraction, ExtractorInfo, Usage
from schemas.values import Model


class Machine(Model):
    """Where a run ran; times are only comparable on the same machine."""

    system: str
    processor: str
    cores: int
    memory_gb: float
    python: str


class GoldInfo(Model):
    """Which labels a run is about."""

    name: str = Field(description="File or folder name, no path of this machine.")
    sha256: str = Field(description="Hash over the articles used, their labels included.")
    split: Split | None = Field(description="None: every split.")
    articles: int
    deals: int


class Manifest(Model):
    """Everything that decides a run's figures."""

    name: str
    started: datetime
    finished: datetime | None = Field(default=None, description="None while it is not complete.")
    revision: str = Field(description="Commit of the code, with `+` where files were changed.")
    gold: GoldInfo
    scorer: str = Field(description="Fingerprint of the scoring code.")
    extractor: ExtractorInfo
    repeats: int = Field(ge=1)
    fresh: bool = Field(description="False: model answers that are stored were not asked again.")
    usage: Usage = Usage()
    failures: int = 0
    machine: Machine


class Failure(Model):
    """Why an article has no extraction."""

    code: str
    message: str


class Result(Model):
    """One article of one repeat: an extraction, or a failure."""

    article: str
    repeat: int = Field(ge=0)
    extraction: Extraction | None = None
    failure: Failure | None = None


class Estimate(Model):
    """A figure with its 95 % interval; None where it has no denominator."""

    value: float | None
    low: float | None = None
    high: float | None = None


class Stability(Model):
    """Variance of strict F1 of single articles: between repeats of one, and between articles."""

    repeats: int
    within: float | None
    between: float | None
    unstable: list[str] = Field(description="Articles whose figure moved, the most first.")


class Scores(Model):
    """What the scorer says of a complete run: figures by name, for all articles and by slice.

    `slices` holds figures by slice name (`language`, `type`, …), then by value of the slice.
    Intervals are 95 % and come from resampling stories, seeded.
    """

    scorer: str
    gold: str = Field(description="The gold's hash.")
    seed: int
    figures: dict[str, Estimate]
    slots: dict[str, dict[str, Estimate]]
    slices: dict[str, dict[str, dict[str, Estimate]]]
    stability: Stability | None = Field(default=None, description="Only of a run with repeats.")
