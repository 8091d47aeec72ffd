"""What the words around a mention say of the kind of its name."""

import re

from service.reading.names.apposition import weigh_apposition
from service.reading.names.candidate import Candidate
from service.reading.names.context import Context
from service.reading.names.lexicon.business import (
    ASSET_NOUNS,
    DEAL_NOUNS,
    OWNED_NOUNS,
    PEER_NOUNS,
    PRODUCT_NOUNS,
    TIES,
)
from service.reading.names.lexicon.cues import (
    AFFILIATIONS,
    ANDS,
    APPROVAL,
    BEHIND,
    FAMILY,
    LONE_VOICES,
    OTHERS,
    OWN,
    SAYING,
    SEATED,
    SUCH_AS,
    TALKS,
)
from service.reading.names.lexicon.heads import MAKERS
from service.reading.names.lexicon.ordinary import POSSESSIVES
from service.reading.names.lexicon.people import GIVEN_NAMES
from service.reading.names.lexicon.places import COUNTRIES, INHABITANTS
from service.reading.names.lexicon.tails import TAILS
from service.reading.names.ranks import NAME
from service.reading.names.tally import NOTHING, Tally, Weights
from service.reading.names.tokens import Tokens
from service.reading.names.wording import (
    before_weights,
    is_company_noun,
    is_title,
    is_verb,
    noun_weights,
    tail_weights,
    verb_weights,
)

# Nouns behind a name that the words before it belong to, and not to the name.
_COVERING = MAKERS | ASSET_NOUNS | FAMILY
_APPOSED = frozenset({",", "(", "<"})
_GOVERNING = TIES | {"volgens", "aldus", "naast", "besides", "tegen", "via", "behalve"}
_AMONG = frozenset({"meer", "andere", "others"})
_PRONOUNS = frozenset({"he", "she"})
_TIED = Weights(company=3)
_OF_TITLE = Weights(company=2.5)
_BEHIND_COMPANY = Weights(product=3)
_PERSON_REACH = 3
_PERSON_LENGTHS = frozenset({2, 3})
_LONGEST_PERSON = 5


# The last word of a sum: who puts "$5bn in" something, puts it in a company.
_SUM = re.compile(
    r"[$€£¥]\d[\d.,]*\w{0,4}|\d[\d.,]*(?:bn|mn|mln|mrd|m|b|tn)"
    r"|billions?|millions?|trillion|bn|mln|mrd|miljard(?:en)?|miljoen(?:en)?|biljoen"
    r"|dollars?|euros?|pounds?|pond|yen|yuan|francs?|kronor|kroner|crowns|dlrs|rupees?"
)


def weigh(tokens: Tokens, candidate: Candidate, context: Context, tally: Tally) -> None:
    """Add what the words around one mention say."""
    _weigh_owner(tokens, candidate, context, tally)
    if candidate.tail:
        tally.take(tail_weights(candidate.tail))
        return
    if context.after not in _COVERING:
        _weigh_before(tokens, candidate, context, tally)
    _weigh_after(candidate, context, tally)
    if context.after in _APPOSED:
        weigh_apposition(tokens, candidate, context, tally)


def _weigh_before(tokens: Tokens, candidate: Candidate, context: Context, tally: Tally) -> None:
    tie = _tie(context)
    tally.take(before_weights(context.before) if tie is NOTHING else tie)
    _weigh_role(candidate, context, tally)
    if context.before == "in" and context.second in SEATED:
        tally.place += 2
    if context.before in _AMONG and context.second == "onder":
        tally.company += 2
    if context.before in LONE_VOICES and may_be_person(candidate):
        tally.person += 1.5
    if context.before in AFFILIATIONS and _behind_person(tokens, candidate.first):
        tally.company += 2.5


def _tie(context: Context) -> Weights:
    """Return what a preposition with its noun says: "stake in …", "CEO of …"."""
    before, second = context.before, context.second
    if before in TIES:
        if second in DEAL_NOUNS or second == "%" or _SUM.fullmatch(second):
            return _TIED
        return _OF_TITLE if is_title(second) else NOTHING
    if before in BEHIND and is_company_noun(second):
        return _BEHIND_COMPANY
    if before in SUCH_AS and (second in PEER_NOUNS or context.nation):
        return _TIED
    return NOTHING


def _weigh_role(candidate: Candidate, context: Context, tally: Tally) -> None:
    """Judge a title or a nationality right before the name."""
    if is_title(context.touching) and len(candidate.key) <= _LONGEST_PERSON:
        tally.person += 5
    elif context.touching == "," and is_title(context.second):
        tally.person += 4
    if context.touching in INHABITANTS:
        tally.person += 4
    elif context.nation:
        tally.company += 1.5


def _behind_person(tokens: Tokens, first: int) -> bool:
    """Return whether "Jane Doe of" or "analyst Doe van" stands right before."""
    if first < _PERSON_REACH or tokens.ranks[first - 2] < NAME:
        return False
    before = tokens.looks[first - _PERSON_REACH]
    return before.low in GIVEN_NAMES or is_title(before.word)


def _weigh_owner(tokens: Tokens, candidate: Candidate, context: Context, tally: Tally) -> None:
    """Judge a name behind "its" or "Acme's": a product, a daughter, or a country's company."""
    at = candidate.first - 1 - (context.touching in OWN)
    previous = tokens.looks[at] if at >= 0 and context.touching else None
    if previous is None or not (previous.possessive or previous.word in POSSESSIVES):
        return
    noun = candidate.tail or context.after
    if previous.low in COUNTRIES:
        tally.company += 3
    elif noun in PRODUCT_NOUNS:
        tally.product += 3
    elif is_company_noun(noun):
        tally.company += 3
    elif not candidate.tail:
        tally.product += 1


def _weigh_after(candidate: Candidate, context: Context, tally: Tally) -> None:
    after = context.after
    if candidate.possessive:
        tally.company += 2.5 if after in OWNED_NOUNS else 0.7
        return
    if is_verb(after):
        _weigh_verb(context, tally)
    else:
        tally.take(noun_weights(after))
    if after in PRODUCT_NOUNS:
        tally.product += 0.7
        tally.company += 0.3
    if after in ANDS and context.after_second in OTHERS:
        tally.company += 2.5 * (not PEER_NOUNS.isdisjoint(context.window))
    if after in AFFILIATIONS and may_be_person(candidate):
        tally.person += 1.0
    if not APPROVAL.isdisjoint(context.window):
        tally.other += 1.5


def _weigh_verb(context: Context, tally: Tally) -> None:
    """Judge the subject of a verb; behind a preposition the name is none ("With Acme came …")."""
    if context.before in _GOVERNING:
        return
    if context.after in SAYING and context.after_second in _PRONOUNS:
        tally.person += 3
        return
    tally.take(verb_weights(context.after))
    if context.after_third in TALKS:
        tally.company += 1.5


def may_be_person(candidate: Candidate) -> bool:
    """Return whether a name has the length of a person's and nothing of a company's."""
    key = candidate.key
    return len(key) in _PERSON_LENGTHS and not candidate.legal and TAILS.isdisjoint(key)
