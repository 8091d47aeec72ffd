"""Descriptions of companies and the company that the text ties them to."""

from collections.abc import Callable
from typing import Any

import pytest

from service.reading.document import Form

Read = Callable[[str, str], Any]

TIED = [
    ("Velora raised money. The company will hire.", "en", "Velora", ["The company"]),
    ("Velora, the Danish turbine maker, will hire.", "en", "Velora", ["the Danish turbine maker"]),
    ("Chipmaker Lattix sued Velora. A judge ruled on Monday. The chipmaker appealed.", "en",
     "Lattix", ["The chipmaker"]),
    ("Lattix is in talks with a bank. The software giant needs cash.", "en",
     "Lattix", ["The software giant"]),
    ("Tronic groeit hard. Het bedrijf opent een fabriek. Het concern neemt mensen aan.", "nl",
     "Tronic", ["Het bedrijf", "Het concern"]),
    ("Tronic investeert in Lattix. Daarmee krijgt de waardering van de start-up een impuls.", "nl",
     "Lattix", ["de start-up"]),
    ("Tronic lanceerde Galileo. De waarde van de Galileo-maker steeg. Tronics Galileo is populair.",
     "nl", "Tronic", ["de Galileo-maker"]),
    ("Naast Velora, dat al klant was, koopt het bedrijf ook bij Lattix.", "nl", "Velora", []),
    ("Tronic groeit. Naast Velora bedient het bedrijf ook Lattix.", "nl",
     "Tronic", ["het bedrijf"]),
    ("Velora and Lattix grew. Velora bought Quillon. The Lattix competitor is small.", "en",
     "Quillon", ["The Lattix competitor"]),
    ("De Nederlandse bank Argo groeit. Argo doet een bod op Velora. De bank betaalt contant.", "nl",
     "Argo", ["De bank"]),
]  # fmt: skip

OPEN = [
    "Velora and Lattix are in talks. Analysts like the chip maker.",
    "Velora bought Lattix. The combined company will hire.",
    "Velora bought Lattix. The owner of the company that sold it is rich.",
    "The company that builds the best product wins.",
    "Velora is the company that everyone likes.",
    "Velora grew. Other people said the same company was small.",
]


@pytest.mark.parametrize(("text", "language", "name", "quotes"), TIED)
def test_description_tied_to_a_company(
    read: Read, text: str, language: str, name: str, quotes: list[str]
) -> None:
    """A description refers to the company that apposition or salience gives."""
    assert read(text, language).quotes(name, Form.DESCRIPTION) == quotes


@pytest.mark.parametrize("text", OPEN)
def test_description_left_open(read: Read, text: str) -> None:
    """In doubt a description refers to nothing."""
    found = read(text, "en")
    assert not [r for e in found.entities for r in e.references if r.form is Form.DESCRIPTION]
