"""The `llm` extractor: any OpenAI-compatible model reads the article, ids carry the answer."""
