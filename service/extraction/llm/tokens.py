"""A cautious count of tokens without any model's tokenizer.

Tokenizers differ, and loading one means a download. Byte-pair vocabularies hold common words and
the joints of JSON whole and split the rest. Against the tokenizer of Qwen 2.5 this counts 1.1
times as many for Dutch news and 1.6 times for English.
"""

import re

_TOKEN = re.compile(r'[A-Za-z]{1,4}|[",:{}\[\]]{1,2}|\n+|[^\sA-Za-z]')
_LONE_BLANK = re.compile(r"\s(?=\d)")
_WIDE = re.compile("[\u0800-\U0010ffff]")  # three bytes or more: often more than one token


def estimate_tokens(text: str) -> int:
    """Return about how many tokens a model counts for a text, rather too many than too few."""
    return sum(len(part.findall(text)) for part in (_TOKEN, _LONE_BLANK, _WIDE))
