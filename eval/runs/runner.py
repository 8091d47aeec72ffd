"""Run an extractor over labelled articles: in parallel, resumable, through the pipeline."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import IO

from eval.errors import HarnessError
from eval.labels.models import GoldArticle
from eval.runs.folder import RunFolder, append
from eval.runs.models import Failure, Result
from schemas.extraction import Extraction
from schemas.requests import ExtractionRequest, ExtractorChoice
from service.errors import DealwireError
from service.intake import prepare
from service.pipeline import Parts, run

_NO_LIMIT = 10_000_000

Progress = Callable[[Result], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be run.

    Without `fresh`, model answers that are stored are not asked again in the first repeat; later
    repeats always ask, since they are there to show how answers vary.
    """

    articles: Sequence[GoldArticle]
    extractor: ExtractorChoice
    repeats: int = 1
    fresh: bool = False
    concurrency: int = 4


async def run_plan(plan: Plan, folder: RunFolder, parts: Parts, progress: Progress) -> None:
    """Run what the folder does not hold yet; each result is on disk before it is told.

    An article that fails is a result too. `HarnessError` where another extractor answers than the
    one asked for: its figures would be published under the wrong name.
    """
    todo = _todo(plan, folder.results())
    gate = asyncio.Semaphore(plan.concurrency)
    try:
        with folder.appending() as file:
            async with asyncio.TaskGroup() as group:
                for article, repeat in todo:
                    group.create_task(_one(article, repeat, plan, parts, gate, file, progress))
    except ExceptionGroup as failed:
        raise failed.exceptions[0] from None


def _todo(plan: Plan, done: Iterable[Result]) -> list[tuple[GoldArticle, int]]:
    finished = {(result.article, result.repeat) for result in done if result.failure is None}
    wanted = ((article, repeat) for repeat in range(plan.repeats) for article in plan.articles)
    return [(article, repeat) for article, repeat in wanted if (article.id, repeat) not in finished]


async def _one(  # noqa: PLR0913, PLR0917 - one task's whole world
    article: GoldArticle,
    repeat: int,
    plan: Plan,
    parts: Parts,
    gate: asyncio.Semaphore,
    file: IO[str],
    progress: Progress,
) -> None:
    async with gate:
        result = await _extract(article, repeat, plan, parts)
    append(file, result)
    progress(result)


async def _extract(article: GoldArticle, repeat: int, plan: Plan, parts: Parts) -> Result:
    fresh = plan.fresh or repeat > 0
    request = ExtractionRequest(
        text=article.text,
        title=article.title,
        published=article.published,
        extractor=plan.extractor,
        fresh=fresh,
    )
    try:
        # Parts of its own: nothing is taken from stored extractions, since rules and reading are
        # always today's, and no two repeats share an answer.
        own = Parts(parts.extractors)
        extraction = await run(prepare(request, max_chars=_NO_LIMIT), own)
    except DealwireError as error:
        failure = Failure(code=error.type, message=str(error))
        return Result(article=article.id, repeat=repeat, failure=failure)
    _check_answerer(extraction, plan.extractor)
    return Result(article=article.id, repeat=repeat, extraction=extraction)


def _check_answerer(extraction: Extraction, wanted: ExtractorChoice) -> None:
    name = extraction.extractor.name.value
    if wanted not in {"auto", name}:
        reasons = "; ".join(notice.message for notice in extraction.warnings)
        raise HarnessError(
            f"{name} answered instead of {wanted}: {reasons}",
            hint="`dealwire model pull` gets the embedded model; README.md says how to set up llm.",
        )
