"""Sentences that tell what might be, not what is."""

import re

_FICTION = re.compile(
    r"""(?ix) ^\W{0,5}(?: imagine | suppose | supposing | assume | what\ if | picture\ this
                      | stel\ (?:dat|je\ voor|u\ voor|,) | wat\ als | veronderstel )\b
      | \b(?: hypothetical(?:ly)? | fictional | fictitious | for\ the\ sake\ of\ argument
            | hypothetische? | fictieve? | denkbeeldige? | bij\ wijze\ van\ voorbeeld )\b"""
)


def is_fiction(sentence: str) -> bool:
    """Return whether a sentence says of itself that it is supposed or invented."""
    return _FICTION.search(" ".join(sentence.split())) is not None
