import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from schemas.extraction import Extraction, Notice
from service.errors import ConfigurationError, ModelRejected, ModelUnavailable, StorageError
from service.extraction.draft import Draft
from service.intake import Submission
from service.pipeline import Parts, run
from service.store import Database, Extractions, StoredArticle
from service.store.migrate import upgrade_database
from service.store.tables import articles, extractions, texts
from tests.fakes import FakeChooser

TEXT = "Acme Corp said on Monday that it will buy Globex Inc for $5.7 billion in cash."
SUBMISSION = Submission(text=TEXT, published=date(2026, 1, 5), url="https://a.example/1")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """An upgraded, empty database."""
    async with Database(f"sqlite:///{tmp_path / 'dealwire.db'}") as opened:
        await upgrade_database(opened)
        yield opened


@pytest.fixture
def parts(database: Database, chooser: FakeChooser) -> Parts:
    """The pipeline's parts with fake extractors and a real store."""
    return Parts(chooser, Extractions(database))


def codes(extraction: Extraction) -> list[str]:
    """Return the codes of the notices."""
    return [notice.code for notice in extraction.warnings]


async def rows(database: Database) -> dict[str, int]:
    """Return the number of rows of each table of articles and extractions."""
    tables = (texts, articles, extractions)
    return await database.read(
        lambda connection: {
            table.name: connection.scalar(select(func.count()).select_from(table)) or 0
            for table in tables
        }
    )


async def test_the_answer_describes_article_and_recipe(parts: Parts) -> None:
    """Hash, length, language, date and versions of the answer are those of the submission."""
    extraction = await run(SUBMISSION, parts)
    article = extraction.article
    assert (article.sha256, article.chars) == (SUBMISSION.sha256, len(TEXT))
    assert (article.language, article.published) == ("en", "2026-01-05")
    assert article.text is None
    assert extraction.extractor.name == "llm"
    assert extraction.extractor.rules == "r"
    assert extraction.id.startswith("ext_")
    assert not extraction.stored
    assert extraction.usage.cost_usd == 0.25
    assert extraction.usage.seconds > 0


async def test_mentions_are_places_in_the_text(parts: Parts) -> None:
    """Every mention stands in the submitted text where it says."""
    extraction = await run(SUBMISSION, parts)
    assert [m.text for m in extraction.mentions if m.kind == "money"] == ["$5.7 billion"]
    assert all(TEXT[m.start : m.end] == m.text for m in extraction.mentions)


async def test_a_second_request_is_answered_from_the_store(
    parts: Parts, chooser: FakeChooser
) -> None:
    """The same article costs nothing the second time, and the answer says so."""
    first = await run(SUBMISSION, parts)
    second = await run(SUBMISSION, parts)
    assert chooser.llm.calls == 1
    assert second.stored
    assert codes(second) == ["stored"]
    usage = second.usage
    assert (usage.requests, usage.attempts, usage.cost_usd) == (0, 0, 0.0)
    assert second.id == first.id
    assert second.deals == first.deals


async def test_the_store_keeps_what_the_answer_cost(parts: Parts) -> None:
    """Looked up by its id, an extraction still says what was paid for it."""
    extraction = await run(SUBMISSION, parts)
    await run(SUBMISSION, parts)
    assert parts.store is not None
    kept = await parts.store.find(extraction.id)
    assert kept is not None
    assert kept.usage.cost_usd == 0.25
    assert not kept.stored


async def test_fresh_asks_again(parts: Parts, chooser: FakeChooser, database: Database) -> None:
    """`fresh` makes a new call, past stored model answers too, and replaces the extraction."""
    await run(SUBMISSION, parts)
    again = await run(replace(SUBMISSION, fresh=True), parts)
    assert chooser.llm.calls == 2
    assert chooser.asked_fresh == [False, True]
    assert not again.stored
    assert await rows(database) == {"texts": 1, "articles": 1, "extractions": 1}


