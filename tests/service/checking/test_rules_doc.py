from pathlib import Path

import pytest

from service.checking import RULES, rules_doc


def test_file_is_up_to_date() -> None:
    """The committed table is the one that the registry gives."""
    assert rules_doc.main(["--check"]) == 0


def test_every_rule_is_in_the_table() -> None:
    """Each rule has one row with its outcome and doc."""
    rows = [line for line in rules_doc.table().splitlines() if line.startswith("| `")]
    assert len(rows) == len(RULES)
    for rule, row in zip(RULES, rows, strict=True):
        assert row.startswith(f"| `{rule.id}` | {rule.severity}")
        assert rule.doc in row


def test_drift_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An old file or none fails the check with the way out; writing mends it."""
    monkeypatch.setattr(rules_doc, "FILE", tmp_path / "RULES.md")
    assert rules_doc.main(["--check"]) == 1
    assert "python -m service.checking.rules_doc" in capsys.readouterr().err
    assert rules_doc.main([]) == 0
    assert rules_doc.main(["--check"]) == 0
    rules_doc.FILE.write_text("old", "utf-8")
    assert rules_doc.main(["--check"]) == 1
