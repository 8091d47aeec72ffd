"""Invented articles, keys and extractions in the form of the set."""

from pathlib import Path
from typing import Any

from eval.external.reuters.mapping import Named
from schemas.deal import Deal, Money
from schemas.extraction import Extraction

TEXT = (
    "\n\nBrindle Works Inc said it completed the\nacquisition of Quarry Foods Ltd from Osprey Corp "
    "for\nabout 12 mln dlrs.\n    Harrow Mills Inc agreed to buy Lantern Co.\n Reuter\n"
)
KEY = """TEXT: 7001
ACQUIRED: "Quarry Foods Ltd" / "QUARRY FOODS"
ACQBUS: ---
DLRAMT: "12 mln dlrs"
PURCHASER: "Brindle Works Inc"
SELLER: "Osprey Corp"
STATUS: "completed"

"""


def write_set(folder: Path, **keys: str) -> Path:
    """A set of the same article under several ids, given as `t7001="..."`."""
    for part in ("docs", "anskeys"):
        (folder / part).mkdir()
    for name, key in (keys or {"t7001": KEY}).items():
        (folder / "docs" / name[1:]).write_text(TEXT, "utf-8")
        (folder / "anskeys" / f"{name[1:]}.key").write_text(key, "utf-8")
    return folder


def span(start: int, end: int | None = None, quote: str = "x") -> dict[str, Any]:
    """A place; of evidence the quote does not matter here."""
    return {"start": start, "end": start + 5 if end is None else end, "quote": quote}


def party(name: str, role: str, start: int = 0, *more: str) -> dict[str, Any]:
    """A party, named at a place, and further on in other forms."""
    places = [span(start + at, quote=form) for at, form in enumerate((name, *more))]
    return {"name": name, "role": role, "spans": places}


def named(*names: str) -> tuple[Named, ...]:
    """Parties that the text writes as we do."""
    return tuple(Named(name, name) for name in names)


def money(text: str = "12 mln dlrs", number: str | None = "12000000", **changes: Any) -> Money:  # noqa: ANN401 - fields of money
    """A sum in dollars."""
    fields = {"text": text, "start": 0, "end": len(text), "currency": "USD", "mention": "m1",
              "min": number, "max": number, "qualifier": "exact"}  # fmt: skip
    return Money.model_validate(fields | changes)


def deal(*parties: dict[str, Any], at: int = 0, **changes: object) -> Deal:
    """An accepted acquisition whose only evidence stands at `at` to `at + 40`."""
    fields = {
        "id": f"d{at}",
        "type": "acquisition",
        "stage": "agreed",
        "parties": list(parties),
        "evidence": [span(at, at + 40)],
        "verdict": "accepted",
    }
    return Deal.model_validate(fields | changes)


def simple(buyer: str, target: str, at: int = 0, **changes: object) -> Deal:
    """One company takes another."""
    parties = party(buyer, "acquirer", at), party(target, "target", at + 20)
    return deal(*parties, at=at, **changes)


def extraction(*deals: Deal) -> Extraction:
    """The answer for some article."""
    return Extraction.model_validate(
        {
            "id": "ext_1",
            "article": {"id": "art_1", "sha256": "0", "language": "en", "chars": 300},
            "extractor": {"name": "baseline", "schema": "1", "rules": "1", "recipe": "0"},
            "mentions": [],
            "deals": [one.model_dump() for one in deals],
            "usage": {},
        }
    )
