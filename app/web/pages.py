"""The routes of the page: each reads the posted form, calls the coach, and shows the whole page again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from urllib.parse import urlsplit

import structlog
from fastapi import APIRouter, Depends, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse, Response

from app.errors import Forbidden, NotFound, RapportError
from app.web.entry import Entry, entry_of, read_form
from app.web.examples import EXAMPLES
from app.web.page import show_page, with_today
from app.web.parts import PageParts, PartsDep
from app.web.rendering import STATIC
from app.web.sign_in import give_ticket, is_signed_in, sign_in_page, signed_out
from app.web.thread import Exchange, exchanges

logger = structlog.get_logger(__name__)

FILES = frozenset({"rapport.css", "rapport.js", "icon.svg"})
# What this door guards itself: a browser cannot send a key in a header.
OWN_PATHS = frozenset({"/", "/rewrite", "/ask", "/sign-in", "/sign-out", *(f"/static/{name}" for name in FILES)})


def refuse_other_sites(request: Request) -> None:
    """A form that another site sends through the user's browser is refused; a program that is no browser is not."""
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    if site is None:
        is_ours = origin is None or urlsplit(origin).netloc == request.headers.get("host")
    else:
        is_ours = site in ("same-origin", "none")
    if not is_ours:
        raise Forbidden("Another web site may not send forms here.", "Open Rapport under its own address.")


router = APIRouter(include_in_schema=False)
forms = APIRouter(dependencies=[Depends(refuse_other_sites)])


@router.get("/")
async def start(request: Request, parts: PartsDep, example: str = "") -> HTMLResponse:
    if not is_signed_in(request, parts.keys):
        return sign_in_page("/sign-in")
    return show_page(parts, with_today(EXAMPLES.get(example, Entry())))


@forms.post("/rewrite")
async def rewrite(request: Request, parts: PartsDep) -> Response:
    return await _reply(request, parts, _rewritten)


@forms.post("/ask")
async def ask(request: Request, parts: PartsDep) -> Response:
    return await _reply(request, parts, _answered)


@forms.post("/sign-in")
async def sign_in(request: Request, parts: PartsDep) -> Response:
    return await _reply(request, parts, _welcomed)


@forms.post("/sign-out")
async def sign_out() -> Response:
    return signed_out()


@router.get("/rewrite")
@router.get("/ask")
@router.get("/sign-in")
async def return_to_start() -> Response:
    """Where a posted page leads when its address is opened again."""
    return RedirectResponse("/", status_code=303)


@router.get("/static/{name}")
async def static_file(name: str) -> Response:
    if name not in FILES:
        raise NotFound("There is no such file.")
    return FileResponse(STATIC / name, headers={"Cache-Control": "public, max-age=31536000, immutable"})


router.include_router(forms)


async def _reply(
    request: Request, parts: PageParts, show: Callable[[PageParts, Entry], Awaitable[Response]]
) -> Response:
    """What was typed survives a missing key: the page that asks for it carries the fields on."""
    form = read_form(await request.body())
    key = form.pop("key", "")
    if not is_signed_in(request, parts.keys) and not parts.keys.fit(key):
        logger.warning("refused", code="unauthorized")
        return sign_in_page(request.url.path, kept=form, wrong=bool(key))
    reply = await show(parts, entry_of(form))
    if parts.keys and parts.keys.fit(key):
        give_ticket(reply, request, parts.keys.ticket(key))
    return reply


async def _welcomed(_: PageParts, __: Entry) -> Response:
    return RedirectResponse("/", status_code=303)


async def _rewritten(parts: PageParts, entry: Entry) -> Response:
    thread = await _thread(parts, entry.conversation_id)
    try:
        rewrite = await parts.coach.rewrite(entry.to_draft(parts.coach.library))
    except RapportError as fault:
        _log(fault)
        return show_page(parts, entry, view="rewrite", thread=thread, fault=fault)
    return show_page(parts, entry, view="rewrite", thread=thread, rewrite=rewrite)


async def _answered(parts: PageParts, entry: Entry) -> Response:
    try:
        answer = await parts.coach.answer(entry.to_question(parts.coach.library))
    except RapportError as fault:
        _log(fault)
        thread = await _thread(parts, entry.conversation_id)
        # A conversation that is gone must not stand in the way of the next question.
        kept = entry if thread else replace(entry, conversation_id="")
        return show_page(parts, kept, view="ask", thread=thread, fault=fault)
    thread = await _thread(parts, answer.conversation_id)
    following = replace(entry, message="", conversation_id=answer.conversation_id)
    return show_page(parts, following, view="ask", thread=thread, rewrite=answer.rewrite, norms=answer.norms)


async def _thread(parts: PageParts, conversation_id: str) -> tuple[Exchange, ...]:
    if not conversation_id:
        return ()
    try:
        conversation = await run_in_threadpool(parts.conversations.get, conversation_id)
    except RapportError as fault:
        _log(fault)
        return ()
    return exchanges(conversation.turns)


def _log(fault: RapportError) -> None:
    if fault.status >= 500:
        logger.error("request_failed", code=fault.code, kind=type(fault).__name__)
