"""Which companies stand in which sentence, and as what."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from service.reading.document import Sentence, SentenceKind
from service.reading.names.candidate import Candidate
from service.reading.names.context import Context
from service.reading.names.groups import Group, Groups
from service.reading.names.lexicon.business import BEFORE_OBJECT, DEAL_NOUNS, PREPOSITIONS
from service.reading.names.lexicon.cues import SUBJECT_PRONOUNS
from service.reading.names.ranks import COMPANY
from service.reading.names.tokens import Tokens
from service.reading.names.wording import is_title

_OBJECT_TIES = frozenset({"in", "into", "of", "for", "van", "op", "at"})
_LOOK_BACK = 2
_HEADING = SentenceKind.HEADING
# More companies than this in one sentence make a list; what it says of salience is nothing.
_MOST = 24


@dataclass(slots=True)
class Presence:
    """A company at one place of a sentence.

    `marked` when a preposition governs it, `object` when it is the object of a deal.
    """

    at: int
    group: Group
    marked: bool
    object: bool = False


class Stage:
    """The companies of each sentence, in order of mention, and the article's topic.

    The topic is the company named first, if it is also the one named most.
    """

    def __init__(self, tokens: Tokens, groups: Groups, sentences: Sequence[Sentence]) -> None:
        self._tokens = tokens
        self._groups = groups
        self._sentences = sentences
        self._present: dict[int, list[Presence]] = defaultdict(list)
        self._shared: dict[int, set[int]] = defaultdict(set)
        companies = [g for g in groups.all() if g.kind is COMPANY and g.mentions]
        most = max(companies, key=lambda g: len(g.mentions), default=None)
        self.topic = most if most is min(companies, key=_place, default=None) else None

    def note(self, candidate: Candidate, contexts: Mapping[int, Context]) -> None:
        """Remember that a candidate stands in its sentence, if it is a company."""
        group = self._groups.get(candidate.key)
        context = contexts.get(candidate.first)
        if group is None or group.kind is not COMPANY or context is None:
            return
        index = self._tokens.sentence[candidate.first]
        self._shared[id(group)].add(index)
        if candidate.tail and not is_title(candidate.tail):
            return
        tied = context.before in _OBJECT_TIES and context.second in DEAL_NOUNS
        is_object = tied or context.before in BEFORE_OBJECT
        marked = context.before in PREPOSITIONS
        self.enter(index, Presence(candidate.first, group, marked, is_object))

    def enter(self, sentence: int, presence: Presence) -> None:
        """Add a company to a sentence, in the order of the text."""
        present = self._present[sentence]
        if len(present) >= _MOST:
            return
        in_order = not present or present[-1].at <= presence.at
        present.append(presence)
        if not in_order:
            present.sort(key=lambda p: p.at)

    def present(self, sentence: int) -> Sequence[Presence]:
        """Return the companies of a sentence."""
        return self._present.get(sentence, ())

    def sentences_of(self, group: Group) -> set[int]:
        """Return the indexes of the sentences that name a company."""
        return self._shared[id(group)]

    def earlier(self, sentence: int) -> Iterator[int]:
        """Yield the sentences before one, the nearest first, headings left out."""
        seen = 0
        for index in range(sentence - 1, max(sentence - 1 - 2 * _LOOK_BACK, -1), -1):
            if seen == _LOOK_BACK:
                return
            if self._sentences[index].kind is not _HEADING:
                seen += 1
                yield index

    def has_pronoun(self, sentence: int) -> bool:
        """Return whether a pronoun opens a sentence, so that its companies are not its subject."""
        low, high = self._tokens.ranges[sentence]
        return low < high and self._tokens.lower[low] in SUBJECT_PRONOUNS

    def in_heading(self, sentence: int) -> bool:
        """Return whether a sentence is a heading."""
        return self._sentences[sentence].kind is _HEADING

    def together(self, one: int, other: int) -> bool:
        """Return whether two sentences stand in the same paragraph."""
        return self._sentences[one].paragraph == self._sentences[other].paragraph


def _place(group: Group) -> int:
    return min(mention.start for mention in group.mentions)
