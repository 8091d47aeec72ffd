"""Agreement of two annotators."""

import pytest

from eval.errors import GoldError
from eval.labels.models import Annotation, GoldArticle
from eval.runs.agreement import agreement
from tests.eval.labels.articles import article, deal

ARTICLES = [GoldArticle.model_validate(article(id=f"a-{n}", story=f"s-{n}")) for n in range(3)]


def annotations(*changes: dict[str, object]) -> list[Annotation]:
    """An annotation of each article, its deal changed."""
    return [
        Annotation.model_validate({"id": one.id, "annotator": "x", "deals": [deal(**change)]})
        for one, change in zip(ARTICLES, changes, strict=True)
    ]


def test_equal_annotations_agree() -> None:
    """The same labels agree in every figure that they have."""
    found = agreement(ARTICLES, annotations({}, {}, {}), annotations({}, {}, {}))
    assert {one.value for one in found.figures.values()} == {1}
    assert found.slots["amount"].value == 1
    assert found.slots["valuation"].value is None


def test_another_stage_is_seen_in_its_slot() -> None:
    """One stage of three differs: F1 of the stage is two thirds, of the type 1."""
    found = agreement(
        ARTICLES, annotations({}, {}, {}), annotations({}, {}, {"stage": "completed"})
    )
    assert found.slots["stage"].value == pytest.approx(2 / 3)
    assert found.slots["type"].value == 1


def test_a_record_that_either_calls_optional_counts_neither_way() -> None:
    """What one leaves out and the other calls optional is no disagreement."""
    second = annotations({}, {}, {"optional": True})
    first = [*annotations({}, {}, {})[:2], Annotation(id="a-2", annotator="x", deals=())]
    assert agreement(ARTICLES, first, second).figures["detection_f1"].value == 1


def test_an_article_with_one_annotation_is_named() -> None:
    """It counts in no figure; without any pair there is nothing to say."""
    found = agreement(ARTICLES, annotations({}, {}, {}), annotations({}, {}, {})[:2])
    assert (found.articles, found.alone) == (2, ["a-2"])
    with pytest.raises(GoldError, match="no article has two"):
        agreement(ARTICLES, annotations({}, {}, {}), [])
