"""Who takes part: named in the text, in roles that fit, and not on both sides."""

from collections.abc import Sequence
from functools import lru_cache

from prompts import example_names
from schemas.enums import DealType, Role
from service.checking.case import Case
from service.checking.rule import Finding, Findings, fails, warns
from service.reading.document import EntityKind, Sentence
from service.reading.wordlist import wordlist

_PAIRED = frozenset({DealType.MERGER, DealType.JOINT_VENTURE})
# Who lends is often a market or an unnamed group of banks, who takes part in a round often unsaid.
_OPEN_PAYERS = frozenset({DealType.DEBT_FINANCING, DealType.FUNDING_ROUND, DealType.IPO}) | _PAIRED
_NO_PARTY = frozenset({EntityKind.OUTLET, EntityKind.PRODUCT})
# A state pays, lends, sells and borrows; a place is not for sale.
_SOLD = frozenset({Role.INVESTEE, Role.TARGET, Role.SUPPLIER, Role.ISSUER, Role.PARTNER})
_CLOSED_CLASS = wordlist(
    """
    a an the it its he him his she her they them their we us our i you who which this that these
    those de het een hij hem zijn zij ze haar hun hen wij we ons onze ik jij u die dat dit deze wie
    and or en of null none unknown onbekend undisclosed
    """
)


@fails(mendable=True)
def party_named(case: Case) -> Findings:
    """Every party stands in the text, by name or by a description that the text ties to it."""
    for party, _, _ in case.parties:
        count = len(party.spans)
        if not _is_name(party.name):
            yield Finding(ok=False, field="parties", message=f"“{party.name}” is no name.")
        elif count:
            message = f"{party.name} stands in the text {count} times."
            yield Finding(ok=True, field="parties", message=message)
        else:
            message = f"{party.name} does not stand in the text."
            yield Finding(ok=False, field="parties", message=message)


@fails(mendable=True)
def example_name(case: Case) -> Findings:
    """No name comes from an example of the prompt instead of the text."""
    for party, _, _ in case.parties:
        copied = not party.spans and party.name.casefold() in example_names()
        message = f"{party.name} is {'copied from' if copied else 'no name of'} an example."
        yield Finding(not copied, "parties", message)


@warns()
def party_in_evidence(case: Case) -> Findings:
    """The evidence, or one of three sentences before it, names or describes a party."""
    if not (case.evidence and case.deal.parties):
        return
    told = case.article.lead_up(case.evidence)
    found = any(case.article.refers(party, entity, told) for party, entity, _ in case.parties)
    message = f"The evidence names {'a party' if found else 'none of the parties'}."
    yield Finding(found, "evidence", message)


@fails(mendable=True)
def roles(case: Case) -> Findings:
    """Every role fits the type of the deal."""
    allowed = case.frame.allowed
    for party, _, _ in case.parties:
        fits = party.role in allowed
        message = f"{party.name} is {party.role} in a deal of type {case.deal.type}."
        if not fits:
            message += f" The roles are {', '.join(sorted(allowed))}."
        yield Finding(fits, "parties", message)


@fails(mendable=True)
def sides_differ(case: Case) -> Findings:
    """Nobody is on both sides of the deal, under whatever name."""
    frame = case.frame
    receivers = case.keys(frame.receivers)
    others = frame.payers | (frame.others - {Role.PARTNER, Role.SELLER})
    for party, _, key in case.parties:
        if party.role in others and receivers:
            message = f"{party.name} is {party.role} and on the other side too."
            if key not in receivers:
                message = f"{party.name} is {party.role} only."
            yield Finding(key not in receivers, "parties", message)
    sellers = case.keys(frozenset({Role.SELLER})) & case.keys(frame.payers)
    if sellers:
        yield Finding(ok=False, field="parties", message="The seller is the buyer as well.")


@fails(mendable=True)
def receiver(case: Case) -> Findings:
    """The record names who gets the money, or what is bought."""
    if case.deal.type in _PAIRED or case.deal.type is DealType.COMMERCIAL_CONTRACT:
        return
    wanted = case.frame.receivers
    yield _present(case, wanted)


@warns()
def counterparty(case: Case) -> Findings:
    """The record names the other side: who pays or, where shares or assets are sold, who sells."""
    kind = case.deal.type
    if kind not in _OPEN_PAYERS:
        yield _present(case, case.frame.payers | (case.frame.others & {Role.SELLER}))
    if kind is DealType.COMMERCIAL_CONTRACT:
        yield _present(case, case.frame.receivers)


@fails(mendable=True)
def partners(case: Case) -> Findings:
    """A merger or joint venture has two different partners."""
    if case.deal.type in _PAIRED:
        count = len(case.keys(frozenset({Role.PARTNER})))
        yield Finding(count > 1, "parties", f"{count} different partners are named.")


@warns()
def party_kind(case: Case) -> Findings:
    """No party is an outlet, a product or a place (states may pay), and not all are people."""
    known = [(party, e.kind) for party, e, _ in case.parties if e is not None]
    for party, kind in known:
        odd = kind in _NO_PARTY or (kind is EntityKind.PLACE and party.role in _SOLD)
        yield Finding(not odd, "parties", f"{party.name} ({party.role}) is read as {kind}.")
    if known and all(kind is EntityKind.PERSON for _, kind in known) and _all_known(case):
        yield Finding(ok=False, field="parties", message="All parties are read as people.")


@warns()
def lead(case: Case) -> Findings:
    """Only an investor leads."""
    for party, _, _ in case.parties:
        if party.lead:
            message = f"{party.name} leads as {party.role}."
            yield Finding(party.role is Role.INVESTOR, "parties", message)


@lru_cache(maxsize=4_096)
def _is_name(name: str) -> bool:
    """Return whether a name has a word with a letter that is no pronoun or article."""
    words = (word for word in name.casefold().split() if any(c.isalpha() for c in word))
    return any(word not in _CLOSED_CLASS for word in words)


def _refers(case: Case, sentences: Sequence[Sentence]) -> bool:
    """Return whether the sentences name or describe a party."""
    return any(case.article.refers(party, entity, sentences) for party, entity, _ in case.parties)


def _present(case: Case, wanted: frozenset[Role]) -> Finding:
    found = [party.name for party, _, _ in case.parties if party.role in wanted]
    names = " or ".join(sorted(wanted))
    message = f"{names}: {', '.join(found)}." if found else f"No {names} is named."
    return Finding(bool(found), "parties", message)


def _all_known(case: Case) -> bool:
    return all(entity is not None for entity in case.candidate.entities)
