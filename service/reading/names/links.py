"""Which forms belong to one name, and which only look like it.

"Acme Group" and "Acme" are one; "Acme" and "Acme Cloud" are two; "Jane Doe" and "Doe" are one.
"""

from collections.abc import Sequence

from service.reading.names.brackets import abbreviates, bracketed, initials
from service.reading.names.candidate import Candidate
from service.reading.names.groups import Group, Groups, Key
from service.reading.names.lexicon.ordinary import ARTICLES
from service.reading.names.lexicon.places import CITIES, COUNTRIES, NATIONS
from service.reading.names.lexicon.tails import COMPANY_TAILS, GENERIC_HEADS, GENERIC_TAILS, TAILS
from service.reading.names.ranks import CAPS, COMPANY, OTHER, OUTLET, PERSON, PRODUCT
from service.reading.names.tokens import Tokens

_ALWAYS_APART = frozenset({"cloud", "web", "workspace", "azure", "ventures", "foundation"})
_STRONG = 3.0
_CLEAR = 1.5
_LONGEST_EDGE = 4
_CROWD = 4
_PAIR = 2
_LONGEST_ABBREVIATION = 6
_WHOLES = frozenset({COMPANY, OTHER, OUTLET})


def link_abbreviations(tokens: Tokens, groups: Groups, candidates: Sequence[Candidate]) -> set[int]:
    """Unite names with the abbreviations that brackets introduce.

    Returns the first tokens of bracketed codes that stand for nothing in the text.
    """
    codes: set[int] = set()
    for outer, inner in bracketed(tokens, candidates):
        full, short = groups.get(outer.key), groups.get(inner.key)
        if full is None or short is None or full is short:
            continue
        if abbreviates(inner, outer):
            full.abbreviations.add(inner.key)
            groups.unite(full, short)
        elif abbreviates(outer, inner):
            short.abbreviations.add(outer.key)
            groups.unite(short, full)
        elif CAPS in inner.ranks and len(short.mentions) == 1 and not short.tally.outlet:
            codes.add(inner.first)
    return codes


def link_variants(groups: Groups) -> None:
    """Unite names that differ by generic words only: "Acme Group" and "Acme"."""
    for key in groups.all_keys():
        for variant in _variants(key):
            full, other = groups.get(key), groups.get(variant)
            if full is not None and other is not None and not _is_place(variant):
                groups.unite(full, other)


def _variants(key: Key) -> list[Key]:
    found: list[Key] = []
    start, end = 0, len(key)
    while end - start > 1 and (key[end - 1] in GENERIC_TAILS or _and_co(key[:end])):
        end -= 2 if _and_co(key[:end]) else 1
        if end > start:
            found.append(key[start:end])
    while end - start > 1 and (key[start] in GENERIC_HEADS or key[start] in NATIONS):
        start += 1
        found += [key[start:end], key[start:]]
    return found


def _and_co(key: Key) -> bool:
    return len(key) > _PAIR and key[-2] == "and" and key[-1] in {"co", "company"}


def _is_place(key: Key) -> bool:
    return len(key) == 1 and (key[0] in COUNTRIES or key[0] in CITIES or key[0] in TAILS)


def link_initials(groups: Groups) -> None:
    """Unite capitals with the one longer name whose words they start."""
    by_initials: dict[str, list[Group]] = {}
    for group in groups.all():
        if len(group.key) > 1 and group.kind is not PERSON:
            for letters in set(initials(group.key)):
                by_initials.setdefault(letters, []).append(group)
    for key in groups.all_keys():
        short = groups.get(key)
        if short is None or len(key) > 1 or not _abbreviation(short):
            continue
        full = by_initials.get(key[0], [])
        if len(full) == 1 and full[0] is not short and full[0].first < short.first:
            full[0].abbreviations.add(key)
            groups.unite(full[0], short)


def _abbreviation(group: Group) -> bool:
    short = 1 < len(group.key[0]) <= _LONGEST_ABBREVIATION
    return short and all(CAPS in m.ranks for m in group.mentions)


