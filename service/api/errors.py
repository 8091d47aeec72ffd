"""Errors that only HTTP knows: bodies, content types, paths and methods."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from service.errors import DealwireError, InputError


@dataclass(frozen=True, slots=True)
class FieldError:
    """One wrong field: a JSON pointer (RFC 6901) into the body, and what is wrong."""

    pointer: str
    detail: str


_MOST_SHOWN = 3


class MalformedJson(InputError):
    """The body is not JSON."""

    type = "malformed-json"
    title = "Malformed JSON"
    status = 400
    default_hint = 'Send a JSON object in UTF-8, such as {"text": "…"}.'


class SlowBody(InputError):
    """The body did not arrive in time."""

    type = "slow-body"
    title = "Request body too slow"
    status = 408
    retryable = True
    default_hint = "Send the body without pausing."


class BodyTooLarge(InputError):
    """The body is over the size limit."""

    type = "body-too-large"
    title = "Request body too large"
    status = 413
    default_hint = "Send one article at a time, or raise DEALWIRE_MAX_CHARS."


class UnsupportedMediaType(InputError):
    """The body is of a type that is not read here."""

    type = "unsupported-media-type"
    title = "Unsupported media type"
    status = 415
    default_hint = 'Send {"text": "…"} or {"html": "…"} as Content-Type: application/json.'


class InvalidFields(InputError):
    """Fields are unknown, missing, or of the wrong type."""

    type = "invalid-fields"
    title = "Invalid fields"
    default_hint = "Correct the fields named in `errors`; `/docs` lists what is known."

    def __init__(self, errors: Iterable[FieldError]) -> None:
        self.errors = tuple(errors)
        shown = [f"{e.pointer or 'the body'}: {e.detail}" for e in self.errors[:_MOST_SHOWN]]
        more = len(self.errors) - len(shown)
        rest = f"; and {more} more" if more else ""
        super().__init__(f"The request is not valid. {'; '.join(shown)}{rest}")


class HttpError(DealwireError):
    """An HTTP error without a page of its own."""

    type = "http-error"
    title = "HTTP error"
    default_hint = "See `/docs`."

    def __init__(
        self, message: str, *, status: int | None = None, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(message)
        self.code = status or self.status
        self.headers = dict(headers or {})


class UnknownPath(HttpError):
    """There is nothing at this path."""

    type = "unknown-path"
    title = "Unknown path"
    status = 404
    default_hint = "See `/docs` for what is here."


class MethodNotAllowed(HttpError):
    """The path does not know this method."""

    type = "method-not-allowed"
    title = "Method not allowed"
    status = 405
    default_hint = "Use a method named in the Allow header; see `/docs`."


class NotReady(DealwireError):
    """The service cannot answer yet."""

    type = "not-ready"
    title = "Not ready"
    status = 503
    retryable = True
    default_hint = "Wait for the model to start, or look at the log."
