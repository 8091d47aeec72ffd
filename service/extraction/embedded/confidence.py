"""How sure a record is: what the sentence states, and how probable the model holds it.

A logistic model of two features. Its weights are set by hand from a few trials and wait for a fit
on the gold set: they order records well enough to send the doubtful ones to review.
"""

import math

_BIAS = 0.9
_GUESSED = -1.1
_LOGIT = 0.45
_EDGE = 0.01


def confidence(*, guessed: bool, probability: float | None) -> float:
    """Return a confidence from 0 to 1.

    `guessed` says that context gave a party; `probability` is the model's that the text states
    the deal, None where it was not asked.
    """
    score = _BIAS + (_GUESSED if guessed else 0.0)
    if probability is not None:
        bounded = min(max(probability, _EDGE), 1 - _EDGE)
        score += _LOGIT * math.log(bounded / (1 - bounded))
    return round(1 / (1 + math.exp(-score)), 3)
