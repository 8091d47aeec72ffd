"""Who does what: the parties that a trigger finds in its sentence."""

import re
from dataclasses import dataclass

from schemas.enums import Role
from schemas.roles import ROLE_FRAMES
from service.extraction.baseline.candidate import Part
from service.extraction.baseline.view import Actor, View
from service.reading.cues.lexicon import lexicon_for
from service.reading.cues.lexicon.forms import Frame
from service.reading.cues.scan import Cue, Kind
from service.reading.document import Entity, EntityKind

_PASSIVE_REACH = 30
_LEAD_REACH = 40
_POSSESSOR_REACH = 45
_INSIDE_ROUND = frozenset({"in", "to", "aan", "at"})
_EVENTS = frozenset({"round", "investment"})
_BREAK = re.compile(r";")
_SINGLE = frozenset({Role.INVESTEE, Role.TARGET, Role.BORROWER, Role.ISSUER})
# A name inside a phrase can still be the subject: "that of Acme, which bought", "Acme's plan to".
_RESUMED = re.compile(
    r",?\s+(?:which|that|who|die|dat)\b"
    r"|['’]s?\s+(?:\w+\s+)?(?:efforts?|plans?|bid|attempts?|push|talks|decision|agreement|deal|"
    r"proposal|offer|intention|move|plan|poging|besluit)\s+(?:to|om)\b"
)
# "Vorig jaar kocht het …": the subject follows its verb and is a pronoun.
_PRONOUN = re.compile(
    r"\s+(?:het|hij|zij|ze|die|deze)(?=\s+(?:[a-z]*(?:voor|in|van|al|ook|toen|eerder|samen|nog)|[A-Z\d]))"
)
_ASIDE = re.compile(
    r",\s+(?:which|who|whose|an?|the|dat|die|een|de|het|waar\w*|onderdeel|part)\b[^,;]{3,140},"
)
# Nobody floats, takes over or funds a person.
_FIRMS = frozenset({Role.ISSUER, Role.INVESTEE, Role.TARGET, Role.PARTNER})
_LENDING = frozenset({Role.LENDER})
_LED = re.compile(r"-(?:led|backed|funded|financed)(?!\w)")


@dataclass(frozen=True, slots=True)
class _Scene:
    view: View
    trigger: Cue
    frame: Frame
    before: tuple[Actor, ...]
    after: tuple[Actor, ...]
    passive: bool


def find_parts(view: View, trigger: Cue, salient: Entity | None = None) -> tuple[Part, ...]:
    """Return the parties of one trigger; a company takes one role only.

    `salient` is the company that the sentences before speak of: it stands in for a subject that
    the sentence only points at ("it", "the company"), and is marked as guessed.
    """
    scene = _scene(view, trigger)
    if scene is None:
        return ()
    subjects = _subjects(scene)
    filled = {role for _, role in subjects} & _SINGLE
    marked = [(a, r) for a, r in _marked(scene) if r not in filled]
    found: dict[str, Part] = {}
    for actor, role in [*_covered(scene), *_compounds(scene), *marked, *subjects, *_objects(scene)]:
        if role in _FIRMS and actor.entity.kind is EntityKind.PERSON:
            continue
        lead = role is Role.INVESTOR and _leads(scene, actor)
        found.setdefault(actor.entity.id, Part(actor.entity, role, lead))
    return (*found.values(), *_stand_in(scene, found, salient))


def _stand_in(scene: _Scene, found: dict[str, Part], salient: Entity | None) -> list[Part]:
    """Guess the party that the words only point at: "it", "the company", a lender's borrower."""
    role = scene.frame.object if scene.passive else scene.frame.subject
    if role in _LENDING and any(p.role is role for p in found.values()):
        role = Role.BORROWER
    salient = _speaker(scene, found) or salient
    taken = any(p.role is role for p in found.values())
    if salient is None or role is None or taken or salient.id in found:
        return []
    if _inside_round(scene):
        return []
    return [Part(salient, role, guessed=True)]


def _speaker(scene: _Scene, found: dict[str, Part]) -> Entity | None:
    """Return the first company of the sentence that stands free of this deal's words."""
    free = [
        a.entity
        for a in scene.view.actors
        if a.end <= scene.trigger.start and a.mark is None and not a.possessive
    ]
    firms = [e for e in free if e.kind is EntityKind.COMPANY and e.id not in found]
    return firms[0] if firms else None


