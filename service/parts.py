"""The parts of a running service, opened together and closed together."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Protocol

from service.chosen import AnsweringExtractor, Chooser
from service.extractors import Extractors
from service.pipeline import Parts
from service.settings import Settings
from service.store import Answers, Database, Extractions
from service.store.migrate import upgrade_database


class Answering(Chooser, Protocol):
    """Chooses extractors, and tells who answers when nobody is named."""

    def answering(self) -> AnsweringExtractor:
        """Return who answers when nobody is named; never waits."""
        ...

    async def warm_up(self) -> None:
        """Load or start what the first answer would wait for; slow things in the background."""
        ...


MakeExtractors = Callable[[Settings, Answers], AbstractAsyncContextManager[Answering]]


@dataclass(frozen=True)
class Opened:
    """An upgraded database and extractors on top of it."""

    database: Database
    extractions: Extractions
    extractors: Answering
    parts: Parts


@asynccontextmanager
async def open_service(
    settings: Settings, make_extractors: MakeExtractors = Extractors
) -> AsyncIterator[Opened]:
    """Yield the parts; the model and the database are closed at the end.

    `StorageError` or `ConfigurationError` where the database cannot be used.
    """
    async with AsyncExitStack() as stack:
        database = await stack.enter_async_context(Database(settings.database))
        await upgrade_database(database)
        store = Extractions(database)
        made = make_extractors(settings, Answers(database))
        extractors = await stack.enter_async_context(made)
        yield Opened(database, store, extractors, Parts(extractors, store))


@asynccontextmanager
async def open_parts(settings: Settings) -> AsyncIterator[Parts]:
    """Yield what `service.pipeline.run` needs."""
    async with open_service(settings) as opened:
        yield opened.parts
