"""Every error that a caller can meet.

DealwireError
├── InputError            the article or request is wrong; sending it again changes nothing
│   ├── EmptyText, TextTooLong, BadText, BadRequest, UnsupportedLanguage, FutureDate
├── NotFoundError         no such extraction, job or page
├── ConfigurationError    the set-up is wrong: no model file, no endpoint, a wrong key
│   ├── BadSetting, AddressError
└── ModelError            the model did not give a usable answer
    ├── ModelUnavailable  (retryable) endpoint down, overloaded or too slow
    ├── ModelRejected     the endpoint refuses the call: key, name, parameters
    ├── ModelRefused, ContentFiltered
    └── BadAnswer: EmptyAnswer, TruncatedAnswer, MalformedAnswer

Each class carries what HTTP and the command line need: a stable `type`, a title, a status, an
exit code, whether a retry can help, and a hint that names the way out.
"""

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from schemas.extraction import Usage


class DealwireError(Exception):
    """The base of every error; `str(error)` is one plain sentence, `hint` the way out.

    `retry_after` is in seconds; `field` is the field of the request that is wrong, where one is.
    """

    type: ClassVar[str] = "internal"
    title: ClassVar[str] = "Internal error"
    status: ClassVar[int] = 500
    exit_code: ClassVar[int] = 1
    retryable: ClassVar[bool] = False
    default_hint: ClassVar[str] = "Please report this."

    def __init__(
        self,
        message: str,
        *,
        hint: str | None = None,
        retry_after: float | None = None,
        field: str | None = None,
    ) -> None:
        super().__init__(message)
        self.hint = hint or self.default_hint
        self.retry_after = retry_after
        self.field = field


class InputError(DealwireError):
    """The article or the request is wrong."""

    type = "invalid-input"
    title = "Invalid input"
    status = 422
    exit_code = 2
    default_hint = "Correct the request and send it again."


class EmptyText(InputError):
    """There is nothing to read."""

    type = "empty-text"
    title = "Empty text"
    default_hint = "Send the article's text in `text`, or its page in `html`."


class TextTooLong(InputError):
    """The text is over the size limit."""

    type = "text-too-long"
    title = "Text too long"
    status = 413
    default_hint = "Send one article at a time, or raise DEALWIRE_MAX_CHARS."


class BadText(InputError):
    """The text is not text: binary, a wrong encoding, lone surrogates."""

    type = "bad-text"
    title = "Not readable as text"
    default_hint = "Send UTF-8 text; save the article as plain text or pass its page as `html`."


class BadRequest(InputError):
    """The request contradicts itself or breaks a limit."""

    type = "bad-request"
    title = "Bad request"


class UnsupportedLanguage(InputError):
    """The caller names a language that is not read."""

    type = "unsupported-language"
    title = "Unsupported language"
    default_hint = "Use `nl` or `en`, or leave `language` out to have it detected."


class FutureDate(InputError):
    """The publication date lies in the future."""

    type = "future-date"
    title = "Publication date in the future"
    default_hint = "Give the date on which the article appeared, or leave `published` out."


class NotFoundError(DealwireError):
    """There is no such thing here."""

    type = "not-found"
    title = "Not found"
    status = 404
    default_hint = "Check the id; `POST /v1/extractions` returns it."


class ConfigurationError(DealwireError):
    """The set-up is wrong or incomplete."""

    type = "not-configured"
    title = "Not configured"
    status = 503
    default_hint = "Run `dealwire model pull`, or set DEALWIRE_LLM_BASE_URL or OPENAI_API_KEY."


class BadSetting(ConfigurationError):
    """A setting in the environment or in `.env` has no usable value."""

    type = "bad-setting"
    title = "Bad setting"
    exit_code = 2
    default_hint = "Correct it in the environment or in `.env`; the README lists all settings."


class AddressError(ConfigurationError):
    """The service cannot listen where it is told to."""

    type = "address-unavailable"
    title = "Address unavailable"
    default_hint = (
        "Choose another address with `--host` or another port with `--port` "
        "(DEALWIRE_HOST, DEALWIRE_PORT)."
    )


class StorageError(DealwireError):
    """The database cannot be read or written: full disk, no permission, locked."""

    type = "storage-failed"
    title = "Storage failed"
    status = 507
    retryable = True
    default_hint = (
        "Free disk space or set DEALWIRE_DATABASE_URL to a writable place; nothing was stored half."
    )


class ModelError(DealwireError):
    """The model did not give a usable answer; `usage` is what its attempts cost all the same."""

    usage: "Usage | None" = None
    type = "model-failed"
    title = "Model failed"
    status = 502
    default_hint = 'Try again, or send `"extractor": "baseline"` for an answer without a model.'


class ModelUnavailable(ModelError):
    """The endpoint is down, overloaded or too slow; a later try may succeed."""

    type = "model-unavailable"
    title = "Model unavailable"
    status = 503
    retryable = True


class ModelRejected(ModelError):
    """The endpoint refuses the call; the same call will be refused again."""

    type = "model-rejected"
    title = "Model endpoint refuses the call"
    default_hint = "Check DEALWIRE_LLM_API_KEY, DEALWIRE_LLM_MODEL and DEALWIRE_LLM_BASE_URL."


class ModelRefused(ModelError):
    """The model declined to answer."""

    type = "model-refused"
    title = "Model refused"


class ContentFiltered(ModelError):
    """The provider's content filter stopped the answer."""

    type = "content-filtered"
    title = "Content filtered"


class BadAnswer(ModelError):
    """The answer came, but cannot be used."""

    type = "bad-answer"
    title = "Unusable model answer"


class EmptyAnswer(BadAnswer):
    """The answer is empty."""

    type = "empty-answer"
    title = "Empty model answer"


class TruncatedAnswer(BadAnswer):
    """The answer stops before its end."""

    type = "truncated-answer"
    title = "Truncated model answer"
    default_hint = "Raise DEALWIRE_LLM_MAX_OUTPUT_TOKENS."


class MalformedAnswer(BadAnswer):
    """The answer does not follow the schema, even after asking again."""

    type = "malformed-answer"
    title = "Malformed model answer"
