"""Mentions of one name together, and the forms of one name together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from service.reading.document import EntityKind
from service.reading.names.candidate import Candidate
from service.reading.names.ranks import OTHER
from service.reading.names.tally import Tally

Key = tuple[str, ...]

# More tokens than any text has.
_BEHIND = 1_000_000_000


@dataclass(slots=True)
class Group:
    """All mentions of one name in all its forms.

    `short` and `abbreviations` are the keys that stand for the full name; `first` is the token of
    the first mention in running text.
    """

    key: Key
    mentions: list[Candidate] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    short: set[Key] = field(default_factory=set)
    abbreviations: set[Key] = field(default_factory=set)
    kind: EntityKind = OTHER
    lead: float = 0.0

    @property
    def first(self) -> int:
        """Token index of the first mention; those in headings and bullets stand behind all text."""
        return min(m.first + _BEHIND * (m.heading or m.summary) for m in self.mentions)

    @property
    def legal(self) -> bool:
        """Whether the text gives a legal form."""
        return any(m.legal for m in self.mentions)

    def judge(self) -> None:
        """Set the kind from the evidence so far."""
        self.kind, self.lead = self.tally.verdict()


class Groups:
    """Groups by key; united groups answer to every key of theirs."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self._by_key: dict[Key, Group] = {}
        for candidate in candidates:
            group = self._by_key.get(candidate.key)
            if group is None:
                group = self._by_key[candidate.key] = Group(candidate.key)
            group.mentions.append(candidate)

    def get(self, key: Key) -> Group | None:
        """Return the group that answers to a key."""
        return self._by_key.get(key)

    def all_keys(self) -> list[Key]:
        """Return every key, in the order of the text."""
        return list(self._by_key)

    def all(self) -> list[Group]:
        """Return every group once, in the order of the text."""
        return list({id(group): group for group in self._by_key.values()}.values())

    def unite(self, full: Group, other: Group) -> None:
        """Make `other` part of `full`."""
        if full is other:
            return
        full.mentions.extend(other.mentions)
        full.tally.take(other.tally)
        full.short |= other.short
        full.abbreviations |= other.abbreviations
        for key in {m.key for m in other.mentions} | {other.key}:
            self._by_key[key] = full
        full.judge()


def surfaces(text: str, mentions: Sequence[Candidate]) -> dict[str, int]:
    """Return how often each written form stands in running text, legal forms left out."""
    running = [m for m in mentions if not m.heading] or mentions
    counts: dict[str, int] = {}
    for mention in running:
        form = one_line(text[mention.start : mention.core_end])
        counts[form] = counts.get(form, 0) + 1
    return counts


def one_line(form: str) -> str:
    """Return a written form with single blanks."""
    return form if form.isalpha() else " ".join(form.split())
