"""How long our own work on an article takes: baseline, assembly, checking, and their growth.

Run as ``python -m eval.bench.bench_extraction``. Milliseconds of processor time, so that other
work on the machine counts less; each round reads the article anew, as a request does.
"""

import asyncio
import statistics
import time
from collections.abc import Iterator

from eval.bench.bench_reading import CHARS, DUTCH, ENGLISH, PUBLISHED
from service.checking import check
from service.collector import settle
from service.extraction.assembly import assemble
from service.extraction.baseline import BaselineExtractor
from service.reading.reader import read

ROUNDS = 60
WARM_UP = 10
SMALL, LARGE = 20_000, 200_000
MILLISECONDS = 1_000


def steps(text: str) -> Iterator[tuple[str, float]]:
    """Yield each step's name and its processor time in seconds."""
    begun = time.process_time()
    document = read(text, published=PUBLISHED)
    yield "reading", time.process_time() - begun
    begun = time.process_time()
    draft = asyncio.run(BaselineExtractor().extract(document))
    yield "baseline", time.process_time() - begun
    begun = time.process_time()
    assembled = assemble(document, draft)
    yield "assembly", time.process_time() - begun
    begun = time.process_time()
    check(document, assembled)
    yield "checking", time.process_time() - begun


def measure(text: str, rounds: int) -> dict[str, list[float]]:
    """Return the times of all rounds for each step."""
    times: dict[str, list[float]] = {}
    for _ in range(rounds):
        for name, seconds in steps(text):
            times.setdefault(name, []).append(seconds)
    return times


def main() -> None:
    """Print medians for an article of 3,000 characters, and the growth to ten times a long text."""
    settle()
    for language, article in (("nl", DUTCH), ("en", ENGLISH)):
        measure(article[:CHARS], WARM_UP)
        for name, seconds in measure(article[:CHARS], ROUNDS).items():
            best, median = min(seconds), statistics.median(seconds)
            print(
                f"{language} {name:9} median {median * MILLISECONDS:6.2f} ms, "
                f"best {best * MILLISECONDS:6.2f} ms"
            )
        small, large = (_total(article, size) for size in (SMALL, LARGE))
        print(
            f"{language} growth from {SMALL:,} to {LARGE:,} characters: {large / small:.1f} times"
        )


def _total(article: str, size: int) -> float:
    text = (article + "\n\n") * (size // len(article) + 1)
    return min(sum(seconds for _, seconds in steps(text[:size])) for _ in range(3))


if __name__ == "__main__":
    main()
