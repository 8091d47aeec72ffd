"""One sentence as the baseline sees it: companies, sums and triggers in order."""

import re
from dataclasses import dataclass
from functools import cached_property

from schemas.mentions import MoneyMention
from service.reading.cues.lexicon import lexicon_for
from service.reading.cues.scan import Cue, Kind
from service.reading.cues.senses import Sense, sense_of
from service.reading.document import Document, Entity, EntityKind, Form, Reference, Sentence

PARTY_KINDS = frozenset({EntityKind.COMPANY, EntityKind.PERSON, EntityKind.OTHER})
_POSSESSIVE = re.compile(r"['’]s?(?!\w)|s(?!\w)")
_WORD = re.compile(r"[\w'’$€£-]+|[,;:()\"“”–—]")
_COORDINATION = re.compile(
    r"\s*(?:,|,?\s*(?:and|en|&|as well as|alsmede))\s*"
    r"(?:(?:the|de|het|een|an?)\s+)?(?:[A-Z]\w+e?\s+)?"
)
# "the maker of Claude": the name tells whom another company is, and takes no part itself.
_DESCRIBING = re.compile(
    r"(?i)\b(?:makers?|owners?|parent(?: company)?|creators?|developers?|operators?|company|firm|"
    r"group|maakster|eigenaar|moeder(?:bedrijf|maatschappij|concern)?|ontwikkelaar|bedrijf|concern|uitbater|"
    r"bouwer|uitgever|publisher|builder)\s+(?:of|behind|van|achter)\s+(?:(?:the|de|het)\s+)?$"
)
_DESCRIBING_REACH = 40
# A bank that only arranges takes no part.
_ARRANGING = re.compile(
    r"[^.;]{0,60}?\b(?:as|als)\s+(?:\w+\s+){0,2}?(?:bookrunner|(?:lead )?arranger|advis[eo]r|"
    r"adviseur|underwriter|begeleider|arrangeur|coordinator)s?\b",
    re.IGNORECASE,
)
_OWNER = re.compile(r"['’]s?\s+")
_FROM = re.compile(r"\s+(?:uit(?: het)?|of|from|based in)\s+(?:the\s+)?")
_STOPS = frozenset(',;:()"“”–—')
# What stands in one sentence of a text that people write; a longer list is not read further.
_MOST = 60
_MARK_REACH = 4
_OPENING_REACH = 2
_VERBS = re.compile(
    r"(?:is|are|was|were|has|have|had|will|would|could|may|might|said|says|heeft|hebben|had|wordt|"
    r"worden|werd|werden|zijn|gaat|gaan|zal|zullen|zou|zouden|wil|willen|kan|kunnen|moet|moeten|"
    r"zegt|zei|ziet|doet|komt)"
)


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
    sums: tuple[Sum, ...]
    triggers: tuple[Cue, ...]

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """Return the possible parties; found when first wanted, most sentences need none."""
        return _actors(self.document, self.sentence)

    def between(self, low: int, high: int) -> str:
        """Return the text between two offsets; empty when they cross."""
        return self.document.text[low:high] if low < high else ""


def view_of(document: Document, sentence: Sentence) -> View:
    """Return the view of one sentence."""
    sums = tuple(
        Sum(m, sense_of(document, m))
        for m in document.mentions_in(sentence)[:_MOST]
        if isinstance(m, MoneyMention)
    )
    triggers = _triggers(document.cues_in(sentence, Kind.FRAME))
    return View(document, sentence, sums, triggers)


def _triggers(cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
    kept: list[Cue] = []
    for cue in sorted(cues, key=lambda c: (c.start, _rank(c))):
        if not kept or cue.start >= kept[-1].end:
            kept.append(cue)
        elif _rank(cue) < _rank(kept[-1]):
            kept[-1] = cue
    return tuple(kept[:_MOST])


def _rank(cue: Cue) -> tuple[int, int, int]:
    weight = cue.frame.weight if cue.frame is not None else 0
    return (-weight, cue.start - cue.end, cue.start)


def _actors(document: Document, sentence: Sentence) -> tuple[Actor, ...]:
    actors: list[Actor] = []
    for entity, reference in document.references_in(sentence):
        if entity.kind not in PARTY_KINDS:
            continue
        previous = actors[-1] if actors else None
        if previous is not None and reference.start < previous.end:
            continue
        if _describes(document, sentence, reference):
            continue
        actors.append(_actor(document, sentence, entity, reference, previous))
        if len(actors) == _MOST:
            break
    return tuple(one for at, one in enumerate(actors) if not _is_origin(document, actors, at))


def _is_origin(document: Document, actors: list[Actor], at: int) -> bool:
    """Whether a name tells where the next one or the one before it is from.

    "Boston's Altamont Bio", "Altamont Bio uit Boston"; a name that the text uses again may be more.
    """
    one = actors[at]
    if len(one.entity.references) > 1:
        return False
    if one.possessive and at + 1 < len(actors):
        gap = document.text[one.end : actors[at + 1].start]
        return _OWNER.fullmatch(gap) is not None
    if at == 0 or " " in document.text[one.start : one.end]:
        return False
    return _FROM.fullmatch(document.text, actors[at - 1].end, one.start) is not None


def _describes(document: Document, sentence: Sentence, reference: Reference) -> bool:
    low = max(sentence.start, reference.start - _DESCRIBING_REACH)
    if _DESCRIBING.search(document.text, low, reference.start) is not None:
        return True
    return _ARRANGING.match(document.text, reference.end, sentence.end) is not None


def _actor(
    document: Document,
    sentence: Sentence,
    entity: Entity,
    reference: Reference,
    previous: Actor | None,
) -> Actor:
    text = document.text
    low = sentence.start if previous is None else previous.end
    gap = text[low : reference.start]
    joined = previous is not None and not previous.possessive and _COORDINATION.fullmatch(gap)
    same = previous is not None and previous.entity is entity and not gap.strip(" ,\n(")
    if previous is not None and (joined or same):
        mark, group = previous.mark, previous.group
    else:
        mark = _mark(document, sentence, low, reference.start)
        group = 0 if previous is None else previous.group + 1
    possessive = reference.form is not Form.COMPOUND and bool(
        _POSSESSIVE.match(text, reference.end)
    )
    compound = text[reference.end : reference.end + 1] == "-"
    return Actor(entity, reference.start, reference.end, mark, possessive, compound, group)


def _mark(document: Document, sentence: Sentence, low: int, start: int) -> str | None:
    """Return the preposition in front of a name, unless a verb stands between them."""
    prepositions = lexicon_for(document.language).prepositions
    verbs = [
        c.start
        for kind in (Kind.FRAME, Kind.STAGE)
        for c in document.cues_between(sentence, kind, low, start)
    ]
    low = max(low, max(verbs, default=low))
    words = list(_WORD.finditer(document.text, low, start))[-_MARK_REACH:]
    for steps, word in enumerate(reversed(words), start=1):
        text = word.group().lower()
        if text in _STOPS or _VERBS.fullmatch(text):
            return None
        if text in prepositions:
            opening = word.start() == sentence.start and steps > _OPENING_REACH
            dated = _dated(document, sentence, word.start(), start)
            return None if opening or dated else text
    return None


def _dated(document: Document, sentence: Sentence, low: int, high: int) -> bool:
    """Return whether a preposition belongs to a date: `In March Acme bought …`."""
    mentions = document.mentions_in(sentence)[:_MOST]
    return any(m.kind == "date" and low <= m.start and m.end <= high for m in mentions)
