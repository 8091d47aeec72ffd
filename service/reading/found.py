"""A value found in a text before it has an id."""

from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value", covariant=True)


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    """A parsed value and its offsets in code points."""

    start: int
    end: int
    value: Value
