"""Stored extractions and the articles that they belong to."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection, bindparam, select

from schemas.enums import Verdict
from schemas.extraction import Extraction
from service.store.database import Database
from service.store.statements import insert_if_new, insert_or_replace
from service.store.tables import articles, extractions, now, texts

_FIND = select(extractions.c.body).where(extractions.c.id == bindparam("wanted"))


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
        """Return the extraction with this id as it was saved, or None.

        One of an older schema version, which cannot be read any more, is as good as none.
        """
        wanted = {"wanted": extraction_id}
        body = await self._database.read(lambda connection: connection.scalar(_FIND, wanted))
        try:
            return None if body is None else Extraction.model_validate_json(body)
        except ValidationError:
            return None

    async def save(self, extraction: Extraction, article: StoredArticle) -> None:
        """Keep an extraction with its article in one transaction; a newer one replaces it."""
        rows = _text_row(article), _article_row(article), _row(extraction)
        await self._database.write(lambda connection: _save(connection, *rows))


Row = dict[str, Any]


def _save(connection: Connection, text: Row, article: Row, extraction: Row) -> None:
    connection.execute(insert_if_new(connection, texts), text)
    connection.execute(insert_if_new(connection, articles), article)
    connection.execute(insert_or_replace(connection, extractions), extraction)


def _text_row(article: StoredArticle) -> Row:
    return {"sha256": article.sha256, "text": article.text, "chars": len(article.text)}


def _article_row(article: StoredArticle) -> Row:
    return {
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


def _row(extraction: Extraction) -> Row:
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
