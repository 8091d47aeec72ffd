"""The table of rules, generated: `python -m service.checking.rules_doc [--check]`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from service.checking.registry import RULES
from service.checking.rule import Rule

FILE = Path(__file__).with_name("RULES.md")
_HEAD = """# Rules

Generated from the registry by `python -m service.checking.rules_doc`. A `fail` rejects the record,
a `warn` sends it to review. After a failure marked *asked again* the `llm` extractor tells its
model what is wrong.

"""


def table() -> str:
    """Return the rules as a Markdown table, one row a rule, in the order of the registry."""
    rows = ["| rule | outcome | holds when |", "| --- | --- | --- |", *map(_row, RULES)]
    return "\n".join(rows) + "\n"


def render() -> str:
    """Return the file's text."""
    return _HEAD + table()


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the file, or with `--check` return 1 when it is not up to date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, compare only")
    if not parser.parse_args(arguments).check:
        FILE.write_text(render(), "utf-8")
        return 0
    if FILE.is_file() and FILE.read_text("utf-8") == render():
        return 0
    sys.stderr.write(f"{FILE.name} is out of date: run `python -m service.checking.rules_doc`.\n")
    return 1


def _row(rule: Rule) -> str:
    outcome = f"{rule.severity}, asked again" if rule.mendable else f"{rule.severity}"
    return f"| `{rule.id}` | {outcome} | {rule.doc} |"


if __name__ == "__main__":
    sys.exit(main())
