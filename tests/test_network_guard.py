"""The guard in `conftest.py`, proved on tests of its own."""

import socket
from pathlib import Path

import pytest

CONFTEST = Path(__file__).with_name("conftest.py")
OPTIONS = ("-p", "no:cacheprovider", "-o", "asyncio_default_fixture_loop_scope=function")

LEAVING = {
    "raw socket": """
        import socket
        def test_leaves():
            with socket.socket() as s:
                s.connect(("203.0.113.7", 443))
    """,
    "swallowed error": """
        import contextlib, socket
        def test_leaves():
            with contextlib.suppress(OSError), socket.socket() as s:
                s.settimeout(1)
                s.connect(("203.0.113.7", 443))
    """,
    "look-up": """
        import contextlib, socket
        def test_leaves():
            with contextlib.suppress(OSError):
                socket.getaddrinfo("api.example.com", 443)
    """,
    "event loop": """
        import asyncio, contextlib
        def test_leaves():
            async def go():
                await asyncio.open_connection("203.0.113.7", 443)
            with contextlib.suppress(OSError):
                asyncio.run(go())
    """,
    "model call": """
        import asyncio, contextlib, openai
        def test_leaves():
            async def go():
                async with openai.AsyncOpenAI(api_key="k", max_retries=0) as client:
                    await client.models.list()
            with contextlib.suppress(openai.OpenAIError):
                asyncio.run(go())
    """,
    "model call over aiohttp": """
        import asyncio, contextlib, openai
        def test_leaves():
            async def go():
                http = openai.DefaultAioHttpClient()
                client = openai.AsyncOpenAI(api_key="k", max_retries=0, http_client=http)
                async with client:
                    await client.models.list()
            with contextlib.suppress(openai.OpenAIError):
                asyncio.run(go())
    """,
}


@pytest.mark.parametrize("how", LEAVING)
def test_a_test_that_leaves_the_machine_fails(pytester: pytest.Pytester, how: str) -> None:
    """A connection beyond loopback fails the test, even where its error is swallowed."""
    pytester.makeconftest(CONFTEST.read_text())
    pytester.makepyfile(LEAVING[how])
    result = pytester.runpytest(*OPTIONS, "-W", "ignore")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert "the test tried to leave the machine" in result.stdout.str()


def test_loopback_stays_open() -> None:
    """A test may talk to a server of its own."""
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname(), timeout=5) as client,
    ):
        assert client.getpeername() == server.getsockname()


def test_the_shell_is_kept_out(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key in the developer's environment does not reach a test."""
    monkeypatch.setenv("OPENAI_API_KEY", "secret")
    pytester.makeconftest(CONFTEST.read_text())
    pytester.makepyfile("import os\ndef test_it(): assert 'OPENAI_API_KEY' not in os.environ")
    pytester.runpytest(*OPTIONS).assert_outcomes(passed=1)
