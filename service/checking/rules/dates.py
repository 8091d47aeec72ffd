"""Dates: in order, and possible on the day of publication."""

from datetime import date

from schemas.enums import DateEvent, Stage
from service.checking.case import Case
from service.checking.days import first_day, last_day
from service.checking.rule import Finding, Findings, warns

_PAST = frozenset({DateEvent.ANNOUNCED, DateEvent.SIGNED, DateEvent.CLOSED})
_CLOSING = frozenset({DateEvent.CLOSES, DateEvent.CLOSED})


@warns()
def date_order(case: Case) -> Findings:
    """A period does not end before it starts."""
    for one in case.deal.dates:
        start, end = first_day(one.start), last_day(one.end)
        if start is not None and end is not None:
            message = f"“{one.span.quote}” runs from {one.start} to {one.end}."
            yield Finding(start <= end, "dates", message)


@warns()
def date_past(case: Case) -> Findings:
    """What is announced, signed or closed is so by the day of publication."""
    published = case.document.published
    for one in case.deal.dates:
        start = first_day(one.start)
        if published is not None and start is not None and one.event in _PAST:
            message = _compared(one.event, one.span.quote, start, published)
            yield Finding(start <= published, "dates", message)


@warns()
def completed_by_now(case: Case) -> Findings:
    """A completed deal does not close after the day of publication."""
    published = case.document.published
    if published is None or case.deal.stage is not Stage.COMPLETED:
        return
    for one in case.deal.dates:
        start = first_day(one.start) or last_day(one.end)
        if start is not None and one.event in _CLOSING:
            message = _compared(one.event, one.span.quote, start, published)
            yield Finding(start <= published, "stage", message)


def _compared(event: DateEvent, quote: str, day: date, published: date) -> str:
    return f"{event} “{quote}” ({day.isoformat()} at the earliest), published {published}."
