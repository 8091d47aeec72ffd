"""Which company a description means, where the text ties it to one.

First what the text says of a company elsewhere (an apposition, a product it owns); then salience
as in centering theory (Grosz, Joshi and Weinstein 1995): the subject of the sentence before, in
the same paragraph. In doubt a description stays open.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from service.reading.document import EntityKind, Form, Reference, Sentence, SentenceKind
from service.reading.names.context import Context
from service.reading.names.descriptions import Description
from service.reading.names.evidence import is_title
from service.reading.names.groups import Group, Groups
from service.reading.names.lexicon.business import BEFORE_OBJECT, DEAL_NOUNS, PREPOSITIONS
from service.reading.names.lexicon.heads import MAKERS, RELATIVES, RIVALS, TARGETS, WORTH
from service.reading.names.spans import Candidate
from service.reading.names.tokens import Tokens
from service.reading.names.traits import Knowledge, by_group

_LOOK_BACK = 2
_RECENT = 2
_OBJECT_TIES = frozenset({"in", "into", "of", "for", "van", "op", "at"})
_WORTH_REACH = 4
_COPULAS = frozenset({"is", "was", "as", "als", "be", "become", "becoming", "became"})
_CLOSING_COPULAS = frozenset({"was", "is", "zijn", "worden", "bleef"})
_SAYING = frozenset(
    "said says told added announced expects reported believes thinks zei zegt meldt meldde stelt "
    "verwacht denkt aankondigde bevestigt confirmed".split()
)
_CLAUSE_ENDS = frozenset({",", ".", ";", ":", ""})
_FOLLOWED = frozenset({"of", "van", "behind", "achter", "that", "who", "dat", "die", "called"})


@dataclass(slots=True)
class Presence:
    """A company at one place of a sentence; `marked` when a preposition governs it."""

    at: int
    group: Group
    marked: bool
    object: bool


def resolve_descriptions(
    tokens: Tokens,
    groups: Groups,
    candidates: Sequence[Candidate],
    contexts: Mapping[int, Context],
    sentences: Sequence[Sentence],
) -> dict[int, list[Reference]]:
    """Return the references by description for each group, by the group's identity."""
    knowledge = Knowledge(tokens, groups, candidates)
    found: dict[int, list[Reference]] = defaultdict(list)
    for phrase, group in knowledge.applied:
        found[id(group)].append(_reference(tokens, phrase))
    if not knowledge.open:
        return found
    resolver = _Resolver(tokens, groups, sentences, knowledge)
    for candidate in candidates:
        resolver.note(candidate, contexts.get(candidate.first))
    for phrase in knowledge.open:
        chosen = resolver.resolve(phrase)
        if chosen is not None:
            found[id(chosen)].append(_reference(tokens, phrase))
    return found


def _reference(tokens: Tokens, phrase: Description) -> Reference:
    last = tokens.looks[phrase.last - 1]
    if last.tail:
        end = tokens.end(phrase.last - 1)
        end -= 2 * last.possessive
    else:
        end = tokens.starts[phrase.last - 1] + last.offset + len(last.core)
    return Reference(tokens.starts[phrase.first], end, Form.DESCRIPTION)


def _place(group: Group) -> int:
    return min(mention.start for mention in group.mentions)