@pytest.mark.parametrize(
    "change",
    [
        {"text": TEXT + " "},
        {"title": "Acme"},
        {"published": None},
        {"language": "en"},
        {"extractor": "baseline"},
    ],
)
async def test_another_article_or_recipe_is_not_answered_from_the_store(
    parts: Parts, change: dict[str, Any]
) -> None:
    """What decides the answer decides whether a stored one fits."""
    first = await run(SUBMISSION, parts)
    other = await run(replace(SUBMISSION, **change), parts)
    assert not other.stored
    assert other.id != first.id


async def test_address_and_source_are_those_of_the_request(parts: Parts) -> None:
    """The same article on another page is the same extraction under its own address."""
    await run(SUBMISSION, parts)
    other = await run(replace(SUBMISSION, url="https://b.example", source="B"), parts)
    assert other.stored
    assert (other.article.url, other.article.source) == ("https://b.example", "B")


async def test_parallel_requests_make_one_call(
    parts: Parts, chooser: FakeChooser, database: Database
) -> None:
    """Thirty who ask at once cost one call, and only one of them is billed."""
    chooser.llm.seconds = 0.05
    answers = await asyncio.gather(*(run(SUBMISSION, parts) for _ in range(30)))
    assert chooser.llm.calls == 1
    assert sum(answer.usage.requests for answer in answers) == 1
    assert [answer.stored for answer in answers].count(False) == 1
    assert await rows(database) == {"texts": 1, "articles": 1, "extractions": 1}


async def test_parallel_requests_of_two_processes(database: Database, chooser: FakeChooser) -> None:
    """Two processes that share a database may both call, but do not collide in it."""
    chooser.llm.seconds = 0.02
    parts = [Parts(chooser, Extractions(database)) for _ in range(4)]
    answers = await asyncio.gather(*(run(SUBMISSION, each) for each in parts))
    assert len({answer.id for answer in answers}) == 1
    assert await rows(database) == {"texts": 1, "articles": 1, "extractions": 1}


@pytest.mark.parametrize("error", [ModelUnavailable("down"), ModelRejected("key"), ValueError("x")])
async def test_an_error_stores_nothing(
    parts: Parts, chooser: FakeChooser, database: Database, error: Exception
) -> None:
    """A model that fails gives its error to the caller and leaves no trace in the store."""
    chooser.llm.error = error
    with pytest.raises(type(error)):
        await run(SUBMISSION, parts)
    assert await rows(database) == {"texts": 0, "articles": 0, "extractions": 0}
    chooser.llm.error = None
    assert not (await run(SUBMISSION, parts)).stored


async def test_a_configured_llm_is_not_silently_replaced(
    parts: Parts, chooser: FakeChooser
) -> None:
    """Without a fallback the error goes to the caller, with the way to an answer in its hint."""
    chooser.llm.error = ModelUnavailable("The endpoint does not answer.")
    with pytest.raises(ModelUnavailable) as caught:
        await run(SUBMISSION, parts)
    assert '"extractor": "baseline"' in caught.value.hint
    assert chooser.baseline.calls == 0


@pytest.mark.parametrize("when", ["starting", "answering"])
async def test_fallback_answers_and_says_so(parts: Parts, chooser: FakeChooser, when: str) -> None:
    """Where a fallback is allowed it answers under its own recipe, with the reason."""
    chooser.falls_back = True
    if when == "starting":
        chooser.not_ready = ConfigurationError("The model file is missing.")
    else:
        chooser.llm.error = ModelUnavailable("The model does not answer.")
    extraction = await run(SUBMISSION, parts)
    assert extraction.extractor.name == "baseline"
    assert codes(extraction) == ["llm_unavailable"]
    assert "The model" in extraction.warnings[0].message


async def test_a_fallback_is_not_kept_for_the_one_it_replaces(
    parts: Parts, chooser: FakeChooser
) -> None:
    """Once the model is back it is asked; the baseline's own answer carries no excuse."""
    chooser.falls_back = True
    chooser.not_ready = ConfigurationError("The model file is missing.")
    await run(SUBMISSION, parts)
    chooser.not_ready = None
    assert (await run(SUBMISSION, parts)).extractor.name == "llm"
    baseline = await run(replace(SUBMISSION, extractor="baseline"), parts)
    assert baseline.stored
    assert codes(baseline) == ["stored"]


