"""Raw model answers by the hash of the request that they answer."""

from sqlalchemy import bindparam, select

from service.store.database import Database
from service.store.statements import insert_or_replace
from service.store.tables import answers, now

_FIND = select(answers.c.body).where(answers.c.key == bindparam("wanted"))


class Answers:
    """Keeps what models said, so that the same request is never paid for twice."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, key: str) -> str | None:
        """Return the stored answer, or None."""
        found = await self._database.read(
            lambda connection: connection.scalar(_FIND, {"wanted": key})
        )
        return None if found is None else str(found)

    async def put(self, key: str, body: str) -> None:
        """Keep an answer; a newer one takes the place of an older one."""
        row = {"key": key, "body": body, "created": now()}
        await self._database.write(
            lambda connection: connection.execute(insert_or_replace(connection, answers), row)
        )
