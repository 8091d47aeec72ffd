"""Documents made by hand, so that these tests hold whatever reading finds."""

import re
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from prompts import load_prompt
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
from service.extraction.llm.extractor import LlmExtractor
from service.extraction.llm.limits import Limits
from service.models.client import ModelClient
from service.models.config import ModelConfig
from service.models.retry import RetryPolicy
from service.reading.document import Document, Entity, Sentence
from tests.stub.endpoint import StubEndpoint
from tests.stub.fixture import stub_endpoint  # noqa: F401

_MARKED = re.compile(
    r"(?P<money>\$(?P<sum>\d+)(?P<per> a share)?)|(?P<percent>\d+%)|(?P<date>in 20\d\d)"
    r"|(?P<measure>\d+ chips)"
)


Write = Callable[..., Document]
LIMITS = Limits(context=32_000, answer=8_000, reask=20_000)


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


OpenExtractor = Callable[..., LlmExtractor]


@pytest.fixture
async def extractor(stub_endpoint: StubEndpoint) -> AsyncIterator[OpenExtractor]:  # noqa: F811
    """Return a maker of extractors that ask the stub endpoint, with changes to their parts."""
    config = ModelConfig(base_url=stub_endpoint.base_url, model="stub-model")
    async with ModelClient(config, policy=RetryPolicy(attempts=1)) as client:
        asks = LlmExtractor(client, load_prompt(), LIMITS)
        yield lambda **changes: replace(asks, **changes)


@pytest.fixture(scope="session")
def deal() -> Callable[..., dict[str, Any]]:
    """Return a maker of answered deals: Brava in talks to pay m1 to Corvo, with changes."""
    brava = {"name": "Brava", "role": "investor", "lead": False}
    corvo = {"name": "Corvo", "role": "investee", "lead": False}
    base = {
        "evidence": ["s1"],
        "type": "equity_investment",
        "stage": "in_talks",
        "parties": [brava, corvo],
        "amount": "m1",
        "amount_quote": None,
        "valuation": None,
        "valuation_basis": None,
        "stake": None,
        "round": None,
        "dates": [],
        "conditions": [],
        "reported_by": None,
        "disputed": None,
    }
    return lambda **changes: base | changes
