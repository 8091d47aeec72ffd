import asyncio

from service.store import Answers, Database


async def test_put_and_get(database: Database) -> None:
    """An answer comes back as it was put, whatever it holds; an unknown key is None."""
    answers = Answers(database)
    body = '{"deals": []}\n\u2028 🚀 \' "'
    await answers.put("key", body)
    assert await answers.get("key") == body
    assert await answers.get("other") is None


async def test_a_newer_answer_replaces_an_older(database: Database) -> None:
    """Asked afresh, the same request keeps the newest answer."""
    answers = Answers(database)
    await answers.put("key", "old")
    await answers.put("key", "new")
    assert await answers.get("key") == "new"


async def test_parallel_puts(database: Database) -> None:
    """Writers of one key at the same time do not collide."""
    answers = Answers(database)
    await asyncio.gather(*(answers.put("key", str(number)) for number in range(30)))
    assert await answers.get("key") in {str(number) for number in range(30)}


async def test_answers_survive_a_restart(database: Database, url: str) -> None:
    """What was put before the database was closed is there when it opens again."""
    await Answers(database).put("key", "answer")
    await database.close()
    async with Database(url) as reopened:
        assert await Answers(reopened).get("key") == "answer"
