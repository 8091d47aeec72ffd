"""The embedded model's server: its process, its faults, and the real model where it is here."""

import asyncio
import json
import os
import signal
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from service.errors import ConfigurationError
from service.models import embedded as embedded_module
from service.models.client import labelled
from service.models.embedded import EmbeddedServer
from service.models.machine import free_memory
from service.models.modelfile import EMBEDDED_MODEL, is_verified
from tests.service.models.test_pull import CONTENT, FILE

# A stand-in for the library: it serves HTTP, and tells its parameters to whoever asks.
_FAKE = """
import json, os, sys, threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from types import SimpleNamespace

class CommonParams:
    def __init__(self):
        self.model = SimpleNamespace()
        self.cpuparams = SimpleNamespace()
        self.cpuparams_batch = SimpleNamespace()

class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        told = {**vars(self.server.params), "pid": os.getpid(), "env": dict(os.environ)}
        content = json.dumps(told, default=lambda value: sorted(value) if isinstance(value, set)
                             else vars(value))
        choice = {"index": 0, "finish_reason": "stop", "message": {"content": content}}
        body = json.dumps({"choices": [choice]}).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass

class Server:
    def __init__(self, params):
        os.write(1, b"noise on standard output")
        server = HTTPServer(("127.0.0.1", 0), Handler)
        server.params = params
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.listening_address = f"http://127.0.0.1:{server.server_port}"
"""

Fake = Callable[[str], None]


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """A folder with a small model file."""
    (tmp_path / FILE.name).write_bytes(CONTENT)
    return tmp_path


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fake:
    """Put another module in the place of the library, in the child alone."""
    folder = tmp_path / "fake"
    folder.mkdir()
    monkeypatch.setenv("PYTHONPATH", str(folder))

    def put(code: str) -> None:
        (folder / "xllamacpp.py").write_text(textwrap.dedent(code))

    put(_FAKE)
    return put


@pytest.fixture
def server(models: Path, fake: Fake) -> EmbeddedServer:  # noqa: ARG001 - it must stand
    """A server over the stand-in."""
    return EmbeddedServer(models, threads=3, file=FILE)


async def parameters(server: EmbeddedServer) -> dict[str, object]:
    """Return what the server was started with."""
    client = await server.client()
    body = {"model": "m", "messages": [{"role": "user", "content": "?"}]}
    completion = await client._client.post("/chat/completions", cast_to=object, body=body)
    told: dict[str, object] = json.loads(completion["choices"][0]["message"]["content"])  # type: ignore[index]
    return told


