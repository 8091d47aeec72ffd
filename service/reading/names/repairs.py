"""Second looks at candidates that only the rest of the text explains."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from service.reading.names.brackets import within
from service.reading.names.candidate import Candidate, build
from service.reading.names.lexicon.cues import SINGULAR_VERBS
from service.reading.names.lexicon.tails import TAILS
from service.reading.names.ranks import LOWER, NATION
from service.reading.names.tokens import Tokens

_SHORTEST = 4
_SHORT_NAME = 2
_SURE_VERBS = SINGULAR_VERBS | frozenset(
    {"said", "says", "will", "would", "agreed", "bought", "announced", "could", "told", "zei"}
)
_LISTING = frozenset({"between", "both", "tussen", "zowel", ",", "and", "en"})


def strip_genitives(candidates: Sequence[Candidate], language: str) -> list[Candidate]:
    """Take the Dutch genitive off: "Acmes" is "Acme" where the text has "Acme" too."""
    if language == "en":
        return list(candidates)
    counts = Counter(c.key for c in candidates)
    return [_without_s(c, counts) for c in candidates]


def _without_s(candidate: Candidate, counts: Counter[tuple[str, ...]]) -> Candidate:
    last = candidate.key[-1]
    if not last.endswith("s") or len(last) < _SHORTEST or candidate.tail or candidate.possessive:
        return candidate
    base = (*candidate.key[:-1], last[:-1])
    if counts[base] < counts[candidate.key]:
        return candidate
    end = candidate.end - 1
    return replace(candidate, key=base, end=end, core_end=end, possessive=True)


def join_partners(tokens: Tokens, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Join "Draper and Wills Inc" where neither half is named alone."""
    counts = Counter(c.key for c in candidates)
    joined: list[Candidate] = []
    for candidate in candidates:
        before = joined[-1] if joined else None
        if before is not None and _are_partners(tokens, before, candidate, counts):
            whole = build(tokens, before.first, candidate.last)
            joined[-1] = whole if whole is not None else before
        else:
            joined.append(candidate)
    return joined


def _are_partners(
    tokens: Tokens, one: Candidate, other: Candidate, counts: Counter[tuple[str, ...]]
) -> bool:
    if not other.legal or one.legal or one.tail or one.possessive:
        return False
    if tokens.words[one.last : other.first] not in (["and"], ["en"]):
        return False
    if one.key[-1] in TAILS or len(one.key) > _SHORT_NAME or len(other.key) > _SHORT_NAME:
        return False
    apart = counts[one.key] > 1 or counts[other.key] > 1
    listed = tokens.raw(one.first - 1).lower() in _LISTING
    return not apart and not listed and tokens.sentence[one.first] == tokens.sentence[other.first]


def widen_nations(tokens: Tokens, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Take a nationality into the name where its abbreviation has it: "Dutch Grain Board (DGB)"."""
    return [_with_nation(tokens, c) for c in candidates]


def _with_nation(tokens: Tokens, candidate: Candidate) -> Candidate:
    at = candidate.first - 1
    if tokens.raw(candidate.last) != "(" or at < 0 or tokens.ranks[at] is not NATION:
        return candidate
    key = (tokens.looks[at].low, *candidate.key)
    if not within(tokens.raw(candidate.last + 1).lower(), "".join(key)):
        return candidate
    return build(tokens, at, candidate.last) or candidate


def keep_apostrophes(tokens: Tokens, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave the "'s" in a name that has it always, and a verb behind it: "Harrow's said"."""
    bare = {c.key for c in candidates if not c.possessive}
    return [
        _with_apostrophe(tokens, c) if c.possessive and c.key not in bare else c for c in candidates
    ]


def _with_apostrophe(tokens: Tokens, candidate: Candidate) -> Candidate:
    written = tokens.looks[candidate.last - 1].possessive
    follows = written and tokens.together(candidate.first, candidate.last)
    if candidate.tail or not follows or tokens.lower[candidate.last] not in _SURE_VERBS:
        return candidate
    end = tokens.end(candidate.last - 1)
    key = (*candidate.key[:-1], f"{candidate.key[-1]}'s")
    return replace(candidate, key=key, end=end, core_end=end, possessive=False)


def repeat_lower(tokens: Tokens, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Add the other places of names in lower case, which their legal form gave away once."""
    lower = {
        tokens.words[c.first]
        for c in candidates
        if tokens.ranks[c.first] is LOWER and c.legal and len(c.key) == 1
    }
    taken = {at for c in candidates for at in range(c.first, c.last)} if lower else set()
    if not lower:
        return list(candidates)
    places = [at for at, word in enumerate(tokens.words) if word in lower and at not in taken]
    more = [build(tokens, at, at + 1) for at in places if tokens.sentence[at] >= 0]
    return [*candidates, *(c for c in more if c is not None)]


def split_pairs(tokens: Tokens, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Split "Acme-Beta" where both halves are names elsewhere in the text."""
    known = {c.key for c in candidates}
    split: list[Candidate] = []
    for candidate in candidates:
        if "-" in candidate.key[0]:
            split.extend(_halves(tokens, candidate, known))
        else:
            split.append(candidate)
    return split


def _halves(
    tokens: Tokens, candidate: Candidate, known: set[tuple[str, ...]]
) -> Iterator[Candidate]:
    word = candidate.key[0]
    if len(candidate.key) > 1 or word.count("-") != 1:
        yield candidate
        return
    left, right = word.split("-")
    if (left,) not in known or (right,) not in known:
        yield candidate
        return
    middle = candidate.start + tokens.text[candidate.start : candidate.end].index("-")
    yield replace(candidate, key=(left,), end=middle, core_end=middle, tail=right)
    yield replace(candidate, key=(right,), start=middle + 1)
