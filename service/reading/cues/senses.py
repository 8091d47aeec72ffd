"""What a sum of money is: the price of a deal, or something else that only looks like one.

The nearest cue word of the sentence decides. Distance is counted in characters; a cue on the
other side of another sum or of a clause break is further away than its letters say.
"""

import re

from schemas.mentions import MoneyMention
from service.reading.cues.lexicon.forms import Sense
from service.reading.cues.scan import Cue, Kind
from service.reading.document import Document

__all__ = ["Sense", "sense_of"]

# What a price of one piece is paid for.
_PIECES = frozenset({"share", "unit"})
_REACH = 90.0
# A cue may be some words long and still end within reach.
_WINDOW = int(_REACH) + 60
_OTHER_SUM = 45
_BREAK = 30
_INSIDE = 12.0
_CLAUSE = re.compile(r"[;:,()–—]|\b(?:terwijl|while|and|en|but|maar|after|na)\b")


def sense_of(document: Document, mention: MoneyMention) -> Sense:
    """Return what the words around a sum say that it is; UNKNOWN when they say nothing."""
    if mention.value.per in _PIECES:
        return Sense.PER_SHARE
    sentence = document.sentence_at(mention.start)
    if sentence is None:
        return Sense.UNKNOWN
    best, sense = (_REACH, 0), Sense.UNKNOWN
    low, high = mention.start - _WINDOW, mention.end + int(_REACH)
    for cue in document.cues_between(sentence, Kind.SENSE, low, high):
        # Of two cues that end at the same place, the longer one says more: `contract worth`.
        rank = (_distance(document, mention, cue), cue.start - cue.end)
        if rank < best and cue.sense is not None:
            best, sense = rank, cue.sense
    return sense


def _distance(document: Document, mention: MoneyMention, cue: Cue) -> float:
    if cue.start < mention.end and cue.end > mention.start:
        return _INSIDE
    before = cue.end <= mention.start
    low, high = (cue.end, mention.start) if before else (mention.end, cue.start)
    if high - low >= _REACH:
        return _REACH
    breaks = len(_CLAUSE.findall(document.text, low, high))
    crossed = document.sums_between(low, high)
    return float(high - low + _BREAK * breaks + _OTHER_SUM * crossed)
