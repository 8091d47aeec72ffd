import time
from datetime import date

import pytest

from service.errors import EmptyText, InputError
from service.intake.page import MAX_ELEMENTS, read_page

ARTICLE = """
<!doctype html><html lang="en"><head><title>Acme to buy Globex | The Example</title>
<meta property="og:title" content="Acme to buy Globex">
<meta property="og:site_name" content="The Example">
<meta property="article:published_time" content="2026-01-05T10:00:00Z">
<link rel="canonical" href="https://news.example/acme-globex">
<script>var price = "$9.9 billion";</script><style>p { color: red }</style></head>
<body><nav><a href="/">Home</a> <a href="/deals">Deals</a></nav>
<article><h1>Acme to buy Globex</h1>
<p>Acme said on Monday that it will buy Globex for $5.7&nbsp;billion in cash &amp; shares.</p>
<script>document.write("Evil bought Acme for $1")</script>
<p onclick="evil()">The deal is to close in <b>June</b>, people close to it said on Monday.</p>
</article><footer>Copyright, cookies and an offer: $1 a month</footer></body></html>
"""


def test_article_of_a_page() -> None:
    """The article comes out in paragraphs, without menu, scripts and footer."""
    page = read_page(ARTICLE)
    assert "Acme said on Monday that it will buy Globex for $5.7 billion in cash & shares." in (
        page.text.split("\n\n")
    )
    for noise in ("Evil", "9.9", "Home", "Copyright", "onclick", "color", "<"):
        assert noise not in page.text


def test_metadata_of_a_page() -> None:
    """Title, date, publication and address are taken from where pages keep them."""
    page = read_page(ARTICLE)
    assert page.title == "Acme to buy Globex"
    assert page.published == date(2026, 1, 5)
    assert page.source == "The Example"
    assert page.url == "https://news.example/acme-globex"


def test_the_same_page_gives_the_same_text() -> None:
    """Nothing of an earlier page changes a later one: ids and stored answers depend on it."""
    first = read_page(ARTICLE)
    assert all(read_page(ARTICLE) == first for _ in range(5))


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Acme buys Globex for $5m.</p>", "Acme buys Globex for $5m."),
        ("<p>Acme buys Globex for $5m.", "Acme buys Globex for $5m."),
        ("Acme &amp; Co buys Globex", "Acme & Co buys Globex"),
        ("<h2>Acme</h2>buys<br>Globex<ul><li>now", "Acme\n\nbuys\n\nGlobex\n\nnow"),
        ("<div>One<script>two</script> three</div>", "One three"),
    ],
)
def test_small_pages(html: str, text: str) -> None:
    """A snippet that is too small to hold a recognisable article is taken whole."""
    assert read_page(html).text == text


@pytest.mark.parametrize(
    "html",
    [
        "<html></html>",
        "<html><head><title>Acme buys Globex</title></head><body></body></html>",
        "<script>Acme buys Globex</script>",
        "<!-- Acme buys Globex -->",
    ],
)
def test_a_page_without_text(html: str) -> None:
    """A page with nothing to read is an `EmptyText`, scripts and comments are not read."""
    with pytest.raises(EmptyText):
        read_page(html)


def test_entities_from_outside_stay_outside() -> None:
    """A document type cannot pull in a file of the machine."""
    page = read_page(
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
        "<html><body><p>Acme buys &a; Globex for five million dollars today.</p></body></html>"
    )
    assert "root:" not in page.text


HOSTILE = {
    "too many elements": "<p>a" * (MAX_ELEMENTS + 1),
    "deep": "<html><body>" + "<div>" * 50_000 + "Acme buys Globex",
    "open tags": "<" * 300_000,
    "ampersands": "&" * 300_000,
    "comments": "<!--" * 100_000,
    "attributes": "<p " + "a=b " * 100_000 + ">Acme",
    "entities": "&amp" * 100_000,
    "tables": "<table><tr><td>" * 10_000 + "Acme",
    "doctype": "<!DOCTYPE " + "[" * 100_000,
    "line breaks": "<html><body><article><p>" + "Acme buys<br>" * 20_000,
    "nested links": "<a href=x>" * 20_000 + "Acme",
    "list items": "<html><body><article>" + "<ul><li>Acme" * 14_000,
    "dates": "<html><body><article><p>" + "2024-01-02 12 March 2025 " * 20_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_pages_end(kind: str) -> None:
    """A page built to hurt is read or refused within seconds."""
    begun = time.process_time()
    try:
        assert read_page(HOSTILE[kind]).text
    except InputError as error:
        kind = type(error).__name__
        assert kind in {"BadText", "EmptyText"}
    assert time.process_time() - begun < 10
