"""Runs of an extractor over labelled articles: made, kept, read again, compared, judged."""
