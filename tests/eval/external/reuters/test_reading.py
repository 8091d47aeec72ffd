"""The set as it lies on disk."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.errors import HarnessError
from eval.external.reuters.reading import fingerprint_of, parse_key, read_set
from tests.eval.external.reuters.samples import KEY, TEXT, write_set


def parsed(*lines: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The template of some lines."""
    return dict(parse_key(lines, name="anskeys/1.key", article="1"))


def test_an_article_comes_with_its_template(tmp_path: Path) -> None:
    """The text is the file's without line breaks at its end; empty slots have no values."""
    (article,) = read_set(write_set(tmp_path))
    assert article.id == "7001"
    assert article.text == TEXT.rstrip("\n")
    assert article.template["ACQUIRED"] == (("Quarry Foods Ltd", "QUARRY FOODS"),)
    assert article.template["ACQBUS"] == ()
    assert "TEXT" not in article.template


def test_articles_are_in_the_order_of_their_ids(tmp_path: Path) -> None:
    """The order does not depend on the file system; hidden files are no articles."""
    keys = {f"t{n}": KEY.replace("7001", str(n)) for n in (12, 30, 11)}
    folder = write_set(tmp_path, **keys)
    (folder / "docs" / ".index").write_text("x", "utf-8")
    assert [article.id for article in read_set(folder)] == ["11", "12", "30"]


def test_a_repeated_slot_has_several_values() -> None:
    """Each line of a slot is a value; alternatives stay within their line."""
    found = parsed('SELLER: "Osprey" / "OSPREY"', 'SELLER: "Tern Plc"')
    assert found == {"SELLER": (("Osprey", "OSPREY"), ("Tern Plc",))}


def test_blanks_do_not_count() -> None:
    """Blank lines, blanks around a line and doubled blanks within a value are nothing."""
    assert parsed("", '  SELLER:  "Tern  Plc "/"Tern"  ', "\t") == {
        "SELLER": (("Tern Plc", "Tern"),)
    }


@pytest.mark.parametrize(
    "line",
    ["SELLER", "SELLER: Osprey", 'SELLER: "Osprey', 'SELLER: ""', 'SELLER: "A" "B"', "TEXT: 2"],
)
def test_a_malformed_line_is_named(line: str) -> None:
    """The message has file and line, the hint the form of a line."""
    with pytest.raises(HarnessError, match=r"anskeys/1\.key, line 2 cannot be read") as caught:
        parsed("TEXT: 1", line)
    assert "SLOT" in caught.value.hint


@pytest.mark.parametrize("part", ["docs", "anskeys"])
def test_a_missing_folder_is_named(tmp_path: Path, part: str) -> None:
    """Whoever gives the wrong folder learns how the right one looks."""
    folder = write_set(tmp_path)
    (folder / part).rename(folder / "elsewhere")
    with pytest.raises(HarnessError, match=f"no folder .*{part}") as caught:
        read_set(folder)
    assert "docs/ID" in caught.value.hint


def test_an_empty_folder_is_no_set(tmp_path: Path) -> None:
    """Figures over no article would be none."""
    (tmp_path / "docs").mkdir()
    with pytest.raises(HarnessError, match="is empty"):
        read_set(tmp_path)


def test_article_and_key_need_each_other(tmp_path: Path) -> None:
    """A half-copied set would change the figures without a word."""
    folder = write_set(tmp_path, t1=KEY.replace("7001", "1"), t2=KEY.replace("7001", "2"))
    (folder / "anskeys" / "2.key").unlink()
    with pytest.raises(HarnessError, match=r"anskeys/2\.key is missing"):
        read_set(folder)
    (folder / "docs" / "1").unlink()
    with pytest.raises(HarnessError, match=r"anskeys/2\.key and 1 more is missing"):
        read_set(folder)


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    """Bytes that are not UTF-8 are a fault of the file."""
    folder = write_set(tmp_path)
    (folder / "docs" / "7001").write_bytes(b"\xff\xfe")
    with pytest.raises(HarnessError, match="docs/7001 cannot be read"):
        read_set(folder)


def test_the_fingerprint_is_of_texts_and_keys(tmp_path: Path) -> None:
    """A changed key is another set; another order is not."""
    folder = write_set(tmp_path, t1=KEY.replace("7001", "1"), t2=KEY.replace("7001", "2"))
    articles = read_set(folder)
    before = fingerprint_of(articles)
    assert fingerprint_of(reversed(articles)) == before
    key = folder / "anskeys" / "1.key"
    key.write_text(key.read_text("utf-8").replace("Osprey", "Tern"), "utf-8")
    assert fingerprint_of(read_set(folder)) != before


_WORDS = st.text(st.characters(codec="utf-8", exclude_characters='"'), min_size=1).filter(
    lambda text: text.strip() and len(text.splitlines()) == 1
)
_VALUES = st.lists(st.lists(_WORDS, min_size=1, max_size=3), max_size=3)


@given(_VALUES)
def test_what_is_written_is_read(values: list[list[str]]) -> None:
    """Every value and alternative comes back, with single blanks, whatever it holds but quotes."""
    lines = ["SELLER: " + " / ".join(f'"{one}"' for one in value) for value in values]
    wanted = tuple(tuple(" ".join(one.split()) for one in value) for value in values)
    assert parsed(*lines).get("SELLER", ()) == wanted
