"""Dates and periods in a text, absolute or relative to its publication."""

from service.reading.dates.find import find_dates

__all__ = ["find_dates"]
