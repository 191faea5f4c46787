"""Finds the parts of a message by its lines: greeting, paragraph, item, quote, code, table, closing, signature.

Works on characters alone, before any parse, so that the parser is told where sentences start.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

PROSE = ("greeting", "body", "item", "closing", "subject")

_GREETING_WORDS = (
    r"hi|hello|hey|hiya|dear|greetings|good (?:morning|afternoon|evening|day)|morning|hallo|guten (?:tag|morgen)|moin|"
    r"bom dia|boa tarde|boa noite|ol[aá]|namaste|namaskar|hoi|beste|geachte|sehr geehrte[r]?|liebe[r]?|hola|bonjour|"
    r"ciao|salam|konnichiwa"
)
_GREETING = re.compile(
    rf"[ \t]*(?P<greeting>(?:{_GREETING_WORDS})\b"
    r"(?:[ \t]+(?!(?:i|we|you|it|this|that|please|thanks|thank)\b)[^\s,!:;.?]+\.?){0,5}[ \t]*"
    r"(?:[,!:;]|[-–—](?=\s)|\.(?=\s)|(?=[ \t]*(?:\n|$))))",
    re.IGNORECASE,
)
# "João, you broke ...": a capitalised word and a comma, then words that speak to that person.
_VOCATIVE = re.compile(
    r"[ \t]*(?P<greeting>@?[^\W\d_][\w'’.-]*(?:[ \t]+[A-Z][\w'’-]+)?,)(?=[ \t]+(?:[Ii]|[a-z]+)\b|[ \t]*$)"
)
_NOT_NAMES = frozenset(
    "yes no ok okay so well thanks sorry please also however therefore otherwise unfortunately finally first "
    "second third next then now today tomorrow yesterday again still here there if when once after before since "
    "because and but or as in on at by for from additionally moreover furthermore instead meanwhile overall "
    "currently recently actually basically honestly frankly hopefully sadly luckily obviously clearly sure right "
    "great good fine agreed done noted understood correct indeed perhaps maybe too yet last lastly besides anyway "
    "anyways btw fyi hence thus that this later sometimes usually normally often given due following regarding "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december hello hi hey".split()
)
_CLOSING_WORDS = (
    r"(?:many |much |kind |best |warm(?:est)? |with (?:kind |best |warm )?|yours )?"
    r"(?:(?:thanks|thank you)(?: (?:a lot|again|so much|very much|in advance|and regards|"
    r"for your (?:help|time|patience|understanding|support)))?|"
    r"regards|wishes|best|cheers|sincerely|faithfully|truly|rgds|br|thx|respectfully|cordially|take care|talk soon|"
    r"see you|mit freundlichen gr[uü][sß]{1,2}en|viele gr[uü][sß]{1,2}e|lg|mfg|groeten|"
    r"met vriendelijke groet(?:en)?|abra[cç]os?|atenciosamente|saludos|cordialement)"
    r"(?: (?:and|&) (?:kind |best |warm )?regards)?"
)
_SIGN_NAME = r"[^\W\d_a-z][\w'’.-]*(?:[ \t]+[^\W\d_a-z][\w'’.-]*){0,3}"
_CLOSING_LINE = re.compile(rf"[ \t]*(?P<closing>{_CLOSING_WORDS}[ \t]*[,.!]?)[ \t]*$", re.IGNORECASE)
_CLOSING_INLINE = re.compile(
    rf"(?:(?<=[.!?] )|(?<=[.!?]\n)|(?<=^)|(?<=\n))(?P<closing>(?i:{_CLOSING_WORDS})[ \t]*(?:[,.!]|[-–—]))"
    rf"[ \t]+(?P<name>{_SIGN_NAME})[ \t]*\.?[ \t]*$"
)
_CLOSING_SENTENCE = re.compile(rf"(?<=[.!?] )(?P<closing>(?i:{_CLOSING_WORDS})[ \t]*[.!]?)[ \t]*$")
_ITEM = re.compile(r"[ \t]*(?:[-*•–—+]|\(?\d{1,2}[.)]|[a-z][.)])[ \t]+(?=\S)")
_SUBJECT = re.compile(r"[ \t]*(?:subject|betreff|re|fwd?)[ \t]*:[ \t]*", re.IGNORECASE)
_FENCE = re.compile(r"[ \t]*(```|~~~)")
_QUOTE = re.compile(r"[ \t]*>")
_TABLE = re.compile(r"[ \t]*\|.*\|[ \t]*$|[^\t\n]+\t[^\t\n]+\t[^\t\n]+$")
_QUOTE_HEAD = re.compile(
    r"[ \t]*(?:on .{4,80} wrote:|am .{4,80} schrieb.*:|-{2,}[ ]?(?:original message|forwarded message).*)[ \t]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a message; `start` and `end` leave out list markers and line ends."""

    kind: str
    start: int
    end: int

    @property
    def is_prose(self) -> bool:
        return self.kind in PROSE


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def blank(self) -> bool:
        return not self.text.strip()


