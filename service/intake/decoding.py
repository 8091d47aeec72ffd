"""Bytes of a file to text. Never a guess: a wrong guess would move amounts and offsets."""

import codecs

from service.errors import BadText

# UTF-32's mark begins with UTF-16's, so that the longer ones come first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word, OpenDocument or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "a rich-text file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
_PLAIN = "Save the article as plain text in UTF-8."
_CONVERT = "Convert it first: iconv -f WINDOWS-1252 -t UTF-8 FILE (with the encoding it has)."


def decode(data: bytes) -> str:
    """Return the text of UTF-8 bytes, or of UTF-16 and UTF-32 with a byte order mark.

    The mark itself is not part of the text. `BadText` names what the bytes seem to be.
    """
    for magic, name in _FORMATS:
        if data.startswith(magic):
            raise BadText(f"This is {name}, not plain text.", hint=_PLAIN)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode(data[len(mark) :], encoding)
    if b"\0" in data:
        raise BadText("The file holds NUL bytes: it is binary, or UTF-16 without a mark.")
    return _decode(data, "utf-8")


def _decode(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        byte = f"byte 0x{data[error.start]:02x} at position {error.start}"
        name = encoding.upper()
        raise BadText(f"The file is not valid {name} ({byte}).", hint=_CONVERT) from error
