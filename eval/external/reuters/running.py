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
from eval.runs.models import Estimate, Manifest, Result
from eval.runs.runner import Progress
from eval.runs.scored import latest
from eval.scoring.figures import MEASURES, matrix, micro_f1
from eval.scoring.slots import Outcome
from schemas.requests import ExtractorChoice
from service.pipeline import Parts
from service.recipe import fingerprint

NAME = "reuters-acquisitions"

_CHECKOUT = Path(__file__).parents[3]
_SCORING = ("eval/scoring", "eval/external")
_HALF = 0.5


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
    total = sum(counts, Counter[str]())
    counted = Counted(matrix(counts), tuple(article.id for article in articles))
    tallies = {slot.value: _tally(total, slot) for slot in TemplateSlot}
    return RuleScores(
        figures=_whole(counted, seed),
        slots=_by_slot(
            counted, [slot for slot in TemplateSlot if any(tallies[slot].values())], seed
        ),
        tallies=tallies,
    )


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


def _tally(total: Mapping[str, int], slot: TemplateSlot) -> dict[str, int]:
    return {outcome.value: total.get(f"{OURS[slot]}.{outcome}", 0) for outcome in Outcome}


def _whole(counted: Counted, seed: int) -> dict[str, Estimate]:
    slots = [OURS[slot] for slot in WHOLE]
    figures = {name: make(slots) for name, make in MEASURES.items()}
    return estimates(counted, figures | {"lenient_f1": micro_f1(slots, partial=_HALF)}, seed)


def _by_slot(
    counted: Counted, slots: Iterable[TemplateSlot], seed: int
) -> dict[str, dict[str, Estimate]]:
    return {
        slot.value: estimates(
            counted, {name: make([OURS[slot]]) for name, make in MEASURES.items()}, seed
        )
        for slot in slots
    }
