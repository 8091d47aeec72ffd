"""What a run over an outside set leaves: figures and what they depend on, none of its text."""

from datetime import datetime

from pydantic import Field

from eval.runs.models import Estimate, Machine
from schemas.extraction import ExtractorInfo, Usage
from schemas.values import Model


class RuleScores(Model):
    """Figures by one rule of what is right.

    `figures` holds precision, recall and F1 over the slots that make up the whole, `slots` the
    same for each slot, by the set's own names. Intervals are 95 % and come from resampling
    articles, seeded. `tallies` holds how many cells of each slot had which outcome.
    """

    figures: dict[str, Estimate]
    slots: dict[str, dict[str, Estimate]]
    tallies: dict[str, dict[str, int]]


class ExternalScores(Model):
    """An extractor measured on an outside set."""

    name: str = Field(description="The set's name.")
    sha256: str = Field(description="Hash over the articles used and their keys.")
    articles: int
    failures: int = Field(description="Articles without an extraction, scored as empty.")
    started: datetime
    revision: str = Field(description="Commit of the code, with `+` where files were changed.")
    extractor: ExtractorInfo
    scorer: str = Field(description="Fingerprint of the scoring code, the set's own included.")
    seed: int
    rules: dict[str, RuleScores] = Field(description="By rule: the set's own, and ours.")
    usage: Usage
    machine: Machine
