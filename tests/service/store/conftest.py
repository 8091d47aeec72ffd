"""A database file of the test's own, and things to put into it."""

from collections.abc import AsyncIterator, Callable
from datetime import date
from pathlib import Path

import pytest

from schemas.deal import Deal
from schemas.enums import DealType, ExtractorName, Stage, Verdict
from schemas.extraction import Article, Extraction, Usage
from service.intake import Submission
from service.recipe import Recipe
from service.store import Database, StoredArticle
from service.store.migrate import upgrade_database


@pytest.fixture
def url(tmp_path: Path) -> str:
    """The URL of a database that is not there yet, in a folder that is not there either."""
    return f"sqlite:///{tmp_path / 'data' / 'dealwire.db'}"


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    """An upgraded, empty database."""
    async with Database(url) as opened:
        await upgrade_database(opened)
        yield opened


@pytest.fixture
def make_article() -> Callable[..., StoredArticle]:
    """Makes an article as the pipeline hands it to the store."""

    def make(text: str, title: str | None = "Acme koopt Globex") -> StoredArticle:
        submission = Submission(text=text, title=title, published=date(2026, 1, 5))
        return StoredArticle(
            id=submission.article_id,
            sha256=submission.sha256,
            text=text,
            title=title,
            published=submission.published,
            language=None,
            html=False,
            url="https://news.example/1",
            source="The Example",
        )

    return make


@pytest.fixture
def make_extraction() -> Callable[..., Extraction]:
    """Makes an extraction of an article with one deal that needs review."""

    def make(article: StoredArticle, model: str | None = None) -> Extraction:
        recipe = Recipe(ExtractorName.BASELINE, model=model, rules="test")
        deal = Deal(
            id="d1",
            type=DealType.ACQUISITION,
            stage=Stage.AGREED,
            parties=[],
            evidence=[],
            verdict=Verdict.NEEDS_REVIEW,
        )
        return Extraction(
            id=recipe.extraction_id(article.id),
            article=Article(
                id=article.id, sha256=article.sha256, language="nl", chars=len(article.text)
            ),
            extractor=recipe.info,
            mentions=[],
            deals=[deal],
            usage=Usage(),
        )

    return make


@pytest.fixture
def article(make_article: Callable[..., StoredArticle]) -> StoredArticle:
    """An article of two sentences."""
    return make_article("Acme koopt Globex voor 5 miljard euro. 🚀 Dat zegt Acme.")


@pytest.fixture
def extraction(make_extraction: Callable[..., Extraction], article: StoredArticle) -> Extraction:
    """An extraction of that article."""
    return make_extraction(article)
