"""Sentences that tell what might be, not what is."""

import re

from service.reading.wordlist import wordlist

_FICTION = re.compile(
    r"""(?ix) ^\W{0,5}(?: imagine | suppose | supposing | assume | what\ if | picture\ this
                      | stel\ (?:dat|je\ voor|u\ voor|,) | wat\ als | veronderstel )\b
      | \b(?: hypothetical(?:ly)? | fictional | fictitious | for\ the\ sake\ of\ argument
            | hypothetische? | fictieve? | denkbeeldige? | bij\ wijze\ van\ voorbeeld
            | would\ have\ to\ pay | would\ cost | zou\ moeten\ betalen | zou\ kosten
            | (?: an | a )\ (?: earlier | previous )\ version\ of\ this
            | een\ eerdere\ versie\ van\ dit )\b
      | ^\W{0,5}if\ .{1,200}\ would\b | ^\W{0,5}als\ .{1,200}\ zou(?:den)?\b"""
)
# Every wording holds one of these: a look for them costs next to nothing.
_TRIGGERS = wordlist(
    """
    imagin suppos assum picture stel what wat hypothe ficti argument denkbeeld voorbeeld would zou
    version versie
    """
)


def is_fiction(sentence: str) -> bool:
    """Return whether a sentence says of itself that it is supposed or invented."""
    lowered = sentence.lower()
    if not any(trigger in lowered for trigger in _TRIGGERS):
        return False
    return _FICTION.search(" ".join(lowered.split())) is not None
