"""Signing in with a key: a form instead of a header, and a ticket in a cookie that scripts cannot read."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from app.edge.keys import TICKET_SECONDS, Keys
from app.web.rendering import render

COOKIE = "rapport_ticket"


def is_signed_in(request: Request, keys: Keys) -> bool:
    return not keys or keys.honour(request.cookies.get(COOKIE, ""))


def sign_in_page(action: str, *, kept: Mapping[str, str] | None = None, wrong: bool = False) -> HTMLResponse:
    """Asks for a key; `kept` are fields that were sent without one and go on to `action` with it."""
    return render("sign_in.html", {"action": action, "kept": kept or {}, "wrong": wrong}, status=401)


def give_ticket(reply: Response, request: Request, ticket: str) -> None:
    reply.set_cookie(
        COOKIE,
        ticket,
        max_age=TICKET_SECONDS,
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )


def signed_out() -> Response:
    reply = RedirectResponse("/", status_code=303)
    reply.delete_cookie(COOKIE, httponly=True, samesite="strict")
    return reply
