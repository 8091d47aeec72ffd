"""Every error as RFC 9457 `application/problem+json`."""

import math
from collections.abc import Iterator, Sequence
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field, ValidationError
from starlette.exceptions import HTTPException

from service.api import errors
from service.errors import DealwireError

MEDIA_TYPE = "application/problem+json"
PREFIX = "/problems/"
# A body may be wrong in a million places, and a name in it a megabyte long.
_MOST_FIELDS = 20
_LONGEST_POINTER = 200
_PLAIN = {"extra_forbidden": "This field is not known", "missing": "This field is missing"}


class WrongField(BaseModel):
    """One wrong field of the request."""

    pointer: str = Field(description="JSON pointer into the body, such as `/published`.")
    detail: str = Field(description="What is wrong with it.")


class Problem(BaseModel):
    """An error (RFC 9457)."""

    type: str = Field(description="Stable name of the problem; the path explains it.")
    title: str = Field(description="The problem in a few words, the same for each type.")
    status: int
    detail: str = Field(description="What went wrong this time.")
    hint: str = Field(description="The way out.")
    retryable: bool = Field(description="Whether the same request may succeed later.")
    request_id: str | None = Field(description="The same as in the X-Request-ID header.")
    errors: list[WrongField] = Field(default_factory=list, description="The fields at fault.")


def problem_response(error: DealwireError, request_id: str | None) -> Response:
    """Return the response for an error, Retry-After included where it is known."""
    status = error.code if isinstance(error, errors.HttpError) else error.status
    problem = Problem(
        type=f"{PREFIX}{error.type}",
        title=error.title,
        status=status,
        detail=str(error),
        hint=error.hint,
        retryable=error.retryable,
        request_id=request_id,
        errors=list(_wrong_fields(error)),
    )
    return Response(problem.model_dump_json(), status, _headers(error), MEDIA_TYPE)


def _wrong_fields(error: DealwireError) -> Iterator[WrongField]:
    if isinstance(error, errors.InvalidFields):
        yield from (WrongField(pointer=e.pointer, detail=e.detail) for e in error.errors)
    elif error.field is not None:
        yield WrongField(pointer=f"/{error.field}", detail=str(error))


def _headers(error: DealwireError) -> dict[str, str]:
    headers = dict(error.headers) if isinstance(error, errors.HttpError) else {}
    if error.retry_after is not None:
        headers["Retry-After"] = str(max(1, math.ceil(error.retry_after)))
    return headers


def invalid_fields(error: ValidationError | RequestValidationError) -> errors.InvalidFields:
    """Return the fields that a validation found wrong, as JSON pointers."""
    details: Sequence[Any] = error.errors()[:_MOST_FIELDS]
    return errors.InvalidFields(
        errors.FieldError(_pointer(detail["loc"]), _PLAIN.get(detail["type"], detail["msg"]))
        for detail in details
    )


def _pointer(location: Sequence[str | int]) -> str:
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in location)
    return "".join(f"/{step}" for step in steps)[:_LONGEST_POINTER]


def install(app: FastAPI) -> None:
    """Make every error of the application a problem."""
    app.add_exception_handler(DealwireError, _known)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _validation)


async def _known(request: Request, error: Exception) -> Response:
    known = error if isinstance(error, DealwireError) else DealwireError(str(error))
    return problem_response(known, request_id(request))


async def _http(request: Request, error: Exception) -> Response:
    failed = error if isinstance(error, HTTPException) else HTTPException(500)
    return problem_response(_from_http(request, failed), request_id(request))


async def _validation(request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    return problem_response(invalid_fields(error), request_id(request))


def _from_http(request: Request, error: HTTPException) -> DealwireError:
    path, headers = request.url.path, error.headers
    if error.status_code == errors.UnknownPath.status:
        return errors.UnknownPath(f"There is nothing at {path}.", headers=headers)
    if error.status_code == errors.MethodNotAllowed.status:
        message = f"{path} does not know {request.method}."
        return errors.MethodNotAllowed(message, headers=headers)
    return errors.HttpError(str(error.detail), status=error.status_code, headers=headers)


def request_id(request: Request) -> str | None:
    """Return the id that the middleware gave to this request."""
    found = getattr(request.state, "request_id", None)
    return str(found) if found else None
