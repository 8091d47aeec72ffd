"""From a request to a submission, or to an error that names the way out."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from schemas.requests import ExtractionRequest
from service.errors import (
    BadRequest,
    BadText,
    EmptyText,
    FutureDate,
    InputError,
    TextTooLong,
    UnsupportedLanguage,
)
from service.intake.characters import check_characters, refuse_page
from service.intake.page import Page, read_page
from service.intake.submission import Submission
from service.offload import compute
from service.reading.language import SUPPORTED

# A page is its article plus markup, scripts and styles.
HTML_CHARS_PER_TEXT_CHAR = 10
# Taking a page apart costs about this many times the work of reading plain text.
_PAGE_EFFORT = 100
# East of UTC it is tomorrow already.
_TIME_ZONES = timedelta(days=1)
_LIMITS = {"title": 1_000, "url": 2_000, "source": 200}
_SUBTAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def prepare(request: ExtractionRequest, *, max_chars: int, today: date | None = None) -> Submission:
    """Return the article of a request, checked; `InputError` where it cannot be read.

    `max_chars` bounds the text, in characters. `today` (UTC) judges the publication date.
    """
    today = today or datetime.now(UTC).date()
    language = _language(request.language)
    _check_date(request.published, today)
    submission = Submission(
        text="",
        title=_short("title", request.title),
        url=_short("url", request.url),
        source=_short("source", request.source),
        language=language,
        published=request.published,
        extractor=request.extractor,
        fresh=request.fresh,
    )
    if request.html is not None:
        submission = _with_page(submission, _html(request, max_chars), today)
    else:
        submission = replace(submission, text=_text(request))
    return _checked(submission, max_chars)


async def prepare_async(request: ExtractionRequest, *, max_chars: int) -> Submission:
    """Do the same without holding up the event loop: taking a page apart is slow."""
    chars = len(request.html or "") * _PAGE_EFFORT + len(request.text or "")
    return await compute(chars, prepare, request, max_chars=max_chars)


def _text(request: ExtractionRequest) -> str:
    if request.text is None:
        raise BadRequest("Neither `text` nor `html` is given.", hint=EmptyText.default_hint)
    return request.text


def _html(request: ExtractionRequest, max_chars: int) -> str:
    html = request.html or ""
    if request.text is not None:
        raise BadRequest("Both `text` and `html` are given.", hint="Send one of them.")
    if not html.strip():
        raise EmptyText("The page is empty.", field="html")
    _check_length(html, max_chars * HTML_CHARS_PER_TEXT_CHAR, "html")
    try:
        html.encode()
    except UnicodeEncodeError as error:
        raise BadText("The page holds a lone surrogate.", field="html") from error
    if "\0" in html:
        raise BadText("The page holds NUL characters: it is binary data.", field="html")
    return html


def _with_page(submission: Submission, html: str, today: date) -> Submission:
    """Fill in from the page what the caller leaves open; what is impossible there is ignored."""
    page = read_page(html)
    published = submission.published or page.published
    if published is not None and published > today + _TIME_ZONES:
        published = None
    return replace(
        submission,
        text=page.text,
        html=True,
        published=published,
        title=submission.title or _from_page("title", page),
        url=submission.url or _from_page("url", page),
        source=submission.source or _from_page("source", page),
    )


def _from_page(name: str, page: Page) -> str | None:
    try:
        return _short(name, getattr(page, name))
    except InputError:
        return None


def _checked(submission: Submission, max_chars: int) -> Submission:
    text, field = submission.text, "html" if submission.html else "text"
    _check_length(text, max_chars, field)
    notices = tuple(check_characters(text))
    if not any(character.isalnum() for character in text):
        raise EmptyText("The text is empty." if not text.strip() else "The text has no words.")
    if not submission.html:
        refuse_page(text)
    return replace(submission, notices=notices)


def _check_length(text: str, limit: int, field: str) -> None:
    if len(text) > limit:
        message = f"The {field} has {len(text):,} characters; the limit is {limit:,}."
        raise TextTooLong(message, field=field)


def _language(tag: str | None) -> str | None:
    """Return the primary language of a BCP 47 tag: `nl-BE` is `nl`."""
    if tag is None:
        return None
    primary = re.split("[-_]", tag)[0].lower()
    if not _SUBTAG.fullmatch(tag) or primary not in SUPPORTED:
        raise UnsupportedLanguage(f"The language {tag[:40]!r} is not supported.", field="language")
    return primary


def _check_date(published: date | None, today: date) -> None:
    if published is not None and published > today + _TIME_ZONES:
        message = f"The publication date {published} lies in the future (today is {today})."
        raise FutureDate(message, field="published")


def _short(name: str, value: str | None) -> str | None:
    """Return one line without blanks around it, None for an empty one."""
    line = " ".join((value or "").split())
    if len(line) > _LIMITS[name]:
        message = f"The {name} has {len(line):,} characters; the limit is {_LIMITS[name]:,}."
        raise BadRequest(message, hint=f"Shorten the {name}, or leave it out.", field=name)
    try:
        line.encode()
    except UnicodeEncodeError as error:
        raise BadText(f"The {name} holds a lone surrogate.", field=name) from error
    if "\0" in line:
        raise BadText(f"The {name} holds NUL characters.", field=name)
    return line or None
