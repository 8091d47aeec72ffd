"""HTML to text: the article of a page, without menus, scripts and notices."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from service.errors import BadText, EmptyText

# A long news page has some 5,000 elements; extraction takes seconds beyond this many.
MAX_ELEMENTS = 30_000
_UNREAD = ("head", "script", "style", "noscript", "template", "svg", "iframe", "object")
_BLOCKS = ("p", "div", "h1", "h2", "h3", "h4", "li", "tr", "br", "blockquote", "section")
_BLANK_LINES = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page and what the page says of it."""

    text: str
    title: str | None = None
    published: date | None = None
    url: str | None = None
    source: str | None = None


def read_page(html: str) -> Page:
    """Return the article of a page, paragraphs apart by a blank line.

    `EmptyText` when the page has none, `BadText` when it is no page that can be taken apart.
    """
    tree = _parse(html)
    found = _extract(tree)
    text = _paragraphs(found.text) if found else ""
    if not text:
        text = _everything(_parse(html))
    if not text:
        raise EmptyText(
            "The page holds no article text.", hint="Send the article's text in `text`."
        )
    return Page(text) if found is None else _page(text, found)


def _parse(html: str) -> Any:  # noqa: ANN401 - lxml has no types
    from trafilatura import load_html  # noqa: PLC0415 - slow to import, and only pages need it

    tree = load_html(html)
    if tree is None:
        # A fragment without any element around it is read as a page all the same.
        tree = load_html(f"<html><body>{html}</body></html>")
    if tree is None:
        raise EmptyText(
            "The page holds no article text.", hint="Send the article's text in `text`."
        )
    if sum(1 for _ in tree.iter()) > MAX_ELEMENTS:
        raise BadText(
            f"The page has more than {MAX_ELEMENTS:,} elements.",
            hint="Send the article's text in `text`.",
            field="html",
        )
    return tree


def _extract(tree: Any) -> Any:  # noqa: ANN401 - trafilatura has no types
    from trafilatura import bare_extraction  # noqa: PLC0415 - as above

    return bare_extraction(
        tree,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )


def _paragraphs(text: str | None) -> str:
    lines = (line.strip() for line in (text or "").splitlines())
    return "\n\n".join(line for line in lines if line)


def _everything(tree: Any) -> str:  # noqa: ANN401 - lxml has no types
    """Return all text of a page that is too small to tell its article from the rest."""
    for element in list(tree.iter(*_UNREAD)):
        if element.getparent() is not None:
            element.drop_tree()
    for element in tree.iter(*_BLOCKS):
        element.text = f"\n\n{element.text or ''}"
        element.tail = f"\n\n{element.tail or ''}"
    blocks = _BLANK_LINES.split(tree.text_content())
    return "\n\n".join(" ".join(block.split()) for block in blocks if block.strip())


def _page(text: str, found: Any) -> Page:  # noqa: ANN401 - trafilatura has no types
    try:
        published = date.fromisoformat(found.date) if found.date else None
    except ValueError:
        published = None
    return Page(text, found.title, published, found.url, found.sitename)
