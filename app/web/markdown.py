"""Renders an answer's Markdown as safe HTML, with its citation numbers as links to the sources below it."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markupsafe import Markup

TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "a"}
ATTRIBUTES = {"a": {"href", "class", "aria-label"}}
SCHEMES = {"http", "https", "mailto"}
# Pictures are not loaded, and the page has its own headings.
OFF = ["image", "heading", "lheading", "reference"]
_NUMBER = re.compile(r"\[(\d{1,3})\]")


def to_html(text: str, *, cited: Collection[int] = (), anchor: str = "source") -> Markup:
    """`anchor` begins the ids of the sources: [2] leads to `#<anchor>-2`, if 2 is among those `cited`."""
    html = _markdown().render(text, {"cited": frozenset(cited), "anchor": anchor})
    safe = nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES)
    return Markup(safe)  # noqa: S704 - cleaned in the line above


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    # Raw HTML stays text.
    markdown = MarkdownIt("commonmark", {"html": False, "breaks": True}).disable(OFF)
    markdown.inline.ruler.before("link", "citation", _citation)
    return markdown


def _citation(state: StateInline, silent: bool) -> bool:
    found = _NUMBER.match(state.src, state.pos, state.posMax)
    if found is None or int(found[1]) not in state.env["cited"]:
        return False
    if not silent:
        link = state.push("link_open", "a", 1)
        link.attrs = {"href": f"#{state.env['anchor']}-{found[1]}", "class": "cite", "aria-label": f"Source {found[1]}"}
        state.push("text", "", 0).content = found[1]
        state.push("link_close", "a", -1)
    state.pos = found.end()
    return True
