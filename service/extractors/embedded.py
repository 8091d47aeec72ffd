"""The embedded model: its server is started once and shared, or found missing and left alone."""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from prompts.narrow_questions import questions_version
from schemas.enums import ExtractorName
from service.errors import ConfigurationError
from service.extraction.draft import Draft, Extractor
from service.extraction.embedded import EmbeddedExtractor
from service.models.modelfile import EMBEDDED_MODEL
from service.reading.document import Document
from service.recipe import Recipe
from service.settings import Settings
from service.store import Answers

if TYPE_CHECKING:
    from service.models.client import ModelClient
    from service.models.embedded import EmbeddedServer

State = Literal["ready", "starting", "unavailable"]

# Trying to load a broken model takes seconds, which should not be spent on each article.
RETRY_SECONDS = 30.0


class EmbeddedSource:
    """Owns the embedded model's server."""

    def __init__(
        self,
        settings: Settings,
        answers: Answers | None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._settings = settings
        self._answers = answers
        self._clock = clock
        self._server: EmbeddedServer | None = None
        self._warming: asyncio.Task[object] | None = None
        self._failed: tuple[float, ConfigurationError] | None = None

    @cached_property
    def recipe(self) -> Recipe:
        """What decides an answer of the embedded model."""
        return Recipe(
            ExtractorName.EMBEDDED,
            model=EMBEDDED_MODEL.model,
            prompt=questions_version(),
            parameters={"sha256": EMBEDDED_MODEL.sha256},
        )

    @property
    def state(self) -> State:
        """Whether the model runs, is on its way, or is missing."""
        if self._warming is not None and not self._warming.done():
            return "starting"
        return "ready" if self._failed is None else "unavailable"

    @property
    def trouble(self) -> str | None:
        """Why the model is unavailable."""
        return None if self._failed is None else f"{self._failed[1]} {self._failed[1].hint}"

    async def warm_up(self) -> None:
        """Begin to start the server; loading the model takes seconds."""
        self._warming = asyncio.create_task(self._start_quietly())

    async def ready(self, *, fresh: bool) -> Extractor:
        """Return the extractor once the server runs.

        Raises:
            ConfigurationError: The model cannot be started: missing, damaged, too little memory.
        """
        await self.client()
        return _InTurn(self, fresh=fresh)

    async def client(self) -> "ModelClient":
        """Return the client of the running server, which is started if need be."""
        if self._failed is not None and self._clock() - self._failed[0] < RETRY_SECONDS:
            raise self._failed[1]
        await asyncio.to_thread(_import)
        try:
            client = await self.server().client(self._answers)
        except ConfigurationError as error:
            self._failed = (self._clock(), error)
            raise
        self._failed = None
        return client

    def server(self) -> "EmbeddedServer":
        """Return the server, running or not."""
        from service.models.embedded import EmbeddedServer  # noqa: PLC0415 - slow, see `_import`

        if self._server is None:
            folder, threads = self._settings.model_dir, self._settings.embedded_threads
            self._server = EmbeddedServer(folder, threads=threads)
        return self._server

    async def extract(self, document: Document, *, fresh: bool) -> Draft:
        """Return the draft of one article, when its turn has come."""
        async with self.server().turn():
            client = await self.client()
            budget = self._settings.embedded_deadline
            return await EmbeddedExtractor(client, budget, fresh).extract(document)

    async def aclose(self) -> None:
        """Stop the server."""
        if self._warming is not None:
            self._warming.cancel()
            with suppress(asyncio.CancelledError):
                await self._warming
        if self._server is not None:
            await self._server.stop()

    async def _start_quietly(self) -> None:
        """Start; what goes wrong is kept for `state` and for whoever asks."""
        with suppress(ConfigurationError):
            await self.client()


class _InTurn:
    """The embedded extractor, one article at a time."""

    def __init__(self, source: EmbeddedSource, *, fresh: bool) -> None:
        self._source = source
        self._fresh = fresh

    async def extract(self, document: Document) -> Draft:
        """Return the deals of a document, each with a confidence."""
        return await self._source.extract(document, fresh=self._fresh)


def _import() -> None:
    """Import what takes a second, on a thread: no other request should wait for it."""
    import service.models.embedded  # noqa: F401, PLC0415 - the import itself is what is slow
