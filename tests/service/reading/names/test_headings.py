"""Headlines whose capitals tell nothing."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str, str], Any]

BODY = "Velora agreed to buy Lattix Foods. Analysts expected the deal.\n"


@pytest.mark.parametrize(
    "heading",
    [
        "Financial Stakes and Competition",
        "Technology and Infrastructure Requirements",
        "Current Business Relationships",
        "Growth Plans Under Pressure",
        "WHAT INVESTORS EXPECT NEXT",
        "Financiering onder druk",
    ],
)
def test_heading_without_a_name(read: Read, heading: str) -> None:
    """A heading gives no name of its own."""
    found = read(f"{BODY}\n{heading}\n\n{BODY}", "en")
    assert {e.name for e in found.entities} == {"Velora", "Lattix Foods"}


@pytest.mark.parametrize(
    ("heading", "quote"),
    [
        ("Velora Weighs Its Options", "Velora"),
        ("VELORA TO BUY LATTIX FOODS FOR CASH", "VELORA"),
        ("Regulators Doubt Velora's Promise", "Velora"),
    ],
)
def test_heading_with_a_known_name(read: Read, heading: str, quote: str) -> None:
    """A heading refers to names that the running text gives too."""
    found = read(f"{heading}\n\n{BODY}", "en")
    assert quote in found.quotes("Velora")
    assert found.entity("Velora").name == "Velora"


def test_headline_alone_is_read_as_text(read: Read) -> None:
    """Where there is nothing but a headline, its names are taken as they come."""
    assert "Lattix Foods" in read("Velora Group and Lattix Foods", "en").companies
