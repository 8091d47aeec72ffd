"""Whatever a model answers, the dialogue ends, in a draft or in an error of its own type."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prompts import load_prompt
from schemas.answer import Answer, AnswerDeal
from schemas.extraction import Usage
from service.errors import BadAnswer, EmptyAnswer, MalformedAnswer, TruncatedAnswer
from service.extraction.llm import Limits, LlmExtractor
from service.models.client import Answered
from service.reading.document import Document

Write = Callable[..., Document]

TEXT = ("Brava wants to pay $5 for 20% of Corvo.", "It was $6 in 2025, Brava said.")
USAGE = Usage(requests=1, attempts=1, input_tokens=10, output_tokens=5, cost_usd=0.5)

_WORDS = st.sampled_from(["m1", "m2", "m9", "s1", "s9", "Brava", "Zorba", "$5", "null", "", "{m1}"])
_DEALS = st.builds(
    AnswerDeal,
    evidence=st.lists(_WORDS, max_size=2),
    parties=st.just([]),
    amount=st.none() | _WORDS,
    amount_quote=st.none() | _WORDS,
    valuation=st.none() | _WORDS,
    stake=st.none() | _WORDS,
    round=st.none() | st.text(max_size=5),
    dates=st.just([]),
    conditions=st.lists(_WORDS, max_size=1),
    reported_by=st.none() | _WORDS,
    disputed=st.none() | _WORDS,
)
_REPLIES = st.one_of(
    st.builds(Answer, deals=st.lists(_DEALS, max_size=2)),
    st.sampled_from([MalformedAnswer, EmptyAnswer, TruncatedAnswer]).flatmap(
        lambda kind: st.sampled_from("abc").map(kind)
    ),
)


class ScriptedClient:
    """Answers with these, the last one for ever, and counts."""

    def __init__(self, replies: Sequence[Answer | BadAnswer]) -> None:
        self._replies = list(replies)
        self.asked = 0
        self.fresh: list[bool] = []

    async def ask(self, messages: Any, response_model: Any, *, fresh: bool) -> Answered[Answer]:  # noqa: ANN401, ARG002 - the client's signature
        """Return the next answer, or raise it."""
        self.asked += 1
        self.fresh.append(fresh)
        reply = self._replies.pop(0) if len(self._replies) > 1 else self._replies[0]
        if isinstance(reply, BadAnswer):
            reply.usage = USAGE
            raise reply
        return Answered(reply, reply.model_dump_json(), USAGE, "stop", "m")


@settings(deadline=None, max_examples=50)
@given(replies=st.lists(_REPLIES, min_size=1, max_size=4))
async def test_any_answers_end_in_a_draft_or_an_error(
    write: Write, replies: list[Answer | BadAnswer]
) -> None:
    """At most three questions a window and its halves, and every one of them is counted."""
    client = ScriptedClient(replies)
    extractor = LlmExtractor(client, load_prompt(), Limits(32_000, 8_000, 20_000))  # type: ignore[arg-type]
    try:
        usage = (await extractor.extract(write(*TEXT))).usage
    except BadAnswer as error:
        usage = error.usage or Usage()

    split = any(isinstance(reply, TruncatedAnswer) for reply in replies)
    assert 1 <= client.asked <= (9 if split else 3)
    assert usage.requests == client.asked
    assert usage.cost_usd == pytest.approx(0.5 * client.asked)


async def test_budget_is_for_the_whole_article(write: Write) -> None:
    """Windows share the tokens for asking again."""
    wrong = [Answer(deals=[_deal(f"s{n}00")]) for n in range(1, 9)]
    sentences = [f"Brava wants to pay ${n} for Corvo, or so it says." for n in range(2, 90)]
    asked = []
    for budget in (0, 5_000, 60_000):
        client = ScriptedClient(wrong)
        extractor = LlmExtractor(client, load_prompt(), Limits(4_600, 1_100, budget))  # type: ignore[arg-type]
        await extractor.extract(write(*sentences))
        asked.append(client.asked)

    assert asked[0] < asked[1] < asked[2]
    assert asked[1] == asked[0] + 1


async def test_fresh_holds_for_every_question(write: Write) -> None:
    """Who wants a fresh answer gets no stored one, not even for a re-ask."""
    for fresh in (True, False):
        client = ScriptedClient([Answer(deals=[_deal("s9")]), Answer(deals=[])])
        limits = Limits(32_000, 8_000, 20_000)
        extractor = LlmExtractor(client, load_prompt(), limits, fresh=fresh)  # type: ignore[arg-type]
        await extractor.extract(write(*TEXT))

        assert client.fresh == [fresh, fresh]


def _deal(evidence: str) -> AnswerDeal:
    return AnswerDeal.model_validate(
        {
            **dict.fromkeys(AnswerDeal.model_fields),
            "evidence": [evidence],
            "type": "ipo",
            "stage": "proposed",
            "parties": [],
            "dates": [],
            "conditions": [],
        }
    )
