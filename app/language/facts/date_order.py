"""Whether the dates in figures of a text put the day or the month first, as far as the text itself shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Order = Literal["day", "month", ""]

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_FIGURES = re.compile(
    r"(?<![\w/.\"'“`§$€£-])(?P<a>\d\d?)(?P<mark>[/.])(?P<b>\d\d?)(?:(?P=mark)(?P<year>20\d\d|\d\d))?(?![\w/%\"'”`]|\.\d)"
)
_CUE = re.compile(
    rf"(?:\b(?:by|on|until|till|before|after|since|from|due|w/c|cob|eod|eob|dated|(?P<day>{_DAY})),?\s+\(?"
    r"|\d/\d\d?(?:/\d+)?\s?(?:to|and|or|-|–|until|till)\s?)$",
    re.IGNORECASE,
)
_REACH = 24  # characters before a date in which its cue stands
_RECENT = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class FigureDate:
    """A date such as 13/04 or 13/04/2026; `day` and `month` are 0 where both readings are open."""

    start: int
    end: int
    day: int
    month: int
    year: int | None


def date_order(text: str) -> Order:
    """The order that every telling date of the text has: 13/04 tells, 03/04 does not."""
    shown = {_shown(match) for match in _dates(text)} - {""}
    return shown.pop() if len(shown) == 1 else ""


def figure_dates(text: str, today: date | None) -> Iterator[FigureDate]:
    """The dates in figures, read by their own numbers, by the others of the text, or by the weekday beside them."""
    order = date_order(text)
    for match in _dates(text):
        first, second = int(match["a"]), int(match["b"])
        way = _shown(match) or order or _by_weekday(match, today)
        if first == second:
            way = "day"
        day, month = {"day": (first, second), "month": (second, first)}.get(way, (0, 0))
        yield FigureDate(match.start(), match.end(), day, month, _year(match))


def order_by_weekday(first: int, second: int, weekday: str, year: int | None, today: date | None) -> Order:
    """ "Friday 03/04": the reading that falls on a Friday, when the other does not."""
    if not weekday or (year is None and today is None):
        return ""
    wanted = _WEEKDAYS.index(weekday[:3].lower())
    fits: dict[Order, bool] = {
        "day": _falls_on(second, first, year, today) == wanted,
        "month": _falls_on(first, second, year, today) == wanted,
    }
    return "" if fits["day"] == fits["month"] else "day" if fits["day"] else "month"


def _dates(text: str) -> Iterator[re.Match[str]]:
    for match in _FIGURES.finditer(text):
        first, second = int(match["a"]), int(match["b"])
        if not (1 <= min(first, second) <= 12 and max(first, second) <= 31):
            continue
        padded = "0" in (match["a"][:1], match["b"][:1])
        if match["year"] or (match["mark"] == "/" and (padded or _cue(match))):
            yield match


def _cue(match: re.Match[str]) -> re.Match[str] | None:
    return _CUE.search(match.string[max(0, match.start() - _REACH) : match.start()])


def _shown(match: re.Match[str]) -> Order:
    """What the numbers of one date say of the order."""
    return "day" if int(match["a"]) > 12 else "month" if int(match["b"]) > 12 else ""


def _by_weekday(match: re.Match[str], today: date | None) -> Order:
    cue = _cue(match)
    weekday = cue["day"] if cue else None
    return order_by_weekday(int(match["a"]), int(match["b"]), weekday or "", _year(match), today)


def _year(match: re.Match[str]) -> int | None:
    return int(match["year"][-2:]) + 2000 if match["year"] else None


def _falls_on(month: int, day: int, year: int | None, today: date | None) -> int:
    """The weekday of a date; without a year it is the next such day, or one not long past."""
    try:
        if year is not None or today is None:
            return date(year or 0, month, day).weekday()
        near = date(today.year, month, day)
        return (near if near >= today - _RECENT else date(today.year + 1, month, day)).weekday()
    except ValueError:
        return -1
