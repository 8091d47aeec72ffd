import pytest

from schemas.enums import Stage
from service.reading.cues.stages import denial, stage_cues
from service.reading.reader import read

CASES = [
    ("en", "Kestrow is considering a bid.", [Stage.CONSIDERING, Stage.PROPOSED]),
    ("en", "Kestrow is in talks to buy Ottery.", [Stage.IN_TALKS]),
    ("en", "Kestrow signed a letter of intent.", [Stage.AGREED, Stage.LETTER_OF_INTENT]),
    ("en", "The two reached an agreement in principle.", [Stage.LETTER_OF_INTENT]),
    ("en", "Kestrow called off the merger.", [Stage.ABANDONED]),
    ("en", "Kestrow has completed the purchase.", [Stage.COMPLETED]),
    ("en", "The deal is expected to close in May.", []),
    ("nl", "Brandwijk overweegt een overname.", [Stage.CONSIDERING]),
    ("nl", "Brandwijk is in gesprek met Oostkade.", [Stage.IN_TALKS]),
    ("nl", "De twee tekenden een intentieverklaring.", [Stage.AGREED, Stage.LETTER_OF_INTENT]),
    ("nl", "Brandwijk rondde de overname vorige week af.", [Stage.COMPLETED]),
    ("nl", "Brandwijk blaast de overname af.", [Stage.ABANDONED]),
    ("nl", "De overname wordt naar verwachting in mei afgerond.", []),
]


@pytest.mark.parametrize(("language", "text", "stages"), CASES)
def test_cue_words_give_the_stage(language: str, text: str, stages: list[Stage]) -> None:
    """Stage cues are read in both languages; what is only expected gives none."""
    document = read(text, language=language)
    found = [c.stage for c in stage_cues(document, document.sentences[0])]
    assert [s for s in found if s in stages] == stages
    assert Stage.COMPLETED in stages or Stage.COMPLETED not in found


@pytest.mark.parametrize(
    ("language", "text", "denied"),
    [
        ("en", "Ottery denied that it is in talks with Kestrow.", True),
        ("en", "Ottery confirmed that it is in talks with Kestrow.", False),
        ("nl", "Oostkade ontkent de geruchten.", True),
        ("nl", "Oostkade bevestigt de geruchten.", False),
    ],
)
def test_a_denial_is_seen(language: str, text: str, denied: bool) -> None:
    """Words with which a party denies a deal are told from words that confirm it."""
    document = read(text, language=language)
    assert (denial(document, document.sentences[0]) is not None) is denied
