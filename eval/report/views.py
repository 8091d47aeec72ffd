"""What the page shows of an article, its readings, their records and cells."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from markupsafe import Markup

from eval.report.kinds import Kind


class Status(StrEnum):
    """Whether a label and a prediction found each other."""

    MATCHED = "matched"
    MISSED = "missed"
    SPURIOUS = "spurious"


@dataclass(frozen=True, slots=True)
class CellView:
    """A compared value; `gold` and `predicted` are empty where there is none."""

    slot: str
    outcome: str
    sign: str
    gold: str
    predicted: str
    grounded: bool


@dataclass(frozen=True, slots=True)
class PairView:
    """A record: `name` ties it to its marks, `remarks` say what the rules held against it."""

    name: str
    title: str
    status: Status
    optional: bool
    exact: bool
    verdict: str
    confidence: float | None
    cells: tuple[CellView, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadingView:
    """What one or several repeats gave; `repeats` count from 1."""

    repeats: tuple[int, ...]
    failed: bool
    rejected: int
    pairs: tuple[PairView, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article: `kinds` and `errors` are over all repeats, `tallies` those of the first."""

    id: str
    title: str
    language: str
    story: str
    published: str
    style: str
    words: int
    text: Markup
    kinds: tuple[Kind, ...]
    errors: int
    tallies: Mapping[str, int]
    readings: tuple[ReadingView, ...]
