"""Multiple choice: what goes out, and the probabilities that come back."""

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.errors import EmptyAnswer, MalformedAnswer
from service.models.choosing import (
    choice_format,
    chosen,
    decisive_tokens,
    grammar,
    labelled,
    shares,
)
from service.models.replies import TokenProbability
from service.models.strict import check_strict
from tests.service.models.conftest import MemoryStore, OpenClient
from tests.stub.endpoint import StubEndpoint
from tests.stub.replies import completion, token

MESSAGES = [{"role": "user", "content": "Wie betaalt?"}]
NAMES = ["Larix", "Betula", "none"]


def step(token_: str, **rivals: float) -> TokenProbability:
    """Return a step of an answer by probabilities, not logarithms."""
    logs = tuple((name.replace("_", ""), math.log(p)) for name, p in rivals.items())
    own = dict(logs).get(token_, math.log(1e-9))
    return TokenProbability(token=token_, logprob=own, rivals=logs)


class TestShares:
    """From token probabilities to those of the options."""

    def test_letters(self) -> None:
        """Letters are one token each: their shares are scaled to one."""
        found = shares([step("B", A=0.2, B=0.6, The=0.2)], ["A", "B", "C"], plain=True)
        assert found == pytest.approx((0.25, 0.75, 0.0))

    def test_tokens_of_a_name(self) -> None:
        """Every token that begins a name counts for it, whether chosen or not."""
        steps = [step("Lar", Lar=0.4, L=0.1, B=0.3, no=0.1, The=0.1), step("ix", ix=1.0)]
        found = shares(steps, NAMES, plain=True)
        assert found == pytest.approx((0.5 / 0.9, 0.3 / 0.9, 0.1 / 0.9))

    def test_shared_beginning(self) -> None:
        """Where names begin alike the next token decides between them."""
        steps = [step("Mi", Mi=0.9, La=0.1), step("cron", cron=0.6, rand=0.2, x=0.2)]
        found = shares(steps, ["Micron", "Mirand", "Larix"], plain=True)
        assert found == pytest.approx((0.9 * 0.75, 0.9 * 0.25, 0.1))

    def test_undecided_rival(self) -> None:
        """A rival token that two names begin with is shared between them."""
        steps = [step("La", La=0.5, Mi=0.5)]
        found = shares(steps, ["Micron", "Mirand", "Larix"], plain=True)
        assert found == pytest.approx((0.25, 0.25, 0.5))

    def test_name_inside_a_name(self) -> None:
        """A name that begins another one is told from it by the end of the answer."""
        steps = [step("Beta", Beta=1.0), TokenProbability(token="", logprob=math.log(0.7))]
        steps[1] = steps[1].model_copy(
            update={"rivals": (("", math.log(0.7)), (" Two", math.log(0.2)))}
        )
        found = shares(steps, ["Beta", "Beta Two"], plain=True)
        assert found == pytest.approx((0.7 / 0.9, 0.2 / 0.9))

    def test_none_without_logprobs(self) -> None:
        """Without log-probabilities there are no shares."""
        assert shares([], ["A", "B"], plain=True) is None

    def test_rivals_do_not_name_the_choice(self) -> None:
        """A forced token that is not among the likeliest counts with its own probability."""
        forced = TokenProbability(
            token="B", logprob=math.log(0.01), rivals=(("A", math.log(0.04)), ("x", math.log(0.9)))
        )
        assert shares([forced], ["A", "B"], plain=True) == pytest.approx((0.8, 0.2))

    @pytest.mark.parametrize(
        "tokens",
        [
            ['{"choice"', ":", ' "', "A", '"}'],
            ['{"choice":"', "A", '"', "}"],
            ['{"', "choice", '":"A', '"}'],
            ['{"choice": "A"}'],
        ],
    )
    def test_inside_json(self, tokens: list[str]) -> None:
        """Inside JSON only the value counts, however tokens straddle its quotes."""
        steps = []
        for text in tokens:
            rival = text.replace("A", "B")
            rivals = ((text, math.log(0.6)), (rival, math.log(0.3)), ("zzz", math.log(0.1)))
            steps.append(TokenProbability(token=text, logprob=math.log(0.6), rivals=rivals))
        assert shares(steps, ["A", "B"], plain=False) == pytest.approx((2 / 3, 1 / 3))

    @given(st.data())
    def test_always_a_distribution(self, data: st.DataObject) -> None:
        """Whatever tokens come, the shares are none or sum to one."""
        texts = st.text("ABab", max_size=3)
        options = data.draw(
            st.lists(st.text("ABab", min_size=1, max_size=4), min_size=2, max_size=4, unique=True)
        )
        pairs = st.tuples(texts, st.floats(-20, 0))
        steps = data.draw(
            st.lists(
                st.builds(
                    TokenProbability,
                    token=texts,
                    logprob=st.floats(-20, 0),
                    rivals=st.lists(pairs, max_size=4).map(tuple),
                ),
                max_size=4,
            )
        )
        for plain in (True, False):
            found = shares(steps, options, plain=plain)
            assert found is None or sum(found) == pytest.approx(1)
            assert found is None or all(0 <= share <= 1 for share in found)


