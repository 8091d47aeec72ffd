from dataclasses import replace

import pytest

from schemas.enums import DealType, Role
from service.extraction.assembly import assemble
from service.extraction.assembly.names import Names, fold
from service.extraction.draft import Draft
from service.reading.document import EntityKind
from tests.service.checking.builder import TAKEOVER, Name, article, party

TEXT = article(
    "Vendrik Labs NV buys Globex, the pump maker.",
    "Vendrik paid cash. The toolmaker Acme Corp looked on, but Vendrik Labs did not.",
    "VL keeps the staff in the factory in Delft, said East Bank of Delft.",
    names={
        "Vendrik Labs": Name(aliases=("Vendrik Labs NV", "Vendrik", "VL")),
        "Globex": Name(descriptions=("the pump maker",)),
        "East Bank of Delft": Name(),
        "Delft": Name(EntityKind.PLACE),
    },
)


@pytest.mark.parametrize(
    "name",
    ["Vendrik Labs", "vendrik labs", "VENDRIK LABS N.V.", "The Vendrik Labs", "Vendrik", "VL"],
)
def test_every_name_of_an_entity_finds_it(name: str) -> None:
    """Case, legal form, article and alias make no difference: canonical name and all places."""
    found = Names(TEXT).find(name)
    assert found.name == "Vendrik Labs"
    quotes = [span.quote for span in found.spans]
    assert sorted(quotes) == ["VL", "Vendrik", "Vendrik Labs", "Vendrik Labs NV"]
    assert all(TEXT.text[s.start : s.end] == s.quote for s in found.spans)


def test_description_finds_what_it_is_tied_to() -> None:
    """A company named by its description gets its own name and the places of that name."""
    found = Names(TEXT).find("The pump maker")
    assert (found.name, [s.quote for s in found.spans]) == ("Globex", ["Globex"])
    assert not found.certain


def test_part_of_one_longer_name_is_that_name() -> None:
    """Words that stand only inside one entity's name mean that entity."""
    assert Names(TEXT).find("East Bank").name == "East Bank of Delft"


def test_name_with_places_of_its_own_is_itself() -> None:
    """A name that is also part of a longer one stays apart from it."""
    found = Names(TEXT).find("Delft")
    assert found.name == "Delft"
    assert len(found.spans) == 1


def test_words_that_no_entity_bears() -> None:
    """What is no name, but stands in the text, is found where it stands."""
    found = Names(TEXT).find("the factory in  Delft")
    assert found.entity is None
    assert [s.quote for s in found.spans] == ["the factory in Delft"]


@pytest.mark.parametrize(
    "name", ["Zorin", "endrik", "Globe", "Vendrik Labs Mining", "?", "x" * 5_000]
)
def test_absent_name_has_no_place(name: str) -> None:
    """A name that the text does not give as whole words has no spans, and stays as it was."""
    found = Names(TEXT).find(name)
    assert found.spans == ()
    assert found.name == name


def test_lower_case_word_is_no_name() -> None:
    """`Labs` in capitals is not found in a text that writes the word small."""
    document = article("Its cash went to charity.")
    assert Names(document).find("Cash").spans == ()
    assert len(Names(document).find("cash").spans) == 1


def test_line_break_inside_a_name() -> None:
    """A wrapped name is found, and the span quotes the break."""
    document = article("The deal with Zorin\nPower is done.")
    (span,) = Names(document).find("Zorin Power").spans
    assert span.quote == "Zorin\nPower"


def test_exact_name_goes_before_a_folded_one() -> None:
    """Two entities that differ only in their legal form are told apart by the exact name."""
    document = article("Zorin AG sold Zorin Inc.", names={"Zorin AG": Name(), "Zorin Inc": Name()})
    names = Names(document)
    assert names.find("Zorin AG").key != names.find("Zorin Inc").key


def test_company_goes_before_a_product() -> None:
    """Of two entities of one name the company is meant."""
    document = article(
        "ZORIN is sold by Zorin.", names={"ZORIN": Name(EntityKind.PRODUCT), "Zorin": Name()}
    )
    found = Names(document).find("zorin")
    assert found.entity is not None
    assert found.entity.kind is EntityKind.COMPANY


def test_description_of_another_party_stays_words() -> None:
    """Where the deal names a company, a description read as that company is another thing."""
    draft = replace(
        TAKEOVER,
        type=DealType.ACQUISITION,
        parties=(party("Globex", Role.ACQUIRER), party("the pump maker", Role.TARGET)),
    )
    (deal,) = assemble(TEXT, Draft((draft,))).deals
    assert [p.name for p in deal.parties] == ["Globex", "the pump maker"]
    assert [s.quote for s in deal.parties[1].spans] == ["the pump maker"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme Corp.", "ACME"),
        ("The Acme Company", "acme company"),
        ("Zorin N.V.", "Zorin"),
        ("Müller & Co. GmbH", "müller"),
        ("A.B. Volta", "AB Volta"),
        ("Inc", "inc"),
    ],
)
def test_fold(one: str, other: str) -> None:
    """Names are compared without case, punctuation, article and legal form."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Acme", "Acme Labs"), ("De Haan", "Haan en Zonen")])
def test_fold_keeps_apart(one: str, other: str) -> None:
    """Words that belong to the name count."""
    assert fold(one) != fold(other)
