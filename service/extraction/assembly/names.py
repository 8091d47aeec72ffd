"""Names as the text gives them: canonical form, entity, and every place that names it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from schemas.values import Span
from service.extraction.assembly.assembled import printable
from service.extraction.assembly.places import Place, places_of
from service.reading.document import Document, Entity, EntityKind, Form
from service.reading.names.lexicon.tails import STRICT_LEGAL

_NAMING = frozenset({Form.NAME, Form.SHORT, Form.ABBREVIATION, Form.COMPOUND})
_ARTICLES = frozenset({"the", "de", "het"})


@dataclass(frozen=True, slots=True)
class Named:
    """A name as the record gives it. Without spans the text does not give it.

    `key` is the same for every name of one entity.
    """

    name: str
    key: str
    entity: Entity | None
    spans: tuple[Span, ...]


def fold(name: str) -> str:
    """Return a name without case, punctuation, article and legal form, to compare it by."""
    words = "".join(c if c.isalnum() else " " for c in name.casefold().replace(".", "")).split()
    if len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    while len(words) > 1 and words[-1] in STRICT_LEGAL:
        words.pop()
    return " ".join(words)


class Names:
    """Looks names up in one document, each name once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[str, Named] = {}

    def find(self, name: str) -> Named:
        """Return what the document knows of a name.

        An entity whose name or alias it is; else the entity that the text describes so; else the
        places where these words stand; else no place at all.
        """
        if name not in self._known:
            self._known[name] = self._find(" ".join(printable(name).split()))
        return self._known[name]

    def _find(self, name: str) -> Named:
        folded = fold(name)
        entity = self._entities.get(name) or self._entities.get(folded)
        if entity is not None:
            return self._of(entity)
        return self._described(folded) or self._by_words(name, folded)

    def _of(self, entity: Entity) -> Named:
        spans = [
            self._document.span(r.start, r.end) for r in entity.references if r.form in _NAMING
        ]
        return Named(entity.name, entity.id, entity, tuple(spans))

    def _described(self, folded: str) -> Named | None:
        entities = self._descriptions.get(folded, {})
        return self._of(*entities.values()) if len(entities) == 1 else None

    def _by_words(self, name: str, folded: str) -> Named:
        places = list(places_of(name, self._document.text))
        places = places or self._in_other_case(name)
        entity = self._around(places)
        if entity is not None:
            return self._of(entity)
        spans = tuple(self._document.span(*place) for place in places)
        return Named(name, folded or name, None, spans)

    def _in_other_case(self, name: str) -> list[Place]:
        """Return the places with other capitals, but no lower-case word for a name."""
        text = self._document.text
        found = places_of(name, text, any_case=True)
        return [place for place in found if name[0].islower() or not text[place[0]].islower()]

    def _around(self, places: Iterable[Place]) -> Entity | None:
        """Return the one entity whose longer names hold all the places."""
        found: dict[str, Entity] = {}
        for start, end in places:
            sentence = self._document.sentence_at(start)
            inside = [
                entity
                for entity, r in (self._document.references_in(sentence) if sentence else ())
                if r.form in _NAMING and r.start <= start and end <= r.end
            ]
            if not inside:
                return None
            found.update((entity.id, entity) for entity in inside)
        return next(iter(found.values())) if len(found) == 1 else None

    @cached_property
    def _entities(self) -> dict[str, Entity]:
        """Entities by exact and by folded name: an exact name first, then a company."""
        ranked: list[tuple[int, str, Entity]] = []
        for entity in self._document.entities:
            other = entity.kind is not EntityKind.COMPANY
            for rank, name in enumerate((entity.name, *entity.aliases)):
                ranked.append((other + 2 * (rank > 0), name, entity))
                ranked.append((other + 2 * (rank > 0) + 4, fold(name), entity))
        found: dict[str, Entity] = {}
        for _, name, entity in sorted(ranked, key=lambda one: one[0]):
            found.setdefault(name, entity)
        found.pop("", None)
        return found

    @cached_property
    def _descriptions(self) -> dict[str, dict[str, Entity]]:
        found: dict[str, dict[str, Entity]] = defaultdict(dict)
        for entity in self._document.entities:
            for reference in entity.references:
                if reference.form is Form.DESCRIPTION:
                    words = fold(self._document.text[reference.start : reference.end])
                    found[words][entity.id] = entity
        return found
