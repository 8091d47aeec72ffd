"""The only place that knows all three extractors: builds and chooses them from the settings.

What a model needs is imported and started when it is first wanted: the baseline must not wait
for it, and neither must a command that needs no model.
"""

import asyncio
from contextlib import AsyncExitStack
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self

from prompts import load_prompt
from schemas.enums import ExtractorName
from schemas.extraction import Notice
from schemas.requests import ExtractorChoice
from service.chosen import AnsweringExtractor, Chosen
from service.errors import ConfigurationError
from service.extraction.baseline import BaselineExtractor
from service.extraction.draft import Draft, Extractor
from service.offload import is_long
from service.reading.document import Document
from service.recipe import Recipe
from service.settings import Settings
from service.store import Answers

if TYPE_CHECKING:
    from service.models.client import ModelClient

Named = Literal["llm", "embedded", "baseline"]

NO_LLM = Notice(
    code="no_llm_configured",
    message=(
        "No LLM is configured, so the embedded model was asked. For better answers set "
        "DEALWIRE_LLM_BASE_URL or OPENAI_API_KEY."
    ),
)
_LLM_HINT = (
    "Set DEALWIRE_LLM_BASE_URL or OPENAI_API_KEY, or leave `extractor` out to use what is there."
)


class Extractors:
    """Chooses who answers; owns the model's client and the embedded model's server."""

    def __init__(self, settings: Settings, answers: Answers | None = None) -> None:
        self._settings = settings
        self._answers = answers
        self._opened = AsyncExitStack()
        self._llm_client: ModelClient | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._opened.aclose()

    def choose(self, choice: ExtractorChoice) -> Chosen:
        """Return who will answer; `ConfigurationError` where that cannot be set up."""
        named = self._named(choice)
        if named == "llm":
            return self._llm()
        if named == "embedded":
            return self._embedded(asked="auto" if choice == "auto" else "embedded")
        return _BASELINE

    def answering(self) -> AnsweringExtractor:
        """Return who answers when nobody is named; never waits."""
        recipe = self.choose("auto").recipe
        return AnsweringExtractor(recipe.extractor, recipe.model, "ready")

    async def warm_up(self) -> None:
        """Load or start what the first answer would wait for; slow things in the background."""
        if self._named("auto") == "llm":
            await asyncio.to_thread(_import_client)

    def _named(self, choice: ExtractorChoice) -> Named:
        wanted = self._settings.extractor if choice == "auto" else choice
        if wanted != "auto":
            return wanted
        return "llm" if self._settings.llm_configured else "embedded"

    def _llm(self) -> Chosen:
        settings = self._settings
        if not settings.llm_configured:
            raise ConfigurationError("No LLM is configured.", hint=_LLM_HINT)
        recipe = Recipe(
            ExtractorName.LLM,
            model=settings.llm_model,
            prompt=load_prompt().version,
            parameters={
                "base_url": settings.llm_base_url,
                "temperature": settings.llm_temperature,
                "max_output_tokens": settings.llm_max_output_tokens,
                "context_tokens": settings.llm_context_tokens,
                "reask_tokens": settings.llm_reask_tokens,
            },
        )
        return Chosen(recipe, self._llm_ready)

    async def _llm_ready(self, fresh: bool) -> Extractor:
        from service.extraction.llm import Limits, LlmExtractor  # noqa: PLC0415 - slow, see above

        limits = Limits.of(self._settings)
        return LlmExtractor(self._client(), load_prompt(), limits, fresh=fresh)

    def _client(self) -> "ModelClient":
        from service.models.client import ModelClient, ModelConfig  # noqa: PLC0415 - the same

        if self._llm_client is None:
            config = ModelConfig.from_settings(self._settings)
            self._llm_client = ModelClient(config, self._answers)
            self._opened.push_async_callback(self._llm_client.aclose)
        return self._llm_client

    def _embedded(self, asked: ExtractorChoice) -> Chosen:
        raise NotImplementedError


class _BesideTheLoop:
    """An extractor that only computes, kept from holding up the event loop with a long text."""

    def __init__(self, extractor: Extractor) -> None:
        self._extractor = extractor

    async def extract(self, document: Document) -> Draft:
        """Return what the extractor finds."""
        finding = self._extractor.extract(document)
        if is_long(len(document.text)):
            return await asyncio.to_thread(asyncio.run, finding)
        return await finding


async def _baseline(_fresh: bool) -> Extractor:
    return _BesideTheLoop(BaselineExtractor())


_BASELINE = Chosen(Recipe(ExtractorName.BASELINE), _baseline)


def _import_client() -> None:
    import service.extraction.llm
    import service.models.client  # noqa: F401, PLC0415 - the import itself is what is slow