class TestDecisiveTokens:
    """Where an answer may stop."""

    @pytest.mark.parametrize(
        ("answers", "tokens"),
        [
            (["yes", "no"], 1),
            (["A", "B", "C"], 1),
            (["Micron", "Microsoft", "Larix"], 6),
            (["Beta", "Beta Two"], 5),
            (["één", "twee"], 2),
            (["Ché", "Chí", "x"], 4),
            (["é", "éé", "aa", "aaa"], 4),
        ],
    )
    def test_examples(self, answers: list[str], tokens: int) -> None:
        """As far as two options are alike, and one character more."""
        assert decisive_tokens(answers) == tokens

    @given(st.data())
    def test_decides(self, data: st.DataObject) -> None:
        """So many characters of any option belong to no other one, or are all of it."""
        option = st.text("abé", min_size=1, max_size=5)
        answers = data.draw(st.lists(option, min_size=2, max_size=5, unique=True))
        limit = decisive_tokens(answers)
        for index, answer in enumerate(answers):
            # One byte a token is the slowest that an answer can come.
            said = answer.encode()[:limit].decode(errors="ignore")
            assert chosen(said, answers, plain=True) == index


class TestForms:
    """How options are put to a model."""

    def test_labelled(self) -> None:
        """Options are listed with a letter each."""
        assert labelled(["Larix", "none"]) == "A) Larix\nB) none"

    def test_grammar_quotes(self) -> None:
        """Quotes and backslashes in a name do not end the literal."""
        assert grammar(['a"b', "c\\d", "é"]) == r'root ::= "a\"b" | "c\\d" | "é"'

    def test_format_is_strict(self) -> None:
        """The schema of a choice lies inside the strict subset."""
        assert check_strict(choice_format(["A", "B"])["json_schema"]["schema"]) == []


