"""How far two annotators of the same articles agree, by the scorer that judges extractors.

One annotator's labels are scored as if they were an extraction, the other's as the truth. F1 does
not change when the two swap places, except through accepted alternatives, which count for the
first. F1 is used since there is no fixed set of items to be agreed on, which kappa would need
(Hripcsak and Rothschild, "Agreement, the F-measure, and reliability in information retrieval",
2005).
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from pydantic import Field

from eval.errors import GoldError
from eval.labels.models import Annotation, GoldArticle
from eval.labels.reading import GOLD, read_annotations
from eval.runs.figures import SEED, Counted, estimates, slot_estimates
from eval.runs.models import Estimate
from eval.scoring.align import score_article
from eval.scoring.counts import count_article
from eval.scoring.figures import FIGURES, matrix
from eval.scoring.records import of_label
from eval.scoring.slots import ArticleScore
from schemas.values import Model

ANNOTATIONS = GOLD / "annotations"
"""Both annotations of every article, as they were before adjudication."""
_FIGURES = ("strict_f1", "lenient_f1", "core_f1", "detection_f1")


class Agreement(Model):
    """Agreement over some articles, as F1 with 95 % intervals."""

    articles: int = Field(description="Articles that hold both annotations.")
    alone: list[str] = Field(description="Articles that hold only one so far.")
    first_deals: int
    second_deals: int
    figures: dict[str, Estimate]
    slots: dict[str, Estimate]


def agreement(
    articles: Sequence[GoldArticle], first: Iterable[Annotation], second: Iterable[Annotation]
) -> Agreement:
    """Return how far two annotations agree over the articles that both hold.

    `GoldError` where no article has both.
    """
    one, other = ({each.id: each for each in side} for side in (first, second))
    alone = [each.id for each in articles if each.id not in one or each.id not in other]
    articles = [each for each in articles if each.id not in alone]
    if not articles:
        raise GoldError(["no article has two annotations"], hint="Give first.jsonl, second.jsonl.")
    scores = [_score(article, one[article.id], other[article.id]) for article in articles]
    counted = Counted(
        matrix(count_article(score) for score in scores), tuple(score.story for score in scores)
    )
    return Agreement(
        articles=len(articles),
        alone=alone,
        first_deals=sum(len(one[article.id].deals) for article in articles),
        second_deals=sum(len(other[article.id].deals) for article in articles),
        figures=estimates(counted, {name: FIGURES[name] for name in _FIGURES}, SEED),
        slots={slot: found["f1"] for slot, found in slot_estimates(counted, SEED).items()},
    )


def kept_annotations(folder: Path = ANNOTATIONS) -> tuple[list[Annotation], list[Annotation]]:
    """Return the first and the second annotation of every article, from two files of a folder."""
    return read_annotations(folder / "first.jsonl"), read_annotations(folder / "second.jsonl")


def _score(article: GoldArticle, first: Annotation, second: Annotation) -> ArticleScore:
    golds, others = ([of_label(deal) for deal in side.deals] for side in (first, second))
    return score_article(article.id, article.story, golds, others)
