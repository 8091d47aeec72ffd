"""Labelled articles for the tests, invented."""

from typing import Any

TEXT = "Harbor Capital agreed to buy Kestrel Power for $38 million. The deal closes in 2027."


def span(quote: str, text: str = TEXT) -> dict[str, Any]:
    """Where a quote stands in a text."""
    start = text.index(quote)
    return {"start": start, "end": start + len(quote), "quote": quote}


def sum_of(quote: str, number: str = "38000000") -> dict[str, Any]:
    """An exact sum in dollars."""
    place = span(quote)
    return {"currency": "USD", "min": number, "max": number, "qualifier": "exact",
            "text": place["quote"], "start": place["start"], "end": place["end"]}  # fmt: skip


def deal(**changes: object) -> dict[str, Any]:
    """The label of the article's deal."""
    return {
        "id": "g1",
        "type": "acquisition",
        "stage": "agreed",
        "parties": [
            {"name": "Harbor Capital", "role": "acquirer"},
            {"name": "Kestrel Power", "role": "target"},
        ],
        "amount": sum_of("$38 million"),
        "dates": [{"event": "closes", "start": "2027", "end": "2027", "span": span("in 2027")}],
        "evidence": [span(TEXT.split(". ", maxsplit=1)[0] + ".")],
    } | changes


def article(**changes: object) -> dict[str, Any]:
    """The labelled article."""
    return {
        "id": "a-1",
        "story": "harbor",
        "split": "development",
        "language": "en",
        "published": "2026-11-01",
        "text": TEXT,
        "deals": [deal()],
    } | changes
