"""Renders the templates, with the headers that keep a page to itself."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

HERE = Path(__file__).parent
STATIC = HERE / "static"
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    # "no-referrer" would take the Origin from our own forms, and they could not be told from another site's.
    "Referrer-Policy": "same-origin",
}


def render(template: str, values: Mapping[str, object], status: int = 200) -> HTMLResponse:
    html = _environment().get_template(template).render(values)
    headers = {**HEADERS, "WWW-Authenticate": 'Bearer realm="rapport"'} if status == 401 else HEADERS
    return HTMLResponse(html, status_code=status, headers=headers)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["static"] = static_url
    return environment


@lru_cache
def static_url(name: str) -> str:
    """The address changes with the content, so that browsers may keep the file."""
    return f"/static/{name}?v={hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]}"
