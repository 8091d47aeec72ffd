"""Published figures on outside sets."""

from pathlib import Path

from pydantic import ValidationError

from eval.errors import HarnessError
from eval.external.models import ExternalScores

PUBLISHED = Path(__file__).parents[1] / "published" / "external"
"""Where the project keeps them, one file for a set and an extractor."""


def keep(scores: ExternalScores, folder: Path = PUBLISHED) -> Path:
    """Keep figures among the published ones, those of an older run replaced; return the file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{scores.name}-{scores.extractor.name.value}.json"
    path.write_text(scores.model_dump_json(indent=1) + "\n", "utf-8")
    return path


def all_kept(folder: Path = PUBLISHED) -> list[ExternalScores]:
    """Return all published figures; `HarnessError` where a file holds none."""
    return [_read(path) for path in sorted(folder.glob("*.json"))]


def _read(path: Path) -> ExternalScores:
    try:
        return ExternalScores.model_validate_json(path.read_text("utf-8"))
    except (OSError, ValidationError) as error:
        reason = str(error).splitlines()[0]
        raise HarnessError(
            f"{path} holds no figures: {reason}",
            hint="`dealwire eval external NAME PATH --publish` makes them.",
        ) from error
