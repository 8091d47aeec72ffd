"""What the stub endpoint can answer with, good and bad."""

import json
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any


class Fault(StrEnum):
    """What goes wrong below HTTP."""

    RESET = "reset"  # the connection is reset before a byte is sent
    BROKEN = "broken"  # half of the body, then the connection is closed
    DRIP = "drip"  # one byte now and then, for ever
    SILENT = "silent"  # nothing is ever sent
    GARBAGE = "garbage"  # bytes that are not HTTP


@dataclass(frozen=True, slots=True)
class StubReply:
    """One response: status, body, headers, seconds of latency, and what goes wrong."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    latency: float = 0.0
    fault: Fault | None = None

    def after(self, seconds: float) -> "StubReply":
        """Return this reply, sent so many seconds after the request."""
        return replace(self, latency=seconds)


def usage(
    prompt: int = 100, completion: int = 20, cached: int = 0, reasoning: int = 0
) -> dict[str, Any]:
    """Return a usage object as endpoints send it."""
    return {
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion,
        "prompt_tokens_details": {"cached_tokens": cached},
        "completion_tokens_details": {"reasoning_tokens": reasoning},
    }


def completion(
    content: str | None,
    *,
    finish_reason: str = "stop",
    refusal: str | None = None,
    logprobs: list[dict[str, Any]] | None = None,
    used: dict[str, Any] | None = None,
) -> StubReply:
    """Return a chat completion with this content; `used` replaces the usage object."""
    message = {"role": "assistant", "content": content, "refusal": refusal}
    choice = {
        "index": 0,
        "finish_reason": finish_reason,
        "message": message,
        "logprobs": None if logprobs is None else {"content": logprobs},
    }
    body = {
        "id": "chatcmpl-stub",
        "object": "chat.completion",
        "created": 1_700_000_000,
        "model": "stub-model",
        "choices": [choice],
        "usage": usage() if used is None else used,
    }
    return StubReply(body=json.dumps(body).encode())


def answer(value: object, used: dict[str, Any] | None = None) -> StubReply:
    """Return a completion whose content is the JSON of a value."""
    return completion(json.dumps(value), used=used)


def token(text: str, logprob: float, **rivals: float) -> dict[str, Any]:
    """Return a token as `logprobs` lists it, itself first among its rivals."""
    everyone = {text: logprob, **rivals}
    top = [{"token": t, "logprob": p, "bytes": None} for t, p in everyone.items()]
    return {"token": text, "logprob": logprob, "bytes": None, "top_logprobs": top}


def error(
    status: int,
    message: str = "something is wrong",
    *,
    code: str | None = None,
    headers: dict[str, str] | None = None,
) -> StubReply:
    """Return an error in the form of OpenAI."""
    body = {"error": {"message": message, "type": code or "error", "code": code, "param": None}}
    return StubReply(status=status, body=json.dumps(body).encode(), headers=headers or {})


def fault(kind: Fault) -> StubReply:
    """Return a response that fails below HTTP."""
    reply = completion('{"value": "half of this is never sent"}')
    return StubReply(body=reply.body, fault=kind)
