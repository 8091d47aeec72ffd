"""Stored extractions and the articles that they belong to."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from schemas.enums import Verdict
from schemas.extraction import Extraction
from service.store.database import Database
from service.store.statements import insert
from service.store.tables import articles, extractions, now, texts


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article as it was submitted: all that is needed to extract it again."""

    id: str
    sha256: str
    text: str
    title: str | None
    published: date | None
    language: str | None
    html: bool
    url: str | None
    source: str | None


class Extractions:
    """Keeps one extraction for each article and recipe."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, extraction_id: str) -> Extraction | None:
        """Return the extraction with this id as it was saved, or None."""
        query = select(extractions.c.body).where(extractions.c.id == extraction_id)
        async with self._database.read() as connection:
            body = await connection.scalar(query)
        return None if body is None else Extraction.model_validate_json(body)

    async def save(self, extraction: Extraction, article: StoredArticle) -> None:
        """Keep an extraction with its article in one transaction; a newer one replaces it."""
        async with self._database.write() as connection:
            await _save_article(connection, article)
            statement = insert(connection, extractions).values(_row(extraction))
            newer = {name: statement.excluded[name] for name in _CHANGING}
            await connection.execute(
                statement.on_conflict_do_update(index_elements=["id"], set_=newer)
            )


_CHANGING = ("language", "accepted", "needs_review", "rejected", "body", "created")


async def _save_article(connection: AsyncConnection, article: StoredArticle) -> None:
    text = {"sha256": article.sha256, "text": article.text, "chars": len(article.text)}
    await connection.execute(insert(connection, texts).values(text).on_conflict_do_nothing())
    row = {
        "id": article.id,
        "sha256": article.sha256,
        "title": article.title,
        "published": article.published,
        "language": article.language,
        "html": article.html,
        "url": article.url,
        "source": article.source,
        "created": now(),
    }
    await connection.execute(insert(connection, articles).values(row).on_conflict_do_nothing())


def _row(extraction: Extraction) -> dict[str, Any]:
    verdicts = [deal.verdict for deal in extraction.deals]
    return {
        "id": extraction.id,
        "article_id": extraction.article.id,
        "recipe": extraction.extractor.recipe,
        "extractor": extraction.extractor.name.value,
        "model": extraction.extractor.model,
        "language": extraction.article.language,
        "accepted": verdicts.count(Verdict.ACCEPTED),
        "needs_review": verdicts.count(Verdict.NEEDS_REVIEW),
        "rejected": verdicts.count(Verdict.REJECTED),
        "body": extraction.model_dump_json(),
        "created": now(),
    }
