"""The page in a real browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect, sync_playwright

from eval.report import write_report
from tests.eval.report.made import EVIL_TEXT, mixed

pytestmark = pytest.mark.slow

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
_PHONE = 390


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The machine's own browser, without a window."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        pytest.skip(f"no browser is installed: none of {', '.join(_NAMES)}")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        yield started
        started.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a report with an article of every kind."""
    folder: Path = tmp_path_factory.mktemp("report")
    return write_report([mixed()], folder)[0].as_uri()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The report opened; whatever it complains of or asks for from outside fails the test."""
    opened = browser.new_page(reduced_motion="reduce")
    opened.set_default_timeout(10_000)
    wrong: list[str] = []

    def stopped(dialog: Dialog) -> None:
        wrong.append(f"a script ran: {dialog.message}")
        dialog.dismiss()

    opened.on("console", lambda message: wrong.append(f"console: {message.text}"))
    opened.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    opened.on("dialog", stopped)
    opened.on("request", lambda request: wrong.append(request.url))
    opened.goto(address)
    yield opened
    opened.close()
    assert not [one for one in wrong if not one.startswith(("data:", address))]


def shown(page: Page) -> list[str]:
    """The ids of the articles that are shown, in their order."""
    articles = page.locator(".article:visible").all()
    return [article.get_attribute("data-id") or "" for article in articles]


def chip(page: Page, kind: str) -> None:
    """Press or release the filter of a kind."""
    page.locator(f'.chip[data-kind="{kind}"]').click()


def test_it_renders(page: Page) -> None:
    """Title, figures, charts and every article are there, and the text is to the letter."""
    expect(page.get_by_role("heading", level=1)).to_have_text("one")
    expect(page.locator(".tile")).to_have_count(6)
    assert page.locator(".chart svg").count() > 5
    assert len(shown(page)) == 7
    assert page.locator(".text").last.text_content() == EVIL_TEXT


@pytest.mark.parametrize(
    ("kind", "articles"),
    [
        ("missed", {"a-4", "a-5"}),
        ("spurious", {"a-6"}),
        ("amount", {"a-3", '"><b>'}),
        ("party", {'"><b>'}),
        ("stage", {"a-3"}),
        ("failed", {"a-5"}),
        ("right", {"a-2"}),
    ],
)
def test_a_filter_keeps_the_articles_of_its_kind(page: Page, kind: str, articles: set[str]) -> None:
    """Only articles with the error are shown, and the number is said."""
    chip(page, kind)
    assert set(shown(page)) == articles
    expect(page.locator("#shown")).to_have_text(f"{len(articles)} of 7 articles")
    chip(page, kind)
    assert len(shown(page)) == 7


def test_filters_work_together(page: Page) -> None:
    """Kinds add up, language and search narrow, and clearing brings everything back."""
    chip(page, "missed")
    chip(page, "stage")
    assert shown(page) == ["a-3", "a-4", "a-5"]
    page.select_option("#language", "nl")
    assert shown(page) == ["a-3"]
    page.fill("#query", "no such words")
    assert shown(page) == []
    expect(page.locator("#none")).to_be_visible()
    page.click("#clear")
    assert len(shown(page)) == 7


def test_a_search_does_without_accents_and_case(page: Page) -> None:
    """`belgie` finds the title with `België`."""
    page.fill("#query", "BELGIE overname")
    assert shown(page) == ["a-3"]


def test_the_worst_come_first(page: Page) -> None:
    """Sorted by errors, the article that is all right comes last."""
    page.select_option("#order", "worst")
    assert shown(page)[-1] == "a-2"


def test_the_address_brings_the_view_back(page: Page, browser: Browser) -> None:
    """Filters, search, order and open articles are the same under the address of the page."""
    chip(page, "missed")
    page.select_option("#language", "en")
    page.select_option("#order", "worst")
    page.fill("#query", "story harbor")
    page.fill("#query", "harbor")
    page.locator(".article:visible > summary").first.click()
    page.wait_for_function("location.hash.includes('open=')")
    again = browser.new_page()
    again.goto(page.url)
    assert shown(again) == shown(page) == ["a-4", "a-5"]
    assert again.input_value("#query") == "harbor"
    assert again.input_value("#order") == "worst"
    assert again.locator(".article[open]").count() == 1
    again.close()


def test_a_changed_address_changes_the_view(page: Page) -> None:
    """Editing the address, or going back, filters without loading again."""
    page.evaluate("location.hash = 'kind=stage'")
    page.wait_for_function("document.querySelectorAll('.article:not([hidden])').length === 1")
    assert shown(page) == ["a-3"]


def test_a_record_lights_up_its_places(page: Page) -> None:
    """Pointing at a record lights its places up, and pointing elsewhere puts them out."""
    article = page.locator('.article[data-id="a-1"]')
    article.locator("summary").click()
    article.locator(".record").hover()
    lit = "".join(article.locator("mark.on").all_text_contents())
    assert "Harbor Capital agreed to buy Kestrel Power for $38 million." in lit
    page.locator("h1").hover()
    page.locator("#shown").hover()
    article.locator("summary").hover()
    expect(article.locator("mark.on")).to_have_count(0)


def test_a_place_in_the_text_pins_its_record(page: Page) -> None:
    """A click on a mark keeps its record lit until Escape."""
    article = page.locator('.article[data-id="a-1"]')
    article.locator("summary").click()
    article.locator("mark.label-number").first.click()
    expect(article.locator(".record > button")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Escape")
    expect(article.locator(".record > button")).to_have_attribute("aria-pressed", "false")


def test_the_keyboard_reaches_everything(page: Page) -> None:
    """With the keyboard alone one searches, filters, opens an article and lights a record up."""
    page.keyboard.press("/")
    page.keyboard.type("harbor")
    for _ in range(5):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert shown(page) == ["a-4", "a-5"]
    page.locator(".article:visible > summary").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.tagName") != "BUTTON":
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator(".record.on")).to_have_count(1)


def test_no_script_of_an_article_runs(page: Page) -> None:
    """With the article of scripts open and every record touched, nothing but text appears."""
    page.click("#open")
    expect(page.locator(".article[open]")).to_have_count(7)
    for record in page.locator(".record > button").all():
        record.click()
    assert page.locator("main script, main img, main style").count() == 0


def test_even_a_smuggled_script_does_not_run(browser: Browser, address: str) -> None:
    """The policy stops what escaping would have let through."""
    page = browser.new_page()
    page.goto(address)
    ran = page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            const stopped = new Promise((done) =>
                document.addEventListener("securitypolicyviolation", () => done(), { once: true }));
            document.body.append(script);
            return stopped.then(() => Boolean(window.ran));
        }"""
    )
    page.close()
    assert ran is False


def test_it_fits_a_phone(page: Page) -> None:
    """On a narrow screen nothing but wide tables scrolls sideways."""
    page.set_viewport_size({"width": _PHONE, "height": 800})
    page.click("#open")
    assert page.evaluate("document.documentElement.scrollWidth") <= _PHONE


def test_it_is_dark_where_the_reader_is(page: Page) -> None:
    """Ground and charts follow the colour scheme of the system."""
    grounds = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        colours = "getComputedStyle(document.querySelector({!r})).{}".format
        ground = page.evaluate(colours("body", "backgroundColor"))
        grounds.append((ground, page.evaluate(colours(".chart text", "fill"))))
    (light, ink), (dark, chalk) = grounds
    assert light != dark
    assert ink != chalk


def test_every_article_is_printed(page: Page) -> None:
    """On paper the articles that are shown are open, and closed again after."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".article[open]").count() == 7
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".article[open]").count() == 0
