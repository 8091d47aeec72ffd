"""Reading a JSON body: its type, its size and its shape are checked before anything else."""

import asyncio
from typing import TypeVar

from fastapi import Request
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from service.api.errors import (
    BodyTooLarge,
    FieldError,
    InvalidFields,
    MalformedJson,
    SlowBody,
    UnsupportedMediaType,
)
from service.api.problems import invalid_fields
from service.errors import BadText

BODY_SECONDS = 60.0
_MOST_WRONG = 1_000
# A page may be ten times its text, and a character may take four bytes.
_BYTES_PER_CHAR = 40
_ENVELOPE_BYTES = 64 * 1024

M = TypeVar("M", bound=BaseModel)


def body_limit(max_chars: int) -> int:
    """Return the longest body in bytes for a limit on the text in characters."""
    return max_chars * _BYTES_PER_CHAR + _ENVELOPE_BYTES


async def read_model(request: Request, model: type[M], limit: int) -> M:
    """Return the body as a model; an `InputError` names what is wrong with it.

    Never holds more than `limit` bytes, whatever the client announces or sends.
    """
    _require_json(request)
    body = await _read(request, limit)
    try:
        body.decode()
    except UnicodeDecodeError as error:
        raise MalformedJson(f"The body is not UTF-8 (position {error.start}).") from error
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        raise _explained(error) from error


def _require_json(request: Request) -> None:
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        got = media_type or "no content type"
        raise UnsupportedMediaType(f"The body must be application/json, not {got[:80]}.")
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise UnsupportedMediaType("Compressed bodies are not read.", hint="Send it uncompressed.")


async def _read(request: Request, limit: int) -> bytes:
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > limit:
        raise _too_large(limit)
    try:
        async with asyncio.timeout(BODY_SECONDS):
            return await _read_stream(request, limit)
    except TimeoutError as error:
        raise SlowBody(f"The body did not arrive within {BODY_SECONDS:g} seconds.") from error


async def _read_stream(request: Request, limit: int) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise _too_large(limit)
    return bytes(body)


def _too_large(limit: int) -> BodyTooLarge:
    return BodyTooLarge(f"The body has more than {limit:,} bytes.")


def _explained(error: ValidationError) -> Exception:
    if error.error_count() > _MOST_WRONG:
        # Describing a million wrong fields would take seconds and a gigabyte.
        return InvalidFields([FieldError("", f"{error.error_count():,} fields are wrong")])
    first: ErrorDetails = error.errors()[0]
    if first["type"] != "json_invalid":
        return invalid_fields(error)
    message = first["msg"]
    if "surrogate" in message or "hex escape" in message:
        return BadText(
            f"The body holds a lone surrogate ({message.partition(' at ')[2]}).",
            hint="Encode characters beyond U+FFFF as a surrogate pair, or send UTF-8.",
        )
    return MalformedJson(f"{message}.")
