"""The application: parts made at the start, routes put together, parts closed at the end."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager

from fastapi import FastAPI

from schemas import SCHEMA_VERSION
from service.api import extractions, health, problems, schemas
from service.api.middleware import RequestContext
from service.api.state import Lifespan, State
from service.extractors import Extractors
from service.pipeline import Parts
from service.settings import Settings
from service.store import Answers, Database, Extractions
from service.store.migrate import upgrade_database
from service.telemetry import Metrics

_ABOUT = """
Checked deal records from news articles: who pays whom, how much, how certain, and where the text
says so. Errors are RFC 9457 problems; `/problems` explains every type.
"""


def create_app(settings: Settings) -> FastAPI:
    """Return the ASGI application; nothing is opened before it starts."""
    metrics = Metrics()
    app = FastAPI(
        title="Dealwire",
        version=SCHEMA_VERSION,
        description=_ABOUT,
        lifespan=_lifespan(settings, metrics),
        redirect_slashes=False,
        redoc_url=None,
    )
    app.add_middleware(RequestContext, metrics=metrics)
    problems.install(app)
    for module in (extractions, schemas, health, problems):
        app.include_router(module.router)
    return app


def _lifespan(
    settings: Settings, metrics: Metrics
) -> Callable[[FastAPI], AbstractAsyncContextManager[Lifespan]]:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[Lifespan]:
        async with open_state(settings, metrics) as state:
            yield {"service": state}

    return lifespan


@asynccontextmanager
async def open_state(settings: Settings, metrics: Metrics) -> AsyncIterator[State]:
    """Yield the parts of a running service, its model starting in the background."""
    async with AsyncExitStack() as stack:
        database = await stack.enter_async_context(Database(settings.database))
        await upgrade_database(database)
        answers, store = Answers(database), Extractions(database)
        extractors = await stack.enter_async_context(Extractors(settings, answers))
        extractors.warm_up()
        yield State(settings, database, store, Parts(extractors, store), extractors, metrics)
