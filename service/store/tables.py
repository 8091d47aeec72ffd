"""The tables, in types that SQLite and PostgreSQL share.

An article's text is stored once by its hash, however often the article comes back under another
title or date. An extraction belongs to one article and one recipe. Answers are what models said,
by the hash of the request, so that a change of the rules alone never pays again.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcDateTime(TypeDecorator[datetime]):
    """A point in time, always UTC: SQLite forgets the zone, PostgreSQL keeps it."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Return the same moment in UTC."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - the same
        """Return the moment with its zone."""
        return None if value is None else value.replace(tzinfo=UTC)


def now() -> datetime:
    """Return the present moment in UTC."""
    return datetime.now(UTC)


texts = Table(
    "texts",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("text", Text, nullable=False),
    Column("chars", Integer, nullable=False),
)

articles = Table(
    "articles",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("sha256", String(64), ForeignKey("texts.sha256"), nullable=False, index=True),
    Column("title", Text),
    Column("published", Date, index=True),
    Column("language", String(16)),
    Column("html", Boolean, nullable=False),
    Column("url", Text),
    Column("source", Text),
    Column("created", UtcDateTime, nullable=False),
)

extractions = Table(
    "extractions",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("article_id", String(40), ForeignKey("articles.id"), nullable=False),
    Column("recipe", String(64), nullable=False),
    Column("extractor", String(16), nullable=False),
    Column("model", Text),
    Column("language", String(16), nullable=False),
    Column("accepted", Integer, nullable=False),
    Column("needs_review", Integer, nullable=False),
    Column("rejected", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("created", UtcDateTime, nullable=False),
    UniqueConstraint("article_id", "recipe"),
    Index(None, "recipe", "created"),
    Index(None, "language", "created"),
)

answers = Table(
    "answers",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("body", Text, nullable=False),
    Column("created", UtcDateTime, nullable=False),
)
