"""Which company a description means, where the text ties it to one.

First what the text says of a company elsewhere (an apposition, a product it owns); then salience
as in centering theory (Grosz, Joshi and Weinstein 1995): the subject of the sentence before, in
the same paragraph. In doubt a description stays open.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from service.reading.document import Form, Reference, Sentence
from service.reading.names.candidate import Candidate
from service.reading.names.context import Context
from service.reading.names.descriptions import Description
from service.reading.names.groups import Group, Groups
from service.reading.names.lexicon.business import PREPOSITIONS
from service.reading.names.lexicon.cues import ANNOUNCING, CLAUSE_OPENERS, CLOSING_COPULAS, COPULAS
from service.reading.names.lexicon.heads import MAKERS, RELATIVES, RIVALS, TARGETS, WORTH
from service.reading.names.presence import Presence, Stage
from service.reading.names.tokens import Tokens
from service.reading.names.traits import Knowledge

_DESCRIPTION = Form.DESCRIPTION
_RECENT = 2
_WORTH_REACH = 4
_SPEECH_REACH = 40
_CLAUSE_ENDS = frozenset({",", ".", ";", ":", ""})
_FOLLOWED = frozenset({"of", "van", "behind", "achter", "that", "who", "dat", "die", "called"})


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
    if knowledge.open:
        stage = Stage(tokens, groups, sentences)
        for candidate in candidates:
            stage.note(candidate, contexts)
        resolver = _Resolver(tokens, groups, stage, knowledge)
        for phrase in knowledge.open:
            chosen = resolver.resolve(phrase)
            if chosen is not None:
                found[id(chosen)].append(_reference(tokens, phrase))
    return found


def _reference(tokens: Tokens, phrase: Description) -> Reference:
    at = phrase.last - 1
    last = tokens.looks[at]
    if last.tail:
        end = tokens.end(at) - 2 * last.possessive
    else:
        end = tokens.starts[at] + last.offset + len(last.core)
    return Reference(tokens.starts[phrase.first], end, _DESCRIPTION)


class _Resolver:
    def __init__(self, tokens: Tokens, groups: Groups, stage: Stage, knowledge: Knowledge) -> None:
        self.tokens = tokens
        self.groups = groups
        self.stage = stage
        self.knowledge = knowledge

    def resolve(self, phrase: Description) -> Group | None:
        """Return the company that a phrase means, or None; remember it for later phrases."""
        sentence = self.tokens.sentence[phrase.first]
        if phrase.blocked or self.stage.in_heading(sentence) or self._predicative(phrase):
            return None
        chosen = self._owner(phrase) or self._told(phrase, sentence)
        chosen = chosen or self._salient(phrase, sentence)
        if chosen is None or chosen in self._inside(phrase):
            return None
        self.stage.enter(sentence, Presence(phrase.first, chosen, self._is_marked(phrase)))
        return chosen

    def _is_marked(self, phrase: Description) -> bool:
        return self.tokens.raw(phrase.first - 1).lower() in PREPOSITIONS

    def _predicative(self, phrase: Description) -> bool:
        """Return whether the phrase says what something is, or is told apart by what follows."""
        before = self.tokens.raw(phrase.first - 1).lower()
        after = self.tokens.raw(phrase.last).lower()
        if before in COPULAS or after in _FOLLOWED:
            return True
        return after in CLOSING_COPULAS and self.tokens.raw(phrase.last + 1) in _CLAUSE_ENDS

    def _inside(self, phrase: Description) -> list[Group]:
        return [g for c in phrase.named if (g := self.groups.get(c.key)) is not None]

    def _owner(self, phrase: Description) -> Group | None:
        if phrase.head not in MAKERS:
            return None
        owners = [self.knowledge.owners.get(id(g)) for g in self._inside(phrase)]
        return next((owner for owner in owners if owner is not None), None)

    def _told(self, phrase: Description, sentence: int) -> Group | None:
        """Return the one company of which the text says just this, if it is still in mind."""
        if phrase.generic or phrase.named:
            return None
        told = self.knowledge.told(phrase)
        if told is None or told is self.stage.topic:
            return told
        recent = range(sentence - _RECENT, sentence + 1)
        here = any(p.group is told for index in recent for p in self.stage.present(index))
        return told if here else None

    def _salient(self, phrase: Description, sentence: int) -> Group | None:
        if phrase.head in RELATIVES and not phrase.named:
            return None
        here = self.stage.present(sentence)
        before = [p for p in here if p.at < phrase.first]
        subject = next((p for p in before if not p.marked), None)
        if subject is not None:
            if self._takes_up(subject, phrase):
                return subject.group if all(p.group is subject.group for p in before) else None
            if not phrase.generic or self._is_marked(phrase):
                return None
        named = {id(p.group) for p in here} | {id(g) for g in self._inside(phrase)}
        return self._from_earlier(phrase, sentence, named)

    def _takes_up(self, subject: Presence, phrase: Description) -> bool:
        """Return whether a phrase means its sentence's subject.

        It does in what the subject says ("Acme said that the company …") and at the start of a
        further clause ("Acme bid, but the company …").
        """
        if self.tokens.raw(phrase.first - 1).lower() in CLAUSE_OPENERS:
            return True
        if not phrase.generic:
            return False
        low = max(subject.at, phrase.first - _SPEECH_REACH)
        return not ANNOUNCING.isdisjoint(self.tokens.lower[low : phrase.first])

    def _from_earlier(self, phrase: Description, sentence: int, named: set[int]) -> Group | None:
        for earlier in self.stage.earlier(sentence):
            pool = [p for p in self.stage.present(earlier) if id(p.group) not in named]
            if not pool or (self.stage.has_pronoun(earlier) and all(p.marked for p in pool)):
                continue
            near = self.stage.together(earlier, sentence)
            chosen = self._choose(phrase, pool) if near else self._topic(phrase, pool)
            if chosen is not None or near:
                return chosen
        return None

    def _topic(self, phrase: Description, pool: Sequence[Presence]) -> Group | None:
        """Return what a new paragraph may take up again: the article's topic, or a sure match."""
        if phrase.generic:
            return self.stage.topic if any(p.group is self.stage.topic for p in pool) else None
        return self._matching(phrase, pool) or self._only_subject(pool)

    def _choose(self, phrase: Description, pool: Sequence[Presence]) -> Group | None:
        if all(p.group is pool[0].group for p in pool):
            return pool[0].group
        if phrase.head in TARGETS or self._is_worth(phrase):
            objects = {id(p.group): p.group for p in pool if p.object}
            if len(objects) == 1:
                return next(iter(objects.values()))
        if phrase.head in RIVALS and phrase.named:
            return self._stranger(phrase, pool)
        bare = [p.group for p in pool if not p.marked]
        if phrase.generic and bare:
            return self.stage.topic if self.stage.topic in bare else bare[0]
        return self._matching(phrase, pool) or self._only_subject(pool)

    def _only_subject(self, pool: Sequence[Presence]) -> Group | None:
        """Return the article's topic where it is the only company without a preposition."""
        bare = [p.group for p in pool if not p.marked]
        return self.stage.topic if bare and all(g is self.stage.topic for g in bare) else None

    def _is_worth(self, phrase: Description) -> bool:
        low = max(phrase.first - _WORTH_REACH, 0)
        return not WORTH.isdisjoint(self.tokens.lower[low : phrase.first])

    def _stranger(self, phrase: Description, pool: Sequence[Presence]) -> Group | None:
        """Return the one company that shares no sentence with the one that it competes with."""
        inside: set[int] = set()
        for group in self._inside(phrase):
            inside |= self.stage.sentences_of(group)
        inside.discard(self.tokens.sentence[phrase.first])
        return _only(p.group for p in pool if inside.isdisjoint(self.stage.sentences_of(p.group)))

    def _matching(self, phrase: Description, pool: Sequence[Presence]) -> Group | None:
        return _only(p.group for p in pool if self.knowledge.may_mean(phrase, p.group))


def _only(groups: Iterable[Group]) -> Group | None:
    found = {id(group): group for group in groups}
    return next(iter(found.values())) if len(found) == 1 else None
