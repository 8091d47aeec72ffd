"""A prompt: its texts, its worked examples, and the version that names exactly these."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Literal

from schemas.answer import Answer

_ARTICLE = "{article}"
_PROBLEMS = "{problems}"
_PROBLEM = "{problem}"


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of a conversation with a model."""

    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Example:
    """An article, how the model sees it, and the answer that is right for it."""

    name: str
    article: str
    rendered: str
    answer: Answer

    @property
    def reply(self) -> str:
        """The answer as a model writes it: compact JSON."""
        return self.answer.model_dump_json()

    def names(self) -> Iterator[str]:
        """Yield every name that the answer gives: parties and who is credited."""
        for deal in self.answer.deals:
            yield from (party.name for party in deal.parties)
            if deal.reported_by is not None:
                yield deal.reported_by


@dataclass(frozen=True)
class Prompt:
    """Everything of a question that does not change from article to article."""

    name: str
    number: str
    system: str
    question: str
    again: str
    malformed: str
    examples: tuple[Example, ...]

    def __post_init__(self) -> None:
        for text, slot in (
            (self.question, _ARTICLE),
            (self.again, _PROBLEMS),
            (self.malformed, _PROBLEM),
        ):
            if text.count(slot) != 1:
                raise ValueError(f"Prompt {self.name}@{self.number} needs {slot} once in: {text}")

    @cached_property
    def version(self) -> str:
        """Name, number and a hash of all texts: ``deals@v1+1f0c93ab``."""
        texts = [self.system, self.question, self.again, self.malformed]
        texts += [text for e in self.examples for text in (e.rendered, e.reply)]
        digest = sha256("\0".join(texts).encode()).hexdigest()
        return f"{self.name}@{self.number}+{digest[:8]}"

    @cached_property
    def prefix(self) -> tuple[Turn, ...]:
        """The static start of every conversation: the guidelines, then the examples as turns."""
        turns = [Turn("system", self.system)]
        for example in self.examples:
            turns.append(self.ask(example.rendered))
            turns.append(Turn("assistant", example.reply))
        return tuple(turns)

    @cached_property
    def prefix_chars(self) -> int:
        """The length of the static start, in characters."""
        return sum(len(turn.content) for turn in self.prefix)

    def ask(self, rendered: str) -> Turn:
        """Return the question about one rendered article."""
        return Turn("user", self.question.replace(_ARTICLE, rendered))

    def ask_again(self, problems: str) -> Turn:
        """Return the question after records that a rule refuses."""
        return Turn("user", self.again.replace(_PROBLEMS, problems))

    def ask_readable(self, problem: str) -> Turn:
        """Return the question after an answer that does not follow the schema."""
        return Turn("user", self.malformed.replace(_PROBLEM, problem))
