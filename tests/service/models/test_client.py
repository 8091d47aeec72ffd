"""The client against a real HTTP server on loopback."""

import asyncio
import json
from collections.abc import Callable
from datetime import timedelta
from typing import Literal

import pytest
from pydantic import BaseModel, ConfigDict

from schemas.answer import Answer
from schemas.extraction import Usage
from service.errors import (
    BadAnswer,
    ContentFiltered,
    EmptyAnswer,
    MalformedAnswer,
    ModelError,
    ModelRefused,
    ModelRejected,
    ModelUnavailable,
    StorageError,
    TruncatedAnswer,
)
from service.models.client import ModelClient
from service.models.strict import check_strict
from tests.service.models.conftest import KEY, FakeTime, MemoryStore, OpenClient
from tests.stub.endpoint import StubEndpoint
from tests.stub.replies import Fault, StubReply, answer, completion, error, fault, usage

MESSAGES = [
    {"role": "system", "content": "Read."},
    {"role": "user", "content": "Larix koopt Betula. {{ 7*7 }} {% raw"},
]


class Colour(BaseModel):
    """A made-up answer."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Literal["red", "green"]
    shade: str | None


RED = {"name": "red", "shade": None}


class TestAsk:
    """What goes out and what comes back."""

    async def test_value(self, stub_endpoint: StubEndpoint, open_client: OpenClient) -> None:
        """An answer comes back as the model asked for, with its raw text and usage."""
        stub_endpoint.script(answer(RED, usage(prompt=1000, completion=50, cached=900)))
        answered = await open_client().ask(MESSAGES, Colour)
        assert answered.value == Colour(name="red", shade=None)
        assert type(answered.value) is Colour
        assert json.loads(answered.raw) == RED
        assert answered.usage == Usage(
            requests=1,
            attempts=1,
            input_tokens=1000,
            cached_input_tokens=900,
            output_tokens=50,
            cost_usd=None,
        )
        assert (answered.finish_reason, answered.model) == ("stop", "stub-model")
        assert not answered.stored

    async def test_outgoing_body_is_strict(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient
    ) -> None:
        """The bytes that leave bind the answer strictly, by a schema of the strict subset."""
        stub_endpoint.script(answer({"deals": []}))
        await open_client(temperature=0.0).ask(MESSAGES, Answer)
        body = stub_endpoint.requests[0].body
        assert set(body) == {"model", "messages", "response_format", "max_tokens", "temperature"}
        assert body["response_format"]["type"] == "json_schema"
        schema = body["response_format"]["json_schema"]
        assert (schema["name"], schema["strict"]) == ("Answer", True)
        assert check_strict(schema["schema"]) == []
        deal = schema["schema"]["$defs"]["AnswerDeal"]
        assert deal["additionalProperties"] is False
        assert set(deal["required"]) == set(deal["properties"])

    async def test_messages_leave_untouched(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient
    ) -> None:
        """Braces in an article are text, not a template."""
        stub_endpoint.script(answer(RED))
        await open_client().ask(MESSAGES, Colour)
        assert stub_endpoint.requests[0].body["messages"] == MESSAGES

    async def test_key_is_sent(self, stub_endpoint: StubEndpoint, open_client: OpenClient) -> None:
        """The key goes out as a bearer token."""
        stub_endpoint.script(answer(RED))
        await open_client().ask(MESSAGES, Colour)
        assert stub_endpoint.requests[0].headers["authorization"] == f"Bearer {KEY}"

    async def test_extra_parameters(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient
    ) -> None:
        """Parameters that the client does not know reach the endpoint."""
        stub_endpoint.script(answer(RED))
        await open_client(extra={"reasoning_effort": "low", "top_k": 5}).ask(MESSAGES, Colour)
        body = stub_endpoint.requests[0].body
        assert (body["reasoning_effort"], body["top_k"]) == ("low", 5)

    @pytest.mark.parametrize("transport", ["aiohttp", "httpx2"])
    async def test_transports(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient, transport: str
    ) -> None:
        """Both transports ask and answer alike."""
        stub_endpoint.script(error(503), answer(RED))
        answered = await open_client(transport=transport).ask(MESSAGES, Colour)
        assert (answered.value.name, answered.usage.attempts) == ("red", 2)

    async def test_no_usage_means_unknown_cost(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient
    ) -> None:
        """An endpoint that counts no tokens leaves the cost unknown, not zero."""
        reply = answer(RED)
        body = json.loads(reply.body)
        del body["usage"]
        stub_endpoint.script(StubReply(body=json.dumps(body).encode()))
        answered = await open_client().ask(MESSAGES, Colour)
        assert answered.usage.cost_usd is None
        assert answered.usage.input_tokens == 0


BAD_ANSWERS: list[tuple[StubReply, type[ModelError], str]] = [
    (completion(None, refusal="I cannot help."), ModelRefused, "I cannot help."),
    (completion("", finish_reason="content_filter"), ContentFiltered, "filter"),
    (completion('{"name": "re', finish_reason="length"), TruncatedAnswer, "8,000 tokens"),
    (completion(None), EmptyAnswer, "nothing"),
    (completion("  \n"), EmptyAnswer, "nothing"),
    (completion("Sure! It is red."), MalformedAnswer, "Invalid JSON"),
    (completion('{"name": "red"'), MalformedAnswer, "Invalid JSON"),
    (answer({"name": "blue", "shade": None}), MalformedAnswer, "name: "),
    (answer({"name": "red"}), MalformedAnswer, "shade: Field required"),
    (answer({**RED, "extra": 1}), MalformedAnswer, "extra: "),
    (answer([RED]), MalformedAnswer, "object"),
    (StubReply(body=b'{"id": "x"'), MalformedAnswer, "not a chat completion"),
    (StubReply(body=b'{"choices": null, "usage": null}'), EmptyAnswer, "nothing"),
    (StubReply(body=b'{"choices": [{"index": 0}]}'), EmptyAnswer, "nothing"),
    (StubReply(body=b'"hello"'), MalformedAnswer, "not a chat completion"),
    (StubReply(body=b"[]"), MalformedAnswer, "not a chat completion"),
    (StubReply(body=b"null"), MalformedAnswer, "not a chat completion"),
    (
        StubReply(body=b"<html>Welcome</html>", headers={"content-type": "text/html"}),
        MalformedAnswer,
        "not a chat completion",
    ),
    (
        StubReply(body=b'{"choices": [{"message": {"content": [1]}}]}'),
        MalformedAnswer,
        "not a chat completion",
    ),
    (StubReply(body=b'{"error": {"message": "no such model", "code": 404}}'), ModelRejected, "404"),
    (StubReply(body=b'{"error": "broken"}'), ModelUnavailable, "broken"),
]


class TestBadAnswers:
    """Answers that cannot be used."""

    @pytest.mark.parametrize(("reply", "kind", "words"), BAD_ANSWERS)
    async def test_kind(
        self,
        stub_endpoint: StubEndpoint,
        open_client: OpenClient,
        reply: StubReply,
        kind: type[ModelError],
        words: str,
    ) -> None:
        """Every unusable answer is an error of its own type that says what is wrong."""
        stub_endpoint.otherwise(reply)
        with pytest.raises(kind, match=words) as caught:
            await open_client().ask(MESSAGES, Colour)
        assert type(caught.value) is kind
        assert caught.value.usage is not None
        assert caught.value.usage.attempts == len(stub_endpoint.requests)

    async def test_not_asked_again(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient
    ) -> None:
        """A bad answer is not a transport fault: the client does not ask again by itself."""
        stub_endpoint.otherwise(completion("nonsense"))
        with pytest.raises(BadAnswer):
            await open_client().ask(MESSAGES, Colour)
        assert len(stub_endpoint.requests) == 1

    async def test_usage_counts(self, stub_endpoint: StubEndpoint, open_client: OpenClient) -> None:
        """The tokens of an answer of no use are on its error, those of earlier attempts too."""
        stub_endpoint.script(
            error(500),
            completion("{", finish_reason="length", used=usage(700, 300, 10, 250)),
        )
        with pytest.raises(TruncatedAnswer) as caught:
            await open_client().ask(MESSAGES, Colour)
        assert caught.value.usage is not None
        assert caught.value.usage == Usage(
            requests=1,
            attempts=2,
            input_tokens=700,
            cached_input_tokens=10,
            output_tokens=300,
            reasoning_tokens=250,
            cost_usd=None,
            seconds=caught.value.usage.seconds,
        )


REFUSED = [
    (400, None, ModelRejected, "structured output"),
    (401, None, ModelRejected, "DEALWIRE_LLM_API_KEY"),
    (402, None, ModelRejected, "credit"),
    (403, None, ModelRejected, "DEALWIRE_LLM_API_KEY"),
    (404, "model_not_found", ModelRejected, "DEALWIRE_LLM_MODEL"),
    (413, None, ModelRejected, "DEALWIRE_LLM_CONTEXT_TOKENS"),
    (422, None, ModelRejected, "structured output"),
    (400, "context_length_exceeded", ModelRejected, "DEALWIRE_LLM_CONTEXT_TOKENS"),
    (400, "content_filter", ContentFiltered, "baseline"),
    (429, "insufficient_quota", ModelRejected, "credit"),
]


class TestProxy:
    """Proxies of the environment."""

    @pytest.mark.parametrize("transport", ["aiohttp", "httpx2"])
    async def test_not_for_this_machine(
        self,
        stub_endpoint: StubEndpoint,
        open_client: OpenClient,
        monkeypatch: pytest.MonkeyPatch,
        transport: str,
    ) -> None:
        """A proxy that the environment names is not asked for an endpoint on this machine."""
        monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
        monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
        stub_endpoint.script(answer(RED))
        answered = await open_client(transport=transport).ask(MESSAGES, Colour)
        assert answered.value.name == "red"


class TestRefusals:
    """Calls that the endpoint refuses for good."""

    @pytest.mark.parametrize(("status", "code", "kind", "hint"), REFUSED)
    async def test_final(  # noqa: PLR0913, PLR0917 - fixtures and one row of the table
        self,
        stub_endpoint: StubEndpoint,
        open_client: OpenClient,
        fake_time: FakeTime,
        status: int,
        code: str | None,
        kind: type[ModelError],
        hint: str,
    ) -> None:
        """A call that the endpoint refuses is made once, and the error names the way out."""
        stub_endpoint.otherwise(error(status, "said by the endpoint", code=code))
        with pytest.raises(kind, match=f"{status}: said by the endpoint") as caught:
            await open_client().ask(MESSAGES, Colour)
        assert type(caught.value) is kind
        assert hint in caught.value.hint
        assert len(stub_endpoint.requests) == 1
        assert fake_time.slept == []

    async def test_obeys_should_retry(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient
    ) -> None:
        """An endpoint that says not to come back is not asked again."""
        stub_endpoint.otherwise(error(500, headers={"x-should-retry": "false"}))
        with pytest.raises(ModelRejected):
            await open_client().ask(MESSAGES, Colour)
        assert len(stub_endpoint.requests) == 1

    @pytest.mark.parametrize(
        "said",
        [
            f"Incorrect API key provided: {KEY}.",
            f"Authorization was 'Bearer {KEY}'",
            "Incorrect API key provided: sk-proj-abc*******xyz.",
            "no route to http://user:pass@10.0.0.1/v1",
        ],
    )
    async def test_no_secret_in_errors(
        self,
        stub_endpoint: StubEndpoint,
        open_client: OpenClient,
        caplog: pytest.LogCaptureFixture,
        said: str,
    ) -> None:
        """A key that the endpoint echoes stands neither in the error nor in a log."""
        caplog.set_level("INFO")
        stub_endpoint.script(error(401, said))
        with pytest.raises(ModelRejected) as caught:
            await open_client().ask(MESSAGES, Colour)
        told = f"{caught.value} {caught.value.hint} {caplog.text}"
        for secret in (KEY, "0123456789abcdef", "sk-proj", "user:pass"):
            assert secret not in told

    async def test_long_message_is_cut(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient
    ) -> None:
        """A page of HTML instead of an error does not fill the screen."""
        stub_endpoint.script(error(404, "<p>gone</p>\n" * 1000))
        with pytest.raises(ModelRejected) as caught:
            await open_client().ask(MESSAGES, Colour)
        assert len(str(caught.value)) < 400
        assert "\n" not in str(caught.value)


PASSING = [error(status) for status in (408, 409, 425, 429, 500, 502, 503, 504, 529)]
PASSING += [fault(kind) for kind in (Fault.RESET, Fault.BROKEN, Fault.GARBAGE)]


class TestRetries:
    """Faults that pass."""

    @pytest.mark.parametrize("passing", PASSING)
    async def test_comes_back(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient, passing: StubReply
    ) -> None:
        """A passing fault is tried again, and each attempt counts."""
        stub_endpoint.script(passing, passing, answer(RED))
        answered = await open_client().ask(MESSAGES, Colour)
        assert answered.value.name == "red"
        assert (answered.usage.requests, answered.usage.attempts) == (1, 3)

    @pytest.mark.parametrize("kind", [Fault.DRIP, Fault.SILENT])
    async def test_too_slow(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient, kind: Fault
    ) -> None:
        """A server that never ends its answer is given up after the time-out and tried again."""
        stub_endpoint.script(fault(kind), answer(RED))
        client = open_client(timeout=timedelta(seconds=0.15))
        answered = await client.ask(MESSAGES, Colour)
        assert answered.usage.attempts == 2

    async def test_gives_up(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient, fake_time: FakeTime
    ) -> None:
        """After six attempts the error says what the endpoint last said."""
        stub_endpoint.otherwise(error(503, "overloaded"))
        with pytest.raises(
            ModelUnavailable, match=r"503: overloaded \(gave up after 6 attempts"
        ) as caught:
            await open_client().ask(MESSAGES, Colour)
        assert caught.value.usage is not None
        assert caught.value.usage.attempts == len(stub_endpoint.requests) == 6
        assert len(fake_time.slept) == 5

    async def test_retry_after_is_a_floor(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient, fake_time: FakeTime
    ) -> None:
        """No wait is shorter than the endpoint asks for."""
        stub_endpoint.script(error(429, headers={"retry-after": "7"}), answer(RED))
        await open_client().ask(MESSAGES, Colour)
        assert 7 <= fake_time.slept[0] < 8

    async def test_retry_after_beyond_the_deadline(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient, fake_time: FakeTime
    ) -> None:
        """A wait that would pass the deadline is not begun; the error says how long it is."""
        stub_endpoint.otherwise(error(429, headers={"retry-after": "400"}))
        with pytest.raises(ModelUnavailable) as caught:
            await open_client().ask(MESSAGES, Colour)
        assert caught.value.retry_after == 400
        assert fake_time.slept == []

    async def test_deadline_of_one_call(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient
    ) -> None:
        """A call may have a deadline of its own."""
        stub_endpoint.otherwise(error(429, headers={"retry-after": "5"}))
        with pytest.raises(ModelUnavailable):
            await open_client().ask(MESSAGES, Colour, deadline=12)
        assert len(stub_endpoint.requests) == 3

    async def test_nobody_listens(self, open_client: OpenClient) -> None:
        """An endpoint that is down is named, with the way out."""
        client = open_client(base_url="http://127.0.0.1:9/v1")
        with pytest.raises(ModelUnavailable, match=r"127\.0\.0\.1:9 failed") as caught:
            await client.ask(MESSAGES, Colour)
        assert "DEALWIRE_LLM_BASE_URL" in caught.value.hint

    async def test_cancelled(self, stub_endpoint: StubEndpoint, open_client: OpenClient) -> None:
        """A caller who leaves is not held back by retries."""
        stub_endpoint.otherwise(fault(Fault.SILENT))
        task = asyncio.create_task(open_client().ask(MESSAGES, Colour))
        while not stub_endpoint.requests:  # noqa: ASYNC110 - it comes in another thread
            await asyncio.sleep(0.001)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert len(stub_endpoint.requests) == 1


class TestStore:
    """Answers that were paid for."""

    async def test_asked_once(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient, memory_store: MemoryStore
    ) -> None:
        """An equal request is answered from the store, at no cost, by any client."""
        stub_endpoint.script(answer(RED))
        first = await open_client(memory_store).ask(MESSAGES, Colour)
        second = await open_client(memory_store).ask(MESSAGES, Colour)
        assert (first.value, first.raw) == (second.value, second.raw)
        assert (first.stored, second.stored) == (False, True)
        assert second.usage == Usage()
        assert len(stub_endpoint.requests) == 1

    async def test_at_the_same_time(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient, memory_store: MemoryStore
    ) -> None:
        """Equal requests at the same time are paid for once."""
        stub_endpoint.script(answer(RED).after(0.05))
        client = open_client(memory_store)
        answers = await asyncio.gather(*(client.ask(MESSAGES, Colour) for _ in range(20)))
        assert sum(not answered.stored for answered in answers) == 1
        assert len(stub_endpoint.requests) == 1
        assert client._asking == {}

    @pytest.mark.parametrize(
        "differently",
        [
            lambda client: client.ask([*MESSAGES, MESSAGES[1]], Colour),
            lambda client: client.ask(MESSAGES, Answer),
            lambda client: client.ask(MESSAGES, Colour, logprobs=True),
        ],
    )
    async def test_other_request(
        self,
        stub_endpoint: StubEndpoint,
        open_client: OpenClient,
        memory_store: MemoryStore,
        differently: Callable[[ModelClient], object],
    ) -> None:
        """Other messages, another schema or other parameters are another request."""
        stub_endpoint.script(answer(RED))
        stub_endpoint.otherwise(answer({"deals": [], **RED}))
        client = open_client(memory_store)
        await client.ask(MESSAGES, Colour)
        with pytest.raises(MalformedAnswer):
            await differently(client)  # type: ignore[misc]
        assert len(stub_endpoint.requests) == 2

    @pytest.mark.parametrize("change", [{"model": "other"}, {"temperature": 0.3}])
    async def test_other_model(
        self,
        stub_endpoint: StubEndpoint,
        open_client: OpenClient,
        memory_store: MemoryStore,
        change: dict[str, object],
    ) -> None:
        """Another model or another temperature is another request."""
        stub_endpoint.otherwise(answer(RED))
        await open_client(memory_store).ask(MESSAGES, Colour)
        await open_client(memory_store, **change).ask(MESSAGES, Colour)
        assert len(stub_endpoint.requests) == 2

    async def test_fresh(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient, memory_store: MemoryStore
    ) -> None:
        """A fresh request is asked again, and its answer takes the place of the older one."""
        stub_endpoint.script(answer(RED), answer({"name": "green", "shade": None}))
        client = open_client(memory_store)
        await client.ask(MESSAGES, Colour)
        fresh = await client.ask(MESSAGES, Colour, fresh=True)
        later = await client.ask(MESSAGES, Colour)
        assert [fresh.value.name, later.value.name] == ["green", "green"]
        assert (fresh.stored, later.stored) == (False, True)

    @pytest.mark.parametrize("worn", ["not JSON", "{}", None])
    async def test_useless_stored_answer(
        self,
        stub_endpoint: StubEndpoint,
        open_client: OpenClient,
        memory_store: MemoryStore,
        worn: str | None,
    ) -> None:
        """A stored answer that can no longer be read is asked for again and replaced."""
        stub_endpoint.otherwise(answer(RED))
        client = open_client(memory_store)
        await client.ask(MESSAGES, Colour)
        [(key, body)] = memory_store.bodies.items()
        memory_store.bodies[key] = body.replace("red", "mauve") if worn is None else worn
        answered = await client.ask(MESSAGES, Colour)
        assert (answered.value.name, answered.stored) == ("red", False)
        assert memory_store.bodies[key].count("red") == 1

    async def test_bad_answers_are_not_kept(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient, memory_store: MemoryStore
    ) -> None:
        """An answer of no use is not stored."""
        stub_endpoint.script(completion("nonsense"))
        with pytest.raises(MalformedAnswer):
            await open_client(memory_store).ask(MESSAGES, Colour)
        assert memory_store.bodies == {}

    async def test_store_fails(self, stub_endpoint: StubEndpoint, open_client: OpenClient) -> None:
        """A store that is out of order costs no answer."""

        class Broken:
            async def get(self, key: str) -> str | None:
                raise StorageError(f"cannot read {key[:4]}")

            async def put(self, key: str, body: str) -> None:
                raise StorageError(f"cannot write {len(body)} characters to {key[:4]}")

        stub_endpoint.script(answer(RED))
        answered = await open_client(Broken()).ask(MESSAGES, Colour)
        assert answered.value.name == "red"

    async def test_keeps_no_key(
        self, stub_endpoint: StubEndpoint, open_client: OpenClient, memory_store: MemoryStore
    ) -> None:
        """What is stored holds no secret."""
        stub_endpoint.script(answer(RED))
        client = open_client(memory_store)
        await client.ask(MESSAGES, Colour)
        assert KEY not in str(memory_store.bodies)
        assert KEY not in repr(client.config)
