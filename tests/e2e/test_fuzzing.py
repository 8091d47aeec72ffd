from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import positive_data_acceptance

from service.app import create_app
from service.settings import Settings
from tests.e2e.conftest import Running

# A blank text or a page without an article fits the schema and is refused all the same.
# Asking for an LLM where none is configured is a 503, and the only one that is right here.
OUR_OWN = [positive_data_acceptance, not_a_server_error]
MEDIA_TYPE = "application/problem+json"

# The description needs no running service; nothing is opened by making the application.
app = create_app(Settings(_env_file=None, data_dir=Path("unused"), extractor="baseline"))
api = schemathesis.openapi.from_dict(app.openapi())


@pytest.mark.slow
@api.parametrize()
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_service_keeps_its_description(case: schemathesis.Case, server: Running) -> None:
    """Whatever is sent, valid or not, the answer is one that the description promises."""
    response = case.call(base_url=server.url)
    case.validate_response(response, excluded_checks=OUR_OWN)
    assert response.status_code < 500 or response.json()["type"] == "/problems/not-configured"
    if response.status_code >= 400:
        assert response.headers["content-type"] == [MEDIA_TYPE]
