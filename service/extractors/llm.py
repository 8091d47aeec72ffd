"""The `llm` extractor as the settings describe it; its client is opened at the first use."""

import asyncio
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from prompts import load_prompt
from schemas.enums import ExtractorName
from service.checking import failures_to_mend
from service.extraction.draft import Draft, Extractor
from service.reading.document import Document
from service.recipe import Recipe
from service.settings import Settings
from service.store import Answers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.extraction.llm import Problem
    from service.models.client import ModelClient


class LlmSource:
    """Owns the client of the configured endpoint."""

    def __init__(self, settings: Settings, answers: Answers | None) -> None:
        self._settings = settings
        self._answers = answers
        self._client: ModelClient | None = None

    @cached_property
    def recipe(self) -> Recipe:
        """What decides an answer of this endpoint."""
        settings = self._settings
        return Recipe(
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

    async def warm_up(self) -> None:
        """Import what a call needs: it takes a second that no request should wait for."""
        await asyncio.to_thread(_import)

    async def ready(self, *, fresh: bool) -> Extractor:
        """Return the extractor; `ConfigurationError` when the endpoint's address is none."""
        await asyncio.to_thread(_import)
        from service.extraction.llm import Limits, LlmExtractor  # noqa: PLC0415 - slow, see above

        limits = Limits.of(self._settings)
        return LlmExtractor(self._opened(), load_prompt(), limits, _review, fresh)

    async def aclose(self) -> None:
        """Close the connections."""
        if self._client is not None:
            await self._client.aclose()

    def _opened(self) -> "ModelClient":
        from service.extraction.llm import Limits  # noqa: PLC0415 - slow, see above
        from service.models.client import ModelClient, ModelConfig  # noqa: PLC0415 - the same

        if self._client is None:
            limits = Limits.of(self._settings)
            asked = ModelConfig.from_settings(self._settings)
            # A strict server refuses an answer longer than its context.
            config = replace(asked, max_output_tokens=limits.answer)
            self._client = ModelClient(config, self._answers)
        return self._client


def _review(document: Document, draft: Draft) -> "Sequence[Problem]":
    """Return what the model is asked to mend: the failures of the rules that it can."""
    from service.extraction.llm import Problem  # noqa: PLC0415 - the same

    return [Problem(found.deal, found.message) for found in failures_to_mend(document, draft)]


def _import() -> None:
    import service.extraction.llm  # noqa: PLC0415 - the import itself is what is slow
    import service.models.client  # noqa: F401, PLC0415 - the same
