"""Asking a model: one client for every OpenAI-compatible endpoint.

    client = ModelClient(ModelConfig.from_settings(settings), store)
    answered = await client.ask(messages, Answer)
    answered.value, answered.usage

Every failure is a `ModelError` that carries the usage of its attempts.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Generic, Literal, Self, TypeVar

from pydantic import BaseModel

from schemas.extraction import Usage
from service.errors import MalformedAnswer, ModelError
from service.models.answers import AnswerStore, StoredAnswer, keep, recall, request_key
from service.models.binding import parse, response_format
from service.models.calls import Call, open_client
from service.models.choosing import (
    MOST_RIVALS,
    Choice,
    choice_format,
    chosen,
    decisive_tokens,
    grammar,
    labelled,
    labels,
    shares,
)
from service.models.config import ModelConfig
from service.models.meter import Meter
from service.models.replies import Reply, TokenProbability
from service.models.retry import RetryPolicy

__all__ = ["Answered", "Choice", "Message", "ModelClient", "ModelConfig", "labelled"]

T = TypeVar("T", bound=BaseModel)
R = TypeVar("R")

Message = Mapping[str, str]
AnswerBy = Literal["label", "name"]


@dataclass(frozen=True, slots=True)
class Answered(Generic[T]):
    """A validated answer, how it was said and what it cost.

    `usage` is zero when `stored`: nothing was asked. `tokens` is empty unless log-probabilities
    were asked for.
    """

    value: T
    raw: str
    usage: Usage
    finish_reason: str
    model: str
    tokens: tuple[TokenProbability, ...] = ()
    stored: bool = False


@dataclass(frozen=True, slots=True)
class _Request:
    """A request body, and whether its answer may end at the output limit."""

    body: dict[str, Any]
    whole: bool = True


class ModelClient:
    """Asks one model and remembers what it said.

    `store` keeps raw answers: an equal request is never paid for twice, not even by two who ask
    at the same time. Close it with `aclose` or use it in `async with`.
    """

    def __init__(
        self,
        config: ModelConfig,
        store: AnswerStore | None = None,
        policy: RetryPolicy | None = None,
    ) -> None:
        self.config = config
        self._store = store
        self._policy = policy or RetryPolicy()
        self._client = open_client(config)
        self._asking: dict[str, tuple[asyncio.Lock, int]] = {}

    async def ask(
        self,
        messages: Sequence[Message],
        response_model: type[T],
        *,
        fresh: bool = False,
        deadline: float | None = None,
        logprobs: bool = False,
    ) -> Answered[T]:
        """Return the answer to a conversation as the response model.

        `fresh` asks even if the answer is stored; `deadline` (seconds) replaces the configured one.

        Raises:
            ModelUnavailable: The endpoint is down, overloaded or too slow.
            ModelRejected: The endpoint refuses the call.
            ModelRefused, ContentFiltered, EmptyAnswer, TruncatedAnswer, MalformedAnswer: It
                answered, but not with this model.
        """
        body = self._body(messages, response_format=response_format(response_model))
        if logprobs:
            body["logprobs"] = True

        def finish(reply: Reply, usage: Usage, *, stored: bool) -> Answered[T]:
            value = parse(reply.text, response_model)
            return Answered(
                value, reply.text, usage, reply.finish_reason, reply.model, reply.tokens, stored
            )

        return await self._answer(_Request(body), finish, fresh=fresh, deadline=deadline)

    async def choose(
        self,
        messages: Sequence[Message],
        options: Sequence[str],
        *,
        by: AnswerBy = "label",
        fresh: bool = False,
        deadline: float | None = None,
    ) -> Choice:
        """Return which option the model picks, and how probable it holds each of them.

        With `by="label"` it answers with a letter, so the prompt must list `labelled(options)`;
        with `by="name"` it writes the option out. Raises what `ask` raises.
        """
        if len(options) < 2 or len(set(options)) != len(options):  # noqa: PLR2004 - a choice
            raise ValueError("a choice needs at least two different options")
        answers = labels(options) if by == "label" else tuple(options)
        plain = self.config.embedded
        body = self._body(messages, logprobs=True, top_logprobs=MOST_RIVALS)
        body |= self._constraint(answers)

        def finish(reply: Reply, usage: Usage, *, stored: bool) -> Choice:
            index = chosen(reply.text, answers, plain=plain)
            weights = shares(reply.tokens, answers, plain=plain)
            return Choice(options[index], index, weights, usage, stored)

        return await self._answer(
            _Request(body, whole=not plain), finish, fresh=fresh, deadline=deadline
        )

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def _body(self, messages: Sequence[Message], **more: object) -> dict[str, Any]:
        fixed = {"model": self.config.model, "messages": [dict(message) for message in messages]}
        return {**fixed, **self.config.base_parameters, **more}

    def _constraint(self, answers: Sequence[str]) -> dict[str, Any]:
        if not self.config.embedded:
            return {"response_format": choice_format(answers)}
        return {"grammar": grammar(answers), self.config.limit_name: decisive_tokens(answers)}

    async def _answer(
        self,
        request: _Request,
        finish: Callable[..., R],
        *,
        fresh: bool,
        deadline: float | None,
    ) -> R:
        key = request_key(request.body)
        async with self._alone(key):
            known = None if fresh else await recall(self._store, key)
            if known is not None:
                try:
                    return finish(known.reply(), Usage(), stored=True)
                except MalformedAnswer:
                    pass  # kept by an older version of the schema or of this code
            return await self._fresh_answer(key, request, finish, deadline)

    async def _fresh_answer(
        self, key: str, request: _Request, finish: Callable[..., R], deadline: float | None
    ) -> R:
        meter, begun = Meter(self.config), self._policy.clock()
        seconds = deadline if deadline is not None else self.config.deadline.total_seconds()
        call = Call(self._client, self.config, self._policy, meter)
        await self._prepare(request.body)
        try:
            reply = await call.reply(request.body, seconds, whole=request.whole)
            usage = meter.usage(self._policy.clock() - begun)
            result = finish(reply, usage, stored=False)
        except ModelError as error:
            error.usage = meter.usage(self._policy.clock() - begun)
            raise
        await keep(self._store, key, StoredAnswer.of(reply, usage))
        return result

    async def _prepare(self, body: Mapping[str, Any]) -> None:
        """Get the model ready for a request that will really be made."""

    @asynccontextmanager
    async def _alone(self, key: str) -> AsyncIterator[None]:
        """Let one of several equal requests go first; the others find its answer stored."""
        if self._store is None:
            yield
            return
        lock, waiting = self._asking.get(key, (asyncio.Lock(), 0))
        self._asking[key] = (lock, waiting + 1)
        try:
            async with lock:
                yield
        finally:
            lock, waiting = self._asking.pop(key)
            if waiting > 1:
                self._asking[key] = (lock, waiting - 1)
