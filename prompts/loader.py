"""Read prompts from the files beside this module.

A prompt is a folder ``NAME/VERSION`` with four texts and a folder for each example::

    system.md       the guidelines
    question.md     what surrounds an article: {article}
    again.md        what is said after a refused record: {problems}
    malformed.md    what is said after an answer that cannot be read: {problem}
    examples/*/     article.md, rendered.md (what a model sees), answer.json

Changing any text changes `Prompt.version`; a new idea of the task gets a new folder.
"""

from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from prompts.prompt import Example, Prompt
from schemas.answer import Answer


@lru_cache
def load_prompt(name: str = "deals", version: str = "v1") -> Prompt:
    """Return a prompt.

    Raises:
        LookupError: There is no such prompt.
    """
    folders = _folders()
    if (name, version) not in folders:
        known = ", ".join(sorted("@".join(key) for key in folders))
        raise LookupError(f"There is no prompt {name}@{version}. There are: {known}.")
    return _read(folders[name, version], name, version)


@lru_cache
def example_names() -> frozenset[str]:
    """Return every name in the examples of all prompts, case-folded.

    They are invented: an answer that gives one where the article does not is copied.
    """
    prompts = (load_prompt(*key) for key in _folders())
    return frozenset(n.casefold() for p in prompts for e in p.examples for n in e.names())


def _folders() -> dict[tuple[str, str], Traversable]:
    return {
        (prompt.name, version.name): version
        for prompt in files("prompts").iterdir()
        if prompt.is_dir()
        for version in prompt.iterdir()
        if version.joinpath("system.md").is_file()
    }


def _read(folder: Traversable, name: str, version: str) -> Prompt:
    examples = sorted(folder.joinpath("examples").iterdir(), key=lambda e: e.name)
    return Prompt(
        name=name,
        number=version,
        system=_text(folder, "system.md"),
        question=_text(folder, "question.md"),
        again=_text(folder, "again.md"),
        malformed=_text(folder, "malformed.md"),
        examples=tuple(_example(e) for e in examples if e.is_dir()),
    )


def _example(folder: Traversable) -> Example:
    return Example(
        name=folder.name,
        article=_text(folder, "article.md"),
        rendered=_text(folder, "rendered.md"),
        answer=Answer.model_validate_json(_text(folder, "answer.json")),
    )


def _text(folder: Traversable, name: str) -> str:
    return folder.joinpath(name).read_text("utf-8").strip()
