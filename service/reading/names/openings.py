"""Capitals that a sentence's start gives: which of them begin a name, and which are plain words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from service.reading.names.lexicon.business import (
    ADVERBS,
    BODY_NOUNS,
    COMPANY_ENDINGS,
    COMPANY_NOUNS,
    DEAL_VERBS,
    OWNED_NOUNS,
    VERBS,
)
from service.reading.names.evidence import verb_like
from service.reading.names.lexicon.media import OUTLET_NOUNS
from service.reading.names.lexicon.ordinary import (
    ANY_FUNCTION,
    ANY_OPENERS,
    ARTICLES,
    EN_OPENERS,
    FUNCTION_WORDS,
    KEPT_IN_FRONT,
    NL_OPENERS,
    ORDINARY_ENDINGS,
)
from service.reading.names.lexicon.people import TITLE_ENDINGS, TITLES
from service.reading.names.lexicon.places import CITIES, COUNTRIES
from service.reading.names.lexicon.tails import LEGAL, OF_HEADS, TAILS
from service.reading.names.looks import Rank
from service.reading.names.spans import Candidate, build
from service.reading.names.tokens import Tokens

_OPENERS = {"en": EN_OPENERS, "nl": NL_OPENERS}
_AGENT_VERBS = DEAL_VERBS | frozenset(
    "said says announced announces plans planned expects aims seeks told zegt zei meldt meldde "
    "kondigt kondigde wil has had heeft".split()
)
_DESCRIBED = COMPANY_NOUNS - OWNED_NOUNS
_SINGULAR_VERBS = frozenset("is was has does heeft wil zal zou werd wordt kan had".split())
_NUMBERLESS = frozenset("might must cut bought sought kept put let lost went got built".split())
_LONG = 6
_OPEN_ENDINGS = ("bank", "groep", "fonds", "club")
_CUTS = 4
_QUOTES = frozenset("\"'“‘„«")
_LISTING = frozenset({"and", "en", ",", "&"})


@dataclass(frozen=True, slots=True)
class Setting:
    """What the rest of the text tells of an opening word."""

    language: str
    known: frozenset[tuple[str, ...]]
    ends: frozenset[tuple[str, ...]]
    edges: frozenset[str]
    written: frozenset[str]

    @property
    def openers(self) -> frozenset[str]:
        """Words that may open a sentence with a mere capital."""
        return _OPENERS.get(self.language, ANY_OPENERS)

    @property
    def function_words(self) -> frozenset[str]:
        """The part of them that never starts a name."""
        return FUNCTION_WORDS.get(self.language, ANY_FUNCTION)


def settle_openings(
    tokens: Tokens, candidates: Sequence[Candidate], language: str
) -> list[Candidate]:
    """Return the candidates without the plain words that only open a sentence."""
    setting = _setting(tokens, candidates, language)
    settled = [_settle(tokens, c, setting) if c.opening else c for c in candidates]
    proven = {c.key for c in settled if c is not None}
    refused = Counter(c.key for c, s in zip(candidates, settled, strict=True) if s is None)
    kept: list[Candidate] = []
    for candidate, decided in zip(candidates, settled, strict=True):
        again = candidate.key in proven or _recurs(candidate, refused, setting)
        if decided is not None:
            kept.append(decided)
        elif again and candidate.last - candidate.first == 1:
            kept.append(candidate)
    return kept


def _recurs(candidate: Candidate, refused: Counter[tuple[str, ...]], setting: Setting) -> bool:
    """Return whether an unknown word opens sentences again and again, never in lower case."""
    word = candidate.key[0]
    plain = word in setting.openers or word in setting.written or _describes(word)
    return refused[candidate.key] > 1 and not plain and not _ordinary(word, setting.language)


def _setting(tokens: Tokens, candidates: Sequence[Candidate], language: str) -> Setting:
    inside = [c for c in candidates if not c.opening]
    sure = [c for c in candidates if len(c.key) > 1]
    edges = {c.key[0] for c in sure} | {c.key[-1] for c in sure}
    return Setting(
        language,
        frozenset(c.key for c in inside),
        frozenset(c.key[cut:] for c in sure for cut in range(1, min(len(c.key) - 1, _CUTS))),
        frozenset(edges),
        frozenset(tokens.words),
    )


def _settle(tokens: Tokens, candidate: Candidate, setting: Setting) -> Candidate | None:
    current = candidate
    while current.last - current.first > 1 and _drops(tokens, current, setting):
        article = tokens.looks[current.first].low in ARTICLES
        shorter = _without_first(tokens, current)
        if shorter is None or shorter.key in setting.known or article:
            return shorter
        current = shorter
    if current is not candidate:
        return current
    if current.last - current.first > 1:
        return current
    return current if _is_name(tokens, current, setting) else None


def _without_first(tokens: Tokens, candidate: Candidate) -> Candidate | None:
    first = candidate.first + 1
    while first < candidate.last and tokens.looks[first].rank < Rank.INITIAL:
        first += 1
    return build(tokens, first, candidate.last) if first < candidate.last else None


def _drops(tokens: Tokens, candidate: Candidate, setting: Setting) -> bool:
    """Return whether the first word only opens the sentence, and a name follows it."""
    look = tokens.looks[candidate.first]
    if look.rank is not Rank.NAME or look.possessive:
        return False
    if look.low in ARTICLES:
        return not (setting.language == "nl" and look.low == "the")
    if candidate.key in setting.known:
        return False
    following = tokens.looks[candidate.first + 1]
    rest = build(tokens, candidate.first + 1, candidate.last)
    if look.low in setting.function_words:
        kept = look.low in KEPT_IN_FRONT or candidate.key in setting.ends
        return not kept or (rest is not None and rest.key in setting.known)
    if following.low in TAILS or following.low in LEGAL or look.low in OF_HEADS:
        return False
    if _describes(look.low):
        return following.low.partition("-")[0] not in CITIES | COUNTRIES
    plain = look.low in setting.openers or look.low in setting.written
    return plain and rest is not None and rest.key in setting.known


def _describes(word: str) -> bool:
    if word in BODY_NOUNS or word in OUTLET_NOUNS:
        return True
    return word in COMPANY_NOUNS or word in TITLES or word.endswith(COMPANY_ENDINGS + TITLE_ENDINGS)


def _is_name(tokens: Tokens, candidate: Candidate, setting: Setting) -> bool:
    """Decide on a single word at the start of a sentence."""
    look = tokens.looks[candidate.first]
    if candidate.key in setting.known:
        return True
    if look.low in setting.function_words:
        return False
    if look.rank in (Rank.CAMEL, Rank.CODE):
        return True
    if look.low in setting.edges and look.low not in setting.openers:
        return True
    if look.low in setting.openers or look.low in setting.written or _describes(look.low):
        return look.low.endswith(_OPEN_ENDINGS) and _acts(tokens, candidate, setting)
    return look.rank is Rank.CAPS or _acts(tokens, candidate, setting)


def _acts(tokens: Tokens, candidate: Candidate, setting: Setting) -> bool:
    word = candidate.key[0]
    following = (
        tokens.word(candidate.last, candidate.last - 1) if _inside(tokens, candidate) else ""
    )
    if candidate.possessive or candidate.tail:
        return True
    if following in ADVERBS and candidate.last + 1 < len(tokens.words):
        following = tokens.word(candidate.last + 1, candidate.last)
    if tokens.raw(candidate.first - 1) in _QUOTES:
        return False
    if following in OWNED_NOUNS or following in TITLES:
        return True
    if following in _LISTING and _name_follows(tokens, candidate.last):
        return True
    if following in _DESCRIBED or _plural(word, following, setting):
        return False
    if following in _AGENT_VERBS:
        return True
    if _ordinary(word, setting.language):
        return False
    if following in VERBS or following == "(" or verb_like(following, setting.language):
        return True
    after = tokens.word(candidate.last + 1, candidate.last) if following == "," else ""
    return after in ARTICLES or after in TITLES or after in ("which", "dat", "die", "whose")


def _name_follows(tokens: Tokens, at: int) -> bool:
    return tokens.together(at, at + 1) and tokens.ranks[at + 1] >= Rank.NAME


def _inside(tokens: Tokens, candidate: Candidate) -> bool:
    return candidate.last < len(tokens.words)


def _plural(word: str, following: str, setting: Setting) -> bool:
    """Return whether a word may be a plain plural: it ends like one, its verb is not singular."""
    if setting.written & {word + "s", word[:-1], word[:-2], word + "en"}:
        return True
    plural = word.endswith(("en", "s")) if setting.language == "nl" else word.endswith("s")
    return plural and not word.endswith("ss") and not _singular(following)


def _singular(verb: str) -> bool:
    if verb in _SINGULAR_VERBS:
        return True
    return verb in VERBS and verb.endswith(("s", "t")) and verb not in _NUMBERLESS


def _ordinary(word: str, language: str) -> bool:
    endings = ORDINARY_ENDINGS.get(language, ())
    return len(word) >= _LONG and word.endswith(endings)
