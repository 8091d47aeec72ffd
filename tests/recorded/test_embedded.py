"""The embedded path with a real model's answers: what it guarantees, whatever the model says."""

from datetime import timedelta

import pytest

from schemas.enums import Verdict
from service.checking import check
from service.extraction.assembly import assemble
from service.extraction.embedded import EmbeddedExtractor
from service.models.client import ModelClient
from service.models.config import ModelConfig
from service.models.retry import RetryPolicy
from service.reading.reader import read

ENGLISH = (
    "Kestrow Foods is in talks to buy bakery chain Ottery for up to $120 million, two people "
    "said. In March Kestrow raised $45 million in a round led by Halden Capital."
)
DUTCH = (
    "Brandwijk neemt branchegenoot Oostkade over voor ongeveer 80 miljoen euro, maakte het "
    "bedrijf maandag bekend. Eerder leende Brandwijk 30 miljoen euro bij Scheldebank."
)

pytestmark = [pytest.mark.vcr, pytest.mark.timeout(3_600)]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        (ENGLISH, ["up to $120 million", "$45 million"]),
        (DUTCH, ["ongeveer 80 miljoen euro", "30 miljoen euro"]),
    ],
    ids=["english", "dutch"],
)
async def test_deals_come_back_checked_by_the_model(
    text: str, amounts: list[str], embedded: ModelConfig
) -> None:
    """Each deal has an amount of the text, a confidence from the model, and a verdict."""
    document = read(text)
    async with ModelClient(embedded, policy=RetryPolicy(attempts=1)) as client:
        draft = await EmbeddedExtractor(client, timedelta(hours=1)).extract(document)
    deals = check(document, assemble(document, draft))
    assert [d.amount.text for d in deals if d.amount] == amounts
    assert draft.usage.requests >= len(deals)
    assert draft.usage.cost_usd == 0
    for deal in deals:
        assert deal.verdict in set(Verdict)
        assert deal.confidence is not None
        assert 0 <= deal.confidence <= 1