def _scene(view: View, trigger: Cue) -> _Scene | None:
    if trigger.frame is None:
        return None
    low, high = _clause(view, trigger)
    actors = [a for a in view.actors if low <= a.start and a.end <= high]
    usable = [a for a in actors if not a.compound or trigger.start <= a.start < trigger.end]
    return _Scene(
        view,
        trigger,
        trigger.frame,
        tuple(a for a in usable if a.end <= trigger.start),
        tuple(a for a in usable if a.start >= trigger.end),
        _is_passive(view, trigger, low),
    )


def _clause(view: View, trigger: Cue) -> tuple[int, int]:
    breaks = [c.start for c in view.document.cues_in(view.sentence, Kind.CLAUSE_BREAK)]
    offset = view.sentence.start
    text = view.document.text[offset : view.sentence.end]
    breaks += [offset + m.start() for m in _BREAK.finditer(text)]
    low = max((b for b in breaks if b <= trigger.start), default=view.sentence.start)
    high = min((b for b in breaks if b >= trigger.end), default=view.sentence.end)
    return low, high


def _is_passive(view: View, trigger: Cue, low: int) -> bool:
    if trigger.frame is None or trigger.frame.noun:
        return False
    if lexicon_for(view.document.language).verb_final:
        return _dutch_passive(view, low)
    cues = view.document.cues_in(view.sentence, Kind.PASSIVE)
    return any(
        not view.between(c.end, trigger.start).strip() for c in cues if c.end <= trigger.start
    )


def _dutch_passive(view: View, low: int) -> bool:
    words = view.document.text
    helpers = [
        words[c.start : c.end].lower()
        for c in view.document.cues_in(view.sentence, Kind.PASSIVE)
        if low <= c.start
    ]
    if any(h.startswith(("word", "werd")) for h in helpers):
        return True
    by = any(a.mark == "door" for a in view.actors)
    return by and bool(helpers)


def _covered(scene: _Scene) -> list[tuple[Actor, Role]]:
    """Give a role to a name inside the trigger: `Amazon-investering`, `krijgt ASML een belang`."""
    inside = [a for a in scene.view.actors if scene.trigger.start <= a.start < scene.trigger.end]
    receiving = next(iter(ROLE_FRAMES[scene.frame.type].receivers), scene.frame.subject)
    roles = [(a, receiving if a.mark and not a.compound else scene.frame.subject) for a in inside]
    return [(a, role) for a, role in roles if role is not None]


def _compounds(scene: _Scene) -> list[tuple[Actor, Role]]:
    """Give the payer's role to the first half of `SoftBank-led round`."""
    payer = next(iter(ROLE_FRAMES[scene.frame.type].payers), None)
    if payer is None or not scene.frame.noun:
        return []
    text = scene.view.document.text
    near = [a for a in scene.view.actors if a.compound and _adjoins(scene, a)]
    return [(a, payer) for a in near if _LED.match(text, a.end)]


def _marked(scene: _Scene) -> list[tuple[Actor, Role]]:
    marks = dict(scene.frame.marks)
    if scene.passive and scene.frame.subject is not None:
        marks["by"] = marks["door"] = scene.frame.subject
    stop = _next_trigger(scene)
    found = [
        (a, marks[a.mark])
        for a in scene.after
        if a.mark in marks and (a.start < stop or _same_kind_follows(scene, a))
    ]
    if scene.frame.noun or lexicon_for(scene.view.document.language).verb_final:
        found += [(a, marks[a.mark]) for a in scene.before if a.mark in marks and _near(scene, a)]
    return found


def _near(scene: _Scene, actor: Actor) -> bool:
    earlier = [t for t in scene.view.triggers if actor.end <= t.start < scene.trigger.start]
    return not earlier


def _next_trigger(scene: _Scene) -> int:
    later = [t.start for t in scene.view.triggers if t.start >= scene.trigger.end]
    return min(later, default=scene.view.sentence.end)


def _same_kind_follows(scene: _Scene, actor: Actor) -> bool:
    """Let marks reach over further words for the same deal: `raised $5m in a round led by`."""
    between = [
        t for t in scene.view.triggers if scene.trigger.end <= t.start and t.end <= actor.start
    ]
    return all(t.frame is not None and t.frame.type is scene.frame.type for t in between)


