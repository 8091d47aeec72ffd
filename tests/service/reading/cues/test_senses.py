import pytest

from service.reading.cues.senses import Sense, sense_of
from service.reading.reader import read

CASES = [
    ("en", "Kestrow agreed to buy Ottery for $120 million.", Sense.DEAL),
    ("en", "Kestrow is valued at $4 billion.", Sense.VALUATION),
    ("en", "The round gives Kestrow a $4 billion valuation.", Sense.VALUATION),
    ("en", "Kestrow signed a contract worth $4 billion.", Sense.DEAL),
    ("en", "Kestrow posted revenue of $4 billion.", Sense.REVENUE),
    ("en", "Kestrow made a net profit of $4 billion.", Sense.PROFIT),
    ("en", "Kestrow plans to spend $4 billion on servers.", Sense.COST),
    ("en", "Kestrow was fined $4 billion by the regulator.", Sense.FINE),
    ("en", "Kestrow pays $31.50 a share.", Sense.PER_SHARE),
    ("en", "Kestrow has a market value of $4 billion.", Sense.MARKET_CAP),
    ("en", "Halden closed its third fund of $4 billion.", Sense.FUND),
    ("nl", "Brandwijk neemt Oostkade over voor 80 miljoen euro.", Sense.DEAL),
    ("nl", "Brandwijk wordt op 4 miljard euro gewaardeerd.", Sense.VALUATION),
    ("nl", "De omzet van Brandwijk kwam uit op 4 miljard euro.", Sense.REVENUE),
    ("nl", "Brandwijk boekte een nettowinst van 4 miljard euro.", Sense.PROFIT),
    ("nl", "Brandwijk gaf vorig jaar 4 miljard euro uit.", Sense.COST),
    ("nl", "Brandwijk kreeg een boete van 4 miljard euro.", Sense.FINE),
    ("nl", "De beurswaarde van Brandwijk is 4 miljard euro.", Sense.MARKET_CAP),
    ("nl", "Het contract ter waarde van 4 miljard euro loopt vijf jaar.", Sense.DEAL),
]


@pytest.mark.parametrize(("language", "text", "sense"), CASES)
def test_words_around_a_sum_tell_what_it_is(language: str, text: str, sense: Sense) -> None:
    """The nearest cue word decides whether a sum is a price, a valuation, revenue and so on."""
    document = read(text, language=language)
    (mention,) = document.money()
    assert sense_of(document, mention) is sense


def test_two_sums_of_a_sentence_have_senses_of_their_own() -> None:
    """A cue on the far side of another sum does not reach over it."""
    document = read("Kestrow raised $50 million at a valuation of $900 million.", language="en")
    assert [sense_of(document, m) for m in document.money()] == [Sense.DEAL, Sense.VALUATION]


def test_a_name_is_no_cue() -> None:
    """`Lending` in a company's name says nothing of loans."""
    text = "Harbor Lending Group posted revenue of $4 billion. Harbor Lending Group is old."
    document = read(text, language="en")
    (mention,) = document.money()
    assert sense_of(document, mention) is Sense.REVENUE
