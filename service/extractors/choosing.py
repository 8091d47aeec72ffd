"""Who answers: the request's choice, else the setting, else what is configured."""

from contextlib import AsyncExitStack
from types import TracebackType
from typing import Literal, Self

from schemas.extraction import Notice
from schemas.requests import ExtractorChoice
from service.chosen import AnsweringExtractor, Chosen
from service.errors import ConfigurationError
from service.extractors.baseline import BaselineSource
from service.extractors.embedded import EmbeddedSource
from service.extractors.llm import LlmSource
from service.settings import Settings
from service.store import Answers

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
    """Chooses who answers; owns the model's client and the embedded model's server.

    Nothing is imported, opened or started before it is first wanted: the baseline must not wait
    for a model, and neither must a command that needs none.
    """

    def __init__(self, settings: Settings, answers: Answers | None = None) -> None:
        self._settings = settings
        self._llm = LlmSource(settings, answers)
        self._embedded = EmbeddedSource(settings, answers)
        self._baseline = BaselineSource()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        async with AsyncExitStack() as closing:
            closing.push_async_callback(self._embedded.aclose)
            closing.push_async_callback(self._llm.aclose)

    def choose(self, choice: ExtractorChoice) -> Chosen:
        """Return who will answer.

        The embedded model is replaced by the baseline where it was not asked for by name; an LLM
        that was configured is never replaced silently.

        Raises:
            ConfigurationError: The LLM is asked for and none is configured.
        """
        named = self._named(choice)
        if named == "llm":
            return self._chosen_llm()
        baseline = Chosen(self._baseline.recipe, self._baseline.ready)
        if named == "baseline":
            return baseline
        asked = choice == "embedded"
        notices = () if asked or self._settings.extractor == "embedded" else (NO_LLM,)
        fallback = None if asked else baseline
        return Chosen(self._embedded.recipe, self._embedded.ready, notices, fallback)

    def answering(self) -> AnsweringExtractor:
        """Return who answers when nobody is named; never waits."""
        recipe = self.choose("auto").recipe
        if self._named("auto") == "embedded":
            state, trouble = self._embedded.state, self._embedded.trouble
            return AnsweringExtractor(recipe.extractor, recipe.model, state, trouble)
        return AnsweringExtractor(recipe.extractor, recipe.model, "ready")

    async def warm_up(self) -> None:
        """Load or start what the first answer would wait for; slow things in the background."""
        named = self._named("auto")
        if named == "llm":
            await self._llm.warm_up()
        elif named == "embedded":
            await self._embedded.warm_up()

    def _chosen_llm(self) -> Chosen:
        if not self._settings.llm_configured:
            raise ConfigurationError("No LLM is configured.", hint=_LLM_HINT)
        return Chosen(self._llm.recipe, self._llm.ready)

    def _named(self, choice: ExtractorChoice) -> Literal["llm", "embedded", "baseline"]:
        wanted = self._settings.extractor if choice == "auto" else choice
        if wanted != "auto":
            return wanted
        return "llm" if self._settings.llm_configured else "embedded"
