"""What single tokens look like."""

import pytest

from service.reading.names.looks import looks_of
from service.reading.names.ranks import (
    ACRONYM,
    CAMEL,
    CAPS,
    CODE,
    DATE,
    INITIAL,
    LETTER,
    LOWER,
    NAME,
    NATION,
    NUMBER,
    PUNCTUATION,
    TITLE,
    Rank,
)  # fmt: skip

RANKS = [
    ("acme", LOWER), ("Acme", NAME), ("ACME", CAPS), ("AcmeSoft", CAMEL), ("eTorra", CAMEL),
    ("xGRID", CAMEL), ("McIntyre", NAME), ("O'Neill", NAME), ("CEO", TITLE), ("President", TITLE),
    ("AI", ACRONYM), ("GPUs", ACRONYM), ("TPU’s", ACRONYM), ("U.S.", NATION), ("Dutch", NATION),
    ("Zuid-Koreaanse", NATION), ("March", DATE), ("Maandag", DATE), ("J.", INITIAL),
    ("A.H.", INITIAL), ("N.V.", CAPS), ("X", LETTER), ("Q4", NUMBER), ("50M", NUMBER),
    ("2,5", NUMBER), ("10-20", NUMBER), ("K2", CODE), ("b42x", CODE), ("Trainer3", CODE),
    ("Kaartje.nl", NAME), ("kaartje.nl", CAMEL), ("(", PUNCTUATION), ("T-shirt", LETTER),
    ("A-merken", LETTER), ("AI-speler", ACRONYM),
]  # fmt: skip

# token, name part, rest of the compound, possessive
PARTS = [
    ("Acme’s", "Acme", "", True),
    ("Acme's", "Acme", "", True),
    ("Acme-chips", "Acme", "chips", False),
    ("ex-Acme-topman", "Acme", "topman", False),
    ("Ex-Acme-baas", "Acme", "baas", False),
    ("T-Acme", "T-Acme", "", False),
    ("Rolls-Harrow", "Rolls-Harrow", "", False),
    ("T-Acme-klant", "T-Acme", "klant", False),
    ("Acme-CEO", "Acme", "ceo", False),
    ("MD-11", "MD-11", "", False),
    ("Acme-Beta-deal", "Acme-Beta", "deal", False),
]


@pytest.mark.parametrize(("token", "rank"), RANKS)
def test_rank(token: str, rank: Rank) -> None:
    """A token's form and the closed classes give its rank."""
    assert looks_of([token])[0].rank is rank


@pytest.mark.parametrize(("token", "core", "tail", "possessive"), PARTS)
def test_parts(token: str, core: str, tail: str, possessive: bool) -> None:
    """A token comes apart into name, possessive and the rest of a compound, with its offset."""
    (look,) = looks_of([token])
    assert (look.core, look.tail, look.possessive) == (core, tail, possessive)
    assert token[look.offset :].startswith(core)


def test_endless_token_is_plain() -> None:
    """A token too long for a word is read as nothing, and kept nowhere."""
    assert looks_of(["A" * 5_000, "Acme"])[0].rank is LOWER
