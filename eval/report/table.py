"""The README's accuracy table, written from the published runs and from nothing else."""

from collections.abc import Iterable, Mapping, Sequence

from eval.errors import HarnessError
from eval.external.models import ExternalScores
from eval.runs.agreement import Agreement
from eval.runs.models import Estimate
from eval.runs.published import Published
from schemas.enums import ExtractorName

BEGIN, END = "<!-- accuracy -->", "<!-- /accuracy -->"
_ROWS = {
    "core_f1": "core F1: type, parties and amount right",
    "strict_f1": "strict micro-F1 over all fields",
    "detection_f1": "record detection F1",
    "grounded_f1": "grounded F1: right, and read from the right sentence",
    "wrong_numbers_accepted": "accepted records with a wrong number",
    "false_records_per_no_deal_article": "false records per article without a deal",
    "accepted_precision": "precision of `accepted`",
    "accepted_coverage": "share of records `accepted`",
    "seconds_median": "seconds per article (median)",
}
_OUR_RULE = "ours"
_OUTSIDE = {"PURCHASER": "purchaser", "ACQUIRED": "target", "DLRAMT": "price", "SELLER": "seller"}
_AGREED = {"detection_f1": "records", "core_f1": "core", "strict_f1": "all fields"}
_COLUMNS = (ExtractorName.BASELINE, ExtractorName.EMBEDDED, ExtractorName.LLM)


def accuracy_table(published: Iterable[Published], outside: Sequence[ExternalScores] = ()) -> str:
    """Return the table in Markdown: a column for each extractor, on the test split.

    `outside` are figures on sets that others labelled; they are marked as such.
    """
    found = {
        one.manifest.extractor.name: one
        for one in published
        if one.manifest.gold.split is not None and one.manifest.gold.split.value == "test"
    }
    columns = [name for name in _COLUMNS if name in found]
    if not columns:
        return "No run is published yet."
    lines = [
        f"| | {' | '.join(columns)} |",
        f"| --- |{' --- |' * len(columns)}",
        *(_row(key, title, columns, found) for key, title in _ROWS.items()),
        *_outside_rows(columns, outside),
        "",
        *(_made(found[name]) for name in columns),
        *(_made_outside(one) for one in outside if one.extractor.name in columns),
    ]
    return "\n".join(lines)


def agreement_line(found: Agreement) -> str:
    """Return in a sentence how far the two annotators of the gold set agree."""
    shown = ", ".join(f"{title} {_cell(found.figures[key])}" for key, title in _AGREED.items())
    slots = ", ".join(
        f"{slot} {one.value:.2f}" for slot, one in found.slots.items() if one.value is not None
    )
    return (
        f"Two annotators labelled {found.articles} of {found.articles + len(found.alone)} articles "
        f"without seeing each other's work. Their agreement, as F1: {shown}; by field: {slots} "
        "(`dealwire eval agreement`)."
    )


def put_table(readme: str, table: str) -> str:
    """Return a README with the table between its marks; `HarnessError` where it has none."""
    before, begin, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise HarnessError(
            f"The README has no {BEGIN} and {END}.", hint="Put both where the table belongs."
        )
    return f"{before}{BEGIN}\n{table}\n{END}{after}"


def _row(
    key: str,
    title: str,
    columns: Iterable[ExtractorName],
    found: Mapping[ExtractorName, Published],
) -> str:
    cells = (_cell(found[name].scores.figures.get(key)) for name in columns)
    return f"| {title} | {' | '.join(cells)} |"


def _outside_rows(
    columns: Sequence[ExtractorName], outside: Sequence[ExternalScores]
) -> Iterable[str]:
    for name in dict.fromkeys(one.name for one in outside):
        found = {
            one.extractor.name: one.rules[_OUR_RULE].slots for one in outside if one.name == name
        }
        for slot, title in _OUTSIDE.items():
            cells = (_cell(found.get(column, {}).get(slot, {}).get("f1")) for column in columns)
            yield f"| outside test {name}: {title} F1 | {' | '.join(cells)} |"


def _made_outside(one: ExternalScores) -> str:
    return (
        f"- `dealwire eval external {one.name} PATH --extractor {one.extractor.name}`: "
        f"{one.articles} articles that others wrote and labelled, nothing tuned on them, code "
        f"`{one.revision}`, {one.started:%Y-%m-%d}"
    )


def _cell(one: Estimate | None) -> str:
    if one is None or one.value is None:
        return "-"
    if one.low is None or one.high is None:
        return f"{one.value:.2g}"
    return f"{one.value:.2f} ({one.low:.2f}-{one.high:.2f})"


def _made(run: Published) -> str:
    manifest = run.manifest
    name = manifest.extractor.name
    split = manifest.gold.split.value if manifest.gold.split else "all"
    return (
        f"- `dealwire eval run --extractor {name} --split {split}`: "
        f"{manifest.gold.articles} articles, {manifest.gold.deals} deals, code "
        f"`{manifest.revision}`, gold `{manifest.gold.sha256[:12]}`, {manifest.started:%Y-%m-%d}, "
        f"{manifest.machine.cores} cores"
    )
