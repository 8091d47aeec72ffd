"""Classes of single words and what they tell, worked out once and kept."""

from functools import lru_cache

from service.reading.names.lexicon.business import (
    ADVERBS,
    ASSET_NOUNS,
    BEFORE_OBJECT,
    BODY_NOUNS,
    COMPANY_ENDINGS,
    COMPANY_NOUNS,
    DEAL_VERBS,
    OWNED_NOUNS,
    PEER_NOUNS,
    PLAIN_VERBS,
    PLURAL_ENDINGS,
    PRODUCT_NOUNS,
    VERBS,
)
from service.reading.names.lexicon.cues import (
    BASED,
    FAMILY,
    LOCATED,
    LONE_VOICES,
    SAYING,
    TELLING,
)
from service.reading.names.lexicon.heads import MAKERS
from service.reading.names.lexicon.media import OUTLET_ENDINGS, OUTLET_NOUNS, OUTLET_THINGS
from service.reading.names.lexicon.ordinary import ANY_OPENERS
from service.reading.names.lexicon.people import TITLE_ENDINGS, TITLES
from service.reading.names.tally import NOTHING, Weights

_VERB_LENGTH = 5
_MEMORY = 50_000

# What a preposition says of the name behind it, when no noun of a deal stands before it.
_PREPOSITIONS = {
    "in": Weights(place=1.8), "te": Weights(place=2.5), "near": Weights(place=3.0),
    "outside": Weights(place=2.0), "naar": Weights(place=0.7), "uit": Weights(place=1.2),
    "throughout": Weights(place=3.0), "across": Weights(place=2.0), "rond": Weights(place=0.5),
    "bij": Weights(company=1.5), "at": Weights(company=1.2), "by": Weights(company=1.0),
    "door": Weights(company=1.0), "with": Weights(company=0.8), "met": Weights(company=0.8),
    "from": Weights(company=0.3), "van": Weights(company=0.3), "of": Weights(company=0.3),
    "aan": Weights(company=0.5), "to": Weights(company=0.3), "like": Weights(company=0.8),
    "zoals": Weights(company=0.8), "through": Weights(company=0.8), "on": Weights(product=1.8),
    "op": Weights(product=0.5),
}  # fmt: skip
_DEAL_VERB_BEFORE = Weights(company=1.5, person=0.4)
_PLAIN_VERB_BEFORE = Weights(company=0.7, person=0.4)
_NOUNS_BEFORE = (
    (BODY_NOUNS, Weights(other=4)),
    (FAMILY, Weights(person=4)),
    (SAYING, Weights(company=0.7, person=1.5)),
    (frozenset({"via"}), Weights(product=1)),
    (OUTLET_NOUNS, Weights(outlet=5)),
)
_NOUNS_AFTER = (
    (MAKERS, Weights(product=3)),
    (ASSET_NOUNS, Weights(other=3)),
    (FAMILY, Weights(person=4)),
    (OWNED_NOUNS, Weights(company=2)),
    (TITLES, Weights(company=2)),
    (COMPANY_NOUNS, Weights(company=1.5)),
)
_TAILS = (
    (MAKERS, Weights(product=3)),
    (BASED, Weights(place=4)),
    (OUTLET_THINGS, Weights(outlet=3)),
    (OWNED_NOUNS, Weights(company=2.5)),
    (PRODUCT_NOUNS, Weights(company=0.7, product=0.7)),
)


@lru_cache(maxsize=_MEMORY)
def is_title(word: str) -> bool:
    """Return whether a word is a person's role."""
    return word in TITLES or word.endswith(TITLE_ENDINGS)


@lru_cache(maxsize=_MEMORY)
def is_company_noun(word: str) -> bool:
    """Return whether a word is a common noun for a company."""
    return word in COMPANY_NOUNS or word.endswith(COMPANY_ENDINGS)


@lru_cache(maxsize=_MEMORY)
def is_peer_noun(word: str) -> bool:
    """Return whether a word is a common noun for several companies."""
    return word in PEER_NOUNS or word.endswith(PLURAL_ENDINGS)


@lru_cache(maxsize=_MEMORY)
def describes(word: str) -> bool:
    """Return whether a word can stand before the name of what it describes."""
    if word in BODY_NOUNS or word in OUTLET_NOUNS:
        return True
    return is_company_noun(word) or is_title(word)


@lru_cache(maxsize=_MEMORY)
def is_verb(word: str) -> bool:
    """Return whether a word is, or looks like, a finite verb."""
    return word in VERBS or verb_like(word)


def verb_like(word: str, language: str = "") -> bool:
    """Return whether an unknown word looks like a finite verb: "begeleidt", "arranged"."""
    if len(word) < _VERB_LENGTH or not word.isalpha() or word in ANY_OPENERS:
        return False
    return word.endswith("ed") if language == "en" else word.endswith(("ed", "dt", "t"))


@lru_cache(maxsize=_MEMORY)
def before_weights(word: str) -> Weights:
    """Return what a word says of the name behind it."""
    total = _governor(word)
    for words, weights in _NOUNS_BEFORE:
        if word in words:
            total = total.plus(weights)
    if word.endswith(OUTLET_ENDINGS) and word not in OUTLET_NOUNS:
        total = total.plus(Weights(outlet=5))
    if is_peer_noun(word):
        return total.plus(Weights(company=4))
    if is_company_noun(word):
        return total.plus(Weights(company=1.5 if word in LONE_VOICES else 4))
    return total


def _governor(word: str) -> Weights:
    if word in _PREPOSITIONS:
        return _PREPOSITIONS[word]
    if word in BEFORE_OBJECT or word.endswith(LOCATED):
        return Weights(company=2.5)
    if word in ADVERBS or word in TELLING or word not in VERBS:
        return NOTHING
    return _DEAL_VERB_BEFORE if word in DEAL_VERBS else _PLAIN_VERB_BEFORE


@lru_cache(maxsize=_MEMORY)
def noun_weights(word: str) -> Weights:
    """Return what a noun says of the name right before it."""
    found = next((weights for words, weights in _NOUNS_AFTER if word in words), NOTHING)
    titled = found is NOTHING and word.endswith(TITLE_ENDINGS)
    return Weights(company=2) if titled else found


@lru_cache(maxsize=_MEMORY)
def verb_weights(word: str) -> Weights:
    """Return what a verb says of its subject."""
    if word in DEAL_VERBS:
        return Weights(company=2)
    return Weights(company=0.8, person=0.4) if word in PLAIN_VERBS else Weights(company=0.5)


@lru_cache(maxsize=_MEMORY)
def tail_weights(tail: str) -> Weights:
    """Return what the rest of a compound says of the name in front: "-chips", "-topman"."""
    if is_title(tail):
        return Weights(company=2.5)
    return next((weights for words, weights in _TAILS if tail in words), Weights(company=0.5))
