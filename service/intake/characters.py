"""Is this text? Binary, a wrong encoding, lone surrogates, a page where text was meant."""

import re
from collections.abc import Iterator

from schemas.extraction import Notice
from service.errors import BadText

# A few odd characters are a blemish and get a notice; this many in 1,000 mean a broken text.
_BROKEN_PER_1000 = 5
_BROKEN_AT_LEAST = 3

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_REPLACEMENT = re.compile("\ufffd")
# Two- and three-byte UTF-8 read as Windows-1252: é as Ã©, € as â‚¬, ’ as â€™, a hard space as Â.
_MOJIBAKE = re.compile(r"[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘“”•–—˜™š›œžŸ]|â(?:€|‚)[\u0080-\uffff]")
_PAGE = re.compile(r"\s*(?:<\?xml|<!doctype html|<html[\s>])", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|article|body|br|div|head|img|li|meta|p|script|span|ul)[\s/>]", re.IGNORECASE
)
_TAGS_OF_A_PAGE = 4
_HEAD = 20_000

_BLEMISHES = (
    (_CONTROL, "control_characters", "control characters", "binary data"),
    (_REPLACEMENT, "replacement_characters", "replacement characters (U+FFFD)", "a lossy decoding"),
    (_MOJIBAKE, "mojibake", "sequences such as â‚¬ or Ã©", "UTF-8 that was read as Windows-1252"),
)


def check_characters(text: str) -> Iterator[Notice]:
    """Yield a notice for each kind of blemish; `BadText` where it is more than that."""
    _refuse_surrogates(text)
    if "\0" in text:
        raise BadText("The text holds NUL characters: it is binary data.", field="text")
    for pattern, code, what, cause in _BLEMISHES:
        count = sum(1 for _ in pattern.finditer(text))
        if count >= _BROKEN_AT_LEAST and count * 1000 > len(text) * _BROKEN_PER_1000:
            raise BadText(f"The text is full of {what}: it looks like {cause}.", field="text")
        if count:
            yield Notice(code=code, message=f"The text holds {count} {what}; it may be {cause}.")


def refuse_page(text: str) -> None:
    """Raise `BadText` when the text is HTML source: offsets into it would help nobody."""
    tags = sum(1 for _ in _TAG.finditer(text, 0, _HEAD))
    if _PAGE.match(text) or tags >= _TAGS_OF_A_PAGE:
        raise BadText(
            "The text is an HTML page.",
            hint="Send it in `html` instead of `text`; the article is then taken out of it.",
            field="text",
        )


def _refuse_surrogates(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise BadText(
            f"The text holds a lone surrogate at position {error.start}.",
            hint="Encode characters beyond U+FFFF as a surrogate pair, or send UTF-8.",
            field="text",
        ) from error
