"""The deterministic extractor: cue words, word order, and the sentences put together."""

from service.extraction.baseline.extractor import BaselineExtractor, find_candidates, to_draft

__all__ = ["BaselineExtractor", "find_candidates", "to_draft"]
