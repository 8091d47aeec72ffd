"""The `llm` path with a real model's answers: a small one, so what it finds may be wrong.

What holds is what the path guarantees whatever the model says.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from prompts import load_prompt
from schemas.enums import Verdict
from service.checking import check
from service.errors import ModelError
from service.extraction.assembly import assemble
from service.extraction.draft import Draft
from service.extraction.llm import Limits, LlmExtractor, Problem
from service.models.client import ModelClient
from service.models.config import ModelConfig
from service.models.retry import RetryPolicy
from service.reading.document import Document
from service.reading.reader import read

ENGLISH = (
    "Brightmere Dairy agreed on Tuesday to buy the cheese maker Alderfield for $85 million in "
    "cash. Brightmere had sales of $900 million last year."
)
DUTCH = (
    "Het softwarebedrijf Lumarik haalt 12 miljoen euro op bij investeerder Poortfonds. "
    "Lumarik had vorig jaar een omzet van 3 miljoen euro."
)
LIMITS = Limits(context=8_192, answer=800, reask=6_000)

pytestmark = [pytest.mark.vcr, pytest.mark.timeout(3_600)]


def review(document: Document, draft: Draft) -> Sequence[Problem]:
    """Return a rule of our own: it stays the same, and so do the questions that it leads to."""
    second = document.sentences[1].start
    sums = [document.mention(deal.amount or "") for deal in draft.deals]
    return [
        Problem(index, "amount: this is what the company sells in a year.")
        for index, mention in enumerate(sums)
        if mention is not None and mention.start > second
    ]


async def extracted(text: str, config: ModelConfig) -> tuple[Document, Draft]:
    """Return the article as read, and what the model says of it."""
    document = read(text)
    async with ModelClient(config, policy=RetryPolicy(attempts=1)) as client:
        extractor = LlmExtractor(client, load_prompt(), LIMITS, review)
        return document, await extractor.extract(document)


@pytest.mark.parametrize("text", [ENGLISH, DUTCH], ids=["english", "dutch"])
async def test_short_article(text: str, embedded: ModelConfig, vcr: Any) -> None:  # noqa: ANN401 - no types
    """A draft comes back whose records, those not rejected, say only what the article does."""
    document, draft = await extracted(text, embedded)

    assert draft.usage.requests == len(vcr)
    assert draft.usage.cost_usd == 0
    assert draft.usage.output_tokens > 0
    assert draft.notices == ()
    stands = [
        d for d in check(document, assemble(document, draft)) if d.verdict is not Verdict.REJECTED
    ]
    for deal in stands:
        assert all(text[span.start : span.end] == span.quote for span in deal.evidence)
        assert all(party.name in text for party in deal.parties)
        for money in filter(None, (deal.amount, deal.valuation)):
            assert text[money.start : money.end] == money.text


@pytest.mark.skipif("config.getoption('--record-mode') not in (None, 'none')")
@pytest.mark.default_cassette("test_short_article[english]")
async def test_another_question_is_not_answered_by_an_old_recording(embedded: ModelConfig) -> None:
    """A recording answers the very question that it was made with, and no other."""
    with pytest.raises(ModelError):
        await extracted(ENGLISH.replace("85", "86"), embedded)
    with pytest.raises(ModelError):
        await extracted(ENGLISH, replace(embedded, temperature=0.5))
