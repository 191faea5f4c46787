"""Finds what must survive letter by letter: links, code, and quoted text."""

from __future__ import annotations

import re

from app.language.facts.spans import Found, Taken

_FENCE = re.compile(r"```[^\n]*\n(.*?)(?:```|\Z)|```(.+?)```", re.DOTALL)
_INLINE = re.compile(r"`([^`\n]+)`")
_QUOTED_LINE = re.compile(r"^[ \t]*>[^\n]*", re.MULTILINE)
_LINK = re.compile(r"(?:https?|ftp|ssh|file)://[^\s<>\"]+|\bmailto:[^\s<>\"]+|\bwww\.[^\s<>\"]+", re.IGNORECASE)
_EMAIL = re.compile(r"(?<![\w.+-])[\w+-](?:[\w.+-]{0,62}[\w+-])?@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_DOMAIN = re.compile(
    r"\b(?:[a-z0-9-]{1,40}\.){1,4}(?:com|org|net|io|de|eu|jp|in|br|nl|co\.uk|dev|app"
    r"|ai)(?:/[^\s<>\"]*)?(?![\w.]*\w)",
    re.I,
)
_MENTION = re.compile(r"(?<![\w@#&/])@[A-Za-z][\w.-]{0,60}\w|(?<![\w@#&/])#[A-Za-z][\w-]{0,60}\w|<[@#!][^>\s]{1,60}>")
_QUOTE = re.compile(r'"([^"\n]{1,400})"|(?<!\w)\'([^\'\n]{1,200})\'(?!\w)')
_CODE = re.compile(
    r"""
    (?<![\w./-])(?:
      v\d+(?:\.\d+){0,4}(?:-[\w.]+)?                                   # v2.3.1
    | (?!\d{1,2}\.\d{1,2}\.\d{4}\b|\d{1,3}(?:\.\d{3}){2,}\b)\d+(?:\.\d+){2,4}(?:-(?:rc|beta|alpha|dev)[\w.]*)?   # 2.3.1
    | [A-Z][A-Z0-9]{1,9}(?:-[A-Z0-9]{1,6})*-\d{1,8}(?:/\d{1,6})*       # ABC-123, PO-2024-17
    | (?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}                  # commit hash
    | [A-Za-z]\w*_\w+(?:\(\))?                                         # snake_case
    | [A-Za-z_]\w{1,40}\(\)                                            # call()
    | [a-z]{2}[a-z0-9]*(?:[A-Z][a-z0-9]+)+                             # camelCase
    | (?:/|~/|\./)[\w.-]+(?:/[\w.-]+)+                                 # /etc/app/config
    | [\w-]{1,60}(?:\.[\w-]{1,20})?\.(?:py|js|ts|tsx|java|go|rs|c|cpp|h|cs|rb|sh|sql|json|ya?ml|toml|ini
        |xml|html|css|csv|tsv
        |xlsx?|docx?|pptx?|pdf|png|jpe?g|svg|zip|tar\.gz|gz|log|txt|md|exe|dll|step|stp|dwg|dxf)
    | (?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])[A-Z]{2,6}[-]?\d{3,}[A-Z0-9-]*  # INV20391
    | (?![QH][1-4]\b)[A-Z]\d{1,4}[A-Z]?\d*(?=[\s,.;:!?)]|$)            # A4, B12
    | 24/7
    )(?![\w]|[-/.]\w)
    """,
    re.VERBOSE,
)
_LETTERED = re.compile(
    r"(?<=[a-z] )(?P<letter>[B-HJ-Z]|A(?= (?:and|or|to|is|was|has|will|must|by|on|in|for"
    r"|with)\b|[.,;:!?)]|$))(?=[\s.,;:!?)]|$)(?![.]\w)"
)
_MIXED = re.compile(r"(?<![\w.-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[A-Za-z0-9][\w-]*[\w](?![\w])")
_TRAILING = ".,;:!?'\"*_"


def find_literals(taken: Taken) -> list[Found]:
    """Links, code and quotes, claimed in that order so that a number inside a link is no number."""
    found = _fenced(taken)
    found += _claimed(taken, _LINK, "link")
    found += _claimed(taken, _EMAIL, "link")
    found += _inline(taken)
    found += _quotes(taken)
    found += _claimed(taken, _CODE, "code")
    found += _claimed(taken, _DOMAIN, "link")
    found += _lettered(taken)
    found += _claimed(taken, _MENTION, "link")
    return found


def _fenced(taken: Taken) -> list[Found]:
    found = []
    for match in list(taken.matches(_FENCE)):
        body = match[1] if match[1] is not None else match[2]
        if body.strip():
            found.append(Found("code", squeeze(body), match.start(), match.end()))
        taken.claim(match.start(), match.end())
    for match in list(taken.matches(_QUOTED_LINE)):
        body = squeeze(match[0].lstrip("> \t"))
        if body:
            found.append(Found("quote", body, match.start(), match.end()))
        taken.claim(match.start(), match.end())
    return found


def _inline(taken: Taken) -> list[Found]:
    found = []
    for match in list(taken.matches(_INLINE)):
        taken.claim(match.start(), match.end())
        if match[1].strip():
            found.append(Found("code", squeeze(match[1]), match.start(), match.end()))
    return found


def _quotes(taken: Taken) -> list[Found]:
    found = []
    for match in list(taken.matches(_QUOTE)):
        body = match[1] if match[1] is not None else match[2]
        if any(mark.isalnum() for mark in body):
            taken.claim(match.start(), match.end())
            found.append(Found("quote", squeeze(body).strip(".,!?;:"), match.start(), match.end()))
    return found


def _lettered(taken: Taken) -> list[Found]:
    """The letter of "Option B", which no other finder would see."""
    found = []
    for match in list(taken.matches(_LETTERED)):
        taken.claim(*match.span("letter"))
        found.append(Found("code", match["letter"], *match.span("letter")))
    return found


def _claimed(taken: Taken, pattern: re.Pattern[str], kind: str) -> list[Found]:
    found = []
    for match in list(taken.matches(pattern)):
        text = trim(match[0]) if kind == "link" else match[0]
        end = match.start() + len(text)
        taken.claim(match.start(), end)
        found.append(Found(kind, text.rstrip("/") if kind == "link" else text, match.start(), end))
    return found


def find_mixed(taken: Taken) -> list[Found]:
    """What is left of words with digits in them ("88A", "gw-07"), once times and figures have taken theirs."""
    return _claimed(taken, _MIXED, "code")


def trim(link: str) -> str:
    """A link without the punctuation of the sentence around it; a bracket stays when it was opened inside."""
    while link and (link[-1] in _TRAILING or (link[-1] == ")" and link.count(")") > link.count("("))):
        link = link[:-1]
    return link


def squeeze(text: str) -> str:
    return " ".join(text.split())
