"""Writes the answer in the documentation anew: `python -m service.api.make_example`.

It is what the baseline says of the English example; only the time it took is fixed.
"""

import asyncio
import json
from pathlib import Path

import schemas
from schemas.extraction import Extraction
from schemas.requests import ExtractionRequest
from service.extractors import Extractors
from service.intake import prepare
from service.pipeline import Parts, run
from service.settings import Settings

_FOLDER = Path(schemas.__file__).parent / "examples"
_SECONDS = 0.012


async def example() -> Extraction:
    """Return the answer to the English example."""
    request = ExtractionRequest.model_validate_json((_FOLDER / "request.en.json").read_bytes())
    settings = Settings()
    async with Extractors(settings) as extractors:
        answer = await run(prepare(request, max_chars=settings.max_chars), Parts(extractors))
    usage = answer.usage.model_copy(update={"seconds": _SECONDS})
    return answer.model_copy(update={"usage": usage})


def main() -> None:
    """Write the file."""
    answer = asyncio.run(example()).model_dump(mode="json")
    text = json.dumps(answer, indent=2, ensure_ascii=False)
    (_FOLDER / "extraction.json").write_text(f"{text}\n", "utf-8")


if __name__ == "__main__":
    main()
