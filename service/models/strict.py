"""Response schemas inside the strict subset of structured output.

The subset is the one that OpenAI documents for `strict: true` ("Supported schemas" of its guide to
structured outputs, 2026). Keywords are allowed by name, so that a new one is reported, not sent.
"""

from collections.abc import Iterator
from copy import deepcopy
from functools import lru_cache
from typing import Any, cast

from openai import pydantic_function_tool
from pydantic import BaseModel

Schema = dict[str, Any]

MAX_PROPERTIES = 5_000
MAX_DEPTH = 10
MAX_ENUM_VALUES = 1_000
MAX_NAME_CHARS = 120_000
LARGE_ENUM_VALUES = 250
MAX_LARGE_ENUM_CHARS = 15_000

_ANYWHERE = {"$ref", "$defs", "anyOf", "const", "description", "enum", "title", "type"}
_BY_TYPE = {
    "object": {"properties", "required", "additionalProperties"},
    "array": {"items", "minItems", "maxItems"},
    "string": {"pattern", "format"},
    "number": {"multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"},
    "boolean": set[str](),
    "null": set[str](),
}
_BY_TYPE["integer"] = _BY_TYPE["number"]
_KEYWORDS = _ANYWHERE.union(*_BY_TYPE.values())
_FORMATS = {
    *("date", "date-time", "duration", "email", "hostname", "ipv4", "ipv6", "time", "uuid"),
}


def strict_schema(model: type[BaseModel]) -> Schema:
    """Return the model's JSON Schema with every property required and no others allowed.

    Titles are left out: they repeat the property names, and input tokens are paid for.
    """
    return deepcopy(_strict_schema(model))


@lru_cache(maxsize=64)
def _strict_schema(model: type[BaseModel]) -> Schema:
    function = cast("Schema", pydantic_function_tool(model)["function"])
    schema = cast("Schema", _without_titles(function["parameters"]))
    # The docstring of the model speaks to programmers.
    schema.pop("description", None)
    return schema


def _without_titles(node: object, *, names: bool = False) -> object:
    """Drop the keyword `title`; under `properties` and `$defs` keys are names, not keywords."""
    if isinstance(node, list):
        return [_without_titles(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: _without_titles(value, names=not names and key in {"properties", "$defs"})
        for key, value in node.items()
        if names or key != "title"
    }


def check_strict(schema: Schema) -> list[str]:
    """Return what keeps a schema out of the strict subset, one sentence each; empty when fine."""
    problems = list(_root_problems(schema))
    for path, node in _nodes(schema):
        problems += [f"{path}: {problem}" for problem in _node_problems(node)]
    return [*problems, *_size_problems(schema)]


def _root_problems(schema: Schema) -> Iterator[str]:
    if schema.get("type") != "object" or "anyOf" in schema:
        yield "#: the root must be an object, not a choice"


def _nodes(node: Schema, path: str = "#") -> Iterator[tuple[str, Schema]]:
    """Yield every subschema with its JSON pointer."""
    yield path, node
    for key in ("properties", "$defs"):
        for name, child in node.get(key, {}).items():
            yield from _nodes(child, f"{path}/{key}/{name}")
    for index, child in enumerate(node.get("anyOf", ())):
        yield from _nodes(child, f"{path}/anyOf/{index}")
    if isinstance(node.get("items"), dict):
        yield from _nodes(node["items"], f"{path}/items")


def _node_problems(node: Schema) -> Iterator[str]:
    yield from _keyword_problems(node)
    if _is_object(node):
        yield from _object_problems(node)
    if "array" in _types(node) and not isinstance(node.get("items"), dict):
        yield "an array must give one schema for its `items`"
    if "$ref" in node and len(node) > 1:
        yield "`$ref` must stand alone"
    if node.get("format", "date") not in _FORMATS:
        yield f"format `{node['format']}` is not supported"
    if not _ANYWHERE.difference({"description", "title", "$defs"}).intersection(node):
        yield "no type is given"


def _keyword_problems(node: Schema) -> Iterator[str]:
    for keyword in node:
        if keyword not in _KEYWORDS:
            yield f"keyword `{keyword}` is not supported"
    allowed = _ANYWHERE.union(*(_BY_TYPE.get(kind, set()) for kind in _types(node)))
    for keyword in (_KEYWORDS - allowed).intersection(node):
        yield f"keyword `{keyword}` does not fit type {_types(node)}"


def _types(node: Schema) -> list[str]:
    kinds = node.get("type", [])
    return [kinds] if isinstance(kinds, str) else list(kinds)


def _is_object(node: Schema) -> bool:
    return "object" in _types(node) or "properties" in node


def _object_problems(node: Schema) -> Iterator[str]:
    if node.get("additionalProperties") is not False:
        yield "`additionalProperties` must be false"
    optional = set(node.get("properties", {})) - set(node.get("required", ()))
    if optional:
        yield f"not required: {', '.join(sorted(optional))}"


def _size_problems(schema: Schema) -> Iterator[str]:
    nodes = [node for _, node in _nodes(schema)]
    enums = [node["enum"] for node in nodes if "enum" in node]
    yield from _over(sum(len(n.get("properties", ())) for n in nodes), MAX_PROPERTIES, "properties")
    yield from _over(sum(map(len, enums)), MAX_ENUM_VALUES, "enum values")
    yield from _over(sum(map(len, _strings(nodes))), MAX_NAME_CHARS, "characters of names")
    yield from _over(_depth(schema, schema, ()), MAX_DEPTH, "levels of nesting")
    for enum in enums:
        if len(enum) > LARGE_ENUM_VALUES:
            yield from _over(
                sum(len(str(value)) for value in enum),
                MAX_LARGE_ENUM_CHARS,
                f"characters in an enum of more than {LARGE_ENUM_VALUES} values",
            )


def _over(count: int, limit: int, what: str) -> Iterator[str]:
    if count > limit:
        yield f"#: {count:,} {what}, at most {limit:,} are allowed"


def _strings(nodes: list[Schema]) -> Iterator[str]:
    """Yield what counts towards the limit on characters: names, enum values, constants."""
    for node in nodes:
        yield from node.get("properties", ())
        yield from node.get("$defs", ())
        yield from (str(value) for value in node.get("enum", ()))
        if "const" in node:
            yield str(node["const"])


def _depth(node: Schema, root: Schema, followed: tuple[str, ...]) -> int:
    """Return how many objects are nested; a recursive reference counts once."""
    reference = node.get("$ref")
    if isinstance(reference, str):
        target = root.get("$defs", {}).get(reference.removeprefix("#/$defs/"))
        if target is None or reference in followed:
            return 0
        return _depth(target, root, (*followed, reference))
    children = [*node.get("properties", {}).values(), *node.get("anyOf", ())]
    if isinstance(node.get("items"), dict):
        children.append(node["items"])
    below = max((_depth(child, root, followed) for child in children), default=0)
    return below + ("object" in _types(node))
