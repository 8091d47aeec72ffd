"""What changes hands without a name of its own: "its packaging arm", "zijn fabriek in Venlo"."""

import re
from dataclasses import replace

from schemas.enums import DealType, Role
from service.extraction.baseline.candidate import Candidate, Part
from service.reading.document import Document, Entity, EntityKind

_SOLD = frozenset({DealType.ACQUISITION, DealType.STAKE_SALE})
_PLACE = r"(?:\s+in\s+(?:[A-Z][\w-]+)(?:\s+[A-Z][\w-]+)?)?"
_ENGLISH = re.compile(
    r"\b(?:its|their|the|an?|[A-Z][\w.&-]*['’]s?)\s+"
    r"((?:[\w&-]+\s+){0,2}?(?:units?|business(?:es)?|divisions?|arms?|subsidiar(?:y|ies)|operations|"
    r"plants?|factor(?:y|ies)|brands?|portfolio|mines?|stores|shops|terminals?|studios?|refiner(?:y|ies)|"
    r"assets|titles|magazines?|newspapers?|stations?|hospitals?|clinics?|branches|mills?|shipyard)"
    rf"{_PLACE})(?!\w)"
)
_DUTCH = re.compile(
    r"\b(?:zijn|haar|hun|de|het|een|[A-Z][\w.&-]*s)\s+(?:[a-z]+e\s+)?"
    r"((?:[A-Z][\w-]+\s+)?[a-z-]*(?:tak|dochter(?:bedrijf|onderneming)?|divisie|onderdelen|onderdeel|"
    r"fabriek(?:en)?|activiteiten|vestiging(?:en)?|terminal|winkels|portefeuille|afdeling|centrale|"
    rf"raffinaderij|mijn|kranten|bladen|zender|werf|molen){_PLACE})(?!\w)"
)
_PATTERNS = {"nl": _DUTCH, "en": _ENGLISH}


def with_asset(document: Document, candidate: Candidate) -> Candidate:
    """Give a sale without a named target the thing that its sentence says is sold."""
    if candidate.type not in _SOLD or candidate.receivers or len(candidate.parts) == 0:
        return candidate
    sentence = candidate.sentences[0]
    pattern = _PATTERNS.get(document.language, _ENGLISH)
    verb_first = document.language == "nl"
    start = sentence.start if verb_first else candidate.trigger.end
    match = pattern.search(document.text, start, sentence.end)
    if match is None:
        return candidate
    thing = Entity(f"a{match.start(1)}", EntityKind.OTHER, match[1], (), ())
    return replace(candidate, parts=(*candidate.parts, Part(thing, Role.TARGET)))
