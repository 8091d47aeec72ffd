"""What the baseline makes of sentences, one kind of deal after the other."""

from datetime import date
from typing import Any

import pytest

from schemas.enums import DealType, Role, Stage
from service.extraction.baseline import BaselineExtractor
from service.extraction.draft import DraftDeal
from service.reading.document import Document
from service.reading.reader import read


def draft(document: Document) -> tuple[DraftDeal, ...]:
    """Run the extractor, which never waits for anything."""
    try:
        BaselineExtractor().extract(document).send(None)
    except StopIteration as done:
        deals: tuple[DraftDeal, ...] = done.value.deals
        return deals
    raise AssertionError("the baseline waited for something")


def seen(document: Document, deal: DraftDeal) -> tuple[str, dict[str, Role], str | None, Stage]:
    """Return a deal in a form that reads well in a test."""
    amount = document.mention(deal.amount) if deal.amount else None
    parties = {p.name: p.role for p in deal.parties}
    return deal.type.value, parties, amount.text if amount else None, deal.stage


CASES = [
    (
        "en",
        "Kestrow Foods has agreed to buy Ottery Bakeries from Halden Capital for $120 million.",
        "acquisition",
        {
            "Kestrow Foods": Role.ACQUIRER,
            "Ottery Bakeries": Role.TARGET,
            "Halden Capital": Role.SELLER,
        },
        "$120 million",
        Stage.AGREED,
    ),
    (
        "en",
        "Ottery Bakeries has been acquired by Kestrow Foods.",
        "acquisition",
        {"Kestrow Foods": Role.ACQUIRER, "Ottery Bakeries": Role.TARGET},
        None,
        Stage.COMPLETED,
    ),
    (
        "en",
        "Kestrow Foods raised $45 million in a Series B round led by Halden Capital.",
        "funding_round",
        {"Kestrow Foods": Role.INVESTEE, "Halden Capital": Role.INVESTOR},
        "$45 million",
        Stage.COMPLETED,
    ),
    (
        "en",
        "Nordenka is in talks to invest up to $2 billion in Pelloni Systems.",
        "equity_investment",
        {"Nordenka": Role.INVESTOR, "Pelloni Systems": Role.INVESTEE},
        "up to $2 billion",
        Stage.IN_TALKS,
    ),
    (
        "en",
        "Nordenka sold its entire stake in Pelloni Systems for $800 million.",
        "stake_sale",
        {"Nordenka": Role.SELLER, "Pelloni Systems": Role.TARGET},
        "$800 million",
        Stage.COMPLETED,
    ),
    (
        "en",
        "Nordenka is preparing for an IPO next year.",
        "ipo",
        {"Nordenka": Role.ISSUER},
        None,
        Stage.CONSIDERING,
    ),
    (
        "en",
        "Nordenka signed a $300 million supply contract with Pelloni Systems.",
        "commercial_contract",
        {"Nordenka": Role.CUSTOMER, "Pelloni Systems": Role.SUPPLIER},
        "$300 million",
        Stage.AGREED,
    ),
    (
        "nl",
        "Brandwijk Groep neemt concurrent Oostkade over van investeerder Veldmuis Capital.",
        "acquisition",
        {
            "Brandwijk Groep": Role.ACQUIRER,
            "Oostkade": Role.TARGET,
            "Veldmuis Capital": Role.SELLER,
        },
        None,
        Stage.AGREED,
    ),
    (
        "nl",
        "Zonnestroom haalde 25 miljoen euro op in een ronde onder leiding van Deltafonds.",
        "funding_round",
        {"Zonnestroom": Role.INVESTEE, "Deltafonds": Role.INVESTOR},
        "25 miljoen euro",
        Stage.COMPLETED,
    ),
    (
        "nl",
        "Brandwijk Groep zou een investering van ongeveer 10 miljoen euro in Oostkade overwegen.",
        "equity_investment",
        {"Brandwijk Groep": Role.INVESTOR, "Oostkade": Role.INVESTEE},
        "ongeveer 10 miljoen euro",
        Stage.CONSIDERING,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case[1])[:40])
def test_one_sentence_gives_its_deal(case: tuple[Any, ...]) -> None:
    """Type, parties with their roles, amount and stage come out of one plain sentence."""
    language, text, *expected = case
    document = read(text, language=language)
    (deal,) = draft(document)
    assert seen(document, deal) == tuple(expected)


NO_DEALS = [
    ("en", "Kestrow Foods posted a profit of $3 billion on revenue of $40 billion."),
    ("en", "Kestrow Foods was fined $3 billion and will cut 4,000 jobs."),
    ("en", "Kestrow Foods plans to spend nearly $500 billion on factories over four years."),
    ("nl", "Brandwijk Groep boekte een omzet van 40 miljard euro en 3 miljard euro winst."),
    ("nl", "Brandwijk Groep koopt voor 20 miljoen euro eigen aandelen in."),
    ("nl", "De beurswaarde van Brandwijk Groep is 4 miljard euro."),
]


@pytest.mark.parametrize(("language", "text"), NO_DEALS)
def test_money_alone_is_no_deal(language: str, text: str) -> None:
    """Results, fines, budgets and buybacks give no record."""
    assert draft(read(text, language=language)) == ()


