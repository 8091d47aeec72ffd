"""What a sum of money is: the price of a deal, or something else that only looks like one.

The nearest cue word of the sentence decides. Distance is counted in characters; a cue on the
other side of another sum or of a clause break is further away than its letters say.
"""

import re

from schemas.mentions import MoneyMention
from service.reading.cues.lexicon import lexicon_for
from service.reading.cues.lexicon.forms import Sense
from service.reading.document import Document, Sentence

__all__ = ["Sense", "sense_of"]

_REACH = 90
_OTHER_SUM = 45
_BREAK = 30
_CLAUSE = re.compile(r"[;:,()–—]|\b(?:terwijl|while|and|en|but|maar|after|na)\b")
_GLUED = 12


def sense_of(document: Document, mention: MoneyMention) -> Sense:
    """Return what the words around a sum say that it is; UNKNOWN when they say nothing."""
    if mention.value.per == "share":
        return Sense.PER_SHARE
    sentence = document.sentence_at(mention.start)
    if sentence is None:
        return Sense.UNKNOWN
    best, sense = float(_REACH), Sense.UNKNOWN
    for candidate, pattern in lexicon_for(document.language).senses:
        for cue in pattern.finditer(document.text, sentence.start, sentence.end):
            distance = _distance(document, sentence, mention, cue.start(), cue.end())
            if distance < best:
                best, sense = distance, candidate
    return sense


def _distance(
    document: Document, sentence: Sentence, mention: MoneyMention, start: int, end: int
) -> float:
    if start < mention.end and end > mention.start:
        return float(_GLUED)
    low, high = (end, mention.start) if end <= mention.start else (mention.end, start)
    between = document.text[low:high]
    distance = float(high - low)
    distance += _BREAK * len(_CLAUSE.findall(between))
    others = document.mentions_in(sentence)
    crossed = sum(m.kind == "money" and low <= m.start and m.end <= high for m in others)
    return distance + _OTHER_SUM * crossed
