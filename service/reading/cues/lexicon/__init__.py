"""Cue words of each language: closed lists of verbs, nouns and set phrases, no names."""

from service.reading.cues.lexicon import en, nl
from service.reading.cues.lexicon.forms import Lexicon

LEXICONS: dict[str, Lexicon] = {"en": en.LEXICON, "nl": nl.LEXICON}


def lexicon_for(language: str) -> Lexicon:
    """Return the lexicon of a language; English serves for every other one."""
    return LEXICONS.get(language, en.LEXICON)
