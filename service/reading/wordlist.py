"""Word lists as people write them."""


def wordlist(text: str) -> frozenset[str]:
    """Return the words of a text that lists them with blanks between."""
    return frozenset(text.split())
