"""The fixture of the stub endpoint.

Name it in the `conftest.py` of a test folder, and pytest finds it there:

    from tests.stub.fixture import stub_endpoint  # noqa: F401

A test then scripts the replies and points a client at it:

    async def test_it(stub_endpoint):
        stub_endpoint.script(error(429, headers={"retry-after": "1"}), answer({"deals": []}))
        config = ModelConfig(base_url=stub_endpoint.base_url, model="m")
        …
        assert len(stub_endpoint.requests) == 2
"""

from collections.abc import Iterator

import pytest

from tests.stub.endpoint import StubEndpoint


@pytest.fixture
def stub_endpoint() -> Iterator[StubEndpoint]:
    """An OpenAI-compatible endpoint on loopback that answers what the test scripts."""
    with StubEndpoint() as endpoint:
        yield endpoint
