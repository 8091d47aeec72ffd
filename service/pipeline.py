"""read -> extract -> check: the only path, whoever asks.

HTTP, the command line, jobs and evaluation all call `run`.
"""

import time
from dataclasses import dataclass, field
from typing import Protocol

from schemas.extraction import Article, Extraction, Notice, Usage
from service.checking import check
from service.chosen import Chooser, Chosen
from service.errors import ConfigurationError, ModelError
from service.extraction.assembly import assemble
from service.extraction.draft import Draft
from service.extraction.embedded.extractor import NO_TIME
from service.inflight import InFlight
from service.intake import Submission
from service.offload import compute
from service.reading.document import Document
from service.reading.language import SUPPORTED
from service.reading.reader import read
from service.store import StoredArticle

STORED = Notice(code="stored", message="Answered from the store, without a model call.")


class ExtractionStore(Protocol):
    """Where extractions are kept."""

    async def find(self, extraction_id: str) -> Extraction | None:
        """Return the extraction with this id, or None."""
        ...

    async def save(self, extraction: Extraction, article: StoredArticle) -> None:
        """Keep an extraction and its article together, or neither."""
        ...


@dataclass(frozen=True)
class Parts:
    """What a run needs: who may answer, and where answers are kept (None keeps nothing)."""

    extractors: Chooser
    store: ExtractionStore | None = None
    in_flight: InFlight[Extraction] = field(default_factory=InFlight)


async def run(submission: Submission, parts: Parts) -> Extraction:
    """Return the checked deals of an article.

    The same article under the same recipe is answered from the store without a model call, unless
    the submission asks for a fresh answer; who asks while it is being worked out shares the
    result. `ModelError` or `ConfigurationError` when nobody can answer, `StorageError` when the
    answer cannot be kept; then nothing is stored.
    """
    begun = time.perf_counter()
    chosen = parts.extractors.choose(submission.extractor)
    extraction = await _answer(submission, chosen, parts)
    return _for_caller(extraction, submission, chosen, time.perf_counter() - begun)


async def _answer(submission: Submission, chosen: Chosen, parts: Parts) -> Extraction:
    try:
        return await _shared(submission, chosen, parts)
    except (ConfigurationError, ModelError) as error:
        if chosen.fallback is None:
            raise
        answer = await _answer(submission, chosen.fallback, parts)
        return _with_notices(answer, _unavailable(chosen, error))


async def _shared(submission: Submission, chosen: Chosen, parts: Parts) -> Extraction:
    key = chosen.recipe.extraction_id(submission.article_id)
    extraction, began = await parts.in_flight.once(
        (key, submission.fresh), lambda: _find_or_extract(key, submission, chosen, parts)
    )
    return extraction if began else _as_stored(extraction)


async def _find_or_extract(
    key: str, submission: Submission, chosen: Chosen, parts: Parts
) -> Extraction:
    if parts.store is not None and not submission.fresh:
        stored = await parts.store.find(key)
        if stored is not None and not _unfinished(stored):
            return _as_stored(stored)
    extraction = await _extract(key, submission, chosen)
    if parts.store is not None:
        await parts.store.save(extraction, _article(submission))
    return extraction


def _unfinished(extraction: Extraction) -> bool:
    """Whether time ran out: asked again, the model goes on from the answers that it gave."""
    return any(notice.code == NO_TIME for notice in extraction.warnings)


async def _extract(key: str, submission: Submission, chosen: Chosen) -> Extraction:
    begun = time.perf_counter()
    extractor = await chosen.ready(fresh=submission.fresh)
    chars = len(submission.text)
    document = await compute(chars, _read, submission)
    draft = await extractor.extract(document)
    extraction = await compute(chars, _finish, key, submission, chosen, document, draft)
    return _timed(extraction, time.perf_counter() - begun)


def _read(submission: Submission) -> Document:
    return read(
        submission.text,
        language=submission.language,
        published=submission.published,
        title=submission.title,
    )


def _finish(
    key: str, submission: Submission, chosen: Chosen, document: Document, draft: Draft
) -> Extraction:
    assembled = assemble(document, draft)
    return Extraction(
        id=key,
        article=_described(submission, document),
        extractor=chosen.recipe.info,
        mentions=list(assembled.mentions),
        deals=list(check(document, assembled)),
        usage=draft.usage,
        warnings=[
            *submission.notices,
            *_language_notices(document),
            *draft.notices,
            *assembled.notices,
        ],
    )


def _described(submission: Submission, document: Document) -> Article:
    return Article(
        id=submission.article_id,
        sha256=submission.sha256,
        title=document.title,
        language=document.language,
        published=document.published.isoformat() if document.published else None,
        chars=len(submission.text),
        url=submission.url,
        source=submission.source,
        text=submission.text if submission.html else None,
    )


def _language_notices(document: Document) -> list[Notice]:
    if document.language in SUPPORTED:
        return []
    message = (
        f"The language seems to be {document.language!r}, which is not supported: "
        "expect missing deals. If that is wrong, say `language`."
    )
    return [Notice(code="language_unsupported", message=message)]


def _article(submission: Submission) -> StoredArticle:
    return StoredArticle(
        id=submission.article_id,
        sha256=submission.sha256,
        text=submission.text,
        title=submission.title,
        published=submission.published,
        language=submission.language,
        html=submission.html,
        url=submission.url,
        source=submission.source,
    )


def _unavailable(chosen: Chosen, error: Exception) -> Notice:
    name = chosen.recipe.extractor.value
    hint = getattr(error, "hint", "")
    message = f"The {name} extractor is unavailable, the baseline answered. {error} {hint}"
    return Notice(code=f"{name}_unavailable", message=message.strip())


def _as_stored(extraction: Extraction) -> Extraction:
    if extraction.stored:
        return extraction
    warnings = [*extraction.warnings, STORED]
    return extraction.model_copy(update={"stored": True, "usage": Usage(), "warnings": warnings})


def _for_caller(
    extraction: Extraction, submission: Submission, chosen: Chosen, seconds: float
) -> Extraction:
    """Put in what belongs to this request alone: its address, its notices, its time."""
    article = extraction.article.model_copy(
        update={
            "url": submission.url or extraction.article.url,
            "source": submission.source or extraction.article.source,
        }
    )
    answer = _with_notices(extraction.model_copy(update={"article": article}), *chosen.notices)
    return _timed(answer, seconds)


def _with_notices(extraction: Extraction, *notices: Notice) -> Extraction:
    return extraction.model_copy(update={"warnings": [*extraction.warnings, *notices]})


def _timed(extraction: Extraction, seconds: float) -> Extraction:
    usage = extraction.usage.model_copy(update={"seconds": round(seconds, 6)})
    return extraction.model_copy(update={"usage": usage})
