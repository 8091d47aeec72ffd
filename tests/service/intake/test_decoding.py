import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.errors import BadText
from service.intake import decode

TEXT = "Acme koopt Globex voor € 5 mln 🚀\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
    ],
)
def test_what_names_itself_is_read(data: bytes) -> None:
    """UTF-8, and UTF-16 and UTF-32 with their mark, come out as the same text."""
    assert decode(data) == TEXT


@pytest.mark.parametrize(
    ("data", "says", "way_out"),
    [
        ("Zoë koopt".encode("latin-1"), "byte 0xeb at position 2", "iconv"),
        (TEXT.encode("utf-16-le"), "NUL", "UTF-8"),
        (codecs.BOM_UTF16_LE + b"\x00", "UTF-16-LE", "iconv"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8", "UTF-16-LE", "iconv"),
        (b"%PDF-1.7 \xe2\xe3", "a PDF", "plain text"),
        (b"PK\x03\x04\x14", "zip", "plain text"),
        (b"{\\rtf1\\ansi Acme}", "rich-text", "plain text"),
        (b"\x1f\x8b\x08", "gzip", "plain text"),
        (b"\x89PNG\r\n", "picture", "plain text"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, says: str, way_out: str) -> None:
    """The error says what the bytes seem to be and how to make text of them."""
    with pytest.raises(BadText) as caught:
        decode(data)
    assert says in str(caught.value)
    assert way_out in caught.value.hint


@given(st.binary(max_size=40))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    """Whatever the bytes, there is text in valid UTF-8 or a `BadText`."""
    with contextlib.suppress(BadText):
        assert isinstance(decode(data).encode(), bytes)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_utf8_goes_round(text: str) -> None:
    """Any text in UTF-8 with a mark comes back as it was."""
    assert decode(codecs.BOM_UTF8 + text.encode()) == text
