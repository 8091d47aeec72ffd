"""How long scoring takes: 10,000 articles, the gold repeated, with intervals.

Run as ``python -m eval.bench.bench_scoring``. The predictions are those of the baseline. For
scale, the same records are aligned greedily in the same run, as a scorer without assignment does.
"""

import argparse
import asyncio
import itertools
import resource
import time
from collections.abc import Iterable, Sequence

from eval.labels.models import GoldArticle
from eval.labels.reading import read_labels
from eval.runs.figures import figures_of
from eval.runs.models import Result
from eval.runs.scored import ScoredArticle, score_one
from eval.scoring.align import may_pair
from eval.scoring.compare import compare
from eval.scoring.records import of_deal, of_label
from eval.scoring.slots import Outcome
from schemas.requests import ExtractionRequest
from service.chosen import Chooser
from service.extractors import Extractors
from service.intake import prepare
from service.pipeline import Parts, run
from service.settings import Settings
from service.store import Answers, Database

ARTICLES = 10_000
MOST_SECONDS, MOST_MEGABYTES = 30.0, 1_000.0
_MAX_CHARS = 1_000_000


async def _extracted(articles: Sequence[GoldArticle]) -> dict[str, Result]:
    settings = Settings()
    async with Database("sqlite://") as database, Extractors(settings, Answers(database)) as chosen:
        return {one.id: await _result(one, chosen) for one in articles}


async def _result(article: GoldArticle, chooser: Chooser) -> Result:
    request = ExtractionRequest(
        text=article.text, published=article.published, extractor="baseline"
    )
    extraction = await run(prepare(request, max_chars=_MAX_CHARS), Parts(chooser))
    return Result(article=article.id, repeat=0, extraction=extraction)


def _repeated(articles: Sequence[GoldArticle]) -> Iterable[tuple[GoldArticle, str]]:
    for number, article in enumerate(itertools.islice(itertools.cycle(articles), ARTICLES)):
        copy = f"{article.id}-{number}"
        yield (
            article.model_copy(update={"id": copy, "story": f"{article.story}-{number}"}),
            article.id,
        )


def _greedy(scored: Sequence[ScoredArticle]) -> int:
    """Pair each label with the prediction that has most correct cells, and return the hits."""
    hits = 0
    for one in scored:
        golds = [of_label(deal) for deal in one.gold.deals]
        found = [of_deal(deal) for deal in (one.extraction.deals if one.extraction else ())]
        for gold in golds:
            right = [
                sum(cell.outcome is Outcome.CORRECT for cell in compare(gold, record))
                for record in found
                if may_pair(gold, record)
            ]
            hits += bool(right)
    return hits


def main() -> None:
    """Print seconds and memory; exit with 1 where they are above the limits with --check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="fail above the limits")
    check = parser.parse_args().check
    articles = read_labels().articles
    begun = time.perf_counter()
    results = asyncio.run(_extracted(articles))
    print(f"baseline over {len(articles)} articles {time.perf_counter() - begun:7.2f} s")
    begun = time.perf_counter()
    scored = [score_one(copy, results[origin]) for copy, origin in _repeated(articles)]
    aligned = time.perf_counter() - begun
    figures_of(scored, "gold")
    seconds = time.perf_counter() - begun
    begun = time.perf_counter()
    _greedy(scored)
    greedy = time.perf_counter() - begun
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_024
    print(f"aligning {ARTICLES:,} articles {aligned:7.2f} s, {aligned / greedy:.1f} x greedy")
    print(f"with figures and intervals {seconds:7.2f} s, at most {MOST_SECONDS:g} s")
    print(f"memory {megabytes:,.0f} MB, at most {MOST_MEGABYTES:,.0f} MB")
    if check and (seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
