"""A run with its figures worked out once."""

from collections.abc import Sequence
from dataclasses import dataclass

from eval.errors import HarnessError
from eval.runs.loading import ScoredRun
from eval.runs.models import Manifest, Scores
from eval.runs.scored import ScoredArticle


@dataclass(frozen=True, slots=True)
class Reported:
    """What a report shows of a run."""

    manifest: Manifest
    scores: Scores
    scored: tuple[ScoredArticle, ...]

    @property
    def split(self) -> str:
        """The split that it ran on, or `all`."""
        split = self.manifest.gold.split
        return split.value if split else "all"


def reported(runs: Sequence[ScoredRun]) -> list[Reported]:
    """Return the runs with their figures.

    `HarnessError` where there is none, or where their labels differ: figures on different labels
    must not stand side by side.
    """
    if not runs:
        raise HarnessError("There is no run to report.", hint="Name a run.")
    first = runs[0].manifest
    for other in (run.manifest for run in runs[1:]):
        if other.gold.sha256 != first.gold.sha256:
            raise HarnessError(
                f"The runs {first.name!r} and {other.name!r} are on different labels.",
                hint="Report them one by one, or make one of them again on the other's labels.",
            )
    return [Reported(run.manifest, run.scores, run.scored) for run in runs]
