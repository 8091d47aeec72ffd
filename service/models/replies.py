"""What stands in a completion: its text, or why there is none."""

from collections.abc import Iterator
from dataclasses import dataclass

from openai.types import CompletionUsage
from openai.types.chat import ChatCompletion
from pydantic import BaseModel, ConfigDict

from service.errors import (
    ContentFiltered,
    EmptyAnswer,
    ModelError,
    ModelRefused,
    TruncatedAnswer,
)
from service.models.config import ModelConfig
from service.models.faults import error_in_body, not_a_completion, scrubbed


class TokenProbability(BaseModel):
    """One token of an answer, its natural log-probability, and those of its rivals."""

    model_config = ConfigDict(frozen=True)

    token: str
    logprob: float
    rivals: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """The text of a completion, why it ended, who wrote it, and how sure of each token."""

    text: str
    finish_reason: str
    model: str
    tokens: tuple[TokenProbability, ...]


def usage_of(completion: object) -> CompletionUsage | None:
    """Return the tokens that the endpoint counted, or None."""
    usage = getattr(completion, "usage", None)
    return usage if isinstance(usage, CompletionUsage) else None


def read_reply(completion: object, config: ModelConfig, *, whole: bool = True) -> Reply:
    """Return the answer of a completion, which the client library does not validate.

    A `whole` answer must not have been cut at the output limit.

    Raises:
        ModelRefused: The model declined.
        ContentFiltered: The provider's filter stopped it.
        TruncatedAnswer: It was cut.
        EmptyAnswer: There is no text.
        MalformedAnswer: This is not a completion.
    """
    if not isinstance(completion, ChatCompletion):
        raise not_a_completion(config)
    error = (completion.model_extra or {}).get("error")
    if error:
        raise error_in_body(error, config)
    for fault in _faults(completion, config, whole=whole):
        raise fault
    choice = completion.choices[0]
    return Reply(
        text=choice.message.content or "",
        finish_reason=_finish_reason(completion),
        model=str(completion.model or config.model),
        tokens=tuple(_tokens(completion)),
    )


def _faults(
    completion: ChatCompletion, config: ModelConfig, *, whole: bool
) -> Iterator[ModelError]:
    message = _message(completion)
    refusal = getattr(message, "refusal", None)
    reason = _finish_reason(completion)
    content = getattr(message, "content", None)
    if refusal:
        yield ModelRefused(f"The model declines: {scrubbed(str(refusal), config)}")
    if reason == "content_filter":
        yield ContentFiltered("The provider's content filter stopped the answer.")
    if reason == "length" and whole:
        yield TruncatedAnswer(
            f"The answer was cut at the output limit of {config.max_output_tokens:,} tokens."
        )
    if content is not None and not isinstance(content, str):
        yield not_a_completion(config)
    if not content or not content.strip():
        yield EmptyAnswer("The model answered with nothing.")


def _message(completion: ChatCompletion) -> object:
    choices = getattr(completion, "choices", None)
    return getattr(choices[0], "message", None) if choices else None


def _finish_reason(completion: ChatCompletion) -> str:
    choices = getattr(completion, "choices", None)
    return str(getattr(choices[0], "finish_reason", None) or "stop") if choices else "stop"


def _tokens(completion: ChatCompletion) -> Iterator[TokenProbability]:
    logprobs = getattr(completion.choices[0], "logprobs", None)
    for entry in getattr(logprobs, "content", None) or ():
        rivals = tuple((rival.token, rival.logprob) for rival in entry.top_logprobs or ())
        yield TokenProbability(token=entry.token, logprob=entry.logprob, rivals=rivals)
