"""The narrow questions that a small model can answer, in the language of the article."""

import hashlib
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field

VERSION = "v1"
LANGUAGES = ("en", "nl")


class _Closed(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class QuestionExample(_Closed):
    """A question with its right answer, shown to the model before the real one."""

    context: str
    question: str
    options: tuple[str, ...]
    answer: str


class Questions(_Closed):
    """All wordings of one language.

    `fill` asks for one party (`acquisition.target`), `say` states a deal that `check` asks about.
    """

    system: str
    turn: str
    none: str
    yes: str
    no: str
    someone: str
    and_: str = Field(alias="and")
    for_: str = Field(alias="for")
    check: str
    fill: Mapping[str, str]
    say: Mapping[str, str]
    examples: tuple[QuestionExample, ...]

    def messages(
        self, context: str, question: str, options: tuple[str, ...]
    ) -> list[dict[str, str]]:
        """Return the conversation: the same beginning each time, so that its cache is reused."""
        turns = [{"role": "system", "content": self.system}]
        for example in self.examples:
            turns += [
                self._user(example.context, example.question, example.options),
                {"role": "assistant", "content": example.answer},
            ]
        return [*turns, self._user(context, question, options)]

    def _user(self, context: str, question: str, options: tuple[str, ...]) -> dict[str, str]:
        listed = ", ".join(options)
        content = self.turn.format(context=context, question=question, options=listed)
        return {"role": "user", "content": content.strip()}


@lru_cache
def load_questions(language: str) -> Questions:
    """Return the questions of a language; English ones serve for every other language."""
    return Questions.model_validate(
        tomllib.loads(_text(language if language in LANGUAGES else "en"))
    )


@lru_cache
def questions_version() -> str:
    """Return `narrow@v1` and a hash over the wordings of all languages."""
    content = "".join(_text(language) for language in LANGUAGES)
    return f"narrow@{VERSION}+{hashlib.sha256(content.encode()).hexdigest()[:8]}"


def _text(language: str) -> str:
    folder = files("prompts").joinpath("narrow", VERSION)
    return folder.joinpath(f"{language}.toml").read_text("utf-8")
