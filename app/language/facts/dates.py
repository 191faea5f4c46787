"""Finds dates, weekdays and relative days; their normal form leaves open what the text leaves open ("?-03-14")."""

from __future__ import annotations

import re

from app.language.facts.spans import Found, Taken
from app.language.facts.ties import bond_of

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_SHORT_DAYS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
MONTH = "(?:(?:" + "|".join(MONTHS) + r")\b|(?:" + "|".join([*(m[:3] for m in MONTHS), "sept"]) + r")\b\.?)"
_DAY = "(?:(?:" + "|".join(WEEKDAYS) + r")\b|(?:" + "|".join(_SHORT_DAYS) + r")\b\.?)"
_NTH = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_LEAD = rf"(?:(?P<wd>{_DAY}),?\s+(?:the\s+)?)?"
_TAIL = rf"(?:,?\s*\(?(?P<wd2>{_DAY})\)?)?"
_JOIN = r"\s?(?:-|to|until|till|through|and)\s?"
_DATES = [
    re.compile(rf"(?<![\w/.-]){_LEAD}(?P<y>{_YEAR})[-/](?P<m>\d\d?)[-/](?P<d>\d\d?)(?![\d/-]){_TAIL}", re.I),
    re.compile(
        rf"(?<![\w/.-]){_LEAD}(?P<d>{_NTH})(?:{_JOIN}(?P<d2>{_NTH}))?(?:\s+(?:of\s+)?"
        rf"|-)(?P<mon>{MONTH})(?:,?[ -]*(?P<y>{_YEAR}))?",
        re.I,
    ),
    re.compile(
        rf"(?<![\w/.-]){_LEAD}(?P<mon>{MONTH})\s+(?:the\s+)?(?P<d>{_NTH})(?:{_JOIN}(?P<d2>{_NTH}))?(?![\d:]|\.\d)(?:,?\s*(?P<y>{_YEAR}))?",
        re.I,
    ),
    re.compile(rf"(?<![\w/.-]){_LEAD}(?P<d>\d\d?)\.(?P<m>\d\d?)\.(?P<y>{_YEAR}|\d\d)(?![\d])", re.I),
    re.compile(r"(?:(?<=\bby )|(?<=\bon )|(?<=\bvom )|(?<=\bfrom ))(?P<d>\d\d)\.(?P<m>\d\d)\.(?![\d])", re.I),
    re.compile(rf"(?<![\w/.-]){_LEAD}(?P<a>\d\d?)/(?P<b>\d\d?)(?:/(?P<y>{_YEAR}|\d\d))?(?![\w/%])", re.I),
    re.compile(rf"(?<![\w/.-])(?P<mon>{MONTH})(?:,?\s*(?P<y>{_YEAR}))(?!\w)", re.I),
]
_WEEKDAY = re.compile(
    rf"(?<![\w-])(?:(?P<mod>next|last|this|this coming|coming|every"
    rf"|each)\s+)?(?P<wd>{_DAY})(?![\w-])",
    re.I,
)
_WEEKDAYS = re.compile(rf"(?<![\w-])(?P<wd>{'|'.join(WEEKDAYS)})s(?!\w)", re.I)
_MONTH_ALONE = re.compile(rf"(?<![\w-])(?:(?P<mod>next|last|this|early|late|mid)[ -])?(?P<mon>{MONTH})(?![\w-])", re.I)
_AMBIGUOUS_MONTHS = frozenset("may march mar dec jan oct sep jun jul apr nov feb aug".split())
_MONTH_CUE = re.compile(
    r"\b(?:in|by|of|until|till|since|early|late|mid|next|last|this|before|after|from|for"
    r"|during|and|or|to|through|end|every)[ -](?:the )?$",
    re.I,
)
_REL = re.compile(
    r"\b(?:the )?(?:"
    r"(?P<dayaftertomorrow>day after tomorrow)|(?P<daybeforeyesterday>day before yesterday)"
    r"|(?P<today>today|this very day)|(?P<tomorrow>tomorrow|tmrw|tmr)|(?P<yesterday>yesterday)"
    r"|(?P<tonight>tonight|this evening)"
    r"|(?P<eow>(?:end|close) of (?:the |this )?(?:working |work |business )?week|EOW)|(?P<eonw>end of next week)"
    r"|(?P<eom>(?:end|close) of (?:the |this )?(?:current )?month|month[ -]end|EOM)|(?P<eonm>end of next month)"
    r"|(?P<eoq>(?:end|close) of (?:the |this )?quarter|quarter[ -]end|EOQ)"
    r"|(?P<eoy>(?:end|close) of (?:the |this )?year|year[ -]end|EOY)"
    r"|(?P<scope>next|last|this|past|previous|coming|following|current|every|each)(?: coming)? (?P<unit>weekend"
    r"|week|month|quarter|year|sprint|morning|afternoon|day)"
    r"|(?P<weekend>weekend)"
    r")(?!\w)",
    re.IGNORECASE,
)
_QUARTER = re.compile(rf"\b(?P<q>[QH][1-4])(?:[ /'-]*(?P<y>{_YEAR}|\d\d))?\b|\bFY ?'?(?P<fy>(?:20)?\d\d)\b", re.I)
_WEEK_NO = re.compile(r"\b(?:calendar week|week|CW|KW|sprint)[ -]?(\d{1,2})\b", re.I)
_YEAR_ALONE = re.compile(
    rf"(?<![\w.,/-])(?P<y>{_YEAR})(?:\s?[-/]\s?(?P<y2>{_YEAR}|\d\d))?(?![\w/-]|[.,]\d"
    rf"|\s*(?:units|pieces|items))"
)
_YEAR_CUE = re.compile(
    r"\b(?:in|of|since|year|until|till|by|from|for|during|the|end|early|late|mid|to|and"
    r"|fiscal|budget|before|after)[ -]$",
    re.I,
)


