"""`/problems`: what each type of problem means, for people who follow its link."""

from html import escape

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from service.api.documented import problems
from service.api.problems import PREFIX
from service.errors import DealwireError, NotFoundError

router = APIRouter(tags=["problems"])


@router.get("/problems", response_class=HTMLResponse, summary="Every type of problem")
async def list_problems() -> str:
    """List what can go wrong."""
    items = "".join(
        f'<li><a href="{PREFIX}{k}">{escape(t.title)}</a>' for k, t in problem_types().items()
    )
    return _page("Problems", f"<ul>{items}</ul>")


@router.get(
    "/problems/{name}",
    response_class=HTMLResponse,
    summary="What a problem means",
    responses=problems(404, 422),
)
async def explain_problem(name: str) -> str:
    """Say what a type of problem means and what to do about it."""
    known = problem_types().get(name)
    if known is None:
        raise NotFoundError("There is no such problem.", hint="`/problems` lists all.")
    about = escape((known.__doc__ or "").strip())
    retry = "A later try may succeed." if known.retryable else "Trying again changes nothing."
    body = f"<p>{about}</p><p>{escape(known.default_hint)}</p><p>Status {known.status}. {retry}</p>"
    return _page(known.title, body)


def _page(title: str, body: str) -> str:
    head = f'<meta charset="utf-8"><title>{escape(title)}</title>'
    return f'<!doctype html><html lang="en">{head}<h1>{escape(title)}</h1>{body}</html>'


def problem_types() -> dict[str, type[DealwireError]]:
    """Return every error that a caller can meet, by its type."""
    found = {DealwireError.type: DealwireError}
    pending: list[type[DealwireError]] = [DealwireError]
    while pending:
        children = pending.pop().__subclasses__()
        found |= {child.type: child for child in children}
        pending += children
    return dict(sorted(found.items()))
