"""Numbers that a unit follows: most numbers of an article are sums, and need no second look."""

from collections.abc import Callable, Iterator

from service.reading.money.magnitudes import seeds
from service.reading.money.tokens import Tokens

_REACH = 24


def seeds_before(tokens: Tokens, language: str, is_unit: Callable[[str], bool]) -> Iterator[int]:
    """Yield the tokens at which a number may start that a unit follows within reach."""
    known = {word for word in tokens.vocabulary if is_unit(word)}
    units = [index for index, word in enumerate(tokens.words) if word in known] if known else []
    following = 0
    for index in seeds(tokens, language):
        while following < len(units) and units[following] < index:
            following += 1
        if following < len(units) and units[following] - index <= _REACH:
            yield index
