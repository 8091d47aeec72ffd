"""What a name stands for."""

from collections.abc import Callable
from typing import Any

import pytest

from service.reading.document import EntityKind as K

Read = Callable[[str, str], Any]

KINDS = [
    # companies
    ("Chipmaker Lattix is looking for money.", "en", "Lattix", K.COMPANY),
    ("Velora, a Danish maker of wind turbines, cut its outlook.", "en", "Velora", K.COMPANY),
    ("Bij Tronic werken 300 mensen.", "nl", "Tronic", K.COMPANY),
    ("Zij heeft een belang van 5 procent in Tronic.", "nl", "Tronic", K.COMPANY),
    ("Brouwer Oudeland verkoopt minder bier.", "nl", "Oudeland", K.COMPANY),
    ("He owns shares of Quillon.", "en", "Quillon", K.COMPANY),
    ("Quillon shares rose 4%.", "en", "Quillon", K.COMPANY),
    ("Quillon (NASDAQ: QLN) fell.", "en", "Quillon", K.COMPANY),
    ("Investeerders als Prospera en Vondel stapten in.", "nl", "Prospera", K.COMPANY),
    ("Drieland-topman Peters vertrekt.", "nl", "Drieland", K.COMPANY),
    ("A Novanta-backed company failed.", "en", "Novanta", K.COMPANY),
    ("The Norrland Pension Fund bought bonds.", "en", "Norrland Pension Fund", K.COMPANY),
    ("Norway's Fjordsil is for sale.", "en", "Fjordsil", K.COMPANY),
    ("FC Brinkum is sold to a fund.", "en", "FC Brinkum", K.COMPANY),
    ("Het Duitse Rheinwerk bouwt een fabriek.", "nl", "Rheinwerk", K.COMPANY),
    ("Het concern nam Apollo Farms over.", "nl", "Apollo Farms", K.COMPANY),
    ("It hired Marlow Securities as adviser.", "en", "Marlow Securities", K.COMPANY),
    ("Volgens Tronic is er niets getekend; Tronic koopt niets.", "nl", "Tronic", K.COMPANY),
    # people
    ("CEO Jane Harrow resigned.", "en", "Jane Harrow", K.PERSON),
    ("Jane Harrow, chief executive of Lattix, resigned.", "en", "Jane Harrow", K.PERSON),
    ("Topman Zbyszek Kowal vertrekt.", "nl", "Zbyszek Kowal", K.PERSON),
    ("Dat zegt J. de Boer van de bond.", "nl", "J. de Boer", K.PERSON),
    ("Bestuursvoorzitter Els van den Akker blijft.", "nl", "Els van den Akker", K.PERSON),
    ("The money came from financier Ivo Kranz.", "en", "Ivo Kranz", K.PERSON),
    ("Minister Hanna Bron reageerde niet.", "nl", "Hanna Bron", K.PERSON),
    ("Fair, said Owen Pryce, an analyst at Marlow Securities.", "en", "Owen Pryce", K.PERSON),
    ("Mr. Pryce declined to comment.", "en", "Pryce", K.PERSON),
    ("Ruben Stolk (54) wordt de nieuwe baas.", "nl", "Ruben Stolk", K.PERSON),
    # outlets
    ("The talks were first reported by Ledger Wire.", "en", "Ledger Wire", K.OUTLET),
    ("Sources told the Evening Ledger that a deal is near.", "en", "Evening Ledger", K.OUTLET),
    ("Dat schrijft De Koopman op basis van bronnen.", "nl", "De Koopman", K.OUTLET),
    ("Dat zegt hij tegen NDV.", "nl", "NDV", K.OUTLET),
    ("NDV-bronnen noemen de prijs te hoog.", "nl", "NDV", K.OUTLET),
    ("Persbureau Novum meldt dat de fusie doorgaat.", "nl", "Novum", K.OUTLET),
    ("The Daily Courier reported on Monday that talks had ended.", "en", "Daily Courier", K.OUTLET),
    ("In een interview met Beursweek sloot hij dat uit.", "nl", "Beursweek", K.OUTLET),
    ("ROTTERDAM (NDV) - Een rederij is verkocht.", "nl", "NDV", K.OUTLET),
    # products
    ("Lattix sells more chips. Lattix's Corvus chips are fast.", "en", "Corvus", K.PRODUCT),
    ("Tronic verkoopt zijn Zephyr 3 niet meer.", "nl", "Zephyr 3", K.PRODUCT),
    ("It runs on Lattix's Borealis platform. Lattix is large.", "en", "Borealis", K.PRODUCT),
    ("De Galileo-maker groeit.", "nl", "Galileo", K.PRODUCT),
    ("Lattix koopt chips. Via Lattix Fabric verkoopt het die.", "nl", "Lattix Fabric", K.PRODUCT),
    # places
    ("The plant is in Tilburg.", "en", "Tilburg", K.PLACE),
    ("Een fabriek in Grubbenvorst sluit.", "nl", "Grubbenvorst", K.PLACE),
    ("A Linz-based firm was sold.", "en", "Linz", K.PLACE),
    ("It opened an office in Duluth, Minnesota, last year.", "en", "Minnesota", K.PLACE),
    ("Het bedrijf verhuist naar Japan.", "nl", "Japan", K.PLACE),
    ("It is headquartered in Waldorf.", "en", "Waldorf", K.PLACE),
    # bodies
    ("The Dutch government will sell its stake.", "en", "Dutch government", K.OTHER),
    ("De Nederlandse staat verkoopt aandelen.", "nl", "Nederlandse staat", K.OTHER),
    ("The European Commission approved the deal.", "en", "European Commission", K.OTHER),
    ("The Federal Trade Commission sued.", "en", "Federal Trade Commission", K.OTHER),
    ("Vakbond CBV eist garanties.", "nl", "CBV", K.OTHER),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "name", "kind"), KINDS)
def test_kind_of_name(read: Read, text: str, language: str, name: str, kind: K) -> None:
    """Form and context tell companies, people, outlets, products, places and bodies apart."""
    assert read(text, language).kind(name) is kind
