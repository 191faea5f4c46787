"""Finds times of day and their zones: "5pm CET", "17:00", "noon", "EOD", "at 5"."""

from __future__ import annotations

import re

from app.language.facts.spans import Found, Taken
from app.language.facts.ties import bond_of

# Hours from UTC. A letter code that several zones share has the reading that business mail gives it.
ZONES: dict[str, float] = {
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "bst": 1, "cet": 1, "west": 1, "cest": 2, "eet": 2, "sast": 2, "eest": 3,
    "msk": 3, "trt": 3, "gst": 4, "pkt": 5, "ist": 5.5, "ict": 7, "wib": 7, "sgt": 8, "hkt": 8, "awst": 8, "jst": 9,
    "kst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13, "brt": -3, "art": -3, "est": -5, "edt": -4, "cst": -6,
    "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "et": -5, "ct": -6, "pt": -8,
}  # fmt: skip
_LETTERS = "|".join(sorted((zone.upper() for zone in ZONES), key=len, reverse=True))
_ZONE = (
    rf"(?:\s?\(?(?P<zone>(?-i:(?:UTC|GMT)\s?[+-]\s?\d{{1,2}}(?::?\d\d)?|(?:{_LETTERS})\b"
    rf"|(?:[A-Z][a-z]+ ){{1,2}}(?:[Ss]tandard |[Ss]ummer )?time\b)|(?:your|our|my|local|their) time\b)\)?)?"
)
_MERIDIEM = r"(?:a\.?m\b\.?|p\.?m\b\.?)"
_CLOCKS = [
    re.compile(rf"(?<![\w.:])(?P<h>\d\d?)(?:[:.](?P<min>\d\d))?\s?(?P<ap>{_MERIDIEM})?\s?(?:-|to|until"
        rf"|and)\s?(?P<h2>\d\d?)(?:[:.](?P<min2>\d\d))?\s?(?P<ap2>{_MERIDIEM})(?!\w){_ZONE}", re.I),
    re.compile(rf"(?<![\w.:])(?P<h>\d\d?)(?:[:.](?P<min>\d\d))?\s?(?P<ap>{_MERIDIEM})(?!\w){_ZONE}", re.I),
    re.compile(rf"(?<![\w.:])(?P<h>[01]?\d|2[0-4]):(?P<min>[0-5]\d)(?::\d\d)?(?:\s?(?:-|to"
        rf"|until)\s?(?P<h2>[01]?\d|2[0-4]):(?P<min2>[0-5]\d))?\s?(?:h|hrs|hours|o'clock|uhr)?(?![\w:]){_ZONE}", re.I),
    re.compile(rf"(?<![\w.:])(?P<h>[01]?\d|2[0-4])h(?P<min>[0-5]\d)?(?![\w]){_ZONE}", re.I),
    re.compile(rf"(?<![\w.:])(?P<h>\d\d?)(?:[ ]?(?:o'clock|uhr)|00 (?:hrs|hours))(?!\w){_ZONE}", re.I),
    re.compile(rf"(?<=\bat )(?P<h>1[0-2]|\d)(?=\s*(?:[.,;!?](?!\d)|$|on\b|and\b|or\b|tomorrow|today|in the|sharp"
        rf"|this\b|next\b|{_LETTERS}\b)){_ZONE}", re.I),
]  # fmt: skip
_SPOKEN = re.compile(
    r"\b(?:(?P<half>half past)|(?P<past>quarter past)|(?P<to>quarter to))? ?(?P<word>one|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve)(?: (?P<oclock>o'clock)\b|(?=\W|$))",
    re.I,
)
_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
HALF_HOUR = re.compile(
    rf"(?<!\ba )(?<!\bthe )(?<!\bother )\bhalf[- ](?P<word>{'|'.join(_HOURS)})\b"
    r"(?! (?:hundred|thousand|million|dozen|of)\b)",
    re.I,
)
_NAMED = re.compile(
    r"\b(?:the )?(?:(?P<eod>EOD|COB|EOB|(?:end|close) of (?:the |this )?(?:business |working |work )?(?:day"
    r"|business|play)(?: today)?"
    r"|end of (?:the )?(?=(?:today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
    r"|\d{1,2}(?:st|nd|rd|th)? (?:[A-Z][a-z]{2,8})\b|\d{1,2}/\d))"
    r"|(?P<noon>(?<!after)noon|midday)|(?P<midnight>midnight)|(?P<lunch>lunchtime|lunch time)"
    r"|(?P<morning>morning)|(?P<afternoon>afternoon)|(?P<evening>evening))s?\b",
    re.IGNORECASE,
)
# "by the end of Friday, your time": whose clock a day goes by.
_SIDED = re.compile(
    r"(?<=[\w)],)\s(?P<comma>your|our|my|their|local) time\b"
    r"|(?<=EOD|COB|EOB|day)\s(?P<bare>your|our|my|their|local) time\b",
    re.IGNORECASE,
)
_GREETED = re.compile(r"\b(?:good|great|nice|lovely|pleasant|wonderful)\s+(?:rest of (?:the|your) )?$", re.I)


