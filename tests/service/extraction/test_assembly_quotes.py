from dataclasses import replace
from decimal import Decimal

import pytest

from schemas.enums import Qualifier
from schemas.mentions import MoneyMention
from service.extraction.assembly import Assembled, DefectKind, assemble
from service.extraction.assembly.places import nearest, places_of
from service.extraction.draft import Draft
from service.reading.document import Document
from tests.service.checking.builder import TAKEOVER, article

QUOTED = replace(TAKEOVER, amount=None)


def quoting(document: Document, *quotes: str) -> Assembled:
    """Return the assembled takeovers with amounts by quote."""
    return assemble(document, Draft(tuple(replace(QUOTED, amount_quote=q) for q in quotes)))


def bare(*sentences: str, language: str = "en") -> Document:
    """Return a document in which reading marked nothing."""
    return replace(article(*sentences, language=language), mentions=())


def test_unmarked_sum_becomes_a_mention() -> None:
    """The sum gets the next id, its place and value, and a notice."""
    document = article("Globex is worth $9 billion.", "Acme Corp will buy it for $5 million.")
    document = replace(document, mentions=document.mentions[:1])
    assembled = quoting(document, "$5 million")
    first, added = assembled.mentions
    assert (first.id, added.id, added.text) == ("m1", "m2", "$5 million")
    assert document.text[added.start : added.end] == "$5 million"
    amount = assembled.deals[0].amount
    assert amount is not None
    assert (amount.mention, amount.max) == ("m2", Decimal(5_000_000))
    assert [notice.code for notice in assembled.notices] == ["amount_read_from_quote"]


def test_same_quote_is_one_mention() -> None:
    """Two records that quote one place share its mention."""
    assembled = quoting(bare("Acme Corp pays $5 million."), "$5 million", "$5\n million")
    assert [m.id for m in assembled.mentions] == ["m1"]
    assert len(assembled.notices) == 1


def test_mentions_stay_in_the_order_of_the_text() -> None:
    """An added mention stands at its place, whatever its number."""
    document = article("Acme Corp pays $5 million.", "Globex is worth $9 billion.")
    document = replace(document, mentions=document.mentions[1:])
    assembled = quoting(document, "$5 million")
    assert [m.id for m in assembled.mentions] == ["m3", "m2"]


@pytest.mark.parametrize(
    ("sentence", "quote", "text", "qualifier"),
    [
        ("Acme Corp pays up to $5 million.", "$5 million", "up to $5 million", Qualifier.UP_TO),
        ("Acme Corp pays $5 million or more.", "$5 million", "$5 million or more", None),
        ("It costs between $2 million and $3 million.", "$3 million", None, Qualifier.BETWEEN),
        ("Acme Corp pays $5 million.", "$5 million.", "$5 million", Qualifier.EXACT),
    ],
)
def test_quote_takes_in_what_belongs_to_it(
    sentence: str, quote: str, text: str | None, qualifier: Qualifier | None
) -> None:
    """A quote does not lose the hedge or the other bound that stand beside it."""
    amount = quoting(bare(sentence), quote).deals[0].amount
    assert amount is not None
    assert text is None or amount.text.strip(".") == text
    assert qualifier is None or amount.qualifier is qualifier


def test_quote_inside_a_mention_is_that_mention() -> None:
    """Part of a sum that reading marked means the whole of it, and adds nothing."""
    document = article("Acme Corp pays up to $5.7 million.")
    assembled = quoting(document, "$5.7 million")
    amount = assembled.deals[0].amount
    assert amount is not None
    assert (amount.mention, amount.text) == ("m1", "up to $5.7 million")
    assert assembled.mentions == document.mentions


@pytest.mark.parametrize(
    "quote",
    [
        "$6 million",
        "7 million",
        "$5",
        "Acme Corp",
        "",
        " ",
        "$5.7 million in cash, and 10%",
        "10%",
        "million",
        "$5.7 million " * 200,
    ],
)
def test_quote_that_is_no_sum_of_the_text(quote: str) -> None:
    """What does not stand in the text as one whole sum gives no amount and a defect."""
    document = replace(article("Acme Corp pays $5.7 million in cash, and 10%."), mentions=())
    assembled = quoting(document, quote)
    assert assembled.deals[0].amount is None
    assert [d.kind for d in assembled.candidates[0].defects] == [DefectKind.QUOTE]
    assert assembled.mentions == ()


def test_quote_over_another_kind_of_mention() -> None:
    """Words that reading marked as a percentage are no sum."""
    assembled = quoting(article("Acme Corp takes 10% of it."), "10%")
    assert assembled.deals[0].amount is None


def test_place_nearest_to_the_evidence() -> None:
    """Of several places the one in or next to the evidence is meant."""
    document = bare("It has $5 million.", "Acme Corp buys Globex.", "The price: $5 million.")
    draft = replace(QUOTED, amount_quote="$5 million", evidence=("s3",))
    (deal,) = assemble(document, Draft((draft,))).deals
    assert deal.amount is not None
    assert deal.amount.start > document.sentences[2].start


def test_bare_sum_takes_the_currency_before_it() -> None:
    """`6,6 miljard` after dollars is in dollars, as the grammar reads it too."""
    document = article(
        "Acme Corp kocht Globex voor 5 miljard dollar.",
        "Later bood het 6,6 miljard.",
        language="nl",
    )
    document = replace(document, mentions=document.mentions[:1])
    added = quoting(document, "6,6 miljard").mentions[1]
    assert isinstance(added, MoneyMention)
    assert (added.value.currency, added.value.max) == ("USD", Decimal(6_600_000_000))


def test_bare_sum_with_nothing_before_it() -> None:
    """Without a currency anywhere before, it stays open."""
    (added,) = quoting(bare("Het bood 6,6 miljard.", language="nl"), "6,6 miljard").mentions
    assert isinstance(added, MoneyMention)
    assert added.value.currency is None


def test_id_goes_before_a_quote() -> None:
    """With a good id the quote is not looked at; without one it helps, and the id is a defect."""
    document = article("Acme Corp pays $5 million.")
    both = replace(TAKEOVER, amount_quote="$9 million")
    assert not assemble(document, Draft((both,))).candidates[0].defects
    wrong = replace(TAKEOVER, amount="m7", amount_quote="$5 million")
    (candidate,) = assemble(document, Draft((wrong,))).candidates
    assert candidate.deal.amount is not None
    assert [d.kind for d in candidate.defects] == [DefectKind.ID]


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("$5 million", "a $5 million b", 1),
        ("$5 million", "a $5\n  million b", 1),
        ("$5 million", "$5 millions", 0),
        ("5 million", "$1.5 million", 0),
        ("5 million", "$1,5 million", 0),
        ("$5", "$5.7", 0),
        ("$5", "$5. Seven", 1),
        ("5 million", "$5 million", 1),
        ("$5 million", "A$5 million", 0),
        ("Globex", "Globex-chips and Globex's", 2),
        ("", "a", 0),
    ],
)
def test_places(words: str, text: str, found: int) -> None:
    """Words stand where they are not cut out of a longer word or number."""
    places = list(places_of(words, text))
    assert len(places) == found
    assert all(text[start:end].split() == words.split() for start, end in places)


def test_nearest_of_none() -> None:
    """Without places there is no nearest; without sentences the first is."""
    assert nearest([], ()) is None
    assert nearest([(5, 6), (1, 2)], ()) == (5, 6)
