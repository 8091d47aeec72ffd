"""Drafts of labels."""

import asyncio

from eval.labels.drafting import draft
from eval.labels.lint.spans import faults_of
from eval.labels.models import Split
from schemas.enums import ExtractorName
from schemas.extraction import Extraction
from schemas.requests import ExtractionRequest, ExtractorChoice
from service.chosen import Chosen
from service.extraction.baseline import BaselineExtractor
from service.extraction.draft import Extractor
from service.intake import prepare
from service.pipeline import Parts, run
from service.recipe import Recipe
from tests.eval.labels.articles import TEXT


class _Baseline:
    """The baseline, whoever is asked for."""

    def choose(self, _: ExtractorChoice) -> Chosen:
        async def ready(*, fresh: bool) -> Extractor:
            del fresh
            return BaselineExtractor()

        return Chosen(Recipe(ExtractorName.BASELINE), ready)


def extracted(text: str) -> Extraction:
    """What the baseline finds in a text."""
    submission = prepare(ExtractionRequest(text=text), max_chars=10_000)
    return asyncio.run(run(submission, Parts(_Baseline())))


def test_a_draft_is_valid_gold() -> None:
    """What an extractor finds becomes labels whose places are right, for a person to correct."""
    article = draft(extracted(TEXT), TEXT, article="mine", split=Split.DEVELOPMENT)
    assert (article.id, article.story, article.language) == ("mine", "mine", "en")
    assert [deal.amount.text for deal in article.deals if deal.amount] == ["$38 million"]
    assert list(faults_of(article)) == []


def test_a_text_without_deals_is_a_draft_too() -> None:
    """An empty list is a label: the article states no deal."""
    text = "The mayor opened a bridge on Tuesday and said that she was pleased."
    assert draft(extracted(text), text, article="none", split=Split.TEST).deals == ()
