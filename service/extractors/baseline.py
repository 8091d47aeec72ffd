"""The baseline, ready at any time."""

import asyncio

from schemas.enums import ExtractorName
from service.extraction.baseline import BaselineExtractor
from service.extraction.draft import Draft, Extractor
from service.offload import is_long
from service.reading.document import Document
from service.recipe import Recipe


class BaselineSource:
    """Gives the baseline."""

    recipe = Recipe(ExtractorName.BASELINE)

    async def ready(self, *, fresh: bool) -> Extractor:  # noqa: ARG002 - the interface
        """Return the extractor."""
        return BesideTheLoop(BaselineExtractor())


class BesideTheLoop:
    """An extractor that only computes, kept from holding up the event loop with a long text."""

    def __init__(self, extractor: Extractor) -> None:
        self._extractor = extractor

    async def extract(self, document: Document) -> Draft:
        """Return what the extractor finds."""
        finding = self._extractor.extract(document)
        if is_long(len(document.text)):
            return await asyncio.to_thread(asyncio.run, finding)
        return await finding
