"""The files of a report."""

import json
import os
from collections.abc import Sequence
from pathlib import Path

from eval.errors import HarnessError
from eval.report.cells import cells_csv
from eval.report.markdown import as_markdown
from eval.report.pages import as_page
from eval.report.reported import Reported, reported
from eval.runs.loading import ScoredRun


def write_report(runs: Sequence[ScoredRun], folder: Path) -> list[Path]:
    """Write `report.html`, `.md`, `.csv` and `.json` and return their paths in this order.

    The first run is the one reported; the figures of the others stand beside it. The page is one
    file that fetches nothing. Each file is written whole or not at all. `HarnessError` where the
    folder cannot be written, or where the runs' labels differ.
    """
    shown = reported(runs)
    files = {
        "report.html": as_page(shown),
        "report.md": as_markdown(shown),
        "report.csv": cells_csv(shown[0].scored),
        "report.json": as_json(shown),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return [_write(folder / name, content) for name, content in files.items()]
    except OSError as error:
        raise HarnessError(
            f"The report cannot be written to {folder}: {error.strerror or error}.",
            hint="Give another folder with --to.",
        ) from error


def as_json(runs: Sequence[Reported]) -> str:
    """Return manifests and scores of the runs as JSON, the reported run first."""
    found = [
        {
            "manifest": run.manifest.model_dump(mode="json"),
            "scores": run.scores.model_dump(mode="json"),
        }
        for run in runs
    ]
    return json.dumps({"runs": found}, indent=1, ensure_ascii=False) + "\n"


def _write(path: Path, content: str) -> Path:
    part = path.with_name(f"{path.name}.part")
    with part.open("w", encoding="utf-8", newline="") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    return path
