"""Lists: "Acme, Beta and Gamma" are most likely of one kind."""

from collections.abc import Iterator, Sequence

from service.reading.names.candidate import Candidate
from service.reading.names.groups import Group, Groups
from service.reading.names.ranks import COMPANY, OUTLET, PERSON, PLACE
from service.reading.names.tokens import Tokens

_ANDS = frozenset({"and", "en", "&", "or", "plus"})
_SHARED = 1.5
_HINTED = 1.0
_WEAK = 2.0
_LONGEST_LINK = 2
_SURE = 2.5
_KINDS = {
    COMPANY: "company",
    PERSON: "person",
    OUTLET: "outlet",
    PLACE: "place",
}


def share_kinds(tokens: Tokens, groups: Groups, candidates: Sequence[Candidate]) -> None:
    """Let the surest name of each list lend its kind to the names that are unclear."""
    for chain in _chains(tokens, candidates):
        members = [group for c in chain if (group := groups.get(c.key)) is not None]
        best = max(members, key=lambda group: group.lead)
        if best.kind in _KINDS:
            _lend(best, members, _SHARED if best.lead >= _SURE else _HINTED)


def _lend(best: Group, members: Sequence[Group], share: float) -> None:
    name = _KINDS[best.kind]
    for group in members:
        if group is not best and group.lead < _WEAK:
            setattr(group.tally, name, getattr(group.tally, name) + share)
            group.judge()


def _chains(tokens: Tokens, candidates: Sequence[Candidate]) -> Iterator[list[Candidate]]:
    chain: list[Candidate] = []
    joined = False
    for candidate in candidates:
        gap = tokens.words[chain[-1].last : candidate.first] if chain else []
        if chain and _links(tokens, chain[-1], candidate, gap):
            joined = joined or gap[-1] in _ANDS
            chain.append(candidate)
            continue
        if _is_list(tokens, chain, joined):
            yield chain
        chain, joined = [candidate], False
    if _is_list(tokens, chain, joined):
        yield chain


def _is_list(tokens: Tokens, chain: Sequence[Candidate], joined: bool) -> bool:
    """Return whether an "and" stands in a chain or behind it ("A, B and others")."""
    return len(chain) > 1 and (joined or tokens.raw(chain[-1].last) in _ANDS)


def _links(tokens: Tokens, one: Candidate, other: Candidate, gap: Sequence[str]) -> bool:
    if one.possessive or one.tail or not 1 <= len(gap) <= _LONGEST_LINK:
        return False
    if tokens.sentence[one.first] != tokens.sentence[other.first]:
        return False
    return (gap[0] == "," or gap[0] in _ANDS) and (len(gap) == 1 or gap[1] in _ANDS)
