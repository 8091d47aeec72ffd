"""What one token looks like by itself: a name's word, an acronym, a compound, a possessive.

The same tokens come back in every article, so a look is worked out once and kept.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from service.reading.names.lexicon.calendar import ACRONYMS, CALENDAR, STATE_ACRONYMS
from service.reading.names.lexicon.forms import words
from service.reading.names.lexicon.people import CAPITAL_TITLES
from service.reading.names.lexicon.places import COUNTRIES, INHABITANTS, NATIONS
from service.reading.names.lexicon.tails import LEGAL, STRICT_LEGAL
from service.reading.names.ranks import (
    ACRONYM,
    CAMEL,
    CAPS,
    CODE,
    DATE,
    INITIAL,
    LETTER,
    LOWER,
    NAME,
    NATION,
    NUMBER,
    PUNCTUATION,
    TITLE,
    Rank,
)


@dataclass(frozen=True, slots=True)
class Look:
    """A token taken apart.

    `core` is the part that can be a name, from `offset` in the token; `low` is the same without
    case. `tail` is the rest of a compound ("chips" of "Nvidia-chips"). `word` is what the
    neighbours see: the tail, or the token without case and possessive.
    """

    rank: Rank
    core: str
    low: str
    word: str
    offset: int = 0
    possessive: bool = False
    tail: str = ""


_LONGEST = 60
_PLAIN = Look(LOWER, "", "", "")
_PREFIXES = words("ex oud anti pro non mid post pre co voormalig toenmalig niet semi sub")
_POSSESSIVE = re.compile(r"(.+?)['’`´]s?", re.DOTALL)
_HYPHEN = re.compile(r"[-‐‑]")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+")
_CAMEL = re.compile(r"[^\W\d_a-z]*[a-zà-ÿ]+[^\W\d_]*[A-ZÀ-Þ]\w*|[A-ZÀ-Þ]{2,}[a-zà-ÿ]{2,}\w*")
_SURNAME = re.compile(r"(?:Mc|Mac|De|Di|Van|Le|La|O['’]|D['’]|L['’])[A-ZÀ-Þ][a-zà-ÿ]+")
_LABEL = re.compile(r"Q\d|H[12]|FY\d+|[1-4][QH]\d*|\d+[GKDHXxB]|G(?:7|8|20)|A[345]|\d{2,}[MBK]")
_DOMAIN = re.compile(r"[^\W\d_]\w*\.(?:com|nl|ai|io|eu|be|co|tv|app)")
_LOWER_CODE = re.compile(r"[a-z]\d{2,}[a-z]+")
_PLURAL = re.compile(r"[A-Z]{2,}s")


def looks_of(words: list[str]) -> list[Look]:
    """Return the look of each word, from memory where it was seen before."""
    if max(map(len, words), default=0) <= _LONGEST:
        return list(map(_look, words))
    return [_look(word) if len(word) <= _LONGEST else _PLAIN for word in words]


@lru_cache(maxsize=50_000)
def _look(token: str) -> Look:
    if token.islower():
        return _lower_look(token)
    if not (token[0].isalnum() or token[0] in "'’"):
        return Look(PUNCTUATION, token, token, token)
    if not token[0].isalpha() and token.replace(".", "").replace(",", "").isdigit():
        return Look(NUMBER, token, token, token)
    return _capital_look(token)


def _lower_look(token: str) -> Look:
    if "." in token and token.replace(".", "") in STRICT_LEGAL:
        token = token.replace(".", "")
    if token.isalpha():
        return Look(LOWER, token, token, token)
    bare = _POSSESSIVE.fullmatch(token)
    word = bare[1] if bare else token
    rank = LOWER
    if _DOMAIN.fullmatch(word):
        rank = CAMEL
    elif _LOWER_CODE.fullmatch(word):
        rank = CODE
    elif token[0].isdigit():
        rank = NUMBER
    return Look(rank, word, word, word, possessive=bare is not None)


def _capital_look(token: str) -> Look:
    bare = _POSSESSIVE.fullmatch(token)
    body = bare[1] if bare else token
    whole = body.casefold()
    if whole in NATIONS or whole in COUNTRIES or not _HYPHEN.search(body):
        return _simple_look(body, 0, bare is not None, "")
    return _compound_look(body, bare is not None)


def _compound_look(body: str, possessive: bool) -> Look:
    """Take a hyphenated token apart: prefix, name, tail. "ex-Acme-topman" is Acme."""
    parts = _HYPHEN.split(body)
    carriers = [i for i, part in enumerate(parts) if _carries(part)]
    if not carriers:
        return _nameless_compound(parts, possessive)
    first, last = carriers[0], carriers[-1]
    if first and len(parts[first - 1]) == 1 and parts[first - 1].isupper():
        first -= 1
    while last + 1 < len(parts) and parts[last + 1].isdigit():
        last += 1
    offset = sum(len(part) + 1 for part in parts[:first])
    length = sum(len(part) + 1 for part in parts[first : last + 1]) - 1
    tail = parts[-1].casefold() if last + 1 < len(parts) else ""
    return _simple_look(body[offset : offset + length], offset, possessive, tail)


def _carries(part: str) -> bool:
    if part.casefold() in _PREFIXES:
        return False
    if len(part) == 1 or part.islower() or not part[0].isalpha():
        return _CAMEL.fullmatch(part) is not None
    return _rank(part, part.casefold()) >= NAME


def _nameless_compound(parts: list[str], possessive: bool) -> Look:
    head = parts[0]
    low = head.casefold()
    tail = parts[-1].casefold()
    rank = NATION if tail in NATIONS else _rank(head, low)
    if rank >= NAME or len(head) == 1:
        rank = LETTER
    return Look(rank, head, low, tail, 0, possessive, tail)


def _simple_look(core: str, offset: int, possessive: bool, tail: str) -> Look:
    low = core.casefold().replace("’", "'")
    bare = low.replace(".", "")
    if bare != low and bare in LEGAL:
        return Look(CAPS, core, bare, tail or bare, offset, possessive, tail)
    return Look(_rank(core, low), core, low, tail or low, offset, possessive, tail)


def _rank(core: str, low: str) -> Rank:
    if low in NATIONS or (low in INHABITANTS and core.istitle()):
        return NATION
    if core.isupper() and low.rstrip(".") in STATE_ACRONYMS:
        return ACRONYM
    if _DOTTED.fullmatch(core):
        return INITIAL
    if low in CALENDAR:
        return DATE
    if low in CAPITAL_TITLES:
        return TITLE
    return LETTER if len(core) == 1 else _plain_rank(core, low)


def _plain_rank(core: str, low: str) -> Rank:
    if not core.istitle() and (low in ACRONYMS or _PLURAL.fullmatch(core)):
        return ACRONYM
    if core.lower() == core.upper():
        return NUMBER
    if any(char.isdigit() for char in core):
        return NUMBER if _LABEL.fullmatch(core) else CODE
    if core.isupper():
        return CAPS
    if _CAMEL.fullmatch(core) and not _SURNAME.fullmatch(core):
        return CAMEL
    return NAME if core[0].isupper() else LOWER
