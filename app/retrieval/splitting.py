"""Cuts a team's document into sections by its headings, and long sections into pieces that an answer can quote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# About a hundred words: one or two rules, and well inside what the embedding model reads.
PIECE_CHARS = 600
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r"^ {0,3}(?:=+|-{2,})[ \t]*$")
_FENCE = re.compile(r"^ {0,3}(```+|~~~+)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Section:
    """The text under one heading, up to the next heading of any level; `heading` is empty before the first."""

    heading: str
    text: str


def sections(markdown: str) -> Iterator[Section]:
    heading, lines, fence = "", list[str](), ""
    for line in _COMMENT.sub("", markdown).splitlines():
        if marker := _FENCE.match(line):
            fence = _next_fence(fence, marker[1])
        title = None if fence else _title(line, lines)
        if title is None:
            lines.append(line)
            continue
        if title.underlined:
            lines.pop()
        yield Section(heading, _joined(lines))
        heading, lines = title.text, []
    yield Section(heading, _joined(lines))


def pieces(text: str) -> list[str]:
    """A section's text in pieces, cut between paragraphs, list items or sentences, in this order of liking."""
    if len(text) <= PIECE_CHARS:
        return [text] if text else []
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(
        separators=["\n\n", r"\n(?=[-*+] |\d+[.)] )", "\n", r"(?<=[.!?]) ", " ", ""],
        is_separator_regex=True,
        keep_separator="start",
        chunk_size=PIECE_CHARS,
        chunk_overlap=0,
    )
    return [piece for chunk in splitter.split_text(text) if (piece := chunk.strip())]


@dataclass(frozen=True, slots=True)
class _Title:
    text: str
    underlined: bool = False


def _title(line: str, before: list[str]) -> _Title | None:
    if found := _HEADING.match(line):
        return _Title(_plain(found[1]))
    under = _UNDERLINE.match(line)
    # A line of dashes underlines a single line of prose; after a list, a table or a blank line it is a rule.
    alone = len(before) == 1 or (len(before) > 1 and not before[-2].strip())
    if under and before and alone and re.match(r"\s{0,3}[^\s\-*+>|#\d]", before[-1]):
        return _Title(_plain(before[-1]), underlined=True)
    return None


def _next_fence(open_fence: str, marker: str) -> str:
    """The fence that is open after a line with a marker: inside one, "# x" is code and no heading."""
    if not open_fence:
        return marker
    closes = marker[0] == open_fence[0] and len(marker) >= len(open_fence)
    return "" if closes else open_fence


def _joined(lines: list[str]) -> str:
    return "\n".join(line.rstrip() for line in lines).strip()


def _plain(heading: str) -> str:
    """A heading without its emphasis and link targets."""
    unlinked = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
    return re.sub(r"[*_`]{1,3}(\S(?:.*?\S)?)[*_`]{1,3}", r"\1", unlinked).strip()
