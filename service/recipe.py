"""A recipe: everything that decides an answer, and its hash.

An extraction is kept under its article and its recipe, so that a change of any part makes a new
extraction and the same request is never paid for twice.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

import schemas
from schemas.enums import ExtractorName
from schemas.extraction import ExtractorInfo

# For people; the fingerprint beside it moves by itself.
RULES_VERSION = "1"

_CHECKOUT = Path(__file__).parents[1]
_DECIDING = ("service/reading", "service/extraction", "service/checking")

Parameter = str | int | float | bool | None


@cache
def rules_version() -> str:
    """Return the version of the code that decides answers, read once per process."""
    return f"{RULES_VERSION}+{fingerprint(_CHECKOUT, _deciding_files())}"


def fingerprint(base: Path, files: Iterable[Path]) -> str:
    """Return a hash over the names below `base` and the contents of files.

    Their order and line ends do not count.

    Comments count too: a needless new recipe costs a replay of stored answers, an overlooked
    change of the rules would keep wrong ones for ever.
    """
    digest = hashlib.sha256()
    for name, file in sorted((file.relative_to(base).as_posix(), file) for file in files):
        content = file.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{name}:{len(content)}:".encode())
        digest.update(content)
    return digest.hexdigest()[:12]


def _deciding_files() -> Iterable[Path]:
    for folder in _DECIDING:
        files = (path for path in (_CHECKOUT / folder).rglob("*") if path.is_file())
        yield from (path for path in files if "__pycache__" not in path.parts)
    yield from (_CHECKOUT / "schemas").glob("*.py")


@dataclass(frozen=True)
class Recipe:
    """Who answers, and with what: a change of any part is another recipe."""

    extractor: ExtractorName
    model: str | None = None
    prompt: str | None = None
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    rules: str = field(default_factory=rules_version)
    schema: str = schemas.SCHEMA_VERSION

    @cached_property
    def hash(self) -> str:
        """The SHA-256 of all parts."""
        parts = [self.extractor, self.model, self.prompt, dict(self.parameters), self.rules]
        key = json.dumps([*parts, self.schema], sort_keys=True)
        return hashlib.sha256(key.encode()).hexdigest()

    @cached_property
    def info(self) -> ExtractorInfo:
        """What the answer says of its recipe."""
        return ExtractorInfo(
            name=self.extractor,
            model=self.model,
            prompt=self.prompt,
            schema_=self.schema,
            rules=self.rules,
            recipe=self.hash,
        )

    def extraction_id(self, article_id: str) -> str:
        """Return the id of the extraction of an article under this recipe."""
        key = f"{article_id} {self.hash}"
        return f"ext_{hashlib.sha256(key.encode()).hexdigest()[:32]}"
