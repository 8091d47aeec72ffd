"""Texts, articles, extractions and answers."""

import sqlalchemy as sa
from alembic import op

from service.store.tables import UtcDateTime

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the first tables."""
    _texts_and_articles()
    _extractions()
    op.create_table(
        "answers",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("created", UtcDateTime, nullable=False),
    )


def _texts_and_articles() -> None:
    op.create_table(
        "texts",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("chars", sa.Integer, nullable=False),
    )
    op.create_table(
        "articles",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("sha256", sa.String(64), sa.ForeignKey("texts.sha256"), nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("published", sa.Date),
        sa.Column("language", sa.String(16)),
        sa.Column("html", sa.Boolean, nullable=False),
        sa.Column("url", sa.Text),
        sa.Column("source", sa.Text),
        sa.Column("created", UtcDateTime, nullable=False),
    )
    op.create_index("ix_articles_sha256", "articles", ["sha256"])
    op.create_index("ix_articles_published", "articles", ["published"])


def _extractions() -> None:
    op.create_table(
        "extractions",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("article_id", sa.String(40), sa.ForeignKey("articles.id"), nullable=False),
        sa.Column("recipe", sa.String(64), nullable=False),
        sa.Column("extractor", sa.String(16), nullable=False),
        sa.Column("model", sa.Text),
        sa.Column("language", sa.String(16), nullable=False),
        sa.Column("accepted", sa.Integer, nullable=False),
        sa.Column("needs_review", sa.Integer, nullable=False),
        sa.Column("rejected", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("created", UtcDateTime, nullable=False),
        sa.UniqueConstraint("article_id", "recipe"),
    )
    op.create_index("ix_extractions_recipe_created", "extractions", ["recipe", "created"])
    op.create_index("ix_extractions_language_created", "extractions", ["language", "created"])


def downgrade() -> None:
    """Drop them."""
    for table in ("answers", "extractions", "articles", "texts"):
        op.drop_table(table)
