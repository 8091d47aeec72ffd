"""The only place that knows all three extractors: builds and chooses them from the settings."""

from service.extractors.choosing import NO_LLM, Extractors

__all__ = ["NO_LLM", "Extractors"]
