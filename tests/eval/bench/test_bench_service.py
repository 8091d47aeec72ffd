import pytest

from eval.bench.bench_service import article, measure


@pytest.mark.slow
async def test_it_measures_what_it_says() -> None:
    """A short run serves from the environment's settings and times every way to answer."""
    found = await measure(3)
    assert len(found) == 4
    assert all(len(timing.seconds) == 3 for timing in found.values())
    assert all(timing.median > 0 for timing in found.values())


def test_articles_differ_and_have_the_size_they_claim() -> None:
    """No article is answered from the store of another; each has some 3,000 characters."""
    articles = {article(number) for number in range(50)}
    assert len(articles) == 50
    assert all(2_500 < len(text) < 3_500 for text in articles)
