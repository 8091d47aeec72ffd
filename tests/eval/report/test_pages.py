import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from eval.report.pages import as_page
from eval.report.reported import reported
from tests.eval.report.made import EVIL_TEXT, found, gold, mixed, run, scored

_MEGABYTE = 1_000_000


class Reader(HTMLParser):
    """Reads the tags of a page, and the text of its articles."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag; begin a text at an article's."""
        self.tags.append((tag, dict(attrs)))
        if dict(attrs).get("class") == "text":
            self.texts.append("")
            self.depth = 1

    def handle_endtag(self, tag: str) -> None:
        """End a text."""
        self.depth = 0 if tag == "div" else self.depth

    def handle_data(self, data: str) -> None:
        """Add to the text that is read."""
        if self.depth:
            self.texts[-1] += data


@pytest.fixture(scope="module")
def page() -> str:
    """The page of a run with every kind of article."""
    return as_page(reported([mixed()]))


@pytest.fixture(scope="module")
def read(page: str) -> Reader:
    """That page read."""
    reader = Reader()
    reader.feed(page)
    return reader


def test_texts_are_shown_as_they_are(read: Reader) -> None:
    """Every article's text is on the page to the letter, one of tags too."""
    assert read.texts == [one.gold.text for one in mixed().scored]
    assert EVIL_TEXT in read.texts


def test_nothing_of_an_article_is_a_tag(read: Reader) -> None:
    """There is one script and one style sheet, both ours, no image, no handler, no address."""
    tags = [tag for tag, _ in read.tags]
    assert (tags.count("script"), tags.count("style"), tags.count("img")) == (1, 1, 0)
    names = {name for _, attributes in read.tags for name in attributes}
    assert not [name for name in names if name.startswith("on")]
    assert "src" not in names
    links = [attributes["href"] or "" for _, attributes in read.tags if "href" in attributes]
    assert all(link.startswith(("#", "data:")) for link in links)


def test_the_policy_names_the_script_that_is_there(page: str, read: Reader) -> None:
    """Only the page's own script may run, and nothing may be fetched."""
    policy = next(
        attributes["content"] or ""
        for tag, attributes in read.tags
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    )
    script = page.split("<script>")[1].split("</script>", maxsplit=1)[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in policy
    assert policy.startswith("default-src 'none';")


def test_nothing_points_to_another_place(page: str) -> None:
    """The only address on the page is the name of SVG."""
    found = set(re.findall(r"https?://[^\s\"'<>]+", page))
    assert found <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}


def test_every_id_is_used_once(read: Reader) -> None:
    """Ids of charts and sections do not meet."""
    ids = [attributes["id"] for _, attributes in read.tags if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_runs_beside_it_are_compared(page: str) -> None:
    """Further runs get columns and two charts of what they need; a single run has none."""
    runs = [run(scored(gold(), found()), name=name) for name in ("one", "two")]
    assert "Seconds per article, median" in as_page(reported(runs))
    assert "Seconds per article, median" not in page


def test_failures_are_shown(page: str) -> None:
    """An article that failed says so."""
    assert "The extraction failed" in page


def test_a_whole_set_is_quick_and_small() -> None:
    """The page of 128 articles of 900 words with four deals each stays below 5 MB."""
    deals = [found(id=f"d{n}") for n in range(4)]
    articles = [
        scored(gold(id=f"a-{n}", story=f"s-{n}", text=gold().text + " word" * 900), *deals)
        for n in range(128)
    ]
    assert len(as_page(reported([run(*articles)])).encode()) < 5 * _MEGABYTE
