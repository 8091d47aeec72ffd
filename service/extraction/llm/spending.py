"""What one article's questions cost, and how much asking again is left."""

from schemas.extraction import Usage


class Spending:
    """Sums the usage of all requests of one article and guards the budget of re-asks.

    The budget counts estimated tokens, not those that the endpoint reports: an answer from the
    store reports none, and must lead to the same next question as it did when it was paid for.
    """

    def __init__(self, reask_tokens: int) -> None:
        self.usage = Usage()
        self._left = reask_tokens

    def count(self, usage: Usage | None) -> None:
        """Add the usage of one request."""
        if usage is not None:
            self.usage += usage

    def take(self, tokens: int) -> bool:
        """Take so many tokens from the budget of re-asks; False where they are not left."""
        if tokens > self._left:
            return False
        self._left -= tokens
        return True
