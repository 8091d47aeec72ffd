"""Documents made by hand, so that these tests hold whatever reading finds."""

import re
from decimal import Decimal
from typing import Protocol

import pytest

from schemas.mentions import (
    DateMention,
    DateValue,
    MeasureMention,
    MeasureValue,
    Mention,
    MoneyMention,
    MoneyValue,
    PercentMention,
    PercentValue,
)
from service.reading.document import Document, Entity, Sentence

_MARKED = re.compile(
    r"(?P<money>\$(?P<sum>\d+)(?P<per> a share)?)|(?P<percent>\d+%)|(?P<date>in 20\d\d)"
    r"|(?P<measure>\d+ chips)"
)


class Write(Protocol):
    """Makes a document of sentences."""

    def __call__(self, *sentences: str, entities: tuple[Entity, ...] = ()) -> Document:
        """Return a document with a sentence a line and a mention for each simple pattern."""
        ...


def written(*sentences: str, entities: tuple[Entity, ...] = ()) -> Document:
    """Return a document with a sentence a line and a mention for each simple pattern."""
    text, places, at = "\n".join(sentences), [], 0
    for index, sentence in enumerate(sentences):
        places.append(Sentence(f"s{index + 1}", at, at + len(sentence), paragraph=0))
        at += len(sentence) + 1
    mentions = tuple(_mention(f"m{i + 1}", m) for i, m in enumerate(_MARKED.finditer(text)))
    return Document(text, "en", None, None, tuple(places), mentions, entities)


def _mention(mention_id: str, match: re.Match[str]) -> Mention:
    where = {"id": mention_id, "text": match[0], "start": match.start(), "end": match.end()}
    if match["money"]:
        value = Decimal(match["sum"])
        per = "share" if match["per"] else None
        return MoneyMention(
            **where, value=MoneyValue(min=value, max=value, currency="USD", per=per)
        )
    if match["percent"]:
        return PercentMention(**where, value=PercentValue())
    if match["date"]:
        return DateMention(**where, value=DateValue(start=match[0][3:], end=match[0][3:]))
    return MeasureMention(**where, value=MeasureValue(unit="chip"))


@pytest.fixture(scope="session")
def write() -> Write:
    """Return the maker of documents."""
    return written
