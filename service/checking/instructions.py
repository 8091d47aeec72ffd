"""Sentences that speak to whoever reads the article, above all to a program that does.

An article reports; text that orders its reader to ignore, output or record something is no
report (indirect prompt injection, Greshake et al. 2023). The patterns of both languages are tried
on every text: an order need not be in the language of its article.
"""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from service.checking.order_patterns import BARE, ORDERS

_WORD = re.compile(r"\w+")
_Patterns = Mapping[str, Sequence[re.Pattern[str]]]


class Address(StrEnum):
    """How a sentence speaks to its reader."""

    NONE = "none"
    BARE = "bare"
    ORDER = "order"


def _by_trigger(rows: Sequence[tuple[str, str]]) -> _Patterns:
    found: dict[str, list[re.Pattern[str]]] = {}
    for triggers, pattern in rows:
        compiled = re.compile(pattern.replace("_", r"\x20"), re.VERBOSE)
        for word in triggers.split():
            found.setdefault(word, []).append(compiled)
    return found


_ORDERS, _BARE = _by_trigger(ORDERS), _by_trigger(BARE)
_TRIGGERS = frozenset((*_ORDERS, *_BARE))


def read_address(sentence: str) -> Address:
    """Return how a sentence speaks to its reader."""
    lowered = sentence.lower()
    hits = _TRIGGERS.intersection(_WORD.findall(lowered))
    if not hits:
        return Address.NONE
    lowered = " ".join(lowered.split())
    if _matches(_ORDERS, hits, lowered):
        return Address.ORDER
    return Address.BARE if _matches(_BARE, hits, lowered) else Address.NONE


def _matches(patterns: _Patterns, hits: frozenset[str], lowered: str) -> bool:
    tried = {pattern for word in hits for pattern in patterns.get(word, ())}
    return any(pattern.search(lowered) for pattern in tried)
