"""Runs whose figures the project publishes: manifest, scores and the counts of every article.

The counts are kept so that a later run can be compared article by article; the extractions are
not, since the committed command makes them again.
"""

import json
from pathlib import Path

from pydantic import ValidationError

from eval.errors import HarnessError
from eval.runs.figures import Counted, counted_of
from eval.runs.loading import ScoredRun
from eval.runs.models import Manifest, Scores
from eval.scoring.counts import KEYS
from eval.scoring.figures import matrix
from schemas.values import Model

PUBLISHED = Path(__file__).parents[1] / "published"
"""Where the project keeps them, one file a run."""


class ArticleCounts(Model):
    """What was counted of one article over all repeats; counts of 0 are left out."""

    article: str
    story: str
    counts: dict[str, int]


class Published(Model):
    """A published run."""

    manifest: Manifest
    scores: Scores
    articles: tuple[ArticleCounts, ...]

    @property
    def counted(self) -> Counted:
        """The counts as a matrix."""
        rows = matrix(one.counts for one in self.articles)
        return Counted(rows, tuple(one.story for one in self.articles))


def publish(run: ScoredRun, folder: Path = PUBLISHED) -> Path:
    """Keep a run among the published ones and return its file.

    The file is named after extractor and split: the figures of a newer run replace the older.
    """
    found = as_published(run)
    path = folder / f"{key(run.manifest)}.json"
    folder.mkdir(parents=True, exist_ok=True)
    content = found.model_dump(mode="json")
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return path


def as_published(run: ScoredRun) -> Published:
    """Return a run in the form in which it is published."""
    counted = counted_of(run.scored)
    return Published(manifest=run.manifest, scores=run.scores, articles=_articles(run, counted))


def key(manifest: Manifest) -> str:
    """Return what a published run is found by: `baseline-test`."""
    split = manifest.gold.split.value if manifest.gold.split else "all"
    return f"{manifest.extractor.name.value}-{split}"


def read_published(path: Path) -> Published:
    """Return a published run; `HarnessError` where the file is none."""
    try:
        return Published.model_validate_json(path.read_text("utf-8"))
    except (OSError, ValidationError) as error:
        reason = str(error).splitlines()[0]
        raise HarnessError(
            f"{path} is no published run: {reason}", hint="`dealwire eval publish RUN` makes one."
        ) from error


def all_published(folder: Path = PUBLISHED) -> dict[str, Published]:
    """Return every published run by its key."""
    return {path.stem: read_published(path) for path in sorted(folder.glob("*.json"))}


def _articles(run: ScoredRun, counted: Counted) -> tuple[ArticleCounts, ...]:
    ids = dict.fromkeys(one.gold.id for one in run.scored)
    return tuple(
        ArticleCounts(
            article=article,
            story=story,
            counts={name: int(n) for name, n in zip(KEYS, row, strict=True) if n},
        )
        for article, story, row in zip(ids, counted.stories, counted.counts, strict=True)
    )
