"""Finding a model's words in the article again, past marks, escapes and line breaks."""

import re
from dataclasses import dataclass
from functools import cached_property

from service.extraction.llm.rendering import escape
from service.reading.document import Document

_MARK = re.compile(r"\{m\d+ [a-z ]+: ([^{}]*)\}|\[s\d+\]\s?")
_ID = re.compile(r"[\[{(]*\s*([ms]\d{1,7})(?!\w)", re.IGNORECASE)
_LONGEST_WRAPPED = 500


def bare_id(value: str) -> str:
    """Return the id in what a model wrote as an id: ``m2`` for ``{m2 money: $1}`` and ``M2``."""
    match = _ID.match(value.strip())
    return match[1].lower() if match else value.strip()


def unmarked(quote: str) -> str:
    """Return a quote without the marks that the rendering added, blanks as single spaces."""
    return " ".join(_MARK.sub(lambda m: m[1] or "", quote).split())


@dataclass(frozen=True)
class Grounds:
    """An article as something to look words up in."""

    document: Document

    def restore(self, quote: str) -> str:
        """Return the words as the article has them; unchanged where they do not stand in it."""
        words = unmarked(quote)
        start, end = self._place(escape(words))
        return self.document.text[start:end] if end > start else words

    def _place(self, words: str) -> tuple[int, int]:
        """Return where escaped words stand, over line breaks too; an empty span for nowhere."""
        start = self._escaped.find(words)
        if start >= 0:
            return start, start + len(words)
        if len(words) > _LONGEST_WRAPPED:
            return 0, 0
        match = re.search(r"\s+".join(map(re.escape, words.split())), self._escaped)
        return match.span() if match else (0, 0)

    def holds(self, quote: str) -> bool:
        """Return whether the words stand in the article, letter case aside."""
        words = " ".join(escape(quote).casefold().split())
        return bool(words) and words in self._folded

    def names(self, name: str) -> bool:
        """Return whether the article gives this name, or reading tied it to one that it gives."""
        words = " ".join(escape(name).casefold().split())
        if not words:
            return False
        start = re.compile(rf"(?<!\w){re.escape(words)}")
        return bool(start.search(self._folded)) or words in self._tied

    @cached_property
    def _escaped(self) -> str:
        return escape(self.document.text)

    @cached_property
    def _folded(self) -> str:
        return " ".join(self._escaped.casefold().split())

    @cached_property
    def _tied(self) -> frozenset[str]:
        return frozenset(
            name.casefold() for e in self.document.entities for name in (e.name, *e.aliases)
        )
