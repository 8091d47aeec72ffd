"""Capitals that a sentence's start gives: which begin a name, and which are plain words."""

from collections import Counter
from collections.abc import Sequence

from service.reading.names.candidate import Candidate, build
from service.reading.names.lexicon.ordinary import ARTICLES, KEPT_IN_FRONT
from service.reading.names.lexicon.places import CITIES, COUNTRIES
from service.reading.names.lexicon.tails import LEGAL, OF_HEADS, TAILS
from service.reading.names.ranks import INITIAL, NAME
from service.reading.names.single import Setting, is_name, is_ordinary
from service.reading.names.tokens import Tokens
from service.reading.names.wording import describes

_CUTS = 4
_PLACES = CITIES | COUNTRIES
_ENDINGS_IN_NAMES = TAILS | LEGAL


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
        if decided is not None:
            kept.append(decided)
        elif candidate.last - candidate.first > 1:
            continue
        elif candidate.key in proven or _recurs(candidate, refused, setting):
            kept.append(candidate)
    return kept


def _recurs(candidate: Candidate, refused: Counter[tuple[str, ...]], setting: Setting) -> bool:
    """Return whether an unknown word opens sentences again and again, never in lower case."""
    word = candidate.key[0]
    plain = word in setting.openers or word in setting.written or describes(word)
    return refused[candidate.key] > 1 and not plain and not is_ordinary(word, setting.language)


def _setting(tokens: Tokens, candidates: Sequence[Candidate], language: str) -> Setting:
    longer = [c.key for c in candidates if len(c.key) > 1]
    return Setting(
        language,
        {c.key for c in candidates if not c.opening},
        {key[cut:] for key in longer for cut in range(1, min(len(key) - 1, _CUTS))},
        {key[0] for key in longer} | {key[-1] for key in longer},
        set(tokens.words),
    )


def _settle(tokens: Tokens, candidate: Candidate, setting: Setting) -> Candidate | None:
    current = candidate
    while current.last - current.first > 1 and _drops(tokens, current, setting):
        article = tokens.looks[current.first].low in ARTICLES
        shorter = _without_first(tokens, current)
        if shorter is None or shorter.key in setting.known or article:
            return shorter
        current = shorter
    if current is not candidate or current.last - current.first > 1:
        return current
    return current if is_name(tokens, current, setting) else None


def _without_first(tokens: Tokens, candidate: Candidate) -> Candidate | None:
    first = candidate.first + 1
    while first < candidate.last and tokens.looks[first].rank < INITIAL:
        first += 1
    return build(tokens, first, candidate.last) if first < candidate.last else None


def _drops(tokens: Tokens, candidate: Candidate, setting: Setting) -> bool:
    """Return whether the first word only opens the sentence, and a name follows it."""
    look = tokens.looks[candidate.first]
    if look.rank is not NAME or look.possessive:
        return False
    if look.low in ARTICLES:
        return not (setting.language == "nl" and look.low == "the")
    if candidate.key in setting.known:
        return False
    if look.low in setting.function_words:
        kept = look.low in KEPT_IN_FRONT or candidate.key in setting.ends
        return not kept or _rest_known(tokens, candidate, setting)
    return _drops_noun(tokens, candidate, setting)


def _drops_noun(tokens: Tokens, candidate: Candidate, setting: Setting) -> bool:
    """Judge "Chipmaker Acme" (drops), "Harbour Rotterdam" and "General Motors" (do not)."""
    word = tokens.looks[candidate.first].low
    following = tokens.looks[candidate.first + 1].low
    if following in _ENDINGS_IN_NAMES or word in OF_HEADS:
        return False
    if describes(word):
        return following.partition("-")[0] not in _PLACES
    plain = word in setting.openers or word in setting.written
    return plain and _rest_known(tokens, candidate, setting)


def _rest_known(tokens: Tokens, candidate: Candidate, setting: Setting) -> bool:
    rest = build(tokens, candidate.first + 1, candidate.last)
    return rest is not None and rest.key in setting.known
