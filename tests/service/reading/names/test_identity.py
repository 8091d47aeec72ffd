"""Which mentions are of one thing."""

from collections.abc import Callable
from typing import Any

import pytest

from service.reading.document import Form

Read = Callable[[str, str], Any]

# text, language, canonical name, quotes of all its references by name
SAME = [
    ("Lattix Group bought Velora. Lattix Group said so. Lattix paid cash.", "en",
     "Lattix Group", ["Lattix Group", "Lattix Group", "Lattix"]),
    ("Lattix bought Velora. Lattix paid cash. Lattix Holding NV is listed.", "en",
     "Lattix", ["Lattix", "Lattix", "Lattix Holding NV"]),
    ("Thornbury Capital invested in Velora. Thornbury led the round.", "en",
     "Thornbury Capital", ["Thornbury Capital", "Thornbury"]),
    ("Koninklijke Veldhuis groeit. Veldhuis neemt Tronic over.", "nl",
     "Koninklijke Veldhuis", ["Koninklijke Veldhuis", "Veldhuis"]),
    ("The Sovereign Growth Fund (SGF) bought bonds. SGF sold stock.", "en",
     "Sovereign Growth Fund", ["Sovereign Growth Fund", "SGF", "SGF"]),
    ("LATTIX said it would sell. Shares in Lattix rose. Lattix is Dutch.", "en",
     "Lattix", ["LATTIX", "Lattix", "Lattix"]),
    ('Jane Harrow leads Velora. Harrow said so. "Fine," Harrow added.', "en",
     "Jane Harrow", ["Jane Harrow", "Harrow", "Harrow"]),
    ("Topman Frans van Os vertrekt bij Tronic. Van Os was ziek.", "nl",
     "Frans van Os", ["Frans van Os", "Van Os"]),
    ("Tronic groeit. Tronics winst stijgt en Tronic's omzet ook.", "nl",
     "Tronic", ["Tronic", "Tronic", "Tronic"]),
    ("Investors like Velora. Velora's profit and Velora’s debt rose.", "en",
     "Velora", ["Velora", "Velora", "Velora"]),
    ("Analisten prijzen Veldhuis. Veldhuis' winst steeg.", "nl",
     "Veldhuis", ["Veldhuis", "Veldhuis"]),
    ("Osprey Rovers are for sale. A fund will buy Rovers soon.", "en",
     "Osprey Rovers", ["Osprey Rovers", "Rovers"]),
    ("The Dutch Grain Exchange (DGX) closed. DGX said so.", "en",
     "Dutch Grain Exchange", ["Dutch Grain Exchange", "DGX", "DGX"]),
    ("Holt & Co bought Velora. Holt paid cash.", "en", "Holt", ["Holt & Co", "Holt"]),
    ("Draper and Wills Inc advises Velora.", "en", "Draper and Wills", ["Draper and Wills Inc"]),
    ("Securities firm Draper & Wills said so.", "en", "Draper & Wills", ["Draper & Wills"]),
]  # fmt: skip

APART = [
    ("Lattix groeit. Lattix Web Services groeit ook.", "nl", ["Lattix", "Lattix Web Services"]),
    ("Lattix bought Velora. Lattix Ventures invested too.", "en", ["Lattix", "Lattix Ventures"]),
    ("Shares of Thrive and Quillon rose.", "en", ["Thrive", "Quillon"]),
    ("Cedar Capital, Kleine Horst and Elm Ventures invested in Velora.", "en",
     ["Cedar Capital", "Kleine Horst", "Elm Ventures"]),
    ("Lattix Capital and Lattix Foods are rivals.", "en", ["Lattix Capital", "Lattix Foods"]),
    ("Velora CEO Jane Harrow spoke.", "en", ["Velora", "Jane Harrow"]),
    ("De Velora-Lattix-deal is rond. Velora groeit. Lattix krimpt.", "nl", ["Velora", "Lattix"]),
]  # fmt: skip

COMPOUNDS = [
    ("De Lattix-chips zijn schaars, zegt Lattix.", "nl", "Lattix", ["Lattix"]),
    ("Een Lattix-belang en het Lattix-bod; Lattix groeit.", "nl", "Lattix", ["Lattix", "Lattix"]),
    ("A Lattix-backed, Lattix-led venture.", "en", "Lattix", ["Lattix", "Lattix"]),
    ("Ex-Lattix-topman Peters en oud-Lattix-baas Jansen.", "nl", "Lattix", ["Lattix", "Lattix"]),
    ("Een Lattix Web Services-klant klaagt.", "nl", "Lattix Web Services", ["Lattix Web Services"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "name", "quotes"), SAME)
def test_forms_of_one_name(
    read: Read, text: str, language: str, name: str, quotes: list[str]
) -> None:
    """All forms of a name are references of one entity, which has the mostly used full form."""
    found = read(text, language)
    assert found.entity(name).name == name
    assert found.quotes(name) == quotes


@pytest.mark.parametrize(("text", "language", "names"), APART)
def test_names_that_only_look_alike(read: Read, text: str, language: str, names: list[str]) -> None:
    """A daughter, a list and a person beside a company are entities of their own."""
    found = read(text, language)
    assert len({found.entity(name).id for name in names}) == len(names)


@pytest.mark.parametrize(("text", "language", "name", "quotes"), COMPOUNDS)
def test_compounds(read: Read, text: str, language: str, name: str, quotes: list[str]) -> None:
    """The company's own part of a compound is the reference."""
    assert read(text, language).quotes(name, Form.COMPOUND) == quotes


@pytest.mark.parametrize(
    "text",
    [
        "Velora (NYSE: VLR) rose.",
        "Velora (NASDAQ:VLRA) rose.",
        "Velora Inc <VLR.N> rose.",
        "Velora Plc <VLR> rose.",
        "Velora (VLR.AS) rose.",
        "Velora (VLRA) rose.",
        "Velora (Euronext: VLR) rose.",
    ],
)
def test_tickers_are_no_names(read: Read, text: str) -> None:
    """A ticker makes no entity of its own."""
    assert [e.name for e in read(text, "en").entities] == ["Velora"]