def link_short_forms(groups: Groups) -> None:
    """Unite first words and surnames with the full name that they are short for."""
    heads, tails = _edges(groups)
    for key in groups.all_keys():
        short = groups.get(key)
        if short is None or short.key != key or key[0] in ARTICLES:
            continue
        full = _only_full(key, heads) or _only_full(key, tails)
        whole = groups.get(full) if full is not None else None
        if full is not None and whole is not None and _is_short_for(short, whole, key, full):
            whole.short.add(key)
            groups.unite(whole, short)
        elif short.kind is COMPANY:
            _mark_all_offspring(groups, short, heads.get(key, []))


def _mark_all_offspring(groups: Groups, parent: Group, longer: Sequence[Key]) -> None:
    for full in longer:
        whole = groups.get(full)
        if whole is not None and whole is not parent:
            _mark_offspring(whole, full[len(parent.key) :])


def _edges(groups: Groups) -> tuple[dict[Key, list[Key]], dict[Key, list[Key]]]:
    heads: dict[Key, list[Key]] = {}
    tails: dict[Key, list[Key]] = {}
    for key in groups.all_keys():
        for length in range(1, min(len(key), _LONGEST_EDGE)):
            _note(heads, key[:length], key)
            _note(tails, key[-length:], key)
    return heads, tails


def _note(index: dict[Key, list[Key]], edge: Key, key: Key) -> None:
    known = index.setdefault(edge, [])
    if len(known) < _CROWD:
        known.append(key)


def _only_full(key: Key, index: dict[Key, list[Key]]) -> Key | None:
    """Return the one name that a key is an edge of; of names within each other the shortest."""
    known = sorted(index.get(key, ()), key=len)
    if not known or len(known) == _CROWD:
        return None
    shortest = known[0]
    same = all(k[: len(shortest)] == shortest or k[-len(shortest) :] == shortest for k in known)
    return shortest if same else None


def _is_short_for(short: Group, whole: Group, key: Key, full: Key) -> bool:
    if whole is short or whole.kind is PRODUCT:
        return False
    if whole.kind is PERSON:
        return _is_name_of_person(short, whole, key, full)
    if key[0] in COUNTRIES or key[0] in CITIES:
        return False
    if full[: len(key)] != key:
        return _is_last_word(short, whole)
    return _is_first_word(short, whole, full[len(key) :])


def _is_first_word(short: Group, whole: Group, extra: Key) -> bool:
    """Judge "Acme" for "Acme Foods": the full name comes first, and is no product of "Acme"."""
    if whole.kind not in _WHOLES or short.first < whole.first:
        return False
    if short.key[0] in TAILS or extra[0] in _ALWAYS_APART:
        return False
    if whole.legal or not COMPANY_TAILS.isdisjoint(extra):
        return True
    return whole.tally.product < 1 or whole.tally.company >= _STRONG


def _is_last_word(short: Group, whole: Group) -> bool:
    """Judge "Rovers" for "Ashbridge Rovers": the full name comes first."""
    clear = whole.kind is COMPANY and short.kind is not PERSON
    return clear and whole.first < short.first


def _is_name_of_person(short: Group, whole: Group, key: Key, full: Key) -> bool:
    company = short.tally.company - short.tally.person
    if short.kind is COMPANY and short.first < whole.first and short.lead > _CLEAR:
        return False
    if full[-len(key) :] == key:
        return company < _STRONG or (whole.first < short.first and company < 2 * _STRONG)
    return len(key) == 1 and whole.first < short.first and company < _STRONG


def _mark_offspring(whole: Group, extra: Key) -> None:
    """Judge "Acme Cloud" beside its parent "Acme": a daughter by its head, else a product."""
    if extra[0] in COUNTRIES or not COMPANY_TAILS.isdisjoint(extra) or whole.legal:
        whole.tally.company += 1
    else:
        whole.tally.product += 2.5
    whole.judge()