class _Resolver:
    def __init__(
        self,
        tokens: Tokens,
        groups: Groups,
        sentences: Sequence[Sentence],
        knowledge: Knowledge,
    ) -> None:
        self.tokens = tokens
        self.groups = groups
        self.sentences = sentences
        self.knowledge = knowledge
        self.companies = [g for g in groups.all() if g.kind is EntityKind.COMPANY and g.mentions]
        most = max(self.companies, key=lambda g: len(g.mentions), default=None)
        self.topic = most if most is min(self.companies, key=_place, default=None) else None
        self.present: dict[int, list[Presence]] = defaultdict(list)
        self.shared: dict[int, set[int]] = defaultdict(set)

    def note(self, candidate: Candidate, context: Context | None) -> None:
        """Remember that a candidate stands in its sentence, if it is a company."""
        group = self.groups.get(candidate.key)
        if group is None or group.kind is not EntityKind.COMPANY or candidate.heading:
            return
        index = self.tokens.sentence[candidate.first]
        self.shared[id(group)].add(index)
        if context is None or (candidate.tail and not is_title(candidate.tail)):
            return
        tied = context.before in _OBJECT_TIES and context.second in DEAL_NOUNS
        self.present[index].append(
            Presence(
                candidate.first,
                group,
                context.before in PREPOSITIONS,
                tied or context.before in BEFORE_OBJECT,
            )
        )

    def resolve(self, phrase: Description) -> Group | None:
        """Return the company that a phrase means, or None; remember it for later phrases."""
        sentence = self.tokens.sentence[phrase.first]
        if phrase.blocked or self.sentences[sentence].kind is SentenceKind.HEADING:
            return None
        if self.tokens.raw(phrase.last).lower() in _FOLLOWED or self._predicative(phrase):
            return None
        chosen = self._owner(phrase) or self._told(phrase) or self._salient(phrase, sentence)
        if chosen is None or chosen in self._inside(phrase):
            return None
        self.present[sentence].append(Presence(phrase.first, chosen, self._marked(phrase), False))
        self.present[sentence].sort(key=lambda p: p.at)
        return chosen

    def _predicative(self, phrase: Description) -> bool:
        """Return whether the phrase says what something is, instead of naming it."""
        before = self.tokens.raw(phrase.first - 1).lower()
        if self.tokens.raw(phrase.last).lower() not in _CLOSING_COPULAS:
            return before in _COPULAS
        return self.tokens.raw(phrase.last + 1) in _CLAUSE_ENDS

    def _marked(self, phrase: Description) -> bool:
        return self.tokens.raw(phrase.first - 1).lower() in PREPOSITIONS

    def _inside(self, phrase: Description) -> list[Group]:
        return [g for c in phrase.named if (g := self.groups.get(c.key)) is not None]

    def _owner(self, phrase: Description) -> Group | None:
        if phrase.head not in MAKERS:
            return None
        owners = [self.knowledge.owners.get(id(g)) for g in self._inside(phrase)]
        return next((owner for owner in owners if owner is not None), None)

    def _told(self, phrase: Description) -> Group | None:
        """Return the one company of which the text says just this."""
        if phrase.generic or phrase.named:
            return None
        fitting = [g for g in self.companies if self._fits(phrase, g)]
        if len(fitting) != 1:
            return None
        now = self.tokens.sentence[phrase.first]
        recent = {id(p.group) for i in range(now - _RECENT, now + 1) for p in self.present.get(i, ())}
        return fitting[0] if fitting[0] is self.topic or id(fitting[0]) in recent else None

    def _fits(self, phrase: Description, group: Group) -> bool:
        traits = self.knowledge.traits.get(id(group))
        if traits is None:
            return False
        if phrase.topics:
            return phrase.topics <= traits.topics
        return phrase.head in traits.heads

    def _salient(self, phrase: Description, sentence: int) -> Group | None:
        if phrase.head in RELATIVES and not phrase.named:
            return None
        here = self.present.get(sentence, [])
        before = [p for p in here if p.at < phrase.first]
        subject = next((p for p in before if not p.marked), None)
        if subject is not None and phrase.generic and self._says(subject, phrase):
            alone = all(p.group is subject.group for p in before)
            return subject.group if alone else None
        named = {id(p.group) for p in here} | {id(g) for g in self._inside(phrase)}
        for earlier in self._earlier(sentence):
            pool = [p for p in self.present.get(earlier, ()) if id(p.group) not in named]
            near = self._same_paragraph(earlier, sentence)
            chosen = self._choose(phrase, pool, near) if pool else None
            if chosen is not None or (pool and near):
                return chosen
        return None

    def _says(self, subject: Presence, phrase: Description) -> bool:
        """Return whether the sentence has its subject speak of itself: "Acme said the company …"."""
        between = self.tokens.looks[subject.at : phrase.first]
        return any(look.word in _SAYING for look in between)

    def _earlier(self, sentence: int) -> Iterator[int]:
        seen = 0
        for index in range(sentence - 1, max(sentence - 1 - 2 * _LOOK_BACK, -1), -1):
            if self.sentences[index].kind is SentenceKind.HEADING:
                continue
            yield index
            seen += 1
            if seen == _LOOK_BACK:
                return

    def _same_paragraph(self, one: int, other: int) -> bool:
        return self.sentences[one].paragraph == self.sentences[other].paragraph

    def _choose(self, phrase: Description, pool: list[Presence], near: bool) -> Group | None:
        distinct = list({id(p.group): p.group for p in pool}.values())
        if len(distinct) == 1 and near:
            return distinct[0]
        objects = {id(p.group): p.group for p in pool if p.object}
        if (self._worth(phrase) or phrase.head in TARGETS) and len(objects) == 1:
            return next(iter(objects.values()))
        if phrase.head in RIVALS and phrase.named:
            return self._stranger(phrase, distinct)
        subject = next((p.group for p in pool if not p.marked), None)
        if phrase.generic:
            return subject if near else self._topic(pool)
        return self._matching(phrase, distinct) or self._only_subject(subject, pool)

    def _topic(self, pool: Sequence[Presence]) -> Group | None:
        """Return the company that the article names most, if it is in the pool."""
        return next((p.group for p in pool if p.group is self.topic), None)

    def _only_subject(self, subject: Group | None, pool: Sequence[Presence]) -> Group | None:
        """Return the article's topic where it is the only company without a preposition."""
        bare = all(p.marked or p.group is subject for p in pool)
        return subject if bare and subject is self._topic(pool) else None

    def _worth(self, phrase: Description) -> bool:
        low = max(phrase.first - _WORTH_REACH, 0)
        return any(look.word in WORTH for look in self.tokens.looks[low : phrase.first])

    def _stranger(self, phrase: Description, pool: Sequence[Group]) -> Group | None:
        """Return the one company that shares no sentence with the one that it competes with."""
        inside: set[int] = set()
        for group in self._inside(phrase):
            inside |= self.shared[id(group)]
        inside.discard(self.tokens.sentence[phrase.first])
        strangers = [g for g in pool if inside.isdisjoint(self.shared[id(g)])]
        return strangers[0] if len(strangers) == 1 else None

    def _matching(self, phrase: Description, pool: Sequence[Group]) -> Group | None:
        fitting = [g for g in pool if self._fits_loosely(phrase, g)]
        return fitting[0] if len(fitting) == 1 else None

    def _fits_loosely(self, phrase: Description, group: Group) -> bool:
        if phrase.topics:
            return not phrase.topics.isdisjoint(self.knowledge.beside(group))
        return phrase.head in by_group(self.knowledge.traits, group).heads
