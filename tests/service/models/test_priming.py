"""Prompt beginnings: read once, kept, brought back."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from service.models.config import ModelConfig
from service.models.priming import Beginnings, PrimedClient
from tests.service.models.conftest import FakeTime
from tests.stub.endpoint import StubEndpoint, StubRequest
from tests.stub.replies import StubReply, completion, error

SYSTEM = {"role": "system", "content": "Read."}
OTHER = {"role": "system", "content": "Lees."}
QUESTION = {"role": "user", "content": "Who pays?"}


class Slots:
    """A llama.cpp that saves and restores its slot, in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.did: list[str] = []
        self.broken = False

    def __call__(self, request: StubRequest) -> StubReply:
        """Answer a request for the slot or a question."""
        path, _, action = request.path.partition("?action=")
        if path != "/slots/0":
            asked = [message["content"] for message in request.body["messages"]]
            self.did.append(f"read {asked[-1]}")
            return completion("A")
        self.did.append(action)
        if self.broken:
            return error(501, "not supported")
        if action == "save":
            (self.folder / request.body["filename"]).write_text("saved")
        elif (self.folder / request.body["filename"]).read_text() != "saved":
            return error(400, "cannot restore")
        return StubReply(body=b"{}")


@pytest.fixture
def slots(tmp_path: Path, stub_endpoint: StubEndpoint) -> Slots:
    """The slots of the stub endpoint."""
    answering = Slots(tmp_path)
    stub_endpoint.otherwise(answering)
    return answering


@pytest.fixture
async def beginnings(tmp_path: Path, config: ModelConfig) -> AsyncIterator[Beginnings]:
    """The beginnings of one process."""
    made = Beginnings(tmp_path, config, "a model")
    yield made
    await made.aclose()


def files_in(folder: Path) -> list[Path]:
    """Return what a folder holds."""
    return sorted(folder.iterdir())


async def test_read_once(slots: Slots, beginnings: Beginnings, tmp_path: Path) -> None:
    """A beginning is read and saved once, and then held."""
    await beginnings.hold([SYSTEM])
    await beginnings.hold([SYSTEM])
    assert slots.did == ["read Read.", "save"]
    [path] = files_in(tmp_path)
    assert path.suffix == ".slot"


async def test_next_process(
    slots: Slots, beginnings: Beginnings, tmp_path: Path, config: ModelConfig
) -> None:
    """Another process brings it back without reading."""
    await beginnings.hold([SYSTEM])
    later = Beginnings(tmp_path, config, "a model")
    await later.hold([SYSTEM])
    await later.aclose()
    assert slots.did == ["read Read.", "save", "restore"]


async def test_change_of_beginning(slots: Slots, beginnings: Beginnings) -> None:
    """Two beginnings take turns in the slot."""
    for message in (SYSTEM, OTHER, SYSTEM, OTHER):
        await beginnings.hold([message])
    assert slots.did == ["read Read.", "save", "read Lees.", "save", "restore", "restore"]


async def test_other_model(
    slots: Slots, beginnings: Beginnings, tmp_path: Path, config: ModelConfig
) -> None:
    """What another model had in memory is not brought back."""
    await beginnings.hold([SYSTEM])
    later = Beginnings(tmp_path, config, "another model")
    await later.hold([SYSTEM])
    await later.aclose()
    assert slots.did == ["read Read.", "save", "read Read.", "save"]


async def test_spoiled_file(
    slots: Slots, beginnings: Beginnings, tmp_path: Path, config: ModelConfig
) -> None:
    """A damaged file is never given to the server: the beginning is read again."""
    await beginnings.hold([SYSTEM])
    [path] = files_in(tmp_path)
    path.write_text("spoiled")
    later = Beginnings(tmp_path, config, "a model")
    await later.hold([SYSTEM])
    await later.aclose()
    assert slots.did[2:] == ["read Read.", "save"]
    assert [file.read_text() for file in files_in(tmp_path)] == ["saved"]


async def test_restore_fails(
    slots: Slots, beginnings: Beginnings, tmp_path: Path, config: ModelConfig
) -> None:
    """A file that the server cannot restore is not offered to it again."""
    await beginnings.hold([SYSTEM])
    slots.broken = True
    later = Beginnings(tmp_path, config, "a model")
    await later.hold([SYSTEM])
    await later.aclose()
    assert slots.did[2:] == ["restore"]
    assert files_in(tmp_path) == []


async def test_only_the_newest_are_kept(
    slots: Slots, beginnings: Beginnings, tmp_path: Path
) -> None:
    """The folder does not grow for ever."""
    for number in range(7):
        await beginnings.hold([{"role": "system", "content": str(number)}])
    assert len(files_in(tmp_path)) == 4
    assert slots.did.count("save") == 7


@pytest.mark.parametrize("broken", [True, False])
async def test_client(  # noqa: PLR0913, PLR0917 - fixtures
    slots: Slots,
    beginnings: Beginnings,
    config: ModelConfig,
    fake_time: FakeTime,
    stub_endpoint: StubEndpoint,
    broken: bool,
) -> None:
    """The client holds all but the last message, and answers even where that fails."""
    slots.broken = broken
    async with PrimedClient(config, None, fake_time.policy(), beginnings=beginnings) as client:
        stub_endpoint.script()
        with pytest.raises(Exception, match="none of the options"):
            await client.choose([SYSTEM, QUESTION], ["x", "y"])
    assert slots.did == ["read Read.", "save", "read Who pays?"]


async def test_endpoint_is_gone(tmp_path: Path, config: ModelConfig) -> None:
    """A server that is gone is told of by the question, not by its preparation."""
    away = ModelConfig(base_url="http://127.0.0.1:9/v1", model="m", api_key=config.api_key)
    beginnings = Beginnings(tmp_path, away, "a model")
    await beginnings.hold([SYSTEM])
    await beginnings.aclose()
    assert files_in(tmp_path) == []