def find_dates(taken: Taken) -> list[Found]:
    """Full dates first, then months, weekdays, relative days, quarters and years."""
    found: list[Found] = []
    for finder in (_relative_ends, _full_dates, _weekdays, _months, _relative, _quarters, _weeks, _years):
        for item in finder(taken):
            if taken.free(item.start, item.end):
                taken.claim(item.start, item.end)
                found.append(item)
    return found


def _full_dates(taken: Taken) -> list[Found]:
    found: list[Found] = []
    claimed: list[tuple[int, int]] = []
    for pattern in _DATES:
        for match in taken.matches(pattern):
            if any(start < match.end() and match.start() < end for start, end in claimed):
                continue
            value = _date_value(match)
            if value:
                start, end = match.start(), match.end()
                claimed.append((start, end))
                found.append(Found("date", value, start, end, bond_of(taken.text, start, end)))
    return found


def _date_value(match: re.Match[str]) -> str:
    parts = match.groupdict()
    year = _year(parts.get("y"))
    weekday = parts.get("wd") or parts.get("wd2")
    tail = f" {day_code(weekday)}" if weekday else ""
    if "a" in parts:
        return _slashed(int(match["a"]), int(match["b"]), year, bool(parts["y"] or weekday), tail)
    month = month_number(parts["mon"]) if parts.get("mon") else int(match["m"])
    if not parts.get("d"):
        return f"{year}-{month:02}-?"
    day = int(re.sub(r"\D", "", match["d"]))
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return ""
    value = f"{year}-{month:02}-{day:02}"
    if parts.get("d2"):
        value += f"..{year}-{month:02}-{int(re.sub(chr(92) + 'D', '', match['d2'])):02}"
    return value + tail


def _slashed(first: int, second: int, year: str, dated: bool, tail: str) -> str:
    """ "25/03" can be read one way, "03/04" two ways: then both stay in the value."""
    if not (1 <= first <= 31 and 1 <= second <= 31) or (first > 12 and second > 12):
        return ""
    if first > 12:
        return f"{year}-{second:02}-{first:02}{tail}"
    if second > 12:
        return f"{year}-{first:02}-{second:02}{tail}"
    if first == second and dated:
        return f"{year}-{first:02}-{second:02}{tail}"
    return f"{year}-{first:02}/{second:02}{tail}"


def _year(text: str | None) -> str:
    if not text:
        return "?"
    return text if len(text) == 4 else f"20{text[-2:]}"


def month_number(text: str) -> int:
    return [month[:3] for month in MONTHS].index(text[:3].lower()) + 1


def day_code(text: str) -> str:
    return text[:3].lower()


