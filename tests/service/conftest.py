"""Fakes for everything around extractors."""

import pytest

from tests.fakes import FakeChooser


@pytest.fixture
def chooser() -> FakeChooser:
    """A chooser of fake extractors."""
    return FakeChooser()
