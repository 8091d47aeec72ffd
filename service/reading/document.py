"""The Document: what deterministic reading knows of an article."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from schemas.mentions import Mention, MoneyMention
from schemas.values import Span
from service.reading.cues.scan import Cue, Kind, scan


class SentenceKind(StrEnum):
    """What a sentence is in the layout of the article."""

    TEXT = "text"
    HEADING = "heading"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: offsets in code points, and the number of its paragraph from 0."""

    id: str
    start: int
    end: int
    paragraph: int
    kind: SentenceKind = SentenceKind.TEXT


class EntityKind(StrEnum):
    """What a name stands for, as far as form and context tell."""

    COMPANY = "company"
    PERSON = "person"
    OUTLET = "outlet"
    PRODUCT = "product"
    PLACE = "place"
    OTHER = "other"


class Form(StrEnum):
    """How the text refers to an entity at one place."""

    NAME = "name"
    SHORT = "short"
    ABBREVIATION = "abbreviation"
    COMPOUND = "compound"
    DESCRIPTION = "description"


NAMING = frozenset({Form.NAME, Form.SHORT, Form.ABBREVIATION})


@dataclass(frozen=True, slots=True)
class Reference:
    """One place where the text refers to an entity."""

    start: int
    end: int
    form: Form


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing with every place that refers to it, in the order of the text."""

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...]
    references: tuple[Reference, ...]


def _ends_in_name(cue: Cue, names: list[Reference]) -> bool:
    """Whether the last word of a cue belongs to a name: to buy Kestrel Power is to buy no power."""
    index = bisect_left(names, cue.end, key=lambda r: r.start) - 1
    return index >= 0 and cue.end <= names[index].end


@dataclass(frozen=True)
class Document:
    """An article as read: everything the extractors and rules may rely on."""

    text: str
    language: str
    published: date | None
    title: str | None
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]

    def span(self, start: int, end: int) -> Span:
        """Return the span with its quote, without blanks at either end."""
        quote = self.text[start:end]
        start += len(quote) - len(quote.lstrip())
        quote = quote.strip()
        return Span(start=start, end=start + len(quote), quote=quote)

    def quote(self, sentence: Sentence) -> str:
        """Return the text of a sentence."""
        return self.text[sentence.start : sentence.end]

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that covers an offset, or the last one before it."""
        index = bisect_right(self._starts, offset) - 1
        return self.sentences[index] if index >= 0 else None

    def mentions_in(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return the mentions that start inside a sentence, in order."""
        return self._mentions_by_sentence.get(sentence.id, ())

    def references_in(self, sentence: Sentence) -> tuple[tuple[Entity, Reference], ...]:
        """Return the references that start inside a sentence, in order."""
        return self._references_by_sentence.get(sentence.id, ())

    def cues_in(self, sentence: Sentence, kind: Kind) -> tuple[Cue, ...]:
        """Return the cues of one kind in a sentence, in order; words of a name are no cue."""
        return self._cues_by_sentence.get((sentence.id, kind), ())

    def cues_between(self, sentence: Sentence, kind: Kind, low: int, high: int) -> tuple[Cue, ...]:
        """Return the cues of one kind in a sentence that start in [low, high), in order."""
        cues = self.cues_in(sentence, kind)
        first = bisect_left(cues, low, key=lambda c: c.start)
        return cues[first : bisect_left(cues, high, key=lambda c: c.start)]

    def sums_between(self, low: int, high: int) -> int:
        """Return how many sums of money start in [low, high)."""
        return bisect_left(self._sum_starts, high) - bisect_left(self._sum_starts, low)

    def position(self, sentence: Sentence) -> int:
        """Return the index of a sentence in `sentences`."""
        return self._positions[sentence.id]

    def money(self) -> Iterator[MoneyMention]:
        """Yield the money mentions in order."""
        return (m for m in self.mentions if isinstance(m, MoneyMention))

    def mention(self, mention_id: str) -> Mention | None:
        """Return the mention with this id, or None."""
        return self._mention_ids.get(mention_id)

    def sentence(self, sentence_id: str) -> Sentence | None:
        """Return the sentence with this id, or None."""
        return self._sentence_ids.get(sentence_id)

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    @cached_property
    def _sum_starts(self) -> list[int]:
        return [m.start for m in self.money()]

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {s.id: index for index, s in enumerate(self.sentences)}

    @cached_property
    def _mention_ids(self) -> dict[str, Mention]:
        return {m.id: m for m in self.mentions}

    @cached_property
    def _sentence_ids(self) -> dict[str, Sentence]:
        return {s.id: s for s in self.sentences}

    @cached_property
    def _mentions_by_sentence(self) -> dict[str, tuple[Mention, ...]]:
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            sentence = self.sentence_at(mention.start)
            if sentence is not None:
                found.setdefault(sentence.id, []).append(mention)
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def _cues_by_sentence(self) -> dict[tuple[str, Kind], tuple[Cue, ...]]:
        spans = [(s.start, s.end) for s in self.sentences]
        found: dict[tuple[str, Kind], list[Cue]] = {}
        for sentence, cues in zip(
            self.sentences, scan(self.text, self.language, spans), strict=True
        ):
            names = [r for _, r in self.references_in(sentence) if r.form in NAMING]
            for cue in cues:
                if _ends_in_name(cue, names):
                    continue
                found.setdefault((sentence.id, cue.kind), []).append(cue)
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def _references_by_sentence(self) -> dict[str, tuple[tuple[Entity, Reference], ...]]:
        pairs = [(r.start, e, r) for e in self.entities for r in e.references]
        pairs.sort(key=lambda pair: (pair[0], pair[2].end))
        found: dict[str, list[tuple[Entity, Reference]]] = {}
        for start, entity, reference in pairs:
            sentence = self.sentence_at(start)
            if sentence is not None:
                found.setdefault(sentence.id, []).append((entity, reference))
        return {key: tuple(value) for key, value in found.items()}
