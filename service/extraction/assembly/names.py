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

    `key` is the same for every name of one entity; `certain` says that the name is one of its own
    and not a description or a part of a longer name.
    """

    name: str
    key: str
    entity: Entity | None
    spans: tuple[Span, ...]
    certain: bool = True


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

    def by_words(self, name: str) -> Named:
        """Return a name that no entity bears, with the places where its words stand."""
        name = " ".join(printable(name).split())
        spans = tuple(self._document.span(*place) for place in self._places(name))
        return Named(name, fold(name) or name, None, spans)

    def _find(self, name: str) -> Named:
        folded = fold(name)
        entity = self._entities.get(name) or self._entities.get(folded)
        if entity is not None:
            return self._of(entity)
        entity = self._described(folded) or self._around(self._places(name))
        return self.by_words(name) if entity is None else self._of(entity, certain=False)

    def _of(self, entity: Entity, *, certain: bool = True) -> Named:
        named = (r for r in entity.references if r.form in _NAMING)
        spans = tuple(self._document.span(r.start, r.end) for r in named)
        return Named(entity.name, entity.id, entity, spans, certain)

    def _described(self, folded: str) -> Entity | None:
        entities = self._descriptions.get(folded, {})
        return next(iter(entities.values())) if len(entities) == 1 else None

    def _places(self, name: str) -> list[Place]:
        return list(places_of(name, self._document.text)) or self._in_other_case(name)

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
