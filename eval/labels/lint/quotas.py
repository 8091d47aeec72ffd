"""What the project's own gold set must cover, so that a figure stands on enough cases."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from eval.labels.models import GoldArticle, GoldDeal, Split
from schemas.enums import DealType, Qualifier, Stage

_RARE = {DealType.MERGER: 6, DealType.JOINT_VENTURE: 6}
_EACH_TYPE, _EACH_STAGE = 10, 12
_LENGTHS = range(60, 901)
_UNHEDGED = frozenset({Qualifier.EXACT, Qualifier.UNDISCLOSED})


@dataclass(frozen=True, slots=True)
class Quota:
    """How many there are of something, and how many there must be."""

    what: str
    count: float
    wanted: float

    @property
    def met(self) -> bool:
        """Whether there are enough."""
        return self.count >= self.wanted


def quotas(articles: Sequence[GoldArticle]) -> list[Quota]:
    """Return how far a set covers what the project's own must cover."""
    deals = [deal for article in articles for deal in article.deals]
    return [*_articles(articles), Quota("deals", len(deals), 280), *_deals(deals)]


def _articles(articles: Sequence[GoldArticle]) -> Iterator[Quota]:
    languages = Counter(article.language for article in articles)
    splits = Counter(article.split for article in articles)
    stories = Counter(article.story for article in articles)
    yield Quota("articles", len(articles), 120)
    yield from (Quota(f"articles in {code}", languages[code], 60) for code in ("nl", "en"))
    yield Quota("articles for development", splits[Split.DEVELOPMENT], 40)
    yield Quota("articles for test", splits[Split.TEST], 80)
    yield Quota("articles without a deal", sum(not one.deals for one in articles), 25)
    yield Quota("stories told more than once", sum(n > 1 for n in stories.values()), 12)
    fitting = sum(len(one.text.split()) in _LENGTHS for one in articles)
    yield Quota("articles of 60 to 900 words", fitting, len(articles))


def _deals(deals: Sequence[GoldDeal]) -> Iterator[Quota]:
    types, stages = Counter(d.type for d in deals), Counter(d.stage for d in deals)
    yield from (Quota(kind.value, types[kind], _RARE.get(kind, _EACH_TYPE)) for kind in DealType)
    yield from (Quota(f"stage {stage}", stages[stage], _EACH_STAGE) for stage in Stage)
    amounts = [deal.amount for deal in deals if deal.amount is not None]
    hedged = sum(amount.qualifier not in _UNHEDGED for amount in amounts)
    yield Quota("hedged amounts", hedged, len(amounts) / 3)
    yield Quota("currencies", len(_currencies(deals)), 8)


def _currencies(deals: Iterable[GoldDeal]) -> set[str]:
    return {d.amount.currency for d in deals if d.amount is not None and d.amount.currency}