def counts_half_after(timezone: str | None) -> bool:
    """ "half five" is half past five to a writer in Britain or Ireland; in German and Dutch it is half past four."""
    return timezone in ("Europe/London", "Europe/Dublin", "Europe/Belfast", "GB", "Eire")


def find_times(taken: Taken) -> list[Found]:
    """Clock times, then the named parts of the day. "Good morning" is a greeting, not a time."""
    found: list[Found] = []
    for pattern in _CLOCKS:
        for match in list(taken.matches(pattern)):
            value = _value(match)
            if value and not (pattern is _CLOCKS[2] and _is_ratio(taken.text, match)):
                end = match.start() + len(match[0].rstrip())
                taken.claim(match.start(), end)
                found.append(Found("time", value, match.start(), end, bond_of(taken.text, match.start(), end)))
    return found + _spoken(taken) + _named(taken) + _sides(taken)


def _is_ratio(text: str, match: re.Match[str]) -> bool:
    return len(match["h"]) == 1 and bool(
        re.search(r"\b(?:ratio|scale)\b[^.]{0,12}$", text[max(0, match.start() - 20) : match.start()], re.I)
    )


def _spoken(taken: Taken) -> list[Found]:
    found = []
    for match in list(taken.matches(HALF_HOUR)):
        taken.claim(*match.span())
        hour = _HOURS.index(match["word"].lower()) + 1
        found.append(Found("time", f"half {hour}", *match.span(), bond_of(taken.text, *match.span())))
    for match in list(taken.matches(_SPOKEN)):
        if not (match["half"] or match["past"] or match["to"] or match["oclock"]):
            continue
        hour = _HOURS.index(match["word"].lower()) + 1 - bool(match["to"])
        minute = 30 if match["half"] else 15 if match["past"] else 45 if match["to"] else 0
        taken.claim(*match.span())
        found.append(Found("time", f"{hour % 24}:{minute:02}?", *match.span(), bond_of(taken.text, *match.span())))
    return found


def _sides(taken: Taken) -> list[Found]:
    found = []
    for match in list(taken.matches(_SIDED)):
        start = match.start() + 1
        taken.claim(start, match.end())
        side = (match["comma"] or match["bare"]).lower()
        found.append(Found("time", f"side {'our' if side == 'my' else side}", start, match.end()))
    return found


def _named(taken: Taken) -> list[Found]:
    found = []
    for match in list(taken.matches(_NAMED)):
        name = match.lastgroup or ""
        if _GREETED.search(taken.text[max(0, match.start() - 24) : match.start()]):
            continue
        line_start = taken.text.rfind("\n", 0, match.start()) + 1
        if name in ("morning", "afternoon", "evening") and not taken.text[line_start : match.start()].strip():
            continue
        value = {"noon": "12:00", "midnight": "0:00"}.get(name, name)
        taken.claim(*match.span())
        found.append(Found("time", value, *match.span(), bond_of(taken.text, *match.span())))
    return found


def _value(match: re.Match[str]) -> str:
    parts = match.groupdict()
    first = _clock(match["h"], parts.get("min"), parts.get("ap") or parts.get("ap2"))
    if not first:
        return ""
    if parts.get("h2"):
        last = _clock(match["h2"], parts.get("min2"), parts.get("ap2"))
        if parts.get("ap2") and not parts.get("ap") and int(match["h"]) > int(match["h2"]):
            first = _clock(match["h"], parts.get("min"), "am" if parts["ap2"].lower().startswith("p") else "pm")
        first = f"{first}..{last}"
    elif not parts.get("ap") and not parts.get("min") and "h" not in match[0].lower() and int(match["h"]) <= 12:
        first += "?"  # "at 5": morning or afternoon is open
    zone = parts.get("zone")
    return f"{first} {_zone(zone)}" if zone else first


def _clock(hour: str, minute: str | None, meridiem: str | None) -> str:
    value = int(hour)
    if value > 24 or (meridiem and value > 12):
        return ""
    if meridiem:
        value = value % 12 + (12 if meridiem.lower().startswith("p") else 0)
    return f"{value % 24}:{minute or '00'}"


def _zone(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\s*([+-])\s*", r"\1", text)).lower().removesuffix(" time")
