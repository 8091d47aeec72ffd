"""A reading of a text by name, for tables."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from service.reading.document import Entity, EntityKind, Form
from service.reading.names import find_entities
from service.reading.sentences import split_sentences


@dataclass(frozen=True)
class Reading:
    """The entities of a text, looked up by any of their forms."""

    text: str
    entities: tuple[Entity, ...]

    def names(self, kind: EntityKind) -> set[str]:
        """Return the canonical names of a kind."""
        return {e.name for e in self.entities if e.kind is kind}

    @property
    def companies(self) -> set[str]:
        """Return the canonical names of the companies."""
        return self.names(EntityKind.COMPANY)

    @property
    def people(self) -> set[str]:
        """Return the canonical names of the people."""
        return self.names(EntityKind.PERSON)

    @property
    def outlets(self) -> set[str]:
        """Return the canonical names of the outlets."""
        return self.names(EntityKind.OUTLET)

    def entity(self, name: str) -> Entity:
        """Return the one entity that has this name or alias."""
        found = [e for e in self.entities if name in (e.name, *e.aliases)]
        assert len(found) == 1, f"{name}: {[e.name for e in self.entities]}"
        return found[0]

    def kind(self, name: str) -> EntityKind | None:
        """Return the kind of a name, None where no entity has it."""
        found = [e.kind for e in self.entities if name in (e.name, *e.aliases)]
        return found[0] if found else None

    def quotes(self, name: str, *forms: Form) -> list[str]:
        """Return the words of an entity's references, of some forms or of all."""
        references = self.entity(name).references
        return [self.text[r.start : r.end] for r in references if not forms or r.form in forms]


@pytest.fixture
def read() -> Callable[[str, str], Reading]:
    """Return a function that reads a text in a language."""

    def reading(text: str, language: str) -> Reading:
        return Reading(text, find_entities(text, language, split_sentences(text, language)))

    return reading