def segment(text: str) -> tuple[Block, ...]:
    """The blocks of a message in order; offsets are in `text`, blank lines belong to none."""
    lines = list(_lines(text))
    kinds = _line_kinds(lines)
    closing_at = _closing_line(lines, kinds)
    blocks: list[Block] = []
    greeted = False
    for number, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        if line.blank:
            continue
        if closing_at is not None and number >= closing_at and kind == "body":
            blocks.append(_trimmed(text, "closing" if number == closing_at else "signature", line.start, line.end))
            continue
        if kind == "body" and not greeted:
            greeted = True
            rest = line.start
            if found := _greeting(line):
                blocks.append(
                    Block("greeting", line.start + found.start("greeting"), line.start + found.end("greeting"))
                )
                rest = line.start + found.end()
            _add_body(text, blocks, rest, line.end, joins=False)
        elif kind == "body":
            joins = number > 0 and not lines[number - 1].blank and kinds[number - 1] in ("body", "item")
            _add_body(text, blocks, line.start, line.end, joins=joins)
        elif kind == "item":
            blocks.append(_behind(text, "item", _ITEM, line))
        elif kind == "subject":
            blocks.append(_behind(text, "subject", _SUBJECT, line))
        else:
            blocks.append(Block(kind, line.start, line.end))
    return tuple(_split_inline_closing(text, blocks))


def _lines(text: str) -> Iterator[_Line]:
    position = 0
    for raw in text.splitlines(keepends=True):
        yield _Line(position, raw.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"))
        position += len(raw)


def _line_kinds(lines: list[_Line]) -> list[str]:
    kinds: list[str] = []
    fenced = False
    quoting = False
    for number, line in enumerate(lines):
        if _FENCE.match(line.text):
            fenced = not fenced
            kinds.append("code")
            continue
        quoting = quoting or bool(_QUOTE_HEAD.match(line.text))
        if fenced:
            kinds.append("code")
        elif quoting or _QUOTE.match(line.text):
            kinds.append("quote")
        elif _TABLE.match(line.text):
            kinds.append("table")
        elif (
            line.text.startswith(("    ", "\t"))
            and not _ITEM.match(line.text)
            and (number == 0 or lines[number - 1].blank)
        ):
            kinds.append("code")
        elif _ITEM.match(line.text):
            kinds.append("item")
        elif number == 0 and _SUBJECT.match(line.text):
            kinds.append("subject")
        else:
            kinds.append("body")
    return kinds


def _closing_line(lines: list[_Line], kinds: list[str]) -> int | None:
    """The line on which the closing stands alone, when what follows is short enough to be a signature."""
    prose = [n for n, kind in enumerate(kinds) if kind == "body" and not lines[n].blank]
    for position in range(len(prose) - 1, max(len(prose) - 7, 0), -1):
        number = prose[position]
        following = prose[position + 1 :]
        if any(len(lines[n].text) > 70 for n in following):
            return None
        if _CLOSING_LINE.match(lines[number].text) or lines[number].text.strip() in ("--", "-- "):
            return number
    return None


def _greeting(line: _Line) -> re.Match[str] | None:
    if found := _GREETING.match(line.text):
        return found
    found = _VOCATIVE.match(line.text)
    if (
        found
        and found["greeting"].strip("@,").split()[0].casefold() not in _NOT_NAMES
        and found["greeting"].lstrip("@")[0].isupper()
    ):
        return found
    return None


def _add_body(text: str, blocks: list[Block], start: int, end: int, *, joins: bool) -> None:
    block = _trimmed(text, "body", start, end)
    if block.start >= block.end:
        return
    if joins and blocks and blocks[-1].kind in ("body", "item"):
        blocks[-1] = Block(blocks[-1].kind, blocks[-1].start, block.end)
    else:
        blocks.append(block)


def _behind(text: str, kind: str, marker: re.Pattern[str], line: _Line) -> Block:
    """What follows a list marker or "Subject:"."""
    found = marker.match(line.text)
    return _trimmed(text, kind, line.start + (found.end() if found else 0), line.end)


def _trimmed(text: str, kind: str, start: int, end: int) -> Block:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Block(kind, start, end)


def _split_inline_closing(text: str, blocks: list[Block]) -> Iterator[Block]:
    """ "... please. Thanks, Bob" at the end of the last paragraph is a closing and a signature."""
    last = max((n for n, block in enumerate(blocks) if block.kind in ("body", "item")), default=None)
    closed = any(block.kind == "closing" for block in blocks)
    for number, block in enumerate(blocks):
        if number != last or closed or any(later.kind == "signature" for later in blocks):
            yield block
            continue
        part = text[block.start : block.end]
        found = _CLOSING_INLINE.search(part) or _CLOSING_SENTENCE.search(part)
        if not found:
            yield block
            continue
        if found.start() > 0:
            yield _trimmed(text, block.kind, block.start, block.start + found.start())
        yield Block("closing", block.start + found.start("closing"), block.start + found.end("closing"))
        if "name" in found.groupdict():
            yield Block("signature", block.start + found.start("name"), block.start + found.end("name"))
