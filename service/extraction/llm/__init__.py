"""The `llm` extractor: any OpenAI-compatible model reads the article, ids carry the answer.

extractor = LlmExtractor(client, load_prompt(), Limits.of(settings), review)
draft = await extractor.extract(document)
"""

from service.extraction.llm.extractor import LlmExtractor
from service.extraction.llm.limits import Limits
from service.extraction.llm.problems import Problem, Review

__all__ = ["Limits", "LlmExtractor", "Problem", "Review"]