def _subjects(scene: _Scene) -> list[tuple[Actor, Role]]:
    role = scene.frame.object if scene.passive else scene.frame.subject
    if role is None:
        return []
    possessors = [a for a in scene.before if a.possessive and _adjoins(scene, a)]
    if scene.frame.noun and possessors:
        return [(a, role) for a in _group(possessors, possessors[-1])]
    return [(a, role) for a in _free_subjects(scene)]


def _free_subjects(scene: _Scene) -> list[Actor]:
    """Return the companies before the words that no preposition claims; in Dutch also behind."""
    text = scene.view.document.text
    if _inside_round(scene) or _PRONOUN.match(text, scene.trigger.end):
        return []
    free = [
        a
        for a in scene.before
        if (a.mark is None and not a.possessive) or _RESUMED.match(text, a.end)
    ]
    free = _without_asides(scene, free)
    if free:
        return _group(free, _choose_subject(scene, free))
    if scene.view.document.language != "nl" or scene.frame.noun:
        return []
    return [a for a in scene.after if a.mark is None and not a.possessive][:1]


def _without_asides(scene: _Scene, free: list[Actor]) -> list[Actor]:
    """Leave out names that only describe the one before: `Acme, which owns Bolt, bought`."""
    text, kept, end = scene.view.document.text, list[Actor](), 0
    for actor in free:
        if actor.start >= end:
            kept.append(actor)
            aside = _ASIDE.match(text, actor.end, scene.trigger.start)
            end = aside.end() if aside else end
    return kept


def _choose_subject(scene: _Scene, free: list[Actor]) -> Actor:
    """Take the nearest company; the first one where a Dutch verb ends the clause."""
    companies = [a for a in free if a.entity.kind is not EntityKind.PERSON] or free
    turns = [t.end for t in scene.view.triggers if t.end <= scene.trigger.start]
    recent = [a for a in companies if a.start >= max(turns, default=0)] or companies
    verb_final = lexicon_for(scene.view.document.language).verb_final
    return recent[0] if verb_final else recent[-1]


def _adjoins(scene: _Scene, actor: Actor) -> bool:
    gap = scene.view.between(actor.end, scene.trigger.start)
    return 0 < len(gap) <= _POSSESSOR_REACH and "," not in gap


def _inside_round(scene: _Scene) -> bool:
    """Return whether the deal is what others take part in: `a part of the funding round`."""
    giving = any(
        t.frame is not None and t.frame.subject is Role.INVESTOR and t.end <= scene.trigger.start
        for t in scene.view.triggers
    )
    return giving and scene.frame.name in _EVENTS and _trigger_mark(scene) in _INSIDE_ROUND


def _trigger_mark(scene: _Scene) -> str | None:
    start = scene.before[-1].end if scene.before else scene.view.sentence.start
    words = scene.view.between(start, scene.trigger.start).lower().split()[-6:]
    marks = [w for w in words if w in _INSIDE_ROUND]
    return marks[-1] if marks else None


def _objects(scene: _Scene) -> list[tuple[Actor, Role]]:
    role = scene.frame.subject if scene.passive else scene.frame.object
    if role is None:
        return []
    if scene.frame.noun and role is not Role.PARTNER:
        return []
    stop = _next_trigger(scene)
    free = [a for a in scene.after if a.mark is None and a.start < stop]
    verb_final = lexicon_for(scene.view.document.language).verb_final
    if verb_final and not scene.frame.noun:
        before = [a for a in scene.before if a.mark is None and not a.possessive]
        groups = sorted({a.group for a in before})
        free = [a for a in before if a.group in groups[1:]] + free
    return [(a, role) for a in _group(free, free[0])] if free else []


def _group(actors: list[Actor], chosen: Actor) -> list[Actor]:
    return [a for a in actors if a.group == chosen.group]


def _leads(scene: _Scene, actor: Actor) -> bool:
    if scene.frame.name == "lead round":
        return True
    cues = scene.view.document.cues_in(scene.view.sentence, Kind.LEAD)
    first = min((a.start for a in scene.view.actors if a.group == actor.group), default=actor.start)
    return any(0 <= first - c.end <= _LEAD_REACH for c in cues)
