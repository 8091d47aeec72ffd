import asyncio
from collections.abc import Callable
from datetime import date

from sqlalchemy import Table, func, select

from schemas.extraction import Extraction
from service.store import Database, Extractions, StoredArticle
from service.store.tables import articles, extractions, texts


async def count(database: Database, table: Table) -> int:
    """Return the number of rows."""
    counting = select(func.count()).select_from(table)
    return await database.read(lambda connection: connection.scalar(counting) or 0)


async def test_what_is_saved_is_found(
    database: Database, extraction: Extraction, article: StoredArticle
) -> None:
    """An extraction comes back exactly as it was saved."""
    store = Extractions(database)
    await store.save(extraction, article)
    assert await store.find(extraction.id) == extraction


async def test_unknown_id(database: Database) -> None:
    """An id that nobody gave finds nothing, whatever it holds."""
    for unknown in ("ext_0", "", "' OR 1=1 --", "x" * 10_000):
        assert await Extractions(database).find(unknown) is None


async def test_an_unreadable_extraction_is_as_good_as_none(
    database: Database, extraction: Extraction, article: StoredArticle
) -> None:
    """What another schema version stored does not break the request; it is extracted again."""
    store = Extractions(database)
    await store.save(extraction, article)
    older = extractions.update().values(body='{"id": "ext_1", "was": "something else"}')
    await database.write(lambda connection: connection.execute(older))
    assert await store.find(extraction.id) is None
    await store.save(extraction, article)
    assert await store.find(extraction.id) == extraction


async def test_a_newer_extraction_takes_the_place_of_an_older(
    database: Database, extraction: Extraction, article: StoredArticle
) -> None:
    """Asked afresh, the same article and recipe keep one row: the newest."""
    store = Extractions(database)
    await store.save(extraction, article)
    newer = extraction.model_copy(update={"deals": []})
    await store.save(newer, article)
    assert await store.find(extraction.id) == newer
    assert await count(database, extractions) == 1
    reviewing = select(extractions.c.needs_review)
    assert await database.read(lambda connection: connection.scalar(reviewing)) == 0


async def test_a_text_is_stored_once(
    database: Database,
    make_article: Callable[..., StoredArticle],
    make_extraction: Callable[..., Extraction],
) -> None:
    """Under another title it is another article, but its text is there once."""
    store = Extractions(database)
    for title in ("Acme koopt Globex", "Globex verkocht", None):
        article = make_article("Acme koopt Globex.", title)
        await store.save(make_extraction(article), article)
    counts = [await count(database, table) for table in (texts, articles, extractions)]
    assert counts == [1, 3, 3]


async def test_two_recipes_of_one_article(
    database: Database, article: StoredArticle, make_extraction: Callable[..., Extraction]
) -> None:
    """Two recipes can be compared article by article: both are kept."""
    store = Extractions(database)
    for model in ("one", "two"):
        await store.save(make_extraction(article, model), article)
    counts = [await count(database, table) for table in (articles, extractions)]
    assert counts == [1, 2]


async def test_columns_for_queries(
    database: Database, extraction: Extraction, article: StoredArticle
) -> None:
    """Verdict counts, language, extractor and date can be asked without opening the JSON."""
    await Extractions(database).save(extraction, article)
    joined = extractions.join(articles, extractions.c.article_id == articles.c.id)
    everything = select(joined).select_from(joined)
    row = await database.read(lambda connection: connection.execute(everything).mappings().one())
    assert (row["accepted"], row["needs_review"], row["rejected"]) == (0, 1, 0)
    assert (row["language"], row["extractor"]) == ("nl", "baseline")
    assert row["published"] == date(2026, 1, 5)
    assert row["created"].tzinfo is not None


async def test_many_at_once(
    database: Database, extraction: Extraction, article: StoredArticle
) -> None:
    """Fifty writers and readers of one row meet neither an error nor a half row."""
    store = Extractions(database)
    await asyncio.gather(*(store.save(extraction, article) for _ in range(50)))
    found = await asyncio.gather(*(store.find(extraction.id) for _ in range(50)))
    assert found == [extraction] * 50
