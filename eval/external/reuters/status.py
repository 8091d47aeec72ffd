"""Phrases of `STATUS` as stages of ours.

The table holds general phrases of deal news and follows the contract's stages. A phrase that it
does not hold whole is left out of the measure: what "approved" or "filed suit" say of a stage
cannot be told from the phrase alone. Where a phrase fits two stages, both are accepted: a bare
"sold" does not tell a signed sale from a closed one.
"""

import re
from collections.abc import Iterable

from schemas.enums import Stage

_DO = r"(?:acquire|buy|purchase|sell|merge|combine|transfer)"
_DEAL = r"(?:acquisition|purchase|sale|merger|buyout|takeover|deal|transaction|tender offer)"
_WHAT = rf"(?: (?:the|its|an?) {_DEAL}| {_DEAL})?"
_SIGNED = r"(?:(?:has |have )?(?:signed|reached|entered into|concluded|finali[sz]ed) )?"
_ACCORD = rf"(?:agreement|contract)(?: to {_DO})?"
_ENDED = (
    r"(?:terminated?|ended|called off|broken off|cancell?ed|abandoned|withdrawn|withdrew|scrapped)"
)
_ENDING = rf"(?: (?:the|its|an?|merger|takeover)){{0,2}}(?: (?:talks|negotiations|agreement|offer|bid|proposal|letter of intent|{_DEAL}))?"

_TABLE: tuple[tuple[str, tuple[Stage, ...]], ...] = (
    (rf"{_ENDED}{_ENDING}", (Stage.ABANDONED,)),
    (rf"{_SIGNED}(?:an? )?(?:letters? of intent|memorandum of understanding)",
     (Stage.LETTER_OF_INTENT,)),
    (r"(?:has |have )?(?:tentatively agreed|agreed in principle)", (Stage.LETTER_OF_INTENT,)),
    (rf"{_SIGNED}(?:an? )?(?:(?:non-binding )?agreement (?:reached )?in principle)",
     (Stage.LETTER_OF_INTENT,)),
    (rf"{_SIGNED}(?:an? )?(?:preliminary|tentative) agreement", (Stage.LETTER_OF_INTENT,)),
    (rf"{_SIGNED}(?:an? |the )?(?:definitive )?(?:merger )?{_ACCORD}", (Stage.AGREED,)),
    (rf"(?:has |have )?agreed(?: to {_DO})?", (Stage.AGREED,)),
    (rf"(?:has |have )?(?:completed|closed){_WHAT}", (Stage.COMPLETED,)),
    (r"(?:has |have )?(?:acquired|bought|purchased|sold)", (Stage.COMPLETED, Stage.AGREED)),
    (r"(?:has |have )?(?:raised|boosted|increased|lowered|reduced) (?:its|his|her|their) "
     r"(?:stake|holding)s?", (Stage.COMPLETED, Stage.AGREED)),
    (rf"(?:has |have )?(?:proposed|offered)(?: to {_DO})?", (Stage.PROPOSED,)),
    (r"(?:(?:tender|takeover|merger|buyout) )?(?:offer|bid|proposal)", (Stage.PROPOSED,)),
    (r"(?:begin|began|start(?:ed)?|mak(?:e|ing)|made|launch(?:ed)?) an? (?:cash )?(?:tender )?offer",
     (Stage.PROPOSED,)),
    (r"(?:(?:in|holding|started|began|continuing|preliminary|merger|takeover) ){0,2}"
     r"(?:talks|discussions|negotiations)(?: are continuing)?", (Stage.IN_TALKS,)),
    (r"considering|under consideration|interested in (?:buying|selling|acquiring)",
     (Stage.CONSIDERING,)),
)  # fmt: skip
_PATTERNS = tuple((re.compile(pattern), stages) for pattern, stages in _TABLE)


def stages_of(phrases: Iterable[str]) -> frozenset[Stage]:
    """Return the stages that phrases stand for; empty where the table holds none of them.

    Case and blanks do not count.
    """
    found: set[Stage] = set()
    for phrase in phrases:
        plain = " ".join(phrase.casefold().split())
        hits = (stages for pattern, stages in _PATTERNS if pattern.fullmatch(plain))
        found.update(next(hits, ()))
    return frozenset(found)
