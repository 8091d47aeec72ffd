"""The JSON Schema of an extraction, generated: `python -m schemas.export [--check]`."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from schemas import SCHEMA_VERSION
from schemas.extraction import Extraction

FILE = Path(__file__).with_name("extraction.schema.json")


def extraction_schema() -> dict[str, Any]:
    """Return the schema (draft 2020-12) of an extraction as it is written out."""
    schema = Extraction.model_json_schema(mode="serialization")
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:dealwire:extraction:{SCHEMA_VERSION}",
    }
    return head | schema


def render() -> str:
    """Return the file's text."""
    return json.dumps(extraction_schema(), indent=2, ensure_ascii=False) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the file, or with `--check` return 1 when it is not up to date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, compare only")
    if not parser.parse_args(arguments).check:
        FILE.write_text(render(), "utf-8")
        return 0
    if FILE.is_file() and FILE.read_text("utf-8") == render():
        return 0
    sys.stderr.write(f"{FILE.name} is out of date: run `python -m schemas.export`.\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
