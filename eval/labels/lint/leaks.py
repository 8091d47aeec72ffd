"""Whether what is measured on has been seen while building: across splits, or in the prompts."""

from collections.abc import Iterable, Iterator, Sequence

from eval.labels.models import GoldArticle
from eval.labels.reading import Line

# Long enough that two authors would not write the same run of words by chance.
RUN = 9
_MARKS = ".,;:!?\"'“”‘’()"


def repeated_texts(lines: Sequence[Line[GoldArticle]]) -> Iterator[str]:
    """Yield the articles whose text stands in the set already."""
    seen: dict[str, str] = {}
    for line in lines:
        text = " ".join(line.value.text.split()).casefold()
        if text in seen:
            yield f"{line.where}: the text of {seen[text]!r} again"
        seen.setdefault(text, line.value.id)


def split_leaks(lines: Sequence[Line[GoldArticle]]) -> Iterator[str]:
    """Yield what development and test have in common: a story, or a run of words."""
    homes: dict[str, GoldArticle] = {}
    runs: dict[tuple[str, ...], GoldArticle] = {}
    for line in lines:
        article = line.value
        first = homes.setdefault(article.story, article)
        if first.split is not article.split:
            yield f"{line.where}: story {article.story!r} is in {first.split} and {article.split}"
        yield from _shared(line, runs)


def prompt_leaks(lines: Iterable[Line[GoldArticle]], prompts: Iterable[str]) -> Iterator[str]:
    """Yield the articles that share a run of words with a prompt or one of its examples."""
    known = {run for prompt in prompts for run in _runs(prompt)}
    for line in lines:
        shared = next((run for run in _runs(line.value.text) if run in known), None)
        if shared is not None:
            yield f"{line.where}: also in a prompt: {' '.join(shared)!r}"


def _shared(line: Line[GoldArticle], runs: dict[tuple[str, ...], GoldArticle]) -> Iterator[str]:
    found: set[str] = set()
    for run in _runs(line.value.text):
        other = runs.setdefault(run, line.value)
        if other.split is not line.value.split and other.id not in found:
            found.add(other.id)
            yield f"{line.where}: shares {' '.join(run)!r} with {other.id!r} of {other.split}"


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = [word.strip(_MARKS).casefold() for word in text.split()]
    return (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
