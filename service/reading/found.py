"""A value found in a text before it has an id."""

from dataclasses import dataclass
from typing import Generic, TypeVar

ValueT_co = TypeVar("ValueT_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Found(Generic[ValueT_co]):
    """A parsed value and its offsets in code points."""

    start: int
    end: int
    value: ValueT_co
