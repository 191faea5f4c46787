"""Reads how a time is tied into its sentence: "by Friday" is another fact than "after Friday"."""

from __future__ import annotations

import re

_BOND = re.compile(
    r"(?:(?P<until>\b(?:until|till))|(?P<by>\b(?:by|latest|later than|due|deadline(?: is| of)?|due date(?: is"
    r"| of)?|due on|due by)(?: on)?)"
    r"|(?P<before>\b(?:before|prior to|ahead of|in advance of|earlier than))"
    r"|(?P<after>\b(?:after|following|later than|past))|(?P<from>\b(?:from|starting|since|as of|beginning"
    r"|effective|onwards?)(?: on| from)?)"
    r"|(?P<on>\b(?:on|at|in|for|during)))\s*:?\s*(?:the |this |next |coming |about |around )?$",
    re.IGNORECASE,
)
_LATEST = re.compile(r"[^.!?\n]{0,30}?\b(?:at the (?:very )?latest|or (?:earlier|before)|deadline)\b", re.I)


def bond_of(text: str, start: int, end: int) -> str:
    """How a time is tied in: "by", "before", "after", "from", "on" or nothing."""
    before = text[max(0, start - 32) : start]
    match = _BOND.search(before)
    kind = match.lastgroup or "" if match else ""
    if kind == "after" and re.search(r"\b(?:no|not|nor) later than\s*(?:the |this )?$", before, re.I):
        return "by"
    if kind == "by" and re.search(r"(?<!no )(?<!not )\blater than\s*$", before, re.I):
        return "after"
    if kind in ("", "on") and _LATEST.match(text, end, end + 60):
        return "by"
    return kind
