"""What one token looks like by itself: a name's word, an acronym, a compound, a possessive.

The same tokens come back in every article, so a look is worked out once and kept.
"""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from service.reading.names.lexicon.calendar import ACRONYMS, CALENDAR, STATE_ACRONYMS
from service.reading.names.lexicon.people import CAPITAL_TITLES
from service.reading.names.lexicon.places import COUNTRIES, INHABITANTS, NATIONS


class Rank(IntEnum):
    """What a token can be in a name; from NAME upward it can carry one."""

    PUNCTUATION = 0
    LOWER = 1
    NUMBER = 2
    LETTER = 3
    CALENDAR = 4
    ACRONYM = 5
    TITLE = 6
    NATION = 7
    INITIAL = 8
    NAME = 9
    CAPS = 10
    CAMEL = 11
    CODE = 12


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
    offset: int
    possessive: bool
    tail: str
    word: str


_LONGEST = 60
_PREFIXES = frozenset(
    "ex oud anti pro non mid post pre co voormalig toenmalig niet semi sub".split()
)
_POSSESSIVE = re.compile(r"(.+?)['’`´]s?", re.DOTALL)
_HYPHEN = re.compile(r"[-‐‑]")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+")
_CAMEL = re.compile(r"[^\W\d_a-z]*[a-zà-ÿ]+[^\W\d_]*[A-ZÀ-Þ]\w*|[A-ZÀ-Þ]{2,}[a-zà-ÿ]{2,}\w*")
_SURNAME = re.compile(r"(?:Mc|Mac|De|Di|Van|Le|La|O['’]|D['’]|L['’])[A-ZÀ-Þ][a-zà-ÿ]+")
_LABEL = re.compile(r"Q\d|H[12]|FY\d+|[1-4][QH]\d*|\d+[GKDHXxB]|G(?:7|8|20)|A[345]|\d{2,}[MBK]")
_DOMAIN = re.compile(r"[^\W\d_]\w*\.(?:com|nl|ai|io|eu|be|co|tv|app)")
_LOWER_CODE = re.compile(r"[a-z]\d{2,}[a-z]+")
_PLURAL = re.compile(r"[A-Z]{2,}s")


def look_at(token: str) -> Look:
    """Return the look of a token, from memory where it was seen before."""
    if len(token) > _LONGEST:
        return Look(Rank.LOWER, token, "", 0, False, "", "")
    return _look(token)


@lru_cache(maxsize=50_000)
def _look(token: str) -> Look:
    if token.islower():
        return _lower_look(token)
    if not (token[0].isalnum() or token[0] in "'’"):
        return Look(Rank.PUNCTUATION, token, token, 0, False, "", token)
    if not token[0].isalpha() and token.replace(".", "").replace(",", "").isdigit():
        return Look(Rank.NUMBER, token, token, 0, False, "", token)
    return _capital_look(token)


def _lower_look(token: str) -> Look:
    if token.isalpha():
        return Look(Rank.LOWER, token, token, 0, False, "", token)
    bare = _POSSESSIVE.fullmatch(token)
    word = bare[1] if bare else token
    rank = Rank.LOWER
    if _DOMAIN.fullmatch(word):
        rank = Rank.CAMEL
    elif _LOWER_CODE.fullmatch(word):
        rank = Rank.CODE
    elif token[0].isdigit():
        rank = Rank.NUMBER
    return Look(rank, word, word, 0, bare is not None, "", word)


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
    if len(part) < 2 or part.islower() or not part[0].isalpha():
        return _CAMEL.fullmatch(part) is not None
    return _rank(part, part.casefold()) >= Rank.NAME


def _nameless_compound(parts: list[str], possessive: bool) -> Look:
    head = parts[0]
    low = head.casefold()
    tail = parts[-1].casefold()
    rank = Rank.NATION if tail in NATIONS else _rank(head, low)
    if rank >= Rank.NAME or len(head) == 1:
        rank = Rank.LETTER
    return Look(rank, head, low, 0, possessive, tail, tail)


def _simple_look(core: str, offset: int, possessive: bool, tail: str) -> Look:
    low = core.casefold()
    return Look(_rank(core, low), core, low, offset, possessive, tail, tail or low)


def _rank(core: str, low: str) -> Rank:
    if low in NATIONS or (low in INHABITANTS and core.istitle()):
        return Rank.NATION
    if core.isupper() and low.rstrip(".") in STATE_ACRONYMS:
        return Rank.ACRONYM
    if _DOTTED.fullmatch(core):
        return Rank.INITIAL
    if low in CALENDAR:
        return Rank.CALENDAR
    if low in CAPITAL_TITLES:
        return Rank.TITLE
    if len(core) == 1:
        return Rank.LETTER
    return _plain_rank(core, low)


def _plain_rank(core: str, low: str) -> Rank:
    if not core.istitle() and (low in ACRONYMS or _PLURAL.fullmatch(core)):
        return Rank.ACRONYM
    if core.lower() == core.upper():
        return Rank.NUMBER
    if any(char.isdigit() for char in core):
        return Rank.NUMBER if _LABEL.fullmatch(core) else Rank.CODE
    if core.isupper():
        return Rank.CAPS
    if _CAMEL.fullmatch(core) and not _SURNAME.fullmatch(core):
        return Rank.CAMEL
    return Rank.NAME if core[0].isupper() else Rank.LOWER
