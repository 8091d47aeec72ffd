"""Deals as a table that people like to read: deal, amount, stage, evidence."""

from decimal import Decimal

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from schemas.deal import Deal, Money, Party
from schemas.enums import Qualifier, Verdict
from schemas.extraction import Extraction
from schemas.roles import ROLE_FRAMES

_MARKS = {Verdict.ACCEPTED: "✓", Verdict.NEEDS_REVIEW: "?", Verdict.REJECTED: "✗"}
_STYLES = {Verdict.ACCEPTED: "green", Verdict.NEEDS_REVIEW: "yellow", Verdict.REJECTED: "red"}
_SCALES = ((Decimal(10**12), "tn"), (Decimal(10**9), "bn"), (Decimal(10**6), "m"))
_HEDGES = {
    Qualifier.APPROXIMATELY: "~",
    Qualifier.UP_TO: "≤ ",
    Qualifier.LESS_THAN: "< ",
    Qualifier.AT_LEAST: "≥ ",
    Qualifier.MORE_THAN: "> ",
}
_QUOTE = 120
_PIPE_WIDTH = 160


def print_table(extraction: Extraction, *, heading: str | None = None) -> None:
    """Print the deals of one article to standard output."""
    console = Console()
    if not console.is_terminal:
        console = Console(width=_PIPE_WIDTH)
    if heading:
        console.print(Text(heading, style="bold"))
    if extraction.deals:
        console.print(_table(extraction.deals))
    console.print(Text(_summary(extraction), style="dim"))


def _table(deals: list[Deal]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("")
    table.add_column("Deal", min_width=24)
    table.add_column("Amount", no_wrap=True)
    table.add_column("Stage", no_wrap=True)
    table.add_column("Evidence", style="dim")
    for deal in deals:
        mark = Text(_MARKS[deal.verdict], style=_STYLES[deal.verdict])
        table.add_row(mark, _deal(deal), amount_text(deal.amount), _stage(deal), _evidence(deal))
    return table


def _deal(deal: Deal) -> Text:
    kind = deal.round or deal.type.value.replace("_", " ")
    return Text.assemble((_sides(deal), "bold"), f"\n{kind}")


def _sides(deal: Deal) -> str:
    frame = ROLE_FRAMES[deal.type]
    payers = [p for p in deal.parties if p.role in frame.payers]
    receivers = [p for p in deal.parties if p.role in frame.receivers]
    others = [p for p in deal.parties if p.role in frame.others]
    if not payers and not receivers:
        return " + ".join(p.name for p in others)
    sides = " → ".join(_names(side) for side in (payers, receivers) if side)
    return f"{sides} (from {_names(others)})" if others else sides


def _names(parties: list[Party]) -> str:
    return ", ".join(p.name for p in parties)


def amount_text(money: Money | None) -> str:
    """Return a sum in short: `≤ USD 50bn`, `EUR 2bn – 3bn`, `undisclosed`."""
    if money is None:
        return "–"
    if money.qualifier is Qualifier.UNDISCLOSED:
        return "undisclosed"
    currency = money.currency or "?"
    if money.qualifier is Qualifier.BETWEEN and money.min is not None and money.max is not None:
        return f"{currency} {_short(money.min)} – {_short(money.max)}"
    value = money.max if money.max is not None else money.min
    return "–" if value is None else f"{_HEDGES.get(money.qualifier, '')}{currency} {_short(value)}"


def _short(value: Decimal) -> str:
    for scale, name in _SCALES:
        if value >= scale:
            return f"{(value / scale).normalize():f}{name}"
    return f"{value:,f}"


def _stage(deal: Deal) -> str:
    stage = deal.stage.value.replace("_", " ")
    return f"{stage}\n(denied)" if deal.disputed else stage


def _evidence(deal: Deal) -> str:
    quote = " ".join(deal.evidence[0].quote.split()) if deal.evidence else ""
    return quote if len(quote) <= _QUOTE else f"{quote[: _QUOTE - 1]}…"


def _summary(extraction: Extraction) -> str:
    info, usage = extraction.extractor, extraction.usage
    who = f"{info.name} ({info.model})" if info.model else info.name.value
    counts = [sum(d.verdict is v for d in extraction.deals) for v in Verdict]
    deals = f"{len(extraction.deals)} deals" if extraction.deals else "no deals"
    detail = "{} accepted, {} to review, {} rejected".format(*counts)
    return f"{deals}: {detail} · {who} · {usage.seconds:.1f} s"
