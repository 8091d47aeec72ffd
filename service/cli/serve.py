"""`dealwire serve`: the service over HTTP."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    import socket

    from service.settings import Settings

Host = Annotated[str | None, typer.Option(help="Address to listen on (DEALWIRE_HOST).")]
Port = Annotated[int | None, typer.Option(min=0, max=65535, help="Port (DEALWIRE_PORT).")]
Pull = Annotated[
    bool, typer.Option("--pull", help="Get the embedded model first, if it is needed.")
]

_DRAIN_SECONDS = 20
_EXAMPLE = (
    "Kestrel Foods is in talks to buy bakery chain Oat & Rye for up to $120 million, "
    "two people said."
)


def serve(*, host: Host = None, port: Port = None, pull: Pull = False) -> None:
    """Serve the HTTP API, by default on 127.0.0.1:8000."""
    from service.settings import get_settings  # noqa: PLC0415 - keeps `--help` quick

    settings = get_settings()
    updates = {"host": host, "port": port}
    settings = settings.model_copy(update={k: v for k, v in updates.items() if v is not None})
    if pull:
        _pull(settings)
    _run(settings)


def _pull(settings: "Settings") -> None:
    """Get the model where it will answer; without it the baseline answers, and says so."""
    from service.cli.errors import report  # noqa: PLC0415 - the same
    from service.cli.model import pull_model  # noqa: PLC0415 - keeps `--help` quick
    from service.errors import DealwireError  # noqa: PLC0415 - the same

    wants = settings.extractor == "embedded" or (
        settings.extractor == "auto" and not settings.llm_configured
    )
    if not wants:
        return
    try:
        pull_model(settings)
    except DealwireError as error:
        report(error)
        sys.stderr.write("  Until then the baseline answers.\n")


def _run(settings: "Settings") -> None:
    import asyncio  # noqa: PLC0415 - keeps `--help` quick

    from service.cli.listening import listen, url_of  # noqa: PLC0415 - the same
    from service.store import upgrade  # noqa: PLC0415 - the same
    from service.telemetry import configure_logging  # noqa: PLC0415 - the same

    configure_logging(json=settings.log_json)
    # First, so that an address or a database that cannot be used is one sentence, no traceback.
    with listen(settings.host, settings.port) as listener:
        asyncio.run(upgrade(settings.database))
        _announce(settings, url_of(settings.host, listener))
        _answer(settings, listener)


def _answer(settings: "Settings", listener: "socket.socket") -> None:
    """Answer until a signal comes; exit 1 where the service does not start."""
    import uvicorn  # noqa: PLC0415 - keeps `--help` quick

    from service.app import create_app  # noqa: PLC0415 - the same
    from service.collector import settle  # noqa: PLC0415 - the same

    app = create_app(settings)
    settle()
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=_DRAIN_SECONDS,
    )
    server = uvicorn.Server(config)
    try:
        server.run(sockets=[listener])
    except SystemExit as failed:  # uvicorn's own code is 3; it has logged the reason
        raise typer.Exit(1) from failed
    if not server.started:
        raise typer.Exit(1)


def _announce(settings: "Settings", address: str) -> None:
    sys.stderr.write(
        f"\n  Dealwire     {address}   (docs: {address}/docs)\n"
        f"  answers      {_who(settings)}\n"
        f"  try\n    curl -s {address}/v1/extractions -H 'content-type: application/json' \\\n"
        f'      -d \'{{"text": "{_EXAMPLE}"}}\'\n\n'
    )


def _who(settings: "Settings") -> str:
    choice = settings.extractor
    if choice == "auto":
        choice = "llm" if settings.llm_configured else "embedded"
    if choice == "embedded" and not _has_model(settings):
        return "baseline: rules alone, until `dealwire model pull` has got the embedded model"
    names = {
        "llm": f"llm: {settings.llm_model}",
        "embedded": "embedded: the local model, no key, nothing leaves this machine",
        "baseline": "baseline: rules alone, no model",
    }
    return names[choice]


def _has_model(settings: "Settings") -> bool:
    from service.models.modelfile import EMBEDDED_MODEL  # noqa: PLC0415 - keeps `--help` quick

    return (settings.model_dir / EMBEDDED_MODEL.name).is_file()
