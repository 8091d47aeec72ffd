"""Answers that were paid for: kept under the hash of the request that they answer."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Protocol

import structlog
from pydantic import BaseModel, ConfigDict, ValidationError

from schemas.extraction import Usage
from service.errors import StorageError
from service.models.replies import Reply, TokenProbability

_log = structlog.get_logger(__name__)


class AnswerStore(Protocol):
    """Where raw answers are kept, as text under a key."""

    async def get(self, key: str) -> str | None:
        """Return the text under a key, or None."""
        ...

    async def put(self, key: str, body: str) -> None:
        """Keep a text; a newer one takes the place of an older one."""
        ...


class StoredAnswer(BaseModel):
    """What a model said, and what that cost when it was asked."""

    model_config = ConfigDict(frozen=True)

    text: str
    finish_reason: str
    model: str
    tokens: tuple[TokenProbability, ...] = ()
    usage: Usage

    @classmethod
    def of(cls, reply: Reply, usage: Usage) -> "StoredAnswer":
        """Return the reply in the form that is kept."""
        return cls(
            text=reply.text,
            finish_reason=reply.finish_reason,
            model=reply.model,
            tokens=reply.tokens,
            usage=usage,
        )

    def reply(self) -> Reply:
        """Return the reply as it came from the model."""
        return Reply(self.text, self.finish_reason, self.model, self.tokens)


def request_key(body: Mapping[str, Any]) -> str:
    """Return the SHA-256 of a request body: model, parameters, messages and schema."""
    canonical = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return sha256(canonical.encode()).hexdigest()


async def recall(store: AnswerStore | None, key: str) -> StoredAnswer | None:
    """Return the stored answer; None when there is none that can be read.

    A store that fails costs a second call, not the answer.
    """
    try:
        body = None if store is None else await store.get(key)
        return None if body is None else StoredAnswer.model_validate_json(body)
    except ValidationError:
        return None
    except StorageError as error:
        _log.warning("stored_answer_unread", error=str(error))
        return None


async def keep(store: AnswerStore | None, key: str, answer: StoredAnswer) -> None:
    """Store an answer; one that cannot be kept is still an answer."""
    if store is None:
        return
    try:
        await store.put(key, answer.model_dump_json())
    except StorageError as error:
        _log.warning("answer_not_stored", error=str(error))
