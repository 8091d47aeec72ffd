import json
import subprocess
import sys

import pytest

LOG = """
import logging, structlog
from service.telemetry import configure_logging
configure_logging(json={json})
log = structlog.get_logger("dealwire.test")
log.info("request", path="/v1", ms=1.5)
logging.getLogger("uvicorn.error").warning("started on %s", "127.0.0.1")
logging.getLogger("trafilatura").warning("discarding data")
logging.getLogger("trafilatura.utils").error("discarding data: no tree")
article = "the text of an article"
try:
    1 / 0
except ZeroDivisionError:
    log.exception("failed")
"""


def logged(*, as_json: bool) -> list[str]:
    """Return the lines on standard error of a process that logs; nothing may go elsewhere."""
    code = LOG.format(json=as_json)
    call = [sys.executable, "-c", code]
    result = subprocess.run(call, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert result.stdout == ""
    return result.stderr.splitlines()


def test_json_lines() -> None:
    """Every line is one JSON object, whoever logs: our code, a library, an exception."""
    request, started, failed = (json.loads(line) for line in logged(as_json=True))
    assert (request["event"], request["path"], request["level"]) == ("request", "/v1", "info")
    assert (started["event"], started["logger"]) == ("started on 127.0.0.1", "uvicorn.error")
    assert "ZeroDivisionError" in failed["exception"]


def test_text_for_people() -> None:
    """In text, a traceback names the error but shows no variables: they hold articles and keys."""
    text = "\n".join(logged(as_json=False))
    assert "path=/v1" in text
    assert "ZeroDivisionError" in text
    assert "the text of an article" not in text.replace('article = "the text of an article"', "")


@pytest.mark.parametrize("as_json", [True, False])
def test_talkative_libraries_are_quiet(as_json: bool) -> None:
    """Libraries that explain every page do not fill the log."""
    assert "discarding data" not in "\n".join(logged(as_json=as_json))
