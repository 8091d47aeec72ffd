import json
from pathlib import Path

import jsonschema_rs
import pytest

import schemas.export
from schemas.extraction import Extraction

EXAMPLES = Path(schemas.export.__file__).parent / "examples"


def test_committed_schema_is_up_to_date() -> None:
    """The JSON Schema in the repository is the one that the models give."""
    assert schemas.export.main(["--check"]) == 0


def test_check_notices_drift(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A changed or missing file fails the check with the command that mends it."""
    monkeypatch.setattr(schemas.export, "FILE", tmp_path / "extraction.schema.json")
    assert schemas.export.main(["--check"]) == 1
    assert "python -m schemas.export" in capsys.readouterr().err
    assert schemas.export.main([]) == 0
    assert schemas.export.main(["--check"]) == 0
    (tmp_path / "extraction.schema.json").write_text("{}")
    assert schemas.export.main(["--check"]) == 1


def test_schema_is_valid() -> None:
    """The schema follows its own draft."""
    assert jsonschema_rs.meta.is_valid(schemas.export.extraction_schema())
    assert not jsonschema_rs.meta.is_valid({"type": "nonsense"})


def test_the_example_answer_follows_the_schema() -> None:
    """The example in the documentation is an answer as callers get it."""
    example = json.loads((EXAMPLES / "extraction.json").read_text("utf-8"))
    jsonschema_rs.Draft202012Validator(schemas.export.extraction_schema()).validate(example)
    assert Extraction.model_validate(example).model_dump(mode="json") == example
