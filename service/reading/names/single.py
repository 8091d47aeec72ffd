"""One capital word at the start of a sentence: a name or a plain word?

Singular count nouns need an article in English and Dutch, so that a bare one with a singular verb
is most likely a name; plurals, mass nouns and adverbs are told by their forms and by closed lists.
"""

from dataclasses import dataclass

from service.reading.names.candidate import Candidate
from service.reading.names.lexicon.business import (
    ADVERBS,
    COMPANY_NOUNS,
    DEAL_VERBS,
    OWNED_NOUNS,
    VERBS,
)
from service.reading.names.lexicon.cues import (
    AGENT_VERBS,
    NUMBERLESS,
    RELATIVES,
    SINGULAR_VERBS,
)
from service.reading.names.lexicon.ordinary import (
    ANY_FUNCTION,
    ANY_OPENERS,
    ARTICLES,
    EN_OPENERS,
    FUNCTION_WORDS,
    NL_OPENERS,
    ORDINARY_ENDINGS,
)
from service.reading.names.lexicon.people import TITLES
from service.reading.names.ranks import CAMEL, CAPS, CODE, NAME
from service.reading.names.tokens import Tokens
from service.reading.names.wording import describes, verb_like

_OPENERS = {"en": EN_OPENERS, "nl": NL_OPENERS}
_ACTING = DEAL_VERBS | AGENT_VERBS
_POSSESSED = OWNED_NOUNS | TITLES
_DESCRIBED = COMPANY_NOUNS - OWNED_NOUNS
_APPOSED = ARTICLES | TITLES | RELATIVES
_LISTING = frozenset({"and", "en", ",", "&"})
_QUOTES = frozenset("\"'“‘„«")
_OPEN_ENDINGS = ("bank", "groep", "fonds", "club")
_LONG = 6


@dataclass(slots=True)
class Setting:
    """What the rest of the text tells of an opening word.

    `known` holds the names inside sentences, `ends` the last words of longer names, `edges` the
    first and last word of each, `written` every token as it stands.
    """

    language: str
    known: set[tuple[str, ...]]
    ends: set[tuple[str, ...]]
    edges: set[str]
    written: set[str]

    @property
    def openers(self) -> frozenset[str]:
        """Words that may open a sentence with a mere capital."""
        return _OPENERS.get(self.language, ANY_OPENERS)

    @property
    def function_words(self) -> frozenset[str]:
        """The part of them that never starts a name."""
        return FUNCTION_WORDS.get(self.language, ANY_FUNCTION)


def is_name(tokens: Tokens, candidate: Candidate, setting: Setting) -> bool:
    """Return whether a single word at the start of a sentence is a name."""
    look = tokens.looks[candidate.first]
    if candidate.key in setting.known:
        return True
    if look.low in setting.function_words:
        return False
    plain = look.low in setting.openers
    if look.rank in (CAMEL, CODE) or (look.low in setting.edges and not plain):
        return True
    if plain or look.low in setting.written or describes(look.low):
        return look.low.endswith(_OPEN_ENDINGS) and _acts(tokens, candidate, setting)
    return look.rank is CAPS or _acts(tokens, candidate, setting)


def _acts(tokens: Tokens, candidate: Candidate, setting: Setting) -> bool:
    """Return whether the words behind a word show that it is somebody or something that acts."""
    if candidate.possessive or candidate.tail:
        return True
    if tokens.raw(candidate.first - 1) in _QUOTES:
        return False
    following, after = _following(tokens, candidate.last)
    if following in _POSSESSED or (following in _LISTING and _name_follows(tokens, candidate.last)):
        return True
    if following in _DESCRIBED or _may_be_plural(candidate.key[0], following, setting):
        return False
    return _is_subject(candidate.key[0], following, after, setting)


def _following(tokens: Tokens, last: int) -> tuple[str, str]:
    """Return the two words behind a token, an adverb before a verb left out."""
    words = [tokens.lower[at] for at in range(last, last + 3) if tokens.together(last - 1, at)]
    if words and words[0] in ADVERBS:
        words = words[1:]
    return (words[0] if words else ""), (words[1] if len(words) > 1 else "")


def _is_subject(word: str, following: str, after: str, setting: Setting) -> bool:
    if following in _ACTING:
        return True
    if is_ordinary(word, setting.language):
        return False
    if following in VERBS or following == "(" or verb_like(following, setting.language):
        return True
    return following == "," and after in _APPOSED


def _name_follows(tokens: Tokens, at: int) -> bool:
    return tokens.together(at, at + 1) and tokens.ranks[at + 1] >= NAME


def _may_be_plural(word: str, following: str, setting: Setting) -> bool:
    """Return whether a word may be a plain plural: it ends like one, its verb is not singular."""
    if not setting.written.isdisjoint((word + "s", word[:-1], word[:-2], word + "en")):
        return True
    plural = word.endswith(("en", "s")) if setting.language == "nl" else word.endswith("s")
    return plural and not word.endswith("ss") and not _is_singular(following)


def _is_singular(verb: str) -> bool:
    if verb in SINGULAR_VERBS:
        return True
    return verb in VERBS and verb.endswith(("s", "t")) and verb not in NUMBERLESS


def is_ordinary(word: str, language: str) -> bool:
    """Return whether a word ends like a plain word that needs no article."""
    return len(word) >= _LONG and word.endswith(ORDINARY_ENDINGS.get(language, ()))
