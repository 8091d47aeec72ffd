"""One sentence as the baseline sees it: companies, sums and triggers in order."""

import re
from dataclasses import dataclass

from schemas.mentions import MoneyMention
from service.reading.cues.lexicon import lexicon_for
from service.reading.cues.scan import Cue, Kind
from service.reading.cues.senses import Sense, sense_of
from service.reading.document import Document, Entity, EntityKind, Form, Reference, Sentence

PARTY_KINDS = frozenset({EntityKind.COMPANY, EntityKind.PERSON, EntityKind.OTHER})
_POSSESSIVE = re.compile(r"['’]s?(?!\w)|s(?!\w)")
_WORD = re.compile(r"[\w'’$€£-]+|[,;:()\"“”–—]")
_COORDINATION = re.compile(
    r"\s*(?:,|,?\s*(?:and|en|&|as well as|alsmede)|,\s*(?:and|en))\s*", re.IGNORECASE
)
_STOPS = frozenset(',;:()"“”–—')
_MARK_REACH = 5


@dataclass(frozen=True, slots=True)
class Actor:
    """A possible party at one place: its preposition, and how it hangs together with others."""

    entity: Entity
    start: int
    end: int
    mark: str | None
    possessive: bool
    compound: bool
    group: int


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of money and what the words around it say that it is."""

    mention: MoneyMention
    sense: Sense


@dataclass(frozen=True)
class View:
    """One sentence: its actors, sums and triggers, each in the order of the text."""

    document: Document
    sentence: Sentence
    actors: tuple[Actor, ...]
    sums: tuple[Sum, ...]
    triggers: tuple[Cue, ...]

    def between(self, low: int, high: int) -> str:
        """Return the text between two offsets; empty when they cross."""
        return self.document.text[low:high] if low < high else ""


def view_of(document: Document, sentence: Sentence) -> View:
    """Return the view of one sentence."""
    sums = tuple(
        Sum(m, sense_of(document, m))
        for m in document.mentions_in(sentence)
        if isinstance(m, MoneyMention)
    )
    triggers = _triggers(document.cues_in(sentence, Kind.FRAME))
    return View(document, sentence, _actors(document, sentence, triggers), sums, triggers)


def _triggers(cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
    kept: list[Cue] = []
    for cue in sorted(cues, key=_rank):
        if all(cue.end <= k.start or cue.start >= k.end for k in kept):
            kept.append(cue)
    return tuple(sorted(kept, key=lambda c: c.start))


def _rank(cue: Cue) -> tuple[int, int, int]:
    weight = cue.frame.weight if cue.frame is not None else 0
    return (-weight, cue.start - cue.end, cue.start)


def _actors(document: Document, sentence: Sentence, triggers: tuple[Cue, ...]) -> tuple[Actor, ...]:
    actors: list[Actor] = []
    for entity, reference in document.references_in(sentence):
        if entity.kind not in PARTY_KINDS:
            continue
        previous = actors[-1] if actors else None
        if previous is not None and reference.start < previous.end:
            continue
        actors.append(_actor(document, sentence, entity, reference, previous, triggers))
    return tuple(actors)


def _actor(  # noqa: PLR0913 - one call site; the pieces belong together
    document: Document,
    sentence: Sentence,
    entity: Entity,
    reference: Reference,
    previous: Actor | None,
    triggers: tuple[Cue, ...],
) -> Actor:
    text = document.text
    low = sentence.start if previous is None else previous.end
    gap = text[low : reference.start]
    joined = previous is not None and not previous.possessive and _COORDINATION.fullmatch(gap)
    same = previous is not None and previous.entity is entity and not gap.strip(" ,\n(")
    if previous is not None and (joined or same):
        mark, group = previous.mark, previous.group
    else:
        bare = [c for c in triggers if low <= c.start and c.end <= reference.start]
        mark = _mark(
            text[max(low, bare[-1].end if bare else low) : reference.start], document.language
        )
        group = 0 if previous is None else previous.group + 1
    possessive = reference.form is not Form.COMPOUND and bool(
        _POSSESSIVE.match(text, reference.end)
    )
    compound = text[reference.end : reference.end + 1] == "-"
    return Actor(entity, reference.start, reference.end, mark, possessive, compound, group)


def _mark(gap: str, language: str) -> str | None:
    prepositions = lexicon_for(language).prepositions
    for word in reversed(_WORD.findall(gap)[-_MARK_REACH:]):
        if word in _STOPS:
            return None
        if word.lower() in prepositions:
            return str(word.lower())
    return None
