"""Small labelled sets."""

from eval.labels.models import GoldArticle
from eval.labels.reading import Labels
from tests.eval.labels.articles import TEXT, article


def labels(number: int = 3) -> Labels:
    """Several articles with one deal each, every one a story of its own."""
    return Labels(
        "set",
        tuple(
            GoldArticle.model_validate(
                article(id=f"a-{n}", story=f"s-{n}", text=f"{TEXT}\n\nThis is story {n}.")
            )
            for n in range(number)
        ),
    )
