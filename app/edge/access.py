"""Who may enter: a bearer key where keys are set, and only the channel doors where nothing else was opened."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import structlog
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from app.edge.keys import Keys
from app.edge.replies import error_reply
from app.errors import Forbidden, RapportError, Unauthorized

logger = structlog.get_logger(__name__)

HEALTH = frozenset({"/healthz", "/readyz"})
CHANNELS = "/channels/"


class Access:
    def __init__(
        self, app: ASGIApp, keys: Sequence[str], *, channels_only: bool, own_guard: Collection[str] = ()
    ) -> None:
        """`own_guard`: paths whose door asks for the key itself, since a browser cannot send it in a header."""
        self._app = app
        self._keys = Keys(keys)
        self._channels_only = channels_only
        self._own_guard = own_guard

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        fault = self._fault(scope) if scope["type"] == "http" else None
        if fault is None:
            await self._app(scope, receive, send)
        else:
            logger.warning("refused", code=fault.code)
            await error_reply(fault, scope["state"]["request_id"])(scope, receive, send)

    def _fault(self, scope: Scope) -> RapportError | None:
        if scope["path"] in HEALTH or scope["path"].startswith(CHANNELS):
            return None
        if self._keys:
            if scope["path"] in self._own_guard:
                return None
            return None if self._knows(Headers(scope=scope).get("authorization", "")) else Unauthorized()
        if self._channels_only:
            return Forbidden(
                "Only the chat channels are open on this server.", "Set RAPPORT_API_KEYS to open the rest with a key."
            )
        return None

    def _knows(self, header: str) -> bool:
        scheme, _, key = header.partition(" ")
        return scheme.lower() == "bearer" and self._keys.fit(key)
