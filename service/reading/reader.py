"""A text read as a Document."""

from datetime import date

from service.reading.dateline import find_dateline
from service.reading.document import Document
from service.reading.language import SUPPORTED, detect_language
from service.reading.mentions import find_mentions
from service.reading.names import find_entities
from service.reading.sentences import split_sentences

_FALLBACK = "en"


def read(
    text: str,
    *,
    language: str | None = None,
    published: date | None = None,
    title: str | None = None,
) -> Document:
    """Return what deterministic reading knows of an article.

    A supported `language` is believed, else it is detected; a text in any other language is read
    by the rules of English and keeps its own code. Without `published` the text's date line gives
    the day that relative dates are read against. Offsets are code points into `text`.
    """
    spoken = _language(text, language)
    rules = spoken if spoken in SUPPORTED else _FALLBACK
    sentences = split_sentences(text, rules)
    line = find_dateline(text)
    day = published or (line[0] if line else None)
    return Document(
        text=text,
        language=spoken,
        published=day,
        title=title,
        sentences=sentences,
        mentions=find_mentions(text, rules, day, sentences, line[1:] if line else None),
        entities=find_entities(text, rules, sentences),
    )


def _language(text: str, language: str | None) -> str:
    primary = (language or "").partition("-")[0].lower()
    return primary if primary in SUPPORTED else detect_language(text)
