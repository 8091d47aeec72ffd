"""The strict subset of structured output."""

from enum import IntEnum
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, create_model

from schemas.answer import Answer
from service.models.strict import check_strict, strict_schema


class Leaf(BaseModel):
    """A leaf."""

    title: str
    properties: list[str] = Field(description="A field with an awkward name.")


class Tree(BaseModel):
    """A recursive model."""

    leaf: Leaf = Field(description="Where it ends.")
    children: list["Tree"]
    kind: Literal["a", "b"] | None


class Level(IntEnum):
    """Numbers as an enum."""

    LOW = 1
    HIGH = 2


class TestStrictSchema:
    """From a model to its strict schema."""

    def test_answer_is_strict(self) -> None:
        """The response schema of the llm extractor lies inside the documented subset."""
        assert check_strict(strict_schema(Answer)) == []

    @pytest.mark.parametrize("model", [Tree, Leaf, create_model("M", level=(Level, ...))])
    def test_models_are_strict(self, model: type[BaseModel]) -> None:
        """Nested, recursive and enumerated models lie inside it."""
        assert check_strict(strict_schema(model)) == []

    def test_titles_go_names_stay(self) -> None:
        """Generated titles are left out; a property of that name stays."""
        schema = strict_schema(Leaf)
        assert set(schema["properties"]) == {"title", "properties"}
        assert "title" not in schema
        assert all("title" not in node for node in schema["properties"].values())

    def test_a_copy_each_time(self) -> None:
        """Nobody can spoil the schema of the others."""
        strict_schema(Leaf)["properties"].clear()
        assert strict_schema(Leaf)["properties"]

    def test_optional_becomes_required(self) -> None:
        """A field with a default of None must be answered, with null if need be."""
        model = create_model("M", name=(str | None, None))
        schema = strict_schema(model)
        assert schema["required"] == ["name"]
        assert check_strict(schema) == []


def closed(**properties: Any) -> dict[str, Any]:  # noqa: ANN401 - any schema
    """Return a strict object with these properties."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


TEXT = {"type": "string"}


def nested(levels: int) -> dict[str, Any]:
    """Return so many objects in each other."""
    schema = closed(a=TEXT)
    for _ in range(levels - 1):
        schema = closed(a=schema)
    return schema


OUTSIDE: list[tuple[dict[str, Any], str]] = [
    ({"type": "array", "items": TEXT}, "root"),
    ({"anyOf": [closed(a=TEXT)], **closed(a=TEXT)}, "root"),
    ({**closed(a=TEXT), "required": []}, "not required: a"),
    ({**closed(a=TEXT), "additionalProperties": True}, "additionalProperties"),
    ({"type": "object", "properties": {}, "required": []}, "additionalProperties"),
    (closed(a={"type": "string", "default": "x"}), "`default`"),
    (closed(a={"type": "string", "minLength": 1}), "`minLength`"),
    (closed(a={"type": "string", "format": "uri"}), "format `uri`"),
    (closed(a={"type": "string", "minimum": 1}), "does not fit"),
    (closed(a={"oneOf": [TEXT, {"type": "null"}]}), "`oneOf`"),
    (closed(a={"allOf": [TEXT]}), "`allOf`"),
    (closed(a={"not": TEXT, "type": "string"}), "`not`"),
    (closed(a={"type": "array", "prefixItems": [TEXT], "items": TEXT}), "`prefixItems`"),
    (closed(a={"type": "array", "items": False}), "`items`"),
    (closed(a={"type": "array"}), "`items`"),
    (closed(a={"type": "array", "items": TEXT, "uniqueItems": True}), "`uniqueItems`"),
    (closed(a={"$ref": "#/$defs/A", "description": "x"}), "stand alone"),
    (closed(a={}), "no type"),
    (closed(a={"description": "anything"}), "no type"),
    (closed(a={"type": "string", "enum": [str(i) for i in range(1_001)]}), "1,001 enum values"),
    (closed(a={"type": "string", "enum": ["x" * 70 + str(i) for i in range(251)]}), "of more than"),
    (closed(**{f"p{i}": TEXT for i in range(5_001)}), "5,001 properties"),
    (closed(**{"p" * 120_001: TEXT}), "120,001 characters"),
    (nested(11), "11 levels"),
    (closed(a=closed(b={"type": "string", "x-more": 1})), "`x-more`"),
    ({**closed(a=TEXT), "$defs": {"B": {"type": "object"}}}, "#/$defs/B"),
]

INSIDE = [
    nested(10),
    closed(a={"type": ["string", "null"]}),
    closed(a={"type": "number", "minimum": 0, "exclusiveMaximum": 10, "multipleOf": 0.5}),
    closed(a={"type": "array", "items": TEXT, "minItems": 1, "maxItems": 3}),
    closed(a={"type": "string", "pattern": "^m[0-9]+$"}),
    closed(a={"type": "string", "format": "date"}),
    closed(a={"const": 3}),
    {**closed(a={"$ref": "#/$defs/A"}), "$defs": {"A": closed(b={"$ref": "#/$defs/A"})}},
    closed(**{f"p{i}": {"type": "string", "enum": ["a", "b"]} for i in range(500)}),
]


class TestCheck:
    """What is inside the subset and what is not."""

    @pytest.mark.parametrize(("schema", "words"), OUTSIDE)
    def test_outside(self, schema: dict[str, Any], words: str) -> None:
        """Each way to leave the subset is named."""
        assert any(words in problem for problem in check_strict(schema))

    @pytest.mark.parametrize("schema", INSIDE)
    def test_inside(self, schema: dict[str, Any]) -> None:
        """What is documented is let through."""
        assert check_strict(schema) == []

    def test_constrained_field_is_reported(self) -> None:
        """A constraint that pydantic writes and the subset lacks does not slip through."""

        class Short(BaseModel):
            model_config = ConfigDict(extra="forbid")
            name: Annotated[str, Field(min_length=1)]

        assert check_strict(strict_schema(Short)) == [
            "#/properties/name: keyword `minLength` is not supported"
        ]
