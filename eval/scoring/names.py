"""When two names mean the same party."""

import re
import unicodedata
from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache

from service.reading.wordlist import wordlist

# Words that a name keeps its meaning without: articles, legal forms, the word for a group.
_EMPTY = wordlist(
    """
    the de het een a an
    inc incorporated corp corporation co company ltd limited plc llc llp lp nv bv cv vof sa sas
    sarl se ag gmbh kg kgaa ab asa as oy oyj spa srl pty pte kk aps group groep groupe gruppe
    holding holdings
    """
)
_WORD = re.compile(r"[^\W_]+")
_JOINTS = re.compile(r"(?<=\w)[.'’](?=\w)|['’]s?\b")


class Likeness(IntEnum):
    """How alike two names are; PART where one is a run of the other's words."""

    NONE = 0
    PART = 1
    SAME = 2


@lru_cache(maxsize=65_536)
def normal(name: str) -> tuple[str, ...]:
    """Return the words of a name that count: `The SoftBank Group Corp.` is `("softbank",)`.

    Accents, case, punctuation, legal forms and articles do not count, unless nothing else is left.
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(mark for mark in plain if not unicodedata.combining(mark))
    words = tuple(_WORD.findall(_JOINTS.sub("", plain)))
    return tuple(word for word in words if word not in _EMPTY) or words


@lru_cache(maxsize=65_536)
def likeness(one: str, other: str) -> Likeness:
    """Return how alike two names are; an empty name is like none."""
    left, right = normal(one), normal(other)
    if not left or not right:
        return Likeness.NONE
    if left == right or "".join(left) == "".join(right):
        return Likeness.SAME
    short, long = sorted((left, right), key=len)
    return Likeness.PART if _runs_in(short, long) else Likeness.NONE


def best_likeness(names: Iterable[str], name: str) -> Likeness:
    """Return the likeness of a name to the one of several that is most like it."""
    return max((likeness(one, name) for one in names), default=Likeness.NONE)


def _runs_in(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    last = len(long) - len(short) + 1
    return any(long[at : at + len(short)] == short for at in range(last))
