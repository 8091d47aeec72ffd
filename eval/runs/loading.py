"""A run read back and scored with the scorer of today."""

from collections.abc import Sequence
from dataclasses import dataclass

from eval.errors import HarnessError
from eval.labels.models import GoldArticle
from eval.labels.reading import Labels
from eval.runs.figures import figures_of
from eval.runs.folder import RunFolder
from eval.runs.models import Manifest, Result, Scores
from eval.runs.scored import ScoredArticle, latest, score_results
from eval.runs.stability import stability


@dataclass(frozen=True, slots=True)
class ScoredRun:
    """A complete run with its labels."""

    manifest: Manifest
    scored: tuple[ScoredArticle, ...]

    @property
    def scores(self) -> Scores:
        """The figures, worked out by the scorer of today."""
        scores = figures_of(self.scored, self.manifest.gold.sha256)
        moved = stability(self.scored, self.manifest.repeats)
        return scores.model_copy(update={"stability": moved})

    def repeat(self, number: int) -> list[ScoredArticle]:
        """Return the articles of one repeat."""
        return [one for one in self.scored if one.repeat == number]


def load_run(folder: RunFolder, labels: Labels) -> ScoredRun:
    """Return a run scored against its labels.

    `HarnessError` where it is not complete, or where the labels are not the ones that it ran on.
    """
    manifest = folder.manifest()
    if manifest.finished is None:
        raise HarnessError(
            f"The run {manifest.name!r} is not complete.",
            hint="`dealwire eval run` with the same options goes on where it stopped.",
        )
    chosen = _chosen(labels, manifest, results := folder.results())
    repeats = range(manifest.repeats)
    scored = [one for n in repeats for one in score_results(chosen, latest(results, n), repeat=n)]
    return ScoredRun(manifest, tuple(scored))


def _chosen(labels: Labels, manifest: Manifest, results: Sequence[Result]) -> Sequence[GoldArticle]:
    ran = {result.article for result in results}
    part = labels.of(manifest.gold.split)
    part = Labels(part.name, tuple(one for one in part.articles if one.id in ran))
    if part.sha256 != manifest.gold.sha256:
        raise HarnessError(
            f"The run {manifest.name!r} was made on other labels than {labels.name!r}.",
            hint="Give its labels with --gold, or make the run again.",
        )
    return part.articles
