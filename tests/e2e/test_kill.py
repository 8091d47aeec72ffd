import itertools
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import httpx2
import pytest

SERVE = """
import socket, sys, uvicorn
from contextlib import closing
from pathlib import Path
from service.app import create_app
from service.settings import Settings
app = create_app(Settings(_env_file=None, data_dir=Path(sys.argv[1]), extractor="baseline"))
listening = socket.create_server(("127.0.0.1", 0))
print(listening.getsockname()[1], flush=True)
uvicorn.Server(uvicorn.Config(app, log_config=None)).run(sockets=[listening])
"""
TEXT = "Northwind Robotics has raised $120 million from Harbor Ventures. This is number {}."


class Process:
    """The service in a process of its own, so that it can be killed."""

    def __init__(self, folder: Path) -> None:
        call = [sys.executable, "-c", SERVE, str(folder)]
        self._process = subprocess.Popen(call, stdout=subprocess.PIPE, text=True)  # noqa: S603 - ours
        assert self._process.stdout is not None
        self.url = f"http://127.0.0.1:{self._process.stdout.readline().strip()}"

    def stop(self, how: signal.Signals) -> int:
        """Send a signal and return the exit code."""
        self._process.send_signal(how)
        code = self._process.wait(30)
        if self._process.stdout is not None:
            self._process.stdout.close()
        return code


class Posters:
    """Clients that post article after article until the service dies."""

    def __init__(self, url: str, first: int) -> None:
        self.answered: list[str] = []
        self._url = url
        self._numbers = itertools.count(first)
        self._each = threading.Semaphore(0)
        self._threads = [threading.Thread(target=self._post) for _ in range(3)]

    def _post(self) -> None:
        with httpx2.Client(base_url=self._url, timeout=30) as client:
            while True:
                text = TEXT.format(next(self._numbers))
                try:
                    response = client.post("/v1/extractions", json={"text": text})
                except httpx2.HTTPError:
                    return
                self.answered.append(str(response.json()["id"]))
                self._each.release()

    def run(self, process: Process, answers: int) -> list[str]:
        """Kill the service right after so many answers; return the ids of all that came."""
        for thread in self._threads:
            thread.start()
        for _ in range(answers):
            assert self._each.acquire(timeout=30)
        process.stop(signal.SIGKILL)
        for thread in self._threads:
            thread.join(30)
        return self.answered


@pytest.mark.slow
def test_kill_at_any_moment_loses_nothing_that_was_answered(tmp_path: Path) -> None:
    """Killed while it writes, the service restarts with every answer that it gave, none half."""
    answered: list[str] = []
    for attempt, answers in enumerate((1, 7, 23, 60)):
        process = Process(tmp_path)
        answered += Posters(process.url, attempt * 1_000).run(process, answers)
    with closing(sqlite3.connect(tmp_path / "dealwire.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        kept = {row[0] for row in database.execute("SELECT id FROM extractions")}
        orphans = "SELECT id FROM articles WHERE id NOT IN (SELECT article_id FROM extractions)"
        assert database.execute(orphans).fetchall() == []
    assert kept >= set(answered)


@pytest.mark.slow
def test_sigterm_ends_cleanly(tmp_path: Path) -> None:
    """A service that is asked to stop finishes and leaves a closed database."""
    process = Process(tmp_path)
    assert httpx2.get(f"{process.url}/livez", timeout=30).status_code == 200
    code = process.stop(signal.SIGTERM)
    assert code in {0, -signal.SIGTERM}
    assert not (tmp_path / "dealwire.db-wal").exists()
