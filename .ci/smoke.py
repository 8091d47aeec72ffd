"""The main job for real: get the model, serve, POST articles, look at what comes back.

Exits with an error when the embedded model did not answer or an amount is not in its text.
"""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
DEALWIRE = ROOT / ".venv" / "bin" / "dealwire"
PORT = 8017
ADDRESS = f"http://127.0.0.1:{PORT}"
START_SECONDS = 600
ARTICLES = {
    "en": (
        "Kestrow Foods is in talks to buy bakery chain Ottery for up to $120 million, two people "
        "said. In March Kestrow raised $45 million in a round led by Halden Capital."
    ),
    "nl": (
        "Brandwijk neemt branchegenoot Oostkade over voor ongeveer 80 miljoen euro, maakte het "
        "bedrijf maandag bekend. Eerder leende Brandwijk 30 miljoen euro bij Scheldebank."
    ),
}


@contextmanager
def served() -> Iterator[None]:
    """Run the service without any key, until the block ends."""
    hidden = ("OPENAI_", "DEALWIRE_")
    env = {k: v for k, v in os.environ.items() if not k.startswith(hidden)}
    command = [DEALWIRE, "serve", "--pull", "--port", str(PORT)]
    process = subprocess.Popen(command, env=env, cwd=ROOT)  # noqa: S603 - our own command
    try:
        wait_until_ready(process)
        yield
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)


def wait_until_ready(process: subprocess.Popen[bytes]) -> None:
    """Wait for `/readyz`, the download of the model included."""
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{ADDRESS}/readyz", timeout=5):  # noqa: S310 - loopback
                return
        except OSError:
            time.sleep(0.5)
    sys.exit("smoke: the service did not become ready")


def post(text: str) -> dict[str, Any]:
    """Return the extraction of a text."""
    request = urllib.request.Request(  # noqa: S310 - loopback
        f"{ADDRESS}/v1/extractions",
        json.dumps({"text": text}).encode(),
        {"content-type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=180) as answer:  # noqa: S310 - the same
        return dict(json.load(answer))


def check(language: str, text: str) -> None:
    """Fail unless deals with amounts that stand in the text come from the embedded model."""
    extraction = post(text)
    deals = [d for d in extraction["deals"] if d["verdict"] != "rejected" and d["amount"]]
    amounts = [d["amount"] for d in deals]
    grounded = all(text[a["start"] : a["end"]] == a["text"] for a in amounts)
    name, seconds = extraction["extractor"]["name"], extraction["usage"]["seconds"]
    asked = extraction["usage"]["requests"]
    sys.stdout.write(
        f"smoke {language}: {name}, {len(deals)} deals with an amount, {asked} questions, "
        f"{seconds:.1f} s\n"
    )
    if name != "embedded" or not asked or len(deals) < 2 or not grounded:  # noqa: PLR2004 - two each
        sys.exit(f"smoke: not what was expected: {json.dumps(extraction, indent=1)}")


def main() -> None:
    """Serve, ask, compare."""
    with served():
        for language, text in ARTICLES.items():
            check(language, text)


if __name__ == "__main__":
    main()
