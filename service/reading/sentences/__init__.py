"""Sentences with exact offsets, from layout (lines, bullets, headings) and punctuation."""

from service.reading.sentences.split import split_sentences

__all__ = ["split_sentences"]