def test_each_of_several_sums_finds_its_own_company() -> None:
    """`with A considering $3bn and B under $1bn` is one record each."""
    text = (
        "Pelloni Systems wants to raise $9 billion. Nordenka and Tavelo are also exploring "
        "investments, with Nordenka considering $3 billion and Tavelo under $1 billion."
    )
    document = read(text, language="en")
    found = [seen(document, d) for d in draft(document) if d.type is DealType.EQUITY_INVESTMENT]
    assert [(parties.get("Nordenka"), amount) for _, parties, amount, _ in found] == [
        (Role.INVESTOR, "$3 billion"),
        (None, "under $1 billion"),
    ]


def test_the_same_deal_twice_is_one_record_with_both_sentences() -> None:
    """A deal told again adds evidence, not a second record."""
    text = (
        "Nordenka is in talks to buy Ottery Bakeries for $120 million. It is a big step.\n"
        "The talks on the acquisition of Ottery Bakeries by Nordenka began in May."
    )
    document = read(text, language="en")
    (deal,) = draft(document)
    assert len(deal.evidence) == 2


def test_a_later_sentence_gives_the_price() -> None:
    """`The price is …` belongs to the takeover of the sentence before."""
    text = "Brandwijk Groep neemt Oostkade over. De overnameprijs bedraagt circa 80 miljoen euro."
    document = read(text, language="nl")
    (deal,) = draft(document)
    assert seen(document, deal)[2] == "circa 80 miljoen euro"


def test_valuation_round_and_dates_stand_beside_the_amount() -> None:
    """A valuation is never the amount; round, date and credited outlet are kept."""
    text = (
        "Kestrow Foods raised $45 million in a Series B round in March 2026 at a post-money "
        "valuation of $900 million, according to The Ledger."
    )
    document = read(text, language="en", published=date(2026, 4, 2))
    (deal,) = draft(document)
    amount, valuation = document.mention(deal.amount or ""), document.mention(deal.valuation or "")
    assert amount is not None
    assert valuation is not None
    assert (amount.text, valuation.text, deal.round) == ("$45 million", "$900 million", "Series B")
    assert deal.valuation_basis == "post_money"
    assert len(deal.dates) == 1


def test_a_denial_marks_the_deal_as_disputed() -> None:
    """A party that denies the talks is seen, with the sentence that says so."""
    text = "Nordenka is in talks to buy Ottery Bakeries. Ottery Bakeries denied the reports."
    document = read(text, language="en")
    (deal,) = draft(document)
    assert deal.disputed == "s2"


def test_who_arranges_a_loan_is_no_borrower() -> None:
    """A bank that only arranges a loan takes no part in it."""
    document = read("Scheldebank arranged $9.6 billion in loans for Kestrow Foods.", language="en")
    (deal,) = draft(document)
    assert seen(document, deal)[1] == {"Kestrow Foods": Role.BORROWER}


def test_the_old_price_is_not_the_amount() -> None:
    """Of `from $14bn to $15bn` the new sum counts."""
    text = "Nordenka raised its offer for Ottery Bakeries from $14 billion to $15 billion."
    document = read(text, language="en")
    (deal,) = draft(document)
    assert seen(document, deal)[2] == "$15 billion"


def test_a_deal_that_ended_later_is_abandoned() -> None:
    """`The deal was terminated` ends the deal of the sentence before."""
    text = "Nordenka agreed to buy Ottery Bakeries for $2 billion. The deal was terminated in May."
    document = read(text, language="en")
    (deal,) = draft(document)
    assert deal.stage is Stage.ABANDONED
    assert deal.evidence == ("s1", "s2")


def test_a_failed_attempt_is_no_deal_to_come() -> None:
    """`failed to raise` is abandoned, not agreed."""
    document = read("Pelloni Systems failed to raise 30 million euros.", language="en")
    (deal,) = draft(document)
    assert deal.stage is Stage.ABANDONED


def test_money_put_in_a_name_makes_it_a_company() -> None:
    """Each of two sums goes to its own company, `in` or `to` whatever stands before it."""
    text = "Tavelo put $25bn in Pelloni, on top of $15bn pledged to Nordenka."
    document = read(text, language="en")
    found = {
        amount: [name for name, role in parties.items() if role is Role.INVESTEE]
        for _, parties, amount, _ in (seen(document, d) for d in draft(document))
    }
    assert found == {"$25bn": ["Pelloni"], "$15bn": ["Nordenka"]}


def test_money_raised_with_bonds_is_a_loan() -> None:
    """A bond issue is debt, though the company raises money with it."""
    document = read(
        "Brandwijk Groep haalde 4 miljard euro op met een obligatielening.", language="nl"
    )
    (deal,) = draft(document)
    assert deal.type is DealType.DEBT_FINANCING


def test_a_name_inside_a_dutch_verb_phrase_is_its_subject() -> None:
    """`krijgt X een belang` gives X the stake."""
    text = "Met de investering krijgt Oostkade een belang van 11 procent in Brandwijk."
    document = read(text, language="nl")
    (deal,) = draft(document)
    assert seen(document, deal)[1] == {"Oostkade": Role.INVESTOR, "Brandwijk": Role.INVESTEE}


def test_a_party_that_only_context_gives_is_marked() -> None:
    """The rules must know which names the sentences of a deal do not hold."""
    text = (
        "Pelloni Systems wants to raise $9 billion. "
        "Nordenka is negotiating to contribute $3 billion."
    )
    deals = draft(read(text, language="en"))
    assert [d.inferred for d in deals] == [(), ("Pelloni Systems",)]


def test_evidence_is_bounded() -> None:
    """A deal told a hundred times does not cost a hundred sentences."""
    text = "Kestrow Foods has agreed to buy Ottery Bakeries for $120 million. " * 100
    (deal,) = draft(read(text, language="en"))
    assert len(deal.evidence) <= 8
