"""An extractor run over the set and measured by both rules."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from eval.external.models import ExternalScores, RuleScores
from eval.external.reuters.mapping import Answer, answer_of
from eval.external.reuters.reading import LabelledArticle, fingerprint_of
from eval.external.reuters.scoring import CELLS, Rule, count_cells
from eval.external.reuters.slots import OURS, WHOLE, TemplateSlot
from eval.labels.models import GoldArticle, Split
from eval.labels.reading import Labels
from eval.runs.figures import SEED, Counted, estimates
from eval.runs.making import Order, make_run
from eval.runs.models import Manifest, Result
from eval.runs.runner import Progress
from eval.runs.scored import latest
from eval.scoring.figures import MEASURES, Figure, matrix, micro_f1
from eval.scoring.slots import Outcome
from schemas.requests import ExtractorChoice
from service.pipeline import Parts
from service.recipe import fingerprint

NAME = "reuters-acquisitions"

_CHECKOUT = Path(__file__).parents[3]
_SCORING = ("eval/scoring", "eval/external")
_HALF = 0.5
_COUNTED = tuple(OURS[slot] for slot in WHOLE)
_WHOLE: dict[str, Figure] = {
    **{name: make(_COUNTED) for name, make in MEASURES.items()},
    "lenient_f1": micro_f1(_COUNTED, partial=_HALF),
}


async def run_reuters(  # noqa: PLR0913 - what a person may choose
    articles: Sequence[LabelledArticle],
    extractor: ExtractorChoice,
    runs: Path,
    parts: Parts,
    progress: Progress,
    *,
    concurrency: int = 4,
    name: str | None = None,
) -> tuple[list[Result], ExternalScores]:
    """Return the results of an extractor, in the order of the articles, and its figures.

    The run is kept below `runs` and goes on where a run of the same articles and recipe stopped,
    as `make_run`. An article that fails is a result too. `HarnessError` where another extractor
    answers than the one asked for.
    """
    order = Order(
        Labels(NAME, tuple(map(_as_gold, articles))),
        None,
        extractor,
        concurrency=concurrency,
        name=name,
    )
    folder, manifest = await make_run(order, runs, parts, progress)
    by_id = latest(folder.results(), repeat=0)
    results = [by_id[article.id] for article in articles]
    return results, score_results(articles, results, manifest)


def score_results(
    articles: Sequence[LabelledArticle],
    results: Iterable[Result],
    manifest: Manifest,
    *,
    seed: int = SEED,
) -> ExternalScores:
    """Return the figures of finished results, one for each article in the same order."""
    answers = [answer_of(result.extraction) for result in results]
    return ExternalScores(
        name=NAME,
        sha256=fingerprint_of(articles),
        articles=len(articles),
        failures=manifest.failures,
        started=manifest.started,
        revision=manifest.revision,
        extractor=manifest.extractor,
        scorer=scorer_version(),
        seed=seed,
        rules={rule.value: rule_scores(articles, answers, rule, seed=seed) for rule in CELLS},
        usage=manifest.usage,
        machine=manifest.machine,
    )


def rule_scores(
    articles: Sequence[LabelledArticle], answers: Iterable[Answer], rule: Rule, *, seed: int = SEED
) -> RuleScores:
    """Return the figures of filled templates, one for each article in the same order, by a rule.

    A slot of which no article has a cell is left out.
    """
    pairs = zip(articles, answers, strict=True)
    counts = [count_cells(CELLS[rule](article.template, answer)) for article, answer in pairs]
    counted = Counted(matrix(counts), tuple(article.id for article in articles))
    return _rule_scores(counted, sum(counts, Counter[str]()), seed)


def scorer_version() -> str:
    """Return the fingerprint of all code that decides the figures of a filled template."""
    files = (path for part in _SCORING for path in (_CHECKOUT / part).rglob("*.py"))
    return fingerprint(_CHECKOUT, files)


def _as_gold(article: LabelledArticle) -> GoldArticle:
    """The article as runs take it, without a label, since the set's are of another form."""
    return GoldArticle(
        id=article.id,
        story=article.id,
        split=Split.TEST,
        language="en",
        text=article.text,
        deals=(),
    )


def _rule_scores(counted: Counted, total: Mapping[str, int], seed: int) -> RuleScores:
    tallies = {slot: _tally(total, slot) for slot in TemplateSlot}
    told = [slot for slot in TemplateSlot if any(tallies[slot].values())]
    found = estimates(counted, _WHOLE | _slot_figures(told), seed)
    return RuleScores(
        figures={name: found[name] for name in _WHOLE},
        slots={slot: {name: found[f"{slot} {name}"] for name in MEASURES} for slot in told},
        tallies={slot: tallies[slot] for slot in TemplateSlot},
    )


def _slot_figures(slots: Iterable[TemplateSlot]) -> dict[str, Figure]:
    measures = MEASURES.items()
    return {f"{slot} {name}": make([OURS[slot]]) for slot in slots for name, make in measures}


def _tally(total: Mapping[str, int], slot: TemplateSlot) -> dict[str, int]:
    return {outcome.value: total.get(f"{OURS[slot]}.{outcome}", 0) for outcome in Outcome}
