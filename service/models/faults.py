"""What an endpoint's failure means: every fault of a call as one of our errors.

Messages come from the endpoint, so they are cut short and freed of anything like a key.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

import openai

from service.errors import (
    ContentFiltered,
    MalformedAnswer,
    ModelError,
    ModelRejected,
    ModelUnavailable,
)
from service.models.config import ModelConfig
from service.models.retry import retry_after

_LONGEST_MESSAGE = 300
_SECRETS = re.compile(
    r"(?i)\bbearer\s+\S+|\b(?:sk|pk|rk|gsk|xai|hf|key|api)[-_][\w*.-]{6,}|//[^/\s@]+@"
)
_TRANSIENT = {408, 409, 425, 429}
_SERVER_FAULT = 500
_NO_CREDIT = {"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"}
_TOO_LONG = {"context_length_exceeded", "exceed_context_size_error"}
_FILTERED = {"content_filter", "content_policy_violation", "ResponsibleAIPolicyViolation"}

_HINTS = {
    400: "Choose a model that supports structured output (`json_schema`), or other parameters.",
    401: "Check DEALWIRE_LLM_API_KEY (or OPENAI_API_KEY): the endpoint does not accept it.",
    402: "Add credit at the provider, or set another endpoint.",
    403: "The key may not use this model: check DEALWIRE_LLM_API_KEY and DEALWIRE_LLM_MODEL.",
    404: "Check DEALWIRE_LLM_MODEL and DEALWIRE_LLM_BASE_URL; most addresses end in `/v1`.",
    413: "Lower DEALWIRE_LLM_CONTEXT_TOKENS so that articles are cut smaller.",
    422: "Choose a model that supports structured output (`json_schema`), or other parameters.",
}
_REACH = (
    "Check DEALWIRE_LLM_BASE_URL and that the endpoint runs, or send "
    '`"extractor": "baseline"` for an answer without a model.'
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """What an endpoint says when it does not answer: status, codes, message, wait in seconds."""

    status: int
    codes: frozenset[str]
    message: str
    retry_after: float | None = None
    may_retry: bool = True


def scrubbed(text: str, config: ModelConfig) -> str:
    """Return a message in one short line without the key or anything that looks like one."""
    key = config.api_key.get_secret_value()
    if key:
        text = text.replace(key, "[key]")
    text = _SECRETS.sub("[key]", " ".join(text.split()))
    return text if len(text) <= _LONGEST_MESSAGE else f"{text[:_LONGEST_MESSAGE]}…"


def translated(error: Exception, config: ModelConfig) -> ModelError:
    """Return our error for what the client library, the network or a time limit raised."""
    if isinstance(error, openai.APIStatusError):
        return refused(_refusal(error), config)
    if isinstance(error, (openai.APITimeoutError, TimeoutError)) and not _unreachable(error):
        return ModelUnavailable(f"{config.host} did not answer in time.", hint=_REACH)
    if isinstance(error, openai.APIConnectionError):
        cause = scrubbed(str(error.__cause__ or error), config) or type(error.__cause__).__name__
        return ModelUnavailable(f"The connection to {config.host} failed: {cause}.", hint=_REACH)
    if isinstance(error, (ValueError, openai.APIError)):
        return not_a_completion(config)
    return ModelUnavailable(
        f"The call to {config.host} failed: {scrubbed(repr(error), config)}", hint=_REACH
    )


def not_a_completion(config: ModelConfig) -> MalformedAnswer:
    """Return the error for a response that is not what the protocol says."""
    return MalformedAnswer(
        f"The response of {config.host} is not a chat completion.",
        hint="Check DEALWIRE_LLM_BASE_URL: it must be an OpenAI-compatible address, as `…/v1`.",
    )


def refused(refusal: Refusal, config: ModelConfig) -> ModelError:
    """Return our error for an answer with an error status."""
    said = scrubbed(refusal.message, config)
    message = f"{config.host} answers {refusal.status}: {said}"
    if refusal.codes & _FILTERED:
        return ContentFiltered(message)
    if refusal.codes & _NO_CREDIT:
        return ModelRejected(message, hint=_HINTS[402])
    if refusal.codes & _TOO_LONG:
        return ModelRejected(message, hint=_HINTS[413])
    if _transient(refusal):
        return ModelUnavailable(message, retry_after=refusal.retry_after)
    return ModelRejected(message, hint=_HINTS.get(refusal.status))


def error_in_body(body: object, config: ModelConfig) -> ModelError:
    """Return our error for an `error` object in a response of status 200, as some routers send."""
    found = body if isinstance(body, Mapping) else {"message": str(body)}
    code = found.get("code")
    status = (
        code if isinstance(code, int) and code >= HTTPStatus.BAD_REQUEST else HTTPStatus.BAD_GATEWAY
    )
    return refused(Refusal(status, _codes(found), str(found.get("message", ""))), config)


def _transient(refusal: Refusal) -> bool:
    return refusal.may_retry and (refusal.status in _TRANSIENT or refusal.status >= _SERVER_FAULT)


def _refusal(error: openai.APIStatusError) -> Refusal:
    body = error.body if isinstance(error.body, Mapping) else {}
    headers = error.response.headers
    return Refusal(
        status=error.status_code,
        codes=_codes(body),
        message=str(body.get("message") or error.message),
        retry_after=retry_after(headers),
        may_retry=headers.get("x-should-retry") != "false",
    )


def _codes(body: Mapping[str, object]) -> frozenset[str]:
    return frozenset(str(body[key]) for key in ("code", "type") if body.get(key))


def _unreachable(error: Exception) -> bool:
    """Return whether a time-out is in truth a closed connection.

    The aiohttp transport reports a server that hangs up as a time-out while connecting.
    """
    cause = error.__cause__
    origin = cause.__cause__ if cause is not None else None
    return origin is not None and "Timeout" not in type(origin).__name__
