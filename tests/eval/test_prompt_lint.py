import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from eval.prompt_lint import lint, main
from prompts import Prompt, example_names, load_prompt
from schemas.answer import Answer

GOLD = Path(__file__).parents[2] / "eval" / "gold" / "development.jsonl"


@pytest.fixture
def prompt() -> Prompt:
    """Return the prompt in use."""
    return load_prompt()


def changed(prompt: Prompt, index: int, **fields: Any) -> Prompt:  # noqa: ANN401 - any field of a deal
    """Return the prompt with its first example's deal changed."""
    example, *others = prompt.examples
    answer = example.answer.model_dump(mode="json")
    answer["deals"][index] |= fields
    return replace(
        prompt, examples=(replace(example, answer=Answer.model_validate(answer)), *others)
    )


def test_examples_are_right(prompt: Prompt, capsys: pytest.CaptureFixture[str]) -> None:
    """Every example's answer is right for its own article, by our own reading and rules."""
    assert lint(prompt) == []
    assert main([]) == 0
    assert (
        capsys.readouterr().out == f"{prompt.version}: {len(prompt.examples)} examples are right.\n"
    )


def _party(name: str, role: str) -> dict[str, Any]:
    return {"name": name, "role": role, "lead": False}


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"amount": "m99"}, 'amount: there is no mark "m99"'),
        ({"amount": "m6"}, "m6 is a date mark, not money"),
        ({"amount": "m4"}, "amount_sense"),
        ({"evidence": ["s9"]}, 'evidence: there is no sentence "s9"'),
        ({"evidence": ["s1", "s1"]}, "changes on its way to a draft"),
        ({"stage": "completed"}, "stage"),
        ({"parties": [_party("Zorba", "investor")]}, "the name Zorba does not stand"),
        ({"parties": [_party("Velmora", "lender")]}, "roles"),
    ],
)
def test_wrong_answers_are_found(prompt: Prompt, fields: dict[str, Any], complaint: str) -> None:
    """An id, a name, a role, a stage or a sum that is not what the article says is reported."""
    found = lint(changed(prompt, 0, **fields))

    assert any(complaint in line for line in found), found
    assert all(line.startswith(prompt.examples[0].name) for line in found)


def test_stale_rendering_is_found(prompt: Prompt) -> None:
    """An example that shows other marks than reading makes is reported."""
    example, *others = prompt.examples
    stale = replace(example, rendered=example.rendered.replace("m1", "m2"))

    assert lint(replace(prompt, examples=(stale, *others))) == [
        f"{example.name}: rendered.md is not what reading makes of article.md (run with --write)"
    ]


def test_shared_names_are_found(prompt: Prompt) -> None:
    """A name of one example that stands in another, or in the guidelines, is reported."""
    one, two, *others = prompt.examples
    twice = replace(prompt, examples=(one, replace(one, name="copy"), two, *others))
    told = replace(prompt, system=f"{prompt.system} Velmora.")

    assert f"{one.name} and copy share the name Velmora" in lint(twice)
    assert lint(told) == [f"{one.name}: the name Velmora stands in the guidelines too"]


def test_names_are_invented() -> None:
    """No labelled article names a company of the examples, so a copied name is always caught."""
    texts = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    everything = json.dumps(texts, ensure_ascii=False).casefold()

    assert len(texts) > 1
    assert [name for name in sorted(example_names()) if name in everything] == []
