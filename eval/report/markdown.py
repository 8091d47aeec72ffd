"""A run's figures as Markdown for a pull request."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from eval.report.kinds import TITLES, Kind, errors_of, kinds_of
from eval.report.naming import FIGURES, HEADLINE, MEASURES, estimate, plain
from eval.report.reported import Reported
from eval.runs.scored import ScoredArticle

_WORST = 10
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>()#+!|~@&$]")


def as_markdown(runs: Sequence[Reported]) -> str:
    """Return headline, figures per slot and what went wrong, as GitHub reads it."""
    first = runs[0]
    parts = [
        f"## {escaped(first.manifest.name)}",
        _made(first),
        _table(["", *(escaped(run.manifest.name) for run in runs)], _headline(runs)),
        _folded("All figures", _table(["", *map(_name, runs)], _figures(runs))),
        _folded("Fields", _table(["field", *MEASURES.values()], _slots(first))),
        _folded("What went wrong", _wrong(first.scored)),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """Return a text in which Markdown and HTML see nothing but words, on one line."""
    return _SPECIAL.sub(lambda mark: f"&#{ord(mark[0])};", " ".join(text.split()))


def _name(run: Reported) -> str:
    return escaped(run.manifest.name)


def _made(run: Reported) -> str:
    manifest = run.manifest
    return (
        f"{manifest.extractor.name.value} on {manifest.gold.articles} articles, "
        f"{manifest.gold.deals} deals ({run.split}); "
        f"code <code>{escaped(manifest.revision)}</code>, "
        f"gold `{manifest.gold.sha256[:12]}`, scorer `{run.scores.scorer}`. "
        "Intervals are 95 %, over stories."
    )


def _headline(runs: Sequence[Reported]) -> list[list[str]]:
    return [_figure(key, named.title, runs) for key, named in HEADLINE.items()]


def _figures(runs: Sequence[Reported]) -> list[list[str]]:
    rest = (key for key in FIGURES if key not in HEADLINE)
    return [_figure(key, FIGURES[key].title, runs) for key in rest]


def _figure(key: str, title: str, runs: Sequence[Reported]) -> list[str]:
    return [title, *(estimate(run.scores.figures.get(key)) for run in runs)]


def _slots(run: Reported) -> list[list[str]]:
    return [
        [plain(slot), *(estimate(found.get(measure)) for measure in MEASURES)]
        for slot, found in run.scores.slots.items()
    ]


def _wrong(scored: Iterable[ScoredArticle]) -> str:
    articles = list(scored)
    kinds = Counter(kind for one in articles for kind in kinds_of(one.score))
    rows = [[TITLES[kind], str(kinds[kind])] for kind in Kind if kinds[kind]]
    worst = sorted(articles, key=lambda one: -errors_of(one.score))[:_WORST]
    lines = [_worst(one) for one in worst if errors_of(one.score)]
    listed = ["Most values wrong:", "\n".join(lines)] if lines else []
    return "\n\n".join([_table(["articles with", "number"], rows), *listed])


def _worst(one: ScoredArticle) -> str:
    kinds = ", ".join(TITLES[kind] for kind in kinds_of(one.score))
    title = f" {escaped(one.gold.title)}" if one.gold.title else ""
    return f"- {escaped(one.gold.id)}{title}: {errors_of(one.score)} values ({kinds})"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    ruler = ["---", *("--:" for _ in head[1:])]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ruler, *rows))


def _folded(title: str, content: str) -> str:
    return f"<details><summary>{title}</summary>\n\n{content}\n\n</details>"
