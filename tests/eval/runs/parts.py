"""Extractors for runs: the real baseline, or one that does as a test says."""

from collections.abc import Callable

from schemas.enums import ExtractorName
from schemas.requests import ExtractorChoice
from service.chosen import Chosen
from service.extraction.baseline import BaselineExtractor
from service.extraction.draft import Draft, Extractor
from service.pipeline import Parts
from service.reading.document import Document
from service.recipe import Recipe

Act = Callable[[Document], None]


class Acting:
    """The baseline, after doing what a test says."""

    def __init__(self, act: Act) -> None:
        self.act = act

    async def extract(self, document: Document) -> Draft:
        """Return the baseline's draft."""
        self.act(document)
        return await BaselineExtractor().extract(document)


class Choosing:
    """Chooses one extractor, whoever is asked for, and counts the fresh ones."""

    def __init__(self, act: Act, name: ExtractorName) -> None:
        self.extractor, self.name = Acting(act), name
        self.fresh: list[bool] = []

    def choose(self, _: ExtractorChoice) -> Chosen:
        """Return the extractor."""

        async def ready(*, fresh: bool) -> Extractor:
            self.fresh.append(fresh)
            return self.extractor

        return Chosen(Recipe(self.name), ready)


def parts(
    act: Act = lambda _: None, name: ExtractorName = ExtractorName.BASELINE
) -> tuple[Parts, Choosing]:
    """Parts for the pipeline, and who chooses in them."""
    choosing = Choosing(act, name)
    return Parts(choosing), choosing
