"""Prove that every example of the prompt is right for its own article.

    python -m eval.prompt_lint          # lists what is wrong; exit code 1 when anything is
    python -m eval.prompt_lint --write  # first renders the articles again, as reading has them now

An example that is wrong teaches every answer the same mistake.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import combinations
from pathlib import Path

from prompts import Example, Prompt, load_prompt
from schemas.enums import Verdict
from service.checking import check
from service.extraction.assembly import assemble
from service.extraction.draft import Draft
from service.extraction.llm.answers import drafts, stated
from service.extraction.llm.grounding import Grounds
from service.extraction.llm.problems import Shown, unsaid
from service.extraction.llm.rendering import pieces_of, render
from service.extraction.llm.windows import Window
from service.reading.document import Document
from service.reading.reader import read


def lint(prompt: Prompt) -> list[str]:
    """Return what is wrong with the examples of a prompt, a sentence each; empty when all is well.

    Each is rendered as its article reads, its answer points only to what is rendered, comes back
    from a draft unchanged, and makes records that every rule accepts. Names are invented for one
    example: they stand neither in the guidelines nor in another example.
    """
    found = [f"{e.name}: {bad}" for e in prompt.examples for bad in _wrong(e)]
    return [*found, *_shared(prompt)]


def rendered(article: str) -> str:
    """Return an article as a model sees it."""
    document = read(article)
    return render(document, pieces_of(document))


def _wrong(example: Example) -> Iterator[str]:
    if example.rendered != rendered(example.article):
        yield "rendered.md is not what reading makes of article.md (run with --write)"
    document = read(example.article)
    draft = Draft(drafts(example.answer, Grounds(document)))
    if stated(draft.deals) != example.answer:
        yield "the answer changes on its way to a draft: it repeats or misspells something"
    yield from _problems(document, draft)
    yield from _checks(document, draft)
    for name in sorted(set(example.names())):
        if not _stands(name, example.article):
            yield f"the name {name} does not stand in the article"


def _problems(document: Document, draft: Draft) -> Iterator[str]:
    shown = Shown(Grounds(document), Window(pieces_of(document)))
    for problem in shown.problems(draft, unsaid):
        yield f"deal {problem.deal + 1}: {problem.message}"


def _checks(document: Document, draft: Draft) -> Iterator[str]:
    for deal in check(document, assemble(document, draft)):
        if deal.verdict is not Verdict.ACCEPTED:
            bad = [f"{c.rule}: {c.message}" for c in deal.checks if c.outcome != "pass"]
            yield f"{deal.id} ({deal.type}): {'; '.join(bad)}"


def _shared(prompt: Prompt) -> Iterator[str]:
    for example in prompt.examples:
        for name in sorted(set(example.names())):
            if _stands(name, prompt.system):
                yield f"{example.name}: the name {name} stands in the guidelines too"
    for one, other in combinations(prompt.examples, 2):
        for name in sorted({*one.names(), *other.names()}):
            if _stands(name, one.article) and _stands(name, other.article):
                yield f"{one.name} and {other.name} share the name {name}"


def _stands(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _write(prompt: Prompt) -> None:
    examples = Path(str(files("prompts"))) / prompt.name / prompt.number / "examples"
    for example in prompt.examples:
        path = examples / example.name / "rendered.md"
        path.write_text(rendered(example.article) + "\n", encoding="utf-8")


def main(arguments: Sequence[str]) -> int:
    """Return the exit code: 0 when the examples are right, 1 when not."""
    if "--write" in arguments:
        _write(load_prompt())
        load_prompt.cache_clear()
    prompt = load_prompt()
    found = lint(prompt)
    sys.stdout.writelines(f"{line}\n" for line in found)
    if not found:
        sys.stdout.write(f"{prompt.version}: {len(prompt.examples)} examples are right.\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
