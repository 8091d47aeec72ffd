"""A cautious count of tokens without any model's tokenizer.

Tokenizers differ, and loading one means a download. Byte-pair vocabularies hold common words
whole and split the rest: a token a digit, a punctuation mark, and every few letters comes out
above what the tokenizers of current models count for Dutch and English.
"""

import re

_TOKEN = re.compile(r"[A-Za-z]+|[^\W\d_]+|\d|[^\w\s]|_|\n+")
LETTERS_PER_TOKEN = 4
BYTES_PER_TOKEN = 2


def estimate_tokens(text: str) -> int:
    """Return about how many tokens a model counts for a text, rather too many than too few."""
    return sum(_weight(match.group()) for match in _TOKEN.finditer(text))


def _weight(piece: str) -> int:
    if piece.isascii():
        return -(-len(piece) // LETTERS_PER_TOKEN)
    return -(-len(piece.encode()) // BYTES_PER_TOKEN)
