"""The outermost layer of the server: gives each request its id, times and counts it, and turns a crash into a reply."""

from __future__ import annotations

import re
import time
import uuid
from collections.abc import Callable

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.edge.access import HEALTH
from app.edge.metrics import Metrics
from app.edge.replies import Crash, error_reply
from app.logs import describe_crash

logger = structlog.get_logger(__name__)

SANE_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
# For what a door does not set itself: the API hands out data, never a page.
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}


class Envelope:
    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = _request_id(scope)
        scope.setdefault("state", {})["request_id"] = request_id
        outcome = _Outcome(send, request_id)
        started = time.perf_counter()
        with structlog.contextvars.bound_contextvars(request_id=request_id):
            try:
                await self._app(scope, receive, outcome.send)
            except Exception as crash:  # noqa: BLE001 - the process edge: the caller gets a reply, the log gets the place
                logger.error("request_crashed", **describe_crash(crash))
                if not outcome.status:
                    await error_reply(Crash(), request_id)(scope, receive, outcome.send)
            self._record(scope, outcome.status, time.perf_counter() - started)

    def _record(self, scope: Scope, status: int, seconds: float) -> None:
        # The template of the path, not the path: what stands in its place may be the user's words.
        path = getattr(scope.get("route"), "path", "(unknown)")
        self._metrics.count(scope["method"], path, status, seconds)
        log = _level(scope["path"], status)
        log("request", method=scope["method"], path=path, status=status, ms=round(seconds * 1000, 1))


def _level(path: str, status: int) -> Callable[..., object]:
    # Health is asked every few seconds by whatever watches the server.
    name = "debug" if path in HEALTH else "error" if status >= 500 else "info"
    log: Callable[..., object] = getattr(logger, name)
    return log


class _Outcome:
    """Sends on what the app sends, with the headers every reply carries, and remembers the status."""

    def __init__(self, send: Send, request_id: str) -> None:
        self._send = send
        self._request_id = request_id
        self.status = 0

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = MutableHeaders(scope=message)
            headers["X-Request-ID"] = self._request_id
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await self._send(message)


def _request_id(scope: Scope) -> str:
    given = Headers(scope=scope).get("x-request-id", "")
    return given if SANE_ID.fullmatch(given) else uuid.uuid4().hex
