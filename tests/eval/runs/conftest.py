from tests.stub.fixture import stub_endpoint

__all__ = ["stub_endpoint"]
