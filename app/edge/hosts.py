"""Refuses requests that another web site makes through the user's browser: foreign Host and Origin headers."""

from __future__ import annotations

import ipaddress
from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from app.edge.replies import error_reply
from app.errors import Forbidden, RapportError, WrongHost

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


class HostCheck:
    def __init__(self, app: ASGIApp, hosts: Collection[str], *, any_address: bool) -> None:
        """`any_address`: also answer under a bare IP address, which no foreign site can make its own name."""
        self._app = app
        self._hosts = hosts
        self._any_address = any_address

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        fault = self._fault(scope) if scope["type"] == "http" else None
        if fault is None:
            await self._app(scope, receive, send)
        else:
            await error_reply(fault, scope["state"]["request_id"])(scope, receive, send)

    def _fault(self, scope: Scope) -> RapportError | None:
        headers = Headers(scope=scope)
        if not self._is_ours(f"//{headers.get('host', '')}"):
            return WrongHost()
        origin = headers.get("origin")
        if origin is not None and scope["method"] not in SAFE_METHODS and not self._is_ours(origin):
            return Forbidden("Another web site may not send requests here.", "Open Rapport under its own address.")
        return None

    def _is_ours(self, address: str) -> bool:
        try:
            host = urlsplit(address).hostname or ""
        except ValueError:
            return False
        return host.rstrip(".") in self._hosts or (self._any_address and _is_ip(host))


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