class TestChoose:
    """Choices over HTTP."""

    async def test_embedded_by_label(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient
    ) -> None:
        """Our own server gets a grammar of letters and stops after the one token."""
        reply = completion("B", finish_reason="length", logprobs=[token("B", -0.1, A=-2.4)])
        stub_endpoint.script(reply)
        choice = await open_client(embedded=True).choose(MESSAGES, NAMES)
        assert (choice.option, choice.index) == ("Betula", 1)
        assert choice.probability == pytest.approx(0.909, abs=0.001)
        assert choice.usage.cost_usd == 0.0
        body = stub_endpoint.requests[0].body
        assert body["grammar"] == 'root ::= "A" | "B" | "C"'
        assert (body["max_tokens"], body["logprobs"], body["top_logprobs"]) == (1, True, 20)
        assert "response_format" not in body

    async def test_embedded_by_name(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient
    ) -> None:
        """By name the grammar holds the names, and the answer stops where it is decided."""
        stub_endpoint.script(completion("Bet", finish_reason="length"))
        choice = await open_client(embedded=True).choose(MESSAGES, NAMES, by="name")
        assert (choice.option, choice.probabilities) == ("Betula", None)
        assert choice.probability is None
        body = stub_endpoint.requests[0].body
        assert body["grammar"] == 'root ::= "Larix" | "Betula" | "none"'
        assert body["max_tokens"] == 1

    async def test_hosted(self, stub_endpoint: StubEndpoint, open_client: OpenClient) -> None:
        """Other endpoints are bound by a strict schema."""
        tokens = [token('{"choice":"', -0.0), token("C", -0.2, A=-2.0, B=-3.0), token('"}', -0.0)]
        stub_endpoint.script(completion('{"choice":"C"}', logprobs=tokens))
        choice = await open_client().choose(MESSAGES, NAMES)
        assert choice.option == "none"
        assert choice.probability == pytest.approx(0.818 / (0.818 + 0.135 + 0.05), abs=0.01)
        sent = stub_endpoint.requests[0].body["response_format"]["json_schema"]
        assert sent["strict"] is True
        assert sent["schema"]["properties"]["choice"]["enum"] == ["A", "B", "C"]

    @pytest.mark.parametrize("said", ["D", "Larix", '{"choice": "Z"}', "[]", "{}", "7"])
    @pytest.mark.parametrize("embedded", [True, False])
    async def test_none_of_them(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient, said: str, embedded: bool
    ) -> None:
        """An answer outside the options is malformed."""
        stub_endpoint.script(completion(said))
        with pytest.raises(MalformedAnswer):
            await open_client(embedded=embedded).choose(MESSAGES, NAMES)

    async def test_empty(self, stub_endpoint: StubEndpoint, open_client: OpenClient) -> None:
        """No answer is an error of its own."""
        stub_endpoint.script(completion(""))
        with pytest.raises(EmptyAnswer):
            await open_client(embedded=True).choose(MESSAGES, NAMES)

    @pytest.mark.parametrize("options", [[], ["one"], ["twice", "twice"]])
    async def test_no_choice(self, open_client: OpenClient, options: list[str]) -> None:
        """Fewer than two different options are a mistake of the caller."""
        with pytest.raises(ValueError, match="two different"):
            await open_client().choose(MESSAGES, options)

    async def test_too_many_letters(self, open_client: OpenClient) -> None:
        """There are no more labels than letters."""
        with pytest.raises(ValueError, match="26"):
            await open_client().choose(MESSAGES, [str(i) for i in range(27)])

    async def test_stored(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient, memory_store: MemoryStore
    ) -> None:
        """A stored choice comes back with its probabilities, at no cost."""
        stub_endpoint.script(completion("A", logprobs=[token("A", -0.1, B=-2.4)]))
        client = open_client(memory_store, embedded=True)
        first = await client.choose(MESSAGES, NAMES)
        second = await client.choose(MESSAGES, NAMES)
        assert second.probabilities == first.probabilities
        assert (second.stored, second.usage.attempts) == (True, 0)

    async def test_other_options_are_another_request(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient, memory_store: MemoryStore
    ) -> None:
        """By name, other options make another request."""
        stub_endpoint.otherwise(completion("none"))
        client = open_client(memory_store, embedded=True)
        await client.choose(MESSAGES, NAMES, by="name")
        await client.choose(MESSAGES, NAMES[1:], by="name")
        assert len(stub_endpoint.requests) == 2


def test_json_is_the_whole_answer() -> None:
    """The field's name in the schema is the one that is read."""
    schema: dict[str, Any] = choice_format(["A"])["json_schema"]["schema"]
    assert json.loads('{"choice": "A"}').keys() == schema["properties"].keys()
