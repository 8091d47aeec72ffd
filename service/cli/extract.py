"""`dealwire extract`: articles in, deals out."""

import sys
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from service.cli.errors import report
from service.errors import DealwireError, InputError

if TYPE_CHECKING:
    from schemas.extraction import Extraction
    from service.pipeline import Parts
    from service.settings import Settings

_STDIN = "-"
_PAGES = frozenset({".html", ".htm", ".xhtml"})

Files = Annotated[
    list[str] | None,
    typer.Argument(help="Text or HTML files; `-` or nothing reads standard input."),
]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line, an article each.")]
Extractor = Annotated[
    str, typer.Option(help="Who answers: auto, llm, embedded or baseline.", metavar="NAME")
]
Published = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="Date of publication; the text's own date line else."),
]
Language = Annotated[str | None, typer.Option(help="nl or en; detected when absent.")]
Title = Annotated[str | None, typer.Option(help="The article's title.")]
Html = Annotated[bool, typer.Option("--html", help="The input is a page (a .html file always is).")]
Fresh = Annotated[bool, typer.Option("--fresh", help="Ask again even if an answer is stored.")]


def extract(  # noqa: PLR0913 - the options of a command
    files: Files = None,
    *,
    as_json: AsJson = False,
    extractor: Extractor = "auto",
    published: Published = None,
    language: Language = None,
    title: Title = None,
    html: Html = False,
    fresh: Fresh = False,
) -> None:
    """Extract the deals of news articles.

    \b
      dealwire extract article.txt
      dealwire extract *.txt --json | jq '.deals[].amount'
      curl -s https://example.com/news | dealwire extract --html
      dealwire extract article.txt --extractor baseline --published 2026-01-30

    Results go to standard output, progress and warnings to standard error. Exit code 0: all done;
    1: an article failed; 2: wrong use or unreadable input.
    """  # noqa: D301 - \b keeps the examples' lines apart
    import asyncio  # noqa: PLC0415 - keeps `--help` quick

    fields: dict[str, Any] = {
        "extractor": extractor,
        "published": published.date() if published else None,
        "language": language,
        "title": title,
        "fresh": fresh,
    }
    code = asyncio.run(_extract_all(files or [_STDIN], fields, html=html, as_json=as_json))
    raise typer.Exit(code)


async def _extract_all(
    files: list[str], fields: dict[str, Any], *, html: bool, as_json: bool
) -> int:
    from service.collector import settle  # noqa: PLC0415 - keeps `--help` quick
    from service.parts import open_parts  # noqa: PLC0415 - the same
    from service.settings import get_settings  # noqa: PLC0415 - the same
    from service.telemetry import configure_logging  # noqa: PLC0415 - the same

    settings = get_settings()
    configure_logging(json=settings.log_json, level="WARNING")
    code = 0
    async with open_parts(settings) as parts:
        settle()
        async for name, result in _results(files, fields, html, settings, parts):
            if isinstance(result, DealwireError):
                report(result, about=name)
                code = max(code, result.exit_code)
            else:
                _show(name, result, as_json=as_json, several=len(files) > 1)
    return code


async def _results(
    files: list[str], fields: dict[str, Any], html: bool, settings: "Settings", parts: "Parts"
) -> AsyncIterator[tuple[str, "Extraction | DealwireError"]]:
    for number, name in enumerate(files, start=1):
        _progress(f"[{number}/{len(files)}] {name} …")
        try:
            yield name, await _extract_one(name, fields, html, settings, parts)
        except DealwireError as error:
            yield name, error


async def _extract_one(
    name: str, fields: dict[str, Any], html: bool, settings: "Settings", parts: "Parts"
) -> "Extraction":
    from service.intake import prepare  # noqa: PLC0415 - keeps `--help` quick
    from service.pipeline import run  # noqa: PLC0415 - the same

    text = _read(name)
    page = html or Path(name).suffix.lower() in _PAGES
    content = {"html": text} if page else {"text": text}
    request = _request({**content, **fields})
    return await run(prepare(request, max_chars=settings.max_chars), parts)


def _request(fields: dict[str, Any]) -> Any:  # noqa: ANN401 - typed where it is imported
    from pydantic import ValidationError  # noqa: PLC0415 - keeps `--help` quick

    from schemas.requests import ExtractionRequest  # noqa: PLC0415 - the same

    try:
        return ExtractionRequest.model_validate(fields)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise InputError(
            f"--{where}: {first['msg']}.", hint="See `dealwire extract --help`."
        ) from None


def _read(name: str) -> str:
    from service.intake import decode  # noqa: PLC0415 - keeps `--help` quick

    try:
        data = sys.stdin.buffer.read() if name == _STDIN else Path(name).read_bytes()
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise InputError(f"{reason}.", hint="Give the path of a text or HTML file.") from error
    return decode(data)


def _show(name: str, extraction: "Extraction", *, as_json: bool, several: bool) -> None:
    from service.cli.table import print_table  # noqa: PLC0415 - keeps `--help` quick

    for warning in extraction.warnings:
        sys.stderr.write(f"note: {warning.message}\n")
    if as_json:
        indent = 2 if sys.stdout.isatty() else None
        sys.stdout.write(extraction.model_dump_json(indent=indent) + "\n")
        sys.stdout.flush()
    else:
        print_table(extraction, heading=name if several else None)


def _progress(line: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"{line}\n")