def is_running(pid: object) -> bool:
    """Return whether a process is there and not a dead one that nobody waited for."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"


class TestLife:
    """Start, use, stop."""

    async def test_nothing_runs_before_the_first_use(self, server: EmbeddedServer) -> None:
        """Making a server loads nothing."""
        async with server:
            with pytest.raises(ConfigurationError, match="not running"):
                server.config()

    async def test_parameters(self, server: EmbeddedServer, models: Path) -> None:
        """It listens on loopback with a key, is closed to web pages, and uses the threads given."""
        async with server:
            told = await parameters(server)
            config = server.config()
        assert told["hostnames"] == ["127.0.0.1"]
        assert told["api_keys"] == [config.api_key.get_secret_value()]
        assert len(config.api_key.get_secret_value()) >= 32
        assert (told["cors_origins"], told["ui"]) == ("", False)
        assert told["cpuparams"] == told["cpuparams_batch"] == {"n_threads": 3}
        assert told["model"] == {"path": str(models / FILE.name)}
        assert (told["n_ctx"], told["n_parallel"], told["verbosity"]) == (8192, 1, 1)
        assert told["env"]["OMP_WAIT_POLICY"] == "passive"  # type: ignore[index]

    async def test_config(self, server: EmbeddedServer) -> None:
        """The configuration leads the common client to it, free of charge."""
        async with server:
            config = await server.start()
            assert server.config() is config
        assert config.embedded
        assert (config.model, config.temperature) == ("small", 0.0)
        assert config.base_url.startswith("http://127.0.0.1:")

    async def test_one_process(self, server: EmbeddedServer) -> None:
        """However many ask at once, one server starts, and they share one client."""
        async with server:
            clients = await asyncio.gather(*(server.client() for _ in range(5)))
            assert len(set(map(id, clients))) == 1

    async def test_stop(self, server: EmbeddedServer) -> None:
        """Stopping ends the process; stopping twice is no harm; it can be started again."""
        pid = (await parameters(server))["pid"]
        await server.stop()
        assert not is_running(pid)
        await server.stop()
        assert (await parameters(server))["pid"] != pid
        await server.stop()

    async def test_crash(self, server: EmbeddedServer) -> None:
        """A server that died is started again at the next use."""
        async with server:
            pid = (await parameters(server))["pid"]
            os.kill(int(str(pid)), signal.SIGKILL)
            while server._running and server._running.alive:  # noqa: ASYNC110 - a process ends
                await asyncio.sleep(0.01)
            with pytest.raises(ConfigurationError, match="not running"):
                server.config()
            assert (await parameters(server))["pid"] != pid

    async def test_loop_stays_free(self, server: EmbeddedServer, fake: Fake) -> None:
        """While the model loads everything else goes on."""
        fake(_FAKE.replace("os.write(1", "import time; time.sleep(0.3); os.write(1"))
        beats = 0
        async with server:
            starting = asyncio.create_task(server.start())
            while not starting.done():
                await asyncio.sleep(0.01)
                beats += 1
            await starting
        assert beats >= 10

    async def test_turns(self, server: EmbeddedServer) -> None:
        """The model is lent to one at a time, first come first served."""
        order: list[int] = []
        inside = 0

        async def article(number: int) -> None:
            nonlocal inside
            async with server.turn():
                inside += 1
                assert inside == 1
                order.append(number)
                await asyncio.sleep(0)
                inside -= 1

        await asyncio.gather(*(article(number) for number in range(10)))
        assert order == list(range(10))


class TestFaults:
    """What can be wrong with a machine."""

    async def test_no_file(self, tmp_path: Path) -> None:
        """A missing file names the command that fetches it."""
        with pytest.raises(ConfigurationError, match="not here") as caught:
            await EmbeddedServer(tmp_path, file=FILE).start()
        assert "dealwire model pull" in caught.value.hint

    async def test_damaged_file(self, models: Path) -> None:
        """A file of the right size and the wrong content is refused."""
        (models / FILE.name).write_bytes(CONTENT[:-1] + b"!")
        with pytest.raises(ConfigurationError, match="damaged") as caught:
            await EmbeddedServer(models, file=FILE).start()
        assert "dealwire model pull" in caught.value.hint

    async def test_checked_once(self, server: EmbeddedServer, models: Path) -> None:
        """The first start leaves a stamp, so that the next one reads no gigabyte."""
        async with server:
            await server.start()
        assert is_verified(models / FILE.name, FILE)

    async def test_no_memory(self, server: EmbeddedServer, monkeypatch: pytest.MonkeyPatch) -> None:
        """Too little memory is told before anything is loaded."""
        monkeypatch.setattr(embedded_module, "free_memory", lambda: 100_000_000)
        with pytest.raises(ConfigurationError, match=r"0\.1 GB are free"):
            await server.start()

    @pytest.mark.parametrize(
        ("code", "words", "hint"),
        [
            ("raise ImportError('no module named xllamacpp')", "cannot be loaded", "baseline"),
            (
                "raise ImportError('libgomp.so.1: cannot open shared object file')",
                "libgomp",
                "Install libgomp",
            ),
            ("import os; os.kill(os.getpid(), 4)", r"processor \(signal 4\)", "baseline"),
            ("import os; os._exit(3)", "no reason given", "baseline"),
            (
                _FAKE + "\ndef Server(params):\n"
                "    sys.stderr.write('llama_model_load: bad magic\\n')\n"
                "    sys.stderr.flush()\n"
                "    raise RuntimeError('Failed to init server')",
                "could not be loaded: llama_model_load: bad magic",
                "DEALWIRE_LLM_BASE_URL",
            ),
        ],
    )
    async def test_engine(
        self, server: EmbeddedServer, fake: Fake, code: str, words: str, hint: str
    ) -> None:
        """An engine that does not work on this machine says why and what to do instead."""
        fake(code)
        with pytest.raises(ConfigurationError, match=words) as caught:
            await server.start()
        assert hint in caught.value.hint

    async def test_read_only_folder(self, server: EmbeddedServer, models: Path) -> None:
        """A folder in which nothing can be kept does not keep the model from starting."""
        (models / "beginnings").write_text("in the way")
        async with server:
            assert (await parameters(server))["slot_save_path"] == ""


class TestMemory:
    """What memory there is."""

    def test_least_of_machine_and_container(self, tmp_path: Path) -> None:
        """A container's limit counts as much as the machine; pages of files can be given back."""
        meminfo = tmp_path / "meminfo"
        meminfo.write_text("MemTotal: 9000 kB\nMemAvailable: 4000 kB\n")
        assert free_memory(meminfo, tmp_path) == 4_096_000
        (tmp_path / "memory.max").write_text("3000000\n")
        (tmp_path / "memory.current").write_text("1000000\n")
        (tmp_path / "memory.stat").write_text("anon 1\ninactive_file 500000\n")
        assert free_memory(meminfo, tmp_path) == 2_500_000
        (tmp_path / "memory.max").write_text("max\n")
        assert free_memory(meminfo, tmp_path) == 4_096_000

    def test_unknown(self, tmp_path: Path) -> None:
        """Where nothing can be told nothing is claimed."""
        assert free_memory(tmp_path / "none", tmp_path) is None


@pytest.fixture(scope="module")
def model_dir() -> Path:
    """The folder of the real model; skips when it is not here."""
    folder = Path(os.environ.get("DEALWIRE_DATA_DIR", ".dealwire")) / "models"
    if not is_verified(folder / EMBEDDED_MODEL.name, EMBEDDED_MODEL):
        pytest.skip("the embedded model is not here: dealwire model pull")
    return folder


@pytest.mark.live
@pytest.mark.slow
@pytest.mark.xdist_group("live")
async def test_real_model(model_dir: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The real model starts, chooses with probabilities, says nothing on its own, and stops."""
    options = ["Larix Energy", "Betula Foods"]
    question = (
        "Larix Energy has bought Betula Foods for 300 million euros.\n"
        f"Which company was bought?\n{labelled(options)}"
    )
    messages = [{"role": "user", "content": question}]
    async with EmbeddedServer(model_dir) as server:
        client = await server.client()
        by_label = await client.choose(messages, options)
        by_name = await client.choose(messages, options, by="name")
    for choice in (by_label, by_name):
        assert choice.option in options
        assert choice.probabilities is not None
        assert sum(choice.probabilities) == pytest.approx(1)
        assert choice.probability == max(choice.probabilities)
        assert choice.usage.input_tokens > 20
        assert choice.usage.cost_usd == 0.0
    assert by_label.usage.output_tokens == 1
    assert capfd.readouterr() == ("", "")