async def test_notices_of_the_choice_are_not_stored(parts: Parts, chooser: FakeChooser) -> None:
    """`no_llm_configured` belongs to the request; the stored extraction does not repeat it."""
    chooser.notices = (Notice(code="no_llm_configured", message="…"),)
    extraction = await run(SUBMISSION, parts)
    assert codes(extraction) == ["no_llm_configured"]
    assert parts.store is not None
    kept = await parts.store.find(extraction.id)
    assert kept is not None
    assert codes(kept) == []


async def test_notices_of_text_and_draft_are_stored(parts: Parts, chooser: FakeChooser) -> None:
    """What is wrong with the text or the answer is said each time."""
    chooser.llm.draft = Draft((), notices=(Notice(code="text_truncated", message="…"),))
    blemished = replace(SUBMISSION, notices=(Notice(code="mojibake", message="…"),))
    await run(blemished, parts)
    assert codes(await run(blemished, parts)) == ["mojibake", "text_truncated", "stored"]


async def test_an_answer_cut_short_is_taken_up_again(parts: Parts, chooser: FakeChooser) -> None:
    """Where the model ran out of time the answer can be looked up, but the next request goes on."""
    whole = chooser.llm.draft
    chooser.llm.draft = Draft((), notices=(Notice(code="model_time", message="…"),))
    first = await run(SUBMISSION, parts)
    assert parts.store is not None
    assert await parts.store.find(first.id) is not None
    chooser.llm.draft = whole
    answers = [await run(SUBMISSION, parts) for _ in range(2)]
    assert [codes(answer) for answer in answers] == [[], ["stored"]]
    assert chooser.llm.calls == 2


async def test_an_unsupported_language_is_answered_with_a_notice(parts: Parts) -> None:
    """A German article is read as far as it goes, and the caller is told."""
    german = "Die Firma Acme hat am Montag mitgeteilt, dass sie für eine Milliarde Euro kauft."
    extraction = await run(Submission(text=german), parts)
    assert extraction.article.language == "de"
    assert codes(extraction) == ["language_unsupported"]


async def test_a_page_gives_the_text_that_offsets_point_into(parts: Parts) -> None:
    """Who submits HTML gets the extracted text back."""
    extraction = await run(replace(SUBMISSION, html=True), parts)
    assert extraction.article.text == TEXT


async def test_without_a_store_nothing_is_kept(chooser: FakeChooser) -> None:
    """Evaluation may run without a store: each run asks."""
    parts = Parts(chooser)
    await run(SUBMISSION, parts)
    assert not (await run(SUBMISSION, parts)).stored
    assert chooser.llm.calls == 2


async def test_a_store_that_fails_is_an_error(chooser: FakeChooser) -> None:
    """An answer that cannot be kept is not passed off as kept."""

    class FullStore:
        async def find(self, _: str) -> Extraction | None:
            return None

        async def save(self, _: Extraction, __: StoredArticle) -> None:
            raise StorageError("The disk is full.")

    with pytest.raises(StorageError, match="full"):
        await run(SUBMISSION, Parts(chooser, FullStore()))


@pytest.mark.slow
async def test_long_texts_do_not_hold_up_the_event_loop(parts: Parts) -> None:
    """While 200,000 characters are read, other requests need not wait until that is done."""
    longest = 0.0

    async def watch() -> None:
        nonlocal longest
        while True:
            begun = time.perf_counter()
            await asyncio.sleep(0)
            longest = max(longest, time.perf_counter() - begun)

    watching = asyncio.create_task(watch())
    begun = time.perf_counter()
    await run(Submission(text=(TEXT + "\n\n") * 2_500), parts)
    watching.cancel()
    assert longest < (time.perf_counter() - begun) * 0.6
