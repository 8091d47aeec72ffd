"""Groups as entities: canonical name, aliases, and the form of each reference."""

from collections.abc import Iterable

from service.reading.document import Entity, Form, Reference
from service.reading.names.candidate import Candidate
from service.reading.names.groups import Group, Key, one_line, surfaces
from service.reading.names.lexicon.tails import TAILS
from service.reading.names.ranks import PERSON


def entities_of(
    text: str, groups: Iterable[Group], described: dict[int, list[Reference]]
) -> tuple[Entity, ...]:
    """Return the entities in the order of their first reference.

    `described` holds the references by description for each group, by its identity.
    """
    found = [(g, _references(g, described.get(id(g), []))) for g in groups if g.mentions]
    found.sort(key=lambda pair: pair[1][0].start)
    return tuple(
        _entity(text, f"e{number}", group, references)
        for number, (group, references) in enumerate(found, start=1)
    )


def _entity(text: str, name: str, group: Group, references: list[Reference]) -> Entity:
    canonical = canonical_name(text, group)
    running = [m for m in group.mentions if not m.heading] or group.mentions
    forms = dict.fromkeys(text[m.start : m.end] for m in running)
    aliases = dict.fromkeys(map(one_line, forms))
    aliases.pop(canonical, None)
    return Entity(name, group.kind, canonical, tuple(aliases), tuple(references))


def canonical_name(text: str, group: Group) -> str:
    """Return the form that the text mostly uses, of equals the longest; never an abbreviation.

    A person is named in full.
    """
    lesser = _lesser(group)
    full = [m for m in group.mentions if m.key not in lesser] if lesser else group.mentions
    counted = surfaces(text, full or group.mentions)
    if len(counted) == 1:
        return next(iter(counted))
    if group.kind is PERSON:
        return max(counted, key=lambda form: (len(form.split()), counted[form]))
    return max(counted, key=lambda form: (counted[form], len(form)))


def _lesser(group: Group) -> set[Key]:
    """Return the keys that never give the canonical name.

    A first word does where what it leaves out is no tail: "Vermeer" for "Vermeer Delhaye".
    """
    if group.kind is PERSON or not group.short:
        return group.short | group.abbreviations
    longest = max((m.key for m in group.mentions), key=len)
    heads = {
        k for k in group.short if longest[: len(k)] == k and TAILS.isdisjoint(longest[len(k) :])
    }
    return (group.short - heads) | group.abbreviations


def _references(group: Group, described: list[Reference]) -> list[Reference]:
    named = [Reference(m.start, m.end, _form(group, m)) for m in group.mentions]
    return sorted([*named, *described], key=lambda r: (r.start, r.end))


def _form(group: Group, mention: Candidate) -> Form:
    if mention.tail:
        return Form.COMPOUND
    key = mention.key
    if key in group.abbreviations:
        return Form.ABBREVIATION
    return Form.SHORT if key in group.short else Form.NAME
