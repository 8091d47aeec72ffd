from dataclasses import replace

import pytest

from schemas.enums import DateEvent, Stage
from service.extraction.draft import DraftDate, DraftDeal
from service.reading.document import Document
from tests.service.checking.builder import (
    PASS,
    PUBLISHED,
    TAKEOVER,
    WARN,
    Example,
    article,
    en,
    nl,
    outcome_of,
)

LINES = {
    "en": "Acme Corp buys Globex for $5 million, then.",
    "nl": "Acme Corp koopt Globex voor 5 miljoen euro, dan.",
}


def dated(start: str | None, end: str | None, language: str = "en") -> Document:
    """Return the takeover with its last word read as a date or period."""
    line = LINES[language]
    word = line[-5:-1].strip(" ,")
    return article(line, language=language, dates={word: (start, end)})


def timeless() -> Document:
    """Return the takeover with a date, but without a day of publication."""
    return article(LINES["en"], dates={"then": ("2030", "2030")}, published=None)


def on(event: DateEvent, stage: Stage = Stage.AGREED) -> DraftDeal:
    """Return the takeover with an event at the date."""
    return replace(TAKEOVER, stage=stage, dates=(DraftDate(event, "m2"),))


TODAY, CLOSED, CLOSES = PUBLISHED.isoformat(), DateEvent.CLOSED, DateEvent.CLOSES
DONE = Stage.COMPLETED

EXAMPLES = (
    en("date_order", PASS, dated("2026", "2026"), on(CLOSES)),
    en("date_order", PASS, dated("2026-02-01", "2026-02-28"), on(CLOSES)),
    en("date_order", PASS, dated("2026-H1", "2026-Q2"), on(CLOSES)),
    en("date_order", WARN, dated("2027", "2026"), on(CLOSES)),
    en("date_order", WARN, dated("2026-Q4", "2026-Q1"), on(CLOSES)),
    en("date_order", None, dated(None, "2026"), on(CLOSES)),
    en("date_order", None, dated("someday", "2026-13"), on(CLOSES)),
    nl("date_order", PASS, dated("2026", "2026", "nl"), on(CLOSES)),
    nl("date_order", WARN, dated("2027", "2026", "nl"), on(CLOSES)),
    en("date_past", PASS, dated(TODAY, TODAY), on(DateEvent.ANNOUNCED)),
    en("date_past", PASS, dated("2026", "2026"), on(DateEvent.SIGNED)),
    en("date_past", WARN, dated("2026-01-16", "2026-01-16"), on(DateEvent.ANNOUNCED)),
    en("date_past", WARN, dated("2026-02", "2026-02"), on(CLOSED)),
    en("date_past", None, dated("2026-02", "2026-02"), on(DateEvent.EXPECTED)),
    en("date_past", None, timeless(), on(CLOSED)),
    nl("date_past", PASS, dated("2025", "2025", "nl"), on(CLOSED)),
    nl("date_past", WARN, dated("2027", "2027", "nl"), on(CLOSED)),
    en("completed_by_now", PASS, dated("2025-12", "2025-12"), on(CLOSES, DONE)),
    en("completed_by_now", WARN, dated("2026-06", "2026-06"), on(CLOSES, DONE)),
    en("completed_by_now", WARN, dated(None, "2030"), on(CLOSES, DONE)),
    en("completed_by_now", None, dated("2026-06", "2026-06"), on(CLOSES)),
    en("completed_by_now", None, dated("2030", "2030"), on(DateEvent.ENDS, DONE)),
    nl("completed_by_now", PASS, dated("2025", "2025", "nl"), on(CLOSED, DONE)),
    nl("completed_by_now", WARN, dated("2026-Q3", "2026-Q3", "nl"), on(CLOSES, DONE)),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_rule(example: Example) -> None:
    """Each rule on dates says of each text what its table says."""
    assert outcome_of(example) is example.outcome
