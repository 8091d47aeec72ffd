"""How the word lists are written down."""


def words(*lines: str) -> frozenset[str]:
    """Return the blank-separated words of the lines as a set."""
    return frozenset(" ".join(lines).split())


def endings(*lines: str) -> tuple[str, ...]:
    """Return the blank-separated word endings of the lines, each once, as `endswith` takes them."""
    return tuple(dict.fromkeys(" ".join(lines).split()))
