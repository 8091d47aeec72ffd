"""The README's accuracy table, written from the published runs and from nothing else."""

from collections.abc import Iterable, Mapping

from eval.errors import HarnessError
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
_COLUMNS = (ExtractorName.BASELINE, ExtractorName.EMBEDDED, ExtractorName.LLM)


def accuracy_table(published: Iterable[Published]) -> str:
    """Return the table in Markdown: a column for each extractor, on the test split."""
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
        "",
        *(_made(found[name]) for name in columns),
    ]
    return "\n".join(lines)


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
