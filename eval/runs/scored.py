"""A run and its labels put together: what the scorer says of every article, and the figures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from eval.labels.models import GoldArticle
from eval.runs.models import Result
from eval.scoring.align import score_article
from eval.scoring.records import of_deal, of_label
from eval.scoring.slots import ArticleScore
from schemas.enums import Verdict
from schemas.extraction import Extraction


@dataclass(frozen=True, slots=True)
class ScoredArticle:
    """One article of one repeat: its labels, what was extracted (None: it failed), the score."""

    gold: GoldArticle
    extraction: Extraction | None
    score: ArticleScore
    repeat: int = 0


def score_results(
    articles: Iterable[GoldArticle],
    results: Mapping[str, Result],
    *,
    only: Verdict | None = None,
    repeat: int = 0,
) -> list[ScoredArticle]:
    """Return the score of every article; one without a result counts as failed.

    Rejected records are no predictions. With `only`, records of any other verdict are left out as
    abstained.
    """
    return [score_one(gold, results.get(gold.id), only=only, repeat=repeat) for gold in articles]


def score_one(
    gold: GoldArticle, result: Result | None, *, only: Verdict | None = None, repeat: int = 0
) -> ScoredArticle:
    """Return the score of one article."""
    extraction = result.extraction if result else None
    golds = [of_label(deal) for deal in gold.deals]
    found = [of_deal(deal) for deal in (extraction.deals if extraction else ())]
    kept = [
        record
        for record in found
        if record.verdict is not Verdict.REJECTED and only in {None, record.verdict}
    ]
    score = score_article(gold.id, gold.story, golds, kept, failed=extraction is None)
    return ScoredArticle(gold, extraction, score, repeat)


def latest(results: Sequence[Result], repeat: int) -> dict[str, Result]:
    """Return the results of one repeat by article; of several lines for one, the last."""
    return {result.article: result for result in results if result.repeat == repeat}
