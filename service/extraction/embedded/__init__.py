"""The embedded extractor: a small local model answers what the baseline leaves open."""

from service.extraction.embedded.extractor import EmbeddedExtractor

__all__ = ["EmbeddedExtractor"]
