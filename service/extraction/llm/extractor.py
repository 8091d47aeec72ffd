"""The `llm` extractor: asks a model about each window of an article and merges the deals."""

from dataclasses import dataclass
from functools import cached_property

from prompts import Prompt
from schemas.extraction import Notice
from service.errors import ModelError, TruncatedAnswer
from service.extraction.draft import Draft, DraftDeal
from service.extraction.llm.dialogue import Dialogue
from service.extraction.llm.grounding import Grounds
from service.extraction.llm.limits import Limits
from service.extraction.llm.merging import Merger
from service.extraction.llm.problems import Review, Shown, unsaid
from service.extraction.llm.spending import Spending
from service.extraction.llm.windows import Window, cut
from service.models.client import ModelClient
from service.offload import compute
from service.reading.document import Document


@dataclass(frozen=True)
class LlmExtractor:
    """Has a model read the article; what it says is ids, names and enum values.

    `review` judges a draft by the rules that a model can mend; what it refuses is asked again.
    `fresh` takes no stored answer.
    """

    client: ModelClient
    prompt: Prompt
    limits: Limits
    review: Review = unsaid
    fresh: bool = False

    async def extract(self, document: Document) -> Draft:
        """Return the deals of a document; those that still fail a rule are among them.

        Raises:
            ConfigurationError: The model's context leaves no room for an article.
            ModelError: No usable answer; its `usage` is the sum of all requests.
        """
        spending = Spending(self.limits.reask)
        reading = _Reading(document, self._dialogue(spending))
        try:
            for window in await compute(len(document.text), cut, document, self._room):
                await reading.read(window)
        except ModelError as error:
            error.usage = spending.usage
            raise
        return Draft(reading.deals(), spending.usage, reading.notices())

    @cached_property
    def _room(self) -> int:
        return self.limits.window(self.prompt)

    def _dialogue(self, spending: Spending) -> Dialogue:
        return Dialogue(self.client, self.prompt, self.limits, self.review, spending, self.fresh)


class _Reading:
    """The windows of one article, read one after the other."""

    def __init__(self, document: Document, dialogue: Dialogue) -> None:
        self._grounds = Grounds(document)
        self._dialogue = dialogue
        self._parts: list[tuple[DraftDeal, ...]] = []

    async def read(self, window: Window) -> None:
        """Add the deals of a window; one whose answer was cut off is read in two halves."""
        try:
            self._parts.append(await self._deals(window))
        except TruncatedAnswer:
            halves = window.halves()
            if halves is None:
                raise
            for half in halves:
                self._parts.append(await self._deals(half))

    async def _deals(self, window: Window) -> tuple[DraftDeal, ...]:
        return await self._dialogue.deals(Shown(self._grounds, window))

    def deals(self) -> tuple[DraftDeal, ...]:
        """Return the deals of all windows, each once."""
        return Merger(self._grounds.document).merge(self._parts)

    def notices(self) -> tuple[Notice, ...]:
        """Return what the caller should know: that the model never saw the article as a whole."""
        count = len(self._parts)
        if count <= 1:
            return ()
        message = f"The article was read in {count} overlapping parts, to fit the model."
        return (Notice(code="article_cut", message=message),)
