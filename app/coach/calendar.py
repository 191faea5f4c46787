"""Deadlines in a draft against the partner's clock and calendar: local time, weekend, public holiday."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from app.knowledge import Library
from app.language.days import WEEKDAYS, relative_days, spoken
from app.language.facts.date_order import FigureDate, figure_dates
from app.language.reading import Reading, Sentence
from app.models import Draft, Notice

_CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half>[ap]\.?m\.?)?\s*(?P<zone>[A-Z]{2,5})\b"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ch|il|ust|ember|tember|ober)?"
_DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTH})|(?P<month_before>{_MONTH}) (?P<day_after>\d{{1,2}})"
    r"(?:st|nd|rd|th)?)\b\.?(?:,? (?P<year>20\d\d)\b)?",
    re.IGNORECASE,
)
# A day is acted on in these sentences, and behind these words wherever they stand.
_ACTED_ON = frozenset(("request", "question", "promise"))
_DUE = re.compile(
    r"\b(?:by|until|till|before|due|deadline|no later than|not later than)(?:\W+\w+){0,5}\W*$", re.IGNORECASE
)
_REACH = 48
# A date without a year that lies no longer back than this is meant as past.
_RECENT = timedelta(days=120)
# Offsets from UTC in minutes of the short zone names that people write in mail.
_ZONES = {
    "UTC": 0, "GMT": 0, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "IST": 330,
    "SGT": 480, "JST": 540, "KST": 540, "BRT": -180, "EDT": -240, "EST": -300, "CDT": -300, "MDT": -360, "MST": -420,
    "PDT": -420, "PST": -480,
}  # fmt: skip
# Weekend days by country where they are not Saturday and Sunday.
_WEEKENDS = {
    "IL": (4, 5),
    "SA": (4, 5),
    "EG": (4, 5),
    "BD": (4, 5),
    "QA": (4, 5),
    "OM": (4, 5),
    "NP": (5,),
    "IR": (3, 4),
}


def deadline_notices(draft: Draft, reading: Reading, library: Library) -> Iterator[Notice]:
    """Warnings on the days and hours that a draft names, as they fall where the partner is."""
    code = draft.partner.culture
    place = library.card(code).spoken_name if code else "your partner's place"
    zone = _partner_zone(draft)
    for day, offset, sentence in _days_ahead(reading, draft.today):
        if code and _is_to_act_on(reading.text, offset, sentence):
            yield from _free_day(day, code, place)
        clock = _CLOCK.search(reading.text, offset, sentence.end)
        if zone and clock and (notice := _local_time(day, clock, zone, place)):
            yield notice


def _is_to_act_on(text: str, offset: int, sentence: Sentence) -> bool:
    """A day by which or on which somebody has to do something, and not one that is only told of."""
    return sentence.act in _ACTED_ON or _DUE.search(text[max(sentence.start, offset - _REACH) : offset]) is not None


def _days_ahead(reading: Reading, today: date | None) -> Iterator[tuple[date, int, Sentence]]:
    """Each day to come once, with the offset behind which its hour may stand."""
    if today is None:
        return
    named = [(found.day, found.token.idx, found.sentence) for found in relative_days(reading, today) if found.day]
    for sentence in reading.sentences:
        for match in _DATE.finditer(reading.text, sentence.start, sentence.end):
            if (day := _written_day(match, today)) is not None:
                named.append((day, match.end(), sentence))
    for found in figure_dates(reading.text, today):
        home = reading.sentence_at(found.start)
        if home is not None and found.day and (day := _in_figures(found, today)) is not None:
            named.append((day, found.end, home))
    seen: set[date] = set()
    for day, offset, sentence in sorted(named, key=lambda item: item[1]):
        if day >= today and day not in seen:
            seen.add(day)
            yield day, offset, sentence


def _written_day(match: re.Match[str], today: date) -> date | None:
    """A date with its month in words; without a year it is the next such day."""
    number = int(match["day"] or match["day_after"])
    month = _MONTHS.index((match["month"] or match["month_before"])[:3].casefold()) + 1
    try:
        if match["year"]:
            return date(int(match["year"]), month, number)
        this_year = date(today.year, month, number)
        return this_year if this_year >= today - _RECENT else date(today.year + 1, month, number)
    except ValueError:
        return None


def _in_figures(found: FigureDate, today: date) -> date | None:
    try:
        return date(found.year or today.year, found.month, found.day)
    except ValueError:
        return None


def _partner_zone(draft: Draft) -> tzinfo | None:
    if draft.partner.timezone:
        return ZoneInfo(draft.partner.timezone)
    name = _only_zone(draft.partner.culture) if draft.partner.culture else None
    return ZoneInfo(name) if name else None


@lru_cache(maxsize=256)
def _only_zone(code: str) -> str | None:
    """The time zone of a country that keeps one clock; None where it keeps several."""
    from babel.core import get_global

    names = [name for name, home in get_global("zone_territories").items() if home == code]
    at = datetime(2026, 1, 15, tzinfo=ZoneInfo("UTC"))
    later = at + timedelta(days=182)
    offsets = {
        (at.astimezone(ZoneInfo(name)).utcoffset(), later.astimezone(ZoneInfo(name)).utcoffset()) for name in names
    }
    return names[0] if len(offsets) == 1 else None


def _local_time(day: date, clock: re.Match[str], zone: tzinfo, place: str) -> Notice | None:
    offset = _ZONES.get(clock["zone"])
    hour = int(clock["hour"])
    if offset is None or hour > 23:
        return None
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"].lower().startswith("p") else 0)
    moment = datetime.combine(day, time(hour, int(clock["minute"] or 0)), ZoneInfo("UTC")) - timedelta(minutes=offset)
    local = moment.astimezone(zone)
    if local.date() == day and 8 <= local.hour < 18:
        return None
    said = f"{WEEKDAYS[day.weekday()].title()} {clock.group().strip()}"
    there = f"{WEEKDAYS[local.weekday()].title()} {local:%H:%M}"
    return Notice(
        "local_time", f"{said} is {there} in {place}.", "Name an hour that falls in your partner's working day."
    )


def _free_day(day: date, code: str, place: str) -> Iterator[Notice]:
    said = f"{WEEKDAYS[day.weekday()].title()}, {spoken(day)}"
    if day.weekday() in _WEEKENDS.get(code, (5, 6)):
        yield Notice("weekend", f"{said} falls on the weekend in {place}.", "Name a working day.")
    elif holiday := _holiday(day, code):
        yield Notice(
            "holiday", f"{said} is a public holiday in {place} ({holiday}).", "Name the working day before or after it."
        )


def _holiday(day: date, code: str) -> str | None:
    import holidays

    if code not in holidays.list_supported_countries():
        return None
    try:
        name: str | None = holidays.country_holidays(code, years=day.year, language="en_US").get(day)
    except NotImplementedError:
        return None
    return name
