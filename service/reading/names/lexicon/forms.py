"""How the word lists are written down."""


def words(*lines: str) -> frozenset[str]:
    """Return the blank-separated words of the lines as a set."""
    return frozenset(" ".join(lines).split())