def _weekdays(taken: Taken) -> list[Found]:
    found = [
        Found("date", f"weekday:every-{day_code(match['wd'])}", *match.span(), bond_of(taken.text, *match.span()))
        for match in taken.matches(_WEEKDAYS)
    ]
    for match in taken.matches(_WEEKDAY):
        word = match["wd"].rstrip(".")
        if word.lower() in _SHORT_DAYS and (
            word.islower()
            or (
                word.lower() in ("sun", "sat")
                and word.istitle()
                and not match["mod"]
                and not _near_time(taken.text, match)
            )
        ):
            continue
        mod = (match["mod"] or "").lower()
        prefix = {"next": "next-", "last": "last-", "every": "every-", "each": "every-"}.get(mod, "")
        found.append(
            Found("date", f"weekday:{prefix}{day_code(word)}", *match.span(), bond_of(taken.text, *match.span()))
        )
    return found


def _near_time(text: str, match: re.Match[str]) -> bool:
    """Whether "Sat" or "Sun" stands where a day stands: after a preposition or before a figure."""
    before, after = text[max(0, match.start() - 8) : match.start()], text[match.end() : match.end() + 4]
    return bool(re.search(r"\b(?:on|by|until|from|to|-)\s*$", before, re.I) or re.match(r",?\s*\d", after))


def _months(taken: Taken) -> list[Found]:
    found = []
    for match in taken.matches(_MONTH_ALONE):
        word = match["mon"].rstrip(".")
        cued = match["mod"] or _MONTH_CUE.search(taken.text[max(0, match.start() - 12) : match.start()])
        if not word[0].isupper() or (not cued and word.lower() in _AMBIGUOUS_MONTHS):
            continue
        mod = (match["mod"] or "").lower()
        tail = f" {mod}" if mod and mod != "this" else ""
        found.append(
            Found("date", f"?-{month_number(word):02}-?{tail}", *match.span(), bond_of(taken.text, *match.span()))
        )
    return found


_ENDS = re.compile(
    rf"\b(?:the )?(?:(?P<beg>beginning|start)|(?P<mid>middle)|end) of (?=(?P<what>{MONTH}|Q[1-4]"
    rf"|{_YEAR}))",
    re.I,
)


def _relative_ends(taken: Taken) -> list[Found]:
    """ "end of March" is another day than "March": the edge is a fact of its own."""
    found = []
    for match in taken.matches(_ENDS):
        edge = "start" if match["beg"] else "middle" if match["mid"] else "end"
        found.append(Found("date", f"rel:{edge}-of", *match.span(), bond_of(taken.text, *match.span())))
    return found


def _relative(taken: Taken) -> list[Found]:
    found = []
    for match in taken.matches(_REL):
        groups = {name: text for name, text in match.groupdict().items() if text}
        if "scope" in groups:
            scope = {
                "past": "last",
                "previous": "last",
                "coming": "next",
                "following": "next",
                "current": "this",
                "each": "every",
            }
            name = f"{scope.get(groups['scope'].lower(), groups['scope'].lower())}-{groups['unit'].lower()}"
        else:
            name = next(iter(groups))
        if name in (
            "next-day",
            "last-day",
            "this-day",
            "next-morning",
            "next-afternoon",
            "this-morning",
            "this-afternoon",
        ):
            name = {"this-morning": "today", "this-afternoon": "today"}.get(name, name)
        if name == "weekend" and re.search(
            r"\b(?:nice|good|great|lovely|wonderful|pleasant|relaxing|restful"
            r"|your)\s(?:\w+\s)?$",
            taken.text[max(0, match.start() - 24) : match.start()],
            re.I,
        ):
            continue
        found.append(Found("date", f"rel:{name}", *match.span(), bond_of(taken.text, *match.span())))
    return found


def _quarters(taken: Taken) -> list[Found]:
    found = []
    for match in taken.matches(_QUARTER):
        value = (
            f"FY{match['fy'][-2:]}"
            if match["fy"]
            else match["q"].upper() + (f" {_year(match['y'])}" if match["y"] else "")
        )
        found.append(Found("date", f"quarter:{value}", *match.span(), bond_of(taken.text, *match.span())))
    return found


def _weeks(taken: Taken) -> list[Found]:
    return [
        Found(
            "date",
            f"{'sprint' if match[0].lower().startswith('sprint') else 'week'}:{match[1]}",
            *match.span(),
            bond_of(taken.text, *match.span()),
        )
        for match in taken.matches(_WEEK_NO)
    ]


def _years(taken: Taken) -> list[Found]:
    found = []
    for match in taken.matches(_YEAR_ALONE):
        if _YEAR_CUE.search(taken.text[max(0, match.start() - 12) : match.start()]):
            value = match["y"] + (f"..{match['y2'][-2:]}" if match["y2"] else "")
            found.append(Found("date", f"year:{value}", *match.span(), bond_of(taken.text, *match.span())))
    return found
