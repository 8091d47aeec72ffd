import re

import httpx2
import pytest

from service.api.problem_pages import problem_types


@pytest.mark.parametrize("path", ["/nope", "/v1/extractions/", "/livez/", "/v2/extractions", "//"])
async def test_unknown_paths(client: httpx2.AsyncClient, path: str) -> None:
    """A path that is not here is a problem, not a redirect or a page of the framework."""
    response = await client.get(path)
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["type"] == "/problems/unknown-path"


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [("GET", "/v1/extractions", "POST"), ("PUT", "/livez", "GET"), ("DELETE", "/metrics", "GET")],
)
async def test_wrong_methods(
    client: httpx2.AsyncClient, method: str, path: str, allowed: str
) -> None:
    """A method that a path does not know is a problem that names those it knows."""
    response = await client.request(method, path)
    assert response.status_code == 405
    assert response.headers["allow"] == allowed
    assert response.json()["type"] == "/problems/method-not-allowed"


async def test_every_type_has_a_page(client: httpx2.AsyncClient) -> None:
    """The list links every type, and each link says what it means and what to do."""
    listing = (await client.get("/problems")).text
    links = re.findall(r'href="(/problems/[^"]+)"', listing)
    assert len(links) == len(problem_types())
    for link in links:
        page = await client.get(link)
        assert page.status_code == 200
        assert "<h1>" in page.text
        assert "Status " in page.text


def test_types_are_unique_and_fit_a_path() -> None:
    """No two errors share a type, or callers could not tell them apart."""
    known = problem_types()
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in known)
    assert len({error.type for error in known.values()}) == len(set(known.values()))


async def test_unknown_type(client: httpx2.AsyncClient) -> None:
    """A type that does not exist is a problem itself, and echoes nothing."""
    response = await client.get("/problems/<script>")
    assert response.status_code == 404
    assert "script" not in response.text
