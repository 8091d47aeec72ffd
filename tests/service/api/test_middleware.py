import httpx2
import pytest


async def test_a_new_id_for_each_request(client: httpx2.AsyncClient) -> None:
    """Every answer carries an id, and no two share one."""
    ids = {(await client.get("/livez")).headers["x-request-id"] for _ in range(3)}
    assert len(ids) == 3


async def test_the_callers_id_is_kept(client: httpx2.AsyncClient) -> None:
    """A caller's own id comes back, so that logs of both sides can be joined."""
    response = await client.get("/nope", headers={"X-Request-ID": "job-7.article_12"})
    assert response.headers["x-request-id"] == "job-7.article_12"
    assert response.json()["request_id"] == "job-7.article_12"


@pytest.mark.parametrize("harmful", ["a b", "x" * 200, "a;b", "<script>", ""])
async def test_a_harmful_id_is_replaced(client: httpx2.AsyncClient, harmful: str) -> None:
    """An id that could break a log or a page is not repeated."""
    response = await client.get("/livez", headers={"X-Request-ID": harmful})
    assert response.headers["x-request-id"] != harmful
