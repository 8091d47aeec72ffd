"""`dealwire extract` as a person or a script calls it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]

ENGLISH = "Kestrow Foods has agreed to buy Ottery Bakeries for $120 million."
DUTCH = "Brandwijk Groep neemt Oostkade over voor ongeveer 80 miljoen euro."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A text file with one deal."""
    path = tmp_path / "article.txt"
    path.write_text(ENGLISH, "utf-8")
    return path


def test_json_of_a_file_is_the_extraction(run: Run, article: Path) -> None:
    """`--json` prints one object whose amounts stand in the text at their offsets."""
    result = run("extract", str(article), "--json", "--extractor", "baseline")
    assert result.exit_code == 0
    extraction = json.loads(result.stdout)
    amount = extraction["deals"][0]["amount"]
    assert ENGLISH[amount["start"] : amount["end"]] == amount["text"] == "$120 million"


def test_several_files_give_a_line_each(run: Run, article: Path, tmp_path: Path) -> None:
    """Results come as JSON lines in the order of the files."""
    other = tmp_path / "ander.txt"
    other.write_text(DUTCH, "utf-8")
    result = run("extract", str(article), str(other), "--json", "--extractor", "baseline")
    languages = [json.loads(line)["article"]["language"] for line in result.stdout.splitlines()]
    assert languages == ["en", "nl"]


def test_standard_input_is_read_without_a_file(run: Run) -> None:
    """A pipe works as a file does."""
    result = run("extract", "--json", "--extractor", "baseline", stdin=DUTCH)
    assert json.loads(result.stdout)["deals"][0]["amount"]["qualifier"] == "approximately"


def test_the_table_shows_deal_amount_stage_and_evidence(run: Run, article: Path) -> None:
    """People get a table, with who answered below it."""
    result = run("extract", str(article), "--extractor", "baseline")
    for words in ("Kestrow Foods → Ottery Bakeries", "USD 120m", "agreed", "has agreed to buy"):
        assert words in result.stdout
    assert "baseline" in result.stdout


def test_a_page_is_read_without_its_markup(run: Run, tmp_path: Path) -> None:
    """An `.html` file is freed from its page, and offsets point into the text that is given."""
    page = tmp_path / "page.html"
    body = f"<html><body><article><h1>News</h1><p>{ENGLISH}</p></article></body></html>"
    page.write_text(body, "utf-8")
    result = run("extract", str(page), "--json", "--extractor", "baseline")
    extraction = json.loads(result.stdout)
    amount = extraction["deals"][0]["amount"]
    assert extraction["article"]["text"][amount["start"] : amount["end"]] == "$120 million"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "error"),
        (b" \n\t ", "error"),
        (b"%PDF-1.7 \x00\x01", "PDF"),
        (b"caf\xe9 wordt verkocht", "UTF-8"),
        (b"\x00\x01\x02\x03", "error"),
    ],
)
def test_unreadable_input_is_told_with_a_way_out(
    run: Run, tmp_path: Path, content: bytes, says: str
) -> None:
    """Empty, binary and wrongly encoded files exit with 2, one message and nothing on stdout."""
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    result = run("extract", str(path), "--extractor", "baseline")
    assert (result.exit_code, result.stdout) == (2, "")
    assert says in result.stderr
    assert str(path) in result.stderr


def test_one_bad_file_does_not_stop_the_others(run: Run, article: Path, tmp_path: Path) -> None:
    """The good file is printed, the missing one is reported, the exit code is not 0."""
    missing = str(tmp_path / "nowhere.txt")
    result = run("extract", missing, str(article), "--json", "--extractor", "baseline")
    assert result.exit_code == 2
    assert len(result.stdout.splitlines()) == 1
    assert "nowhere.txt" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--extractor", "oracle"], "extractor"),
        (["--extractor", "baseline", "--published", "2999-01-01"], "future"),
        (["--extractor", "baseline", "--language", "xx"], "language"),
        (["--extractor", "llm"], "DEALWIRE_LLM_BASE_URL"),
    ],
)
def test_wrong_options_name_the_way_out(
    run: Run, article: Path, arguments: list[str], says: str
) -> None:
    """An unknown extractor, a future date, an unknown language, a missing set-up: all told."""
    result = run("extract", str(article), *arguments)
    assert result.exit_code != 0
    assert says in result.stderr


def test_the_second_time_comes_from_the_store(run: Run, article: Path) -> None:
    """The same article under the same recipe is not worked out again."""
    first = json.loads(run("extract", str(article), "--json", "--extractor", "baseline").stdout)
    again = json.loads(run("extract", str(article), "--json", "--extractor", "baseline").stdout)
    assert (first["stored"], again["stored"]) == (False, True)
    assert first["deals"] == again["deals"]


def test_a_page_without_markup_is_read_quietly(run: Run) -> None:
    """Plain text that is called HTML is an article all the same; no library complains of it."""
    result = run("extract", "--html", "--json", "--extractor", "baseline", stdin=ENGLISH)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["deals"]
    assert "tree" not in result.stderr
