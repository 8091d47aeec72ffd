"""Articles with their records put into the form that the page shows."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from eval.report.highlight import Mark, highlight
from eval.report.kinds import Kind, errors_of, kinds_of
from eval.report.marking import marks_of
from eval.report.naming import SIGNS, plain
from eval.report.views import ArticleView, CellView, PairView, ReadingView, Status
from eval.runs.scored import ScoredArticle
from eval.scoring import judge
from eval.scoring.records import Record
from eval.scoring.slots import ArticleScore, Cell, Outcome, Pair, Slot
from schemas.deal import Deal
from schemas.enums import Outcome as CheckOutcome
from schemas.enums import Verdict

_PLACE = re.compile(r"\[(\d+):(\d+)\]")


def articles_of(scored: Iterable[ScoredArticle]) -> list[ArticleView]:
    """Return the articles in the order in which they come, the repeats of each put together."""
    grouped: dict[str, list[ScoredArticle]] = {}
    for one in scored:
        grouped.setdefault(one.gold.id, []).append(one)
    return [_article(repeats) for repeats in grouped.values()]


def _article(repeats: Sequence[ScoredArticle]) -> ArticleView:
    gold, scores = repeats[0].gold, [one.score for one in repeats]
    groups = _alike(repeats)
    return ArticleView(
        id=gold.id,
        title=gold.title or "",
        language=gold.language,
        story=gold.story,
        published=gold.published.isoformat() if gold.published else "",
        style=gold.style,
        words=len(gold.text.split()),
        text=highlight(gold.text, _marks(groups)),
        kinds=_kinds(scores),
        errors=sum(map(errors_of, scores)),
        tallies=_tallies(repeats[0]),
        readings=tuple(_reading(group, number) for number, group in enumerate(groups)),
    )


def _kinds(scores: Iterable[ArticleScore]) -> tuple[Kind, ...]:
    found = {kind for score in scores for kind in kinds_of(score)}
    # Right in one repeat and wrong in another is not all right.
    wrong = found - {Kind.RIGHT} or found
    return tuple(kind for kind in Kind if kind in wrong)


def _alike(repeats: Iterable[ScoredArticle]) -> list[list[ScoredArticle]]:
    """Group repeats that gave the same, so that a stable article is shown once."""
    groups: list[list[ScoredArticle]] = []
    for one in repeats:
        same = next((group for group in groups if group[0].score == one.score), None)
        if same is None:
            groups.append([one])
        else:
            same.append(one)
    return groups


def _marks(groups: Sequence[Sequence[ScoredArticle]]) -> Iterable[Mark]:
    for reading, group in enumerate(groups):
        for number, pair in enumerate(group[0].score.pairs):
            yield from marks_of(pair, _name(reading, number), shown=reading == 0)


def _name(reading: int, number: int) -> str:
    return f"r{reading}-{number}"


def _tallies(one: ScoredArticle) -> Mapping[str, int]:
    pairs = (pair for pair in one.score.pairs if not judge.is_neutral(pair))
    counts = Counter(cell.outcome for pair in pairs for cell in pair.cells)
    return {outcome.value: counts[outcome] for outcome in Outcome if counts[outcome]}


def _reading(group: Sequence[ScoredArticle], number: int) -> ReadingView:
    one = group[0]
    deals = one.extraction.deals if one.extraction else []
    by_id = {deal.id: deal for deal in deals}
    return ReadingView(
        repeats=tuple(each.repeat + 1 for each in group),
        failed=one.score.failed,
        rejected=sum(deal.verdict is Verdict.REJECTED for deal in deals),
        pairs=tuple(
            _pair(pair, _name(number, at), one.gold.text, by_id)
            for at, pair in enumerate(one.score.pairs)
        ),
    )


def _pair(pair: Pair, name: str, text: str, deals: Mapping[str, Deal]) -> PairView:
    found = pair.predicted
    return PairView(
        name=name,
        title=_title(pair.gold or found),
        status=_status(pair),
        optional=judge.is_neutral(pair),
        exact=judge.is_exact(pair),
        verdict=plain(found.verdict) if found and found.verdict else "",
        confidence=found.confidence if found else None,
        cells=tuple(_cell(cell, text) for cell in pair.cells),
        remarks=_remarks(deals.get(found.id) if found else None),
    )


def _status(pair: Pair) -> Status:
    if pair.predicted is None:
        return Status.MISSED
    return Status.SPURIOUS if pair.gold is None else Status.MATCHED


def _title(record: Record | None) -> str:
    """Type and parties, as `acquisition: Harbor, Kestrel`."""
    if record is None:
        return ""
    names = ", ".join(member.names[0] for member in record.members)
    return f"{plain(record.type)}: {names}"


def _cell(cell: Cell, text: str) -> CellView:
    return CellView(
        slot=plain(cell.slot),
        outcome=cell.outcome.value,
        sign=SIGNS[cell.outcome],
        gold=_value(cell.slot, cell.gold, text),
        predicted=_value(cell.slot, cell.predicted, text),
        grounded=cell.grounded,
    )


def _value(slot: Slot, value: str | None, text: str) -> str:
    """Words instead of identifiers, and what a condition's offsets point to."""
    if slot is Slot.CONDITION and (place := _PLACE.fullmatch(value or "")):
        return text[int(place[1]) : int(place[2])]
    return plain(value or "") if slot in {Slot.TYPE, Slot.STAGE} else value or ""


def _remarks(deal: Deal | None) -> tuple[str, ...]:
    checks = deal.checks if deal else []
    held = (check for check in checks if check.outcome is not CheckOutcome.PASS)
    return tuple(f"{check.rule}: {check.message}" for check in held)
