"""What the README shows is what the code does."""

import asyncio
import json
import re
from pathlib import Path
from typing import Any

from schemas.requests import ExtractionRequest
from service.checking import check
from service.extraction.assembly import assemble
from service.extraction.baseline import BaselineExtractor
from service.intake import prepare
from service.reading.reader import read
from service.settings import settings_table

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")


def request() -> ExtractionRequest:
    """Return the request of the README's `curl`."""
    match = re.search(r"curl .*? -d '(\{.*?\})'", README, re.DOTALL)
    assert match is not None
    return ExtractionRequest.model_validate_json(match[1])


def test_settings_table_is_current() -> None:
    """Every setting stands in the README as the settings class has it."""
    assert settings_table() in README


def test_the_example_is_what_comes_back() -> None:
    """Each deal shown for the `curl` is among the deals that the service finds in that text."""
    match = re.search(r"```json\n(.*?)```", README, re.DOTALL)
    assert match is not None
    shown = json.loads(match[1])["deals"]
    submission = prepare(request(), max_chars=200_000)
    document = read(submission.text, published=submission.published)
    draft = asyncio.run(BaselineExtractor().extract(document))
    found = [d.model_dump(mode="json") for d in check(document, assemble(document, draft))]
    assert len(shown) == len(found)
    for part, whole in zip(shown, found, strict=True):
        assert_within(part, whole)


def assert_within(part: Any, whole: Any) -> None:  # noqa: ANN401 - any JSON
    """Assert that every field shown has the value found; fields may be left out."""
    if isinstance(part, dict):
        for key, value in part.items():
            assert_within(value, whole[key])
    elif isinstance(part, list):
        assert len(part) == len(whole)
        for one, other in zip(part, whole, strict=True):
            assert_within(one, other)
    else:
        assert part == whole
