"""Phrases of `STATUS` as stages of ours.

The table holds general phrases of deal news and follows the contract's stages. A phrase that it
does not hold whole is left out of the measure: what "approved" or "filed suit" say of a stage
cannot be told from the phrase alone. Where a phrase fits two stages, both are accepted: a bare
"sold" does not tell a signed sale from a closed one.
"""

import re
from collections.abc import Iterable

from schemas.enums import Stage
from service.reading.wordlist import wordlist

_EMPTY = wordlist("a an the its his her their has have had been")
_DO = r"(?:acquire|buy|purchase|sell|merge|combine|transfer)"
_DEAL = r"(?:acquisition|purchase|sale|merger|buyout|takeover|tender offer|transaction|deal)"
_OPEN = rf"(?:talks|negotiations|agreement|offer|bid|proposal|letter of intent|{_DEAL})"
_ENDED = r"(?:terminated?|ended|abandoned|cancell?ed|called off|broken off|withdrawn|withdrew)"
_REACHED = r"(?:(?:signed|reached|entered into|concluded|finali[sz]ed) )?"
_HELD = r"(?:(?:in|holding|started|began|continuing) )?"
_BEGUN = r"(?:begin|began|start|started|make|making|made|launch|launched)"

_TABLE: tuple[tuple[tuple[Stage, ...], tuple[str, ...]], ...] = (
    (
        (Stage.ABANDONED,),
        (rf"{_ENDED}(?: merger| takeover)?(?: {_OPEN})?",),
    ),
    (
        (Stage.LETTER_OF_INTENT,),
        (
            rf"{_REACHED}(?:letters? of intent|memorandum of understanding)",
            rf"{_REACHED}(?:non-binding )?agreement (?:reached )?in principle",
            rf"{_REACHED}(?:preliminary|tentative) agreement",
            r"agreed in principle|tentatively agreed",
        ),
    ),
    (
        (Stage.AGREED,),
        (
            rf"{_REACHED}(?:definitive )?(?:merger )?agreement(?: to {_DO})?",
            rf"agreed(?: to {_DO})?",
        ),
    ),
    ((Stage.COMPLETED,), (rf"(?:completed|closed)(?: {_DEAL})?",)),
    (
        (Stage.COMPLETED, Stage.AGREED),
        (
            r"acquired|bought|purchased|sold",
            r"(?:raised|boosted|increased|lowered|reduced) (?:stake|holding)s?",
        ),
    ),
    (
        (Stage.PROPOSED,),
        (
            rf"(?:proposed|offered)(?: to {_DO})?",
            r"(?:(?:tender|takeover|merger|buyout) )?(?:offer|bid|proposal)",
            rf"{_BEGUN} (?:cash )?(?:tender )?offer",
        ),
    ),
    (
        (Stage.IN_TALKS,),
        (
            rf"{_HELD}(?:(?:preliminary|merger|takeover) )?(?:talks|discussions|negotiations)",
            r"(?:talks|discussions|negotiations) are continuing",
        ),
    ),
    (
        (Stage.CONSIDERING,),
        (r"considering|under consideration", r"interested in (?:buying|selling|acquiring)"),
    ),
)
_PATTERNS = tuple(
    (re.compile(wording), stages) for stages, wordings in _TABLE for wording in wordings
)


def stages_of(phrases: Iterable[str]) -> frozenset[Stage]:
    """Return the stages that phrases stand for; empty where the table holds none of them.

    Case, blanks, articles, possessives and "has" do not count.
    """
    return frozenset(stage for phrase in phrases for stage in _stages(phrase))


def _stages(phrase: str) -> tuple[Stage, ...]:
    plain = " ".join(word for word in phrase.casefold().split() if word not in _EMPTY)
    hits = (stages for pattern, stages in _PATTERNS if pattern.fullmatch(plain))
    return next(hits, ())
