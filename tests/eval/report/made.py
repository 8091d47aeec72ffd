"""Runs for the tests, put together by hand."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from eval.labels.models import GoldArticle
from eval.runs.loading import ScoredRun
from eval.runs.models import GoldInfo, Machine, Manifest, Result
from eval.runs.scored import ScoredArticle, score_one
from schemas.deal import Deal
from schemas.enums import ExtractorName
from schemas.extraction import Article, Extraction, ExtractorInfo, Usage
from tests.eval.labels.articles import TEXT, article, span, sum_of

EVIL = "<script>alert(1)</script>"
EVIL_TEXT = (
    f"{EVIL} agreed to buy \"Kestrel\" & 'Power' for $38 million. "
    "</style></textarea><img src=x onerror=alert(1)> [link](javascript:alert(1)) {{ 7 * 7 }}"
)


def gold(**changes: object) -> GoldArticle:
    """The labelled article: Harbor Capital buys Kestrel Power for 38 million dollars."""
    return GoldArticle.model_validate(article(**changes))


def found(**changes: Any) -> Deal:  # noqa: ANN401 - any field
    """The deal as extracted, all right but for its date, which is missing."""
    money = sum_of("$38 million") | {"mention": "m1"}
    fields: dict[str, Any] = {
        "id": "d1",
        "type": "acquisition",
        "stage": "agreed",
        "parties": [
            {"name": "Harbor Capital", "role": "acquirer", "spans": [span("Harbor Capital")]},
            {"name": "Kestrel Power", "role": "target", "spans": [span("Kestrel Power")]},
        ],
        "amount": money,
        "evidence": [span(TEXT.split(". ", maxsplit=1)[0] + ".")],
        "confidence": 0.9,
        "verdict": "accepted",
    }
    return Deal.model_validate(fields | changes)


def evil_gold() -> GoldArticle:
    """An article whose text, title, style and parties try to be part of the page."""
    parties = [
        {"name": EVIL, "role": "acquirer"},
        {"name": "\"Kestrel\" & 'Power'", "role": "target"},
    ]
    place = span("$38 million", EVIL_TEXT)
    amount = sum_of("$38 million") | {"start": place["start"], "end": place["end"]}
    label = {
        "id": "g1",
        "type": "acquisition",
        "stage": "agreed",
        "parties": parties,
        "amount": amount,
        "evidence": [span(EVIL, EVIL_TEXT)],
    }
    named = {"id": '"><b>', "title": EVIL, "style": '" onmouseover="alert(1)'}
    return gold(**named, text=EVIL_TEXT, deals=[label])


def evil_found() -> Deal:
    """The deal of that article, extracted with a remark as bad."""
    return found(
        parties=[{"name": EVIL, "role": "acquirer", "spans": [span(EVIL, EVIL_TEXT)]}],
        reported_by="</style><script>alert(2)</script>",
        amount=None,
        evidence=[span(EVIL, EVIL_TEXT)],
        checks=[{"rule": "names", "outcome": "warn", "message": EVIL}],
    )


def scored(
    label: GoldArticle, *deals: Deal, failed: bool = False, repeat: int = 0
) -> ScoredArticle:
    """An article with what was extracted from it."""
    extraction = None if failed else _extraction(label, deals)
    result = Result(article=label.id, repeat=repeat, extraction=extraction)
    return score_one(label, result, repeat=repeat)


def run(*articles: ScoredArticle, name: str = "one", sha256: str = "a" * 64) -> ScoredRun:
    """A run over the development split."""
    manifest = Manifest(
        name=name,
        started=datetime(2026, 11, 1, tzinfo=UTC),
        finished=datetime(2026, 11, 1, tzinfo=UTC),
        revision="0123456789ab+",
        gold=GoldInfo(
            name="gold", sha256=sha256, split="development", articles=len(articles), deals=1
        ),
        scorer="s",
        extractor=_info(),
        repeats=1 + max(one.repeat for one in articles),
        fresh=False,
        machine=Machine(system="Linux", processor="one", cores=2, memory_gb=8.0, python="3.11"),
    )
    return ScoredRun(manifest, tuple(articles))


def mixed() -> ScoredRun:
    """A run with one article of each kind: nearly right, all right, wrong, missed, failed."""
    right = found(dates=gold().deals[0].model_dump()["dates"])
    wrong = found(amount=sum_of("$38 million", "39000000") | {"mention": "m1"}, stage="completed")
    dutch = gold(id="a-3", story="s-3", language="nl", title="Een overname in België")
    return run(
        scored(gold(), found()),
        scored(gold(id="a-2", story="s-2"), right),
        scored(dutch, wrong),
        scored(gold(id="a-4", story="s-4")),
        scored(gold(id="a-5", story="s-5"), failed=True),
        scored(gold(id="a-6", story="s-6", deals=[]), found()),
        scored(evil_gold(), evil_found()),
    )


def _extraction(label: GoldArticle, deals: Sequence[Deal]) -> Extraction:
    return Extraction(
        id="e",
        article=Article(id="x", sha256="0", language=label.language, chars=len(label.text)),
        extractor=_info(),
        mentions=[],
        deals=list(deals),
        usage=Usage(seconds=0.5, input_tokens=100),
    )


def _info() -> ExtractorInfo:
    return ExtractorInfo(
        name=ExtractorName.BASELINE, schema="1", rules="1+abc", recipe="0123456789abcdef"
    )
