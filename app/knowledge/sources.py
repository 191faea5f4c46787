"""The sources of one card or document: read from its front matter, looked up by notes, norms and phrases."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

from app.models import Reference, Source

from .fields import Fields

_FIELDS = ("title", "author", "year", "publisher", "url", "checked_on")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_CITED = re.compile(r"(?P<key>[A-Za-z0-9][\w-]*)(?:\s*\((?P<locator>.+)\))?", re.DOTALL)


class Sources:
    """Keeps which keys were cited: a source that nothing rests on is a fault."""

    def __init__(self, front: Fields) -> None:
        self._page = front.page
        self._cited: set[str] = set()
        listed = front.fields("sources")
        self._known = read_sources(listed) if listed else {}
        self._lines = {key: listed.line_of(key) for key in listed} if listed else {}

    @property
    def listed(self) -> tuple[Source, ...]:
        return tuple(self._known.values())

    def references(self, cited: Iterable[str], complain: Callable[[str], None]) -> tuple[Reference, ...]:
        """`cited` holds entries such as `ogiermann (abstract)`; a repeated key keeps its first locator."""
        found: dict[str, Reference] = {}
        for entry in cited:
            match = _CITED.fullmatch(entry)
            if match is None:
                complain(f"source {entry!r} must look like 'key' or 'key (where in it)'")
            elif match["key"] not in self._lines:
                complain(f"source '{match['key']}' is not in the front matter")
            elif match["key"] in self._known:
                locator = (match["locator"] or "").strip() or None
                found.setdefault(match["key"], Reference(self._known[match["key"]], locator))
                self._cited.add(match["key"])
        return tuple(found.values())

    def report_orphans(self) -> None:
        for key in self._known:
            if key not in self._cited:
                self._page.report(self._lines[key], f"source '{key}' is used by no note, norm or phrase")


def read_sources(listed: Fields) -> dict[str, Source]:
    """The sources of a mapping `key: {title, url, ...}`."""
    entries = ((key, listed.fields(key)) for key in listed)
    return {key: _source(key, entry) for key, entry in entries if entry is not None}


def _source(key: str, entry: Fields) -> Source:
    entry.refuse_unknown(_FIELDS)
    url = entry.text("url")
    if url and not _is_address(url):
        entry.report("url", f"must be a web address that starts with https:// or http://, got {url!r}")
    return Source(
        key=key,
        title=entry.text("title"),
        url=url,
        author=entry.text("author", required=False) or None,
        year=entry.number("year", required=False),
        publisher=entry.text("publisher", required=False) or None,
        checked_on=entry.day("checked_on"),
    )


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    host = (parts.hostname or "").rstrip(".")
    return parts.scheme in ("http", "https") and bool(_HOST.fullmatch(host)) and not re.search(r"\s", url)


def split_outside_brackets(text: str) -> list[str]:
    """Split at commas, but not at those inside a locator such as `(rules 1, 2)`."""
    entries, depth, start = [], 0, 0
    for position, character in enumerate(text):
        if character == "(":
            depth += 1
        elif character == ")":
            depth = max(0, depth - 1)
        elif character == "," and depth == 0:
            entries.append(text[start:position].strip())
            start = position + 1
    entries.append(text[start:].strip())
    return [entry for entry in entries if entry]


def rejoin_brackets(entries: Iterable[str]) -> list[str]:
    """A YAML list splits `[a (pages 1, 2)]` at the inner comma: put such pieces together again."""
    return split_outside_brackets(", ".join(entries))
