"""Everything that can be wrong with labels, in one report."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from eval.labels.lint.leaks import prompt_leaks, repeated_texts, split_leaks
from eval.labels.lint.quotas import Quota, quotas
from eval.labels.lint.spans import faults_of
from eval.labels.reading import GOLD, read_lines

_PROMPTS = Path(__file__).parents[3] / "prompts"


@dataclass(frozen=True, slots=True)
class Report:
    """Faults, one a line; and, for the project's own gold, how far its quotas are met."""

    articles: int
    deals: int
    faults: list[str]
    quotas: list[Quota] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults and all(quota.met for quota in self.quotas)


def lint(path: Path = GOLD, *, prompts: Iterable[str] | None = None) -> Report:
    """Return what is wrong with the labels of a file or folder.

    Quotas hold for the project's own set alone; a set of another person may be of any kind.
    """
    lines, faults = read_lines(path)
    articles = [line.value for line in lines]
    faults += [f"{line.where}: {fault}" for line in lines for fault in faults_of(line.value)]
    faults += [*repeated_texts(lines), *split_leaks(lines)]
    faults += prompt_leaks(lines, prompt_texts() if prompts is None else prompts)
    own = path.resolve() == GOLD.resolve()
    found = quotas(articles) if own else []
    return Report(len(articles), sum(len(one.deals) for one in articles), faults, found)


def prompt_texts(folder: Path = _PROMPTS) -> list[str]:
    """Return the texts of all prompts and their examples."""
    files = (file for kind in ("md", "toml", "json") for file in folder.rglob(f"*.{kind}"))
    return [file.read_text("utf-8") for file in sorted(files)]
