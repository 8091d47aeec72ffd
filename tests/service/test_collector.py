"""The garbage collector's settings."""

import gc
from collections.abc import Iterator

import pytest

from service.collector import settle


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    """The collector as Python starts it, and afterwards as it was."""
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


def test_what_start_up_made_is_out_of_every_collection() -> None:
    """After settling, the objects made so far are frozen and collections are rarer."""
    settle()
    assert gc.get_freeze_count() > 0
    assert gc.get_threshold()[0] > 700


def test_cycles_made_later_are_still_collected() -> None:
    """Freezing is no leak: garbage that comes after it is found."""
    settle()
    loop: list[object] = []
    loop.append(loop)
    del loop
    assert gc.collect() >= 1
