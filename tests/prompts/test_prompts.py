import re
from dataclasses import replace

import pytest

from prompts import Prompt, Turn, example_names, load_prompt
from schemas.enums import DealType, Role, Stage

PREFIX_LIMIT = 10_000  # characters, about 2,500 tokens


@pytest.fixture
def prompt() -> Prompt:
    """Return the prompt in use."""
    return load_prompt()


def test_version_names_the_texts(prompt: Prompt) -> None:
    """The version gives name, number and a hash that any change of a text changes."""
    assert re.fullmatch(r"deals@v1\+[0-9a-f]{8}", prompt.version)
    for field in ("system", "question", "again", "malformed"):
        changed = replace(prompt, **{field: getattr(prompt, field) + "!"})
        assert changed.version != prompt.version
    assert replace(prompt, examples=prompt.examples[1:]).version != prompt.version


def test_unknown_prompt_says_what_there_is() -> None:
    """A wrong name or version is answered with the right ones."""
    with pytest.raises(LookupError, match="deals@v1"):
        load_prompt("deals", "v0")


def test_prefix_is_guidelines_then_examples_as_turns(prompt: Prompt) -> None:
    """The static start is one system message, then a question and an answer an example."""
    roles = [turn.role for turn in prompt.prefix]

    assert roles == ["system", *["user", "assistant"] * len(prompt.examples)]
    assert prompt.prefix[1] == prompt.ask(prompt.examples[0].rendered)
    assert prompt.prefix[2] == Turn("assistant", prompt.examples[0].reply)


def test_prefix_is_small_enough_for_a_small_model(prompt: Prompt) -> None:
    """Guidelines and examples leave most of a 4,000-token context to the article."""
    assert sum(len(turn.content) for turn in prompt.prefix) < PREFIX_LIMIT


def test_examples_are_in_both_languages(prompt: Prompt) -> None:
    """There are four to six examples, Dutch and English, one of them without a deal."""
    dutch = [e for e in prompt.examples if e.name.endswith("_nl")]

    assert 4 <= len(prompt.examples) <= 6
    assert 2 <= len(dutch) < len(prompt.examples)
    assert sum(not e.answer.deals for e in prompt.examples) == 1


def test_guidelines_name_every_type_role_and_stage(prompt: Prompt) -> None:
    """No value of the answer's vocabulary is left unexplained."""
    for vocabulary in (DealType, Role, Stage):
        assert [v for v in vocabulary if not re.search(rf"\b{v}\b", prompt.system)] == []


def test_slots_are_filled_as_they_are(prompt: Prompt) -> None:
    """An article goes in as it is, even one that holds a slot itself."""
    assert "\n{article} {problems}\n" in prompt.ask("{article} {problems}").content
    assert "{problem}" in prompt.ask_readable("{problem}").content
    assert "1. wrong" in prompt.ask_again("1. wrong").content


def test_a_prompt_without_its_slot_is_refused(prompt: Prompt) -> None:
    """A question that would leave the article out does not load."""
    with pytest.raises(ValueError, match="article"):
        replace(prompt, question="What deals?")


def test_example_names_are_case_folded() -> None:
    """Every party and credited source of an example is among the names to look out for."""
    names = example_names()

    assert {"velmora", "lindvall capital", "harbour ledger"} <= names
    assert all(name == name.casefold() for name in names)
