"""`instructor` at work: from a pydantic model to the request, and from the answer to the model."""

from functools import lru_cache
from types import SimpleNamespace, new_class
from typing import Any, TypeVar, cast

import instructor.v2.providers.openai.handlers  # noqa: F401 - registers the handlers
from instructor.v2 import Mode, Provider, mode_registry
from pydantic import BaseModel, ValidationError

from service.errors import MalformedAnswer
from service.models.strict import strict_schema

T = TypeVar("T", bound=BaseModel)

_HANDLERS = mode_registry.get_handlers(Provider.OPENAI, Mode.JSON_SCHEMA)
_MOST_PROBLEMS = 5


@lru_cache(maxsize=64)
def response_format(model: type[BaseModel]) -> dict[str, Any]:
    """Return the `response_format` that binds an answer to the model, strictly.

    The handler writes neither `strict: true` nor a strict schema, so it is given a model whose
    schema is the strict one, and what it wrote is completed.
    """
    _, request = _HANDLERS.request_handler(
        response_model=_with_strict_schema(model), kwargs={"messages": []}
    )
    written = cast("dict[str, Any]", request["response_format"])
    return {**written, "json_schema": {**written["json_schema"], "strict": True}}


def _with_strict_schema(model: type[BaseModel]) -> type[BaseModel]:
    schema = strict_schema(model)

    def fill(namespace: dict[str, Any]) -> None:
        namespace["model_json_schema"] = classmethod(lambda *_, **__: schema)
        namespace["__module__"] = model.__module__

    return new_class(model.__name__, (model,), exec_body=fill)


def parse(text: str, model: type[T]) -> T:
    """Return the validated answer.

    Raises:
        MalformedAnswer: The text is not JSON of this model; the message lists the first problems.
    """
    try:
        parsed = _HANDLERS.response_parser(
            response=_completion(text), response_model=model, validation_context=None, strict=True
        )
    except ValidationError as error:
        message = f"The answer does not follow the schema: {_problems(error)}"
        raise MalformedAnswer(message) from None
    # The handler hangs the completion on the answer, which would make equal answers differ.
    parsed.__dict__.pop("_raw_response", None)
    return cast("T", parsed)


def _completion(text: str) -> SimpleNamespace:
    """Return as much of a completion as the handler looks at."""
    choice = SimpleNamespace(finish_reason="stop", message=SimpleNamespace(content=text))
    return SimpleNamespace(choices=[choice])


def _problems(error: ValidationError) -> str:
    found = error.errors(include_url=False, include_context=False, include_input=False)
    lines = [f"{'.'.join(map(str, p['loc'])) or 'answer'}: {p['msg']}" for p in found]
    more = len(lines) - _MOST_PROBLEMS
    shown = "; ".join(lines[:_MOST_PROBLEMS])
    return f"{shown}; and {more} more" if more > 0 else shown
