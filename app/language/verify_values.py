"""Compares the normal forms of two literal facts: the same, made explicit from `today`, or different."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from app.language.facts.date_order import order_by_weekday
from app.language.facts.spans import Found
from app.language.verify_moment import Match, Moment
from app.language.verify_times import compare_times

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DATE = re.compile(r"(\?|\d{4})-(\d\d|\?)-(\d\d|\?)(?: (mon|tue|wed|thu|fri|sat|sun))?")
_SLASHED = re.compile(r"(\?|\d{4})-(\d\d)/(\d\d)(?: (\w{3}))?")


def compare(before: Found, after: Found, moment: Moment, *, past: bool = False) -> Match:
    """How `after` renders `before`; in a clause that speaks of the `past`, "Friday" was the last one."""
    if before.kind != after.kind:
        return _across(before, after, moment)
    if before.value == after.value:
        return "same"
    if before.kind == "date":
        return _dates(before, after, moment, past)
    if before.kind == "time":
        return compare_times(before.value, after.value, moment)
    if before.kind == "quantity":
        return _quantities(before.value, after.value)
    if before.kind == "link":
        return "same" if _bare(before.value) == _bare(after.value) else ""
    return ""


def _bare(link: str) -> str:
    return re.sub(r"^(?:mailto:|https?://(?:www\.)?|www\.)", "", link.casefold()).rstrip("/")


def _quantities(before: str, after: str) -> Match:
    """ "5 working days" and "one working week" are the same span, a month and 30 days are not."""
    weeks = {"5 businessday": "7 day", "10 businessday": "14 day"}
    return "same" if weeks.get(before) == after and after == "7 day" else ""


def _across(before: Found, after: Found, moment: Moment) -> Match:
    if before.kind == "quantity" and after.kind == "date" and moment.today and before.value.endswith(" day"):
        count = before.value.split()[0]
        if count.isdigit() and int(count) < 400:
            return _is_day(after.value, moment.today + timedelta(days=int(count)))
    if before.kind == "number" and after.value == f"year:{before.value}":
        return "same"
    if {before.kind, after.kind} == {"time", "date"}:
        return _day_end(before, after, moment)
    return ""


def _day_end(before: Found, after: Found, moment: Moment) -> Match:
    """ "EOD" may be said as "by the end of today", "tonight" as "this evening"."""
    if before.value == "eod" and (after.value == "rel:today" or (moment.today and _is_day(after.value, moment.today))):
        return "derived"
    if {before.value, after.value} == {"rel:tonight", "evening"}:
        return "same"
    return ""


def _dates(before: Found, after: Found, moment: Moment, past: bool) -> Match:
    old, new = before.value, after.value
    if ".." in old or ".." in new:
        return _ranges(old, new, moment)
    if _SLASHED.fullmatch(old):
        return _slashed(old, new, moment)
    if _SLASHED.fullmatch(new):
        return ""
    if _DATE.fullmatch(old) and _DATE.fullmatch(new):
        return _partial(old, new, moment)
    if old.startswith("weekday:"):
        return _weekday(old[8:], new, moment, past)
    if old.startswith("rel:"):
        return _relative(old[4:], new, moment)
    if new.startswith("rel:") and moment.today and _DATE.fullmatch(old):
        offset = {"today": 0, "tomorrow": 1, "yesterday": -1, "dayaftertomorrow": 2}.get(new[4:])
        return _is_day(old, moment.today + timedelta(days=offset)) if offset is not None else ""
    if old.startswith("quarter:") and new.startswith("quarter:"):
        year = str(moment.today.year) if moment.today else ""
        return "derived" if year and new == f"{old} {year}" else ""
    return ""


def _ranges(old: str, new: str, moment: Moment) -> Match:
    if ".." in old and ".." in new:
        pairs = list(zip(old.split(".."), new.split(".."), strict=False))
        if all(_DATE.fullmatch(a) and _DATE.fullmatch(b) and _partial(a, b, moment) for a, b in pairs):
            return "same"
    return ""


def _slashed(old: str, new: str, moment: Moment) -> Match:
    """ "03/04" is the fourth of March in the United States and the third of April nearly everywhere else.

    What the draft shows of its own order counts before the place it is written in.
    """
    parts = _SLASHED.fullmatch(old)
    if parts is None:
        return ""
    year = None if parts[1] == "?" else int(parts[1])
    order = order_by_weekday(int(parts[2]), int(parts[3]), parts[4] or "", year, moment.today) or moment.order
    if not order and moment.timezone:
        order = "month" if moment.timezone.startswith(("America/", "US/")) else "day"
    month, day = (parts[2], parts[3]) if order == "month" else (parts[3], parts[2])
    return "derived" if order and _partial(f"{parts[1]}-{month}-{day}", new, moment) else ""


def _partial(old: str, new: str, moment: Moment) -> Match:
    one, two = _DATE.fullmatch(old), _DATE.fullmatch(new)
    if one is None or two is None or one[2] != two[2] or one[3] != two[3]:
        return ""
    if one[1] != two[1] and "?" in (one[1], two[1]):
        known = one[1] if two[1] == "?" else two[1]
        if moment.today is None or int(known) not in _likely_years(moment.today, one[2]):
            return ""
    elif one[1] != two[1]:
        return ""
    if one[4] and two[4] and one[4] != two[4]:
        return ""
    if two[4] and not one[4]:
        year = one[1] if one[1] != "?" else two[1]
        return _fits_weekday(year, one[2], one[3], two[4], moment)
    return "derived" if one[1] == "?" != two[1] else "same"


def _likely_years(today: date, month: str) -> set[int]:
    """The years a date without a year may mean: this one, and the neighbour when that is nearer than half a year."""
    years = {today.year}
    if month != "?":
        if int(month) < today.month - 5:
            years.add(today.year + 1)
        if int(month) > today.month + 5:
            years.add(today.year - 1)
    return years


def _fits_weekday(year: str, month: str, day: str, weekday: str, moment: Moment) -> Match:
    if year == "?":
        if moment.today is None:
            return ""
        years = _likely_years(moment.today, month)
    else:
        years = {int(year)}
    for number in years:
        try:
            if _DAYS[date(number, int(month), int(day)).weekday()] == weekday:
                return "derived"
        except ValueError:
            return ""
    return ""


def _weekday(old: str, new: str, moment: Moment, past: bool) -> Match:
    shift, _, day = old.rpartition("-")
    if new.startswith("weekday:"):
        return "same" if new[8:] == old else ""
    if shift == "every" or moment.today is None:
        return ""
    coming = moment.today + timedelta(days=(_DAYS.index(day) - moment.today.weekday()) % 7)
    days = [coming]
    if shift == "next":
        days = (
            [coming + timedelta(days=7)] if (coming - moment.today).days < 1 else [coming, coming + timedelta(days=7)]
        )
    elif shift == "last" or past:
        days = [coming - timedelta(days=7)] + ([coming] if shift != "last" and coming == moment.today else [])
    elif coming == moment.today:
        days.append(coming + timedelta(days=7))
    if new in ("rel:today", "rel:tomorrow", "rel:yesterday"):
        return (
            "derived"
            if moment.today
            + timedelta(
                days={"t": 0, "m": 1, "y": -1}[{"rel:today": "t", "rel:tomorrow": "m", "rel:yesterday": "y"}[new]]
            )
            in days
            else ""
        )
    return "derived" if any(_is_day(new, candidate) for candidate in days) else ""


def _relative(old: str, new: str, moment: Moment) -> Match:
    if {f"rel:{old}", new} in (
        {"rel:tonight", "rel:today"},
        {"rel:weekend", "rel:this-weekend"},
        {"rel:eow", "rel:this-week"},
    ):
        return "" if "rel:eow" in (f"rel:{old}", new) else "same"
    if moment.today is None:
        return ""
    first, last = _span(old, moment.today)
    if first is None or last is None:
        return ""
    if first == last:
        return _is_day(new, first)
    found = _DATE.fullmatch(new.split("..")[0])
    if found and old == "next-month" and found[3] == "?":
        return "derived" if int(found[2]) == first.month else ""
    return (
        "derived"
        if any(_is_day(new.split("..")[0], first + timedelta(days=n)) for n in range((last - first).days + 1))
        else ""
    )


def _span(name: str, today: date) -> tuple[date | None, date | None]:
    """First and last day of a relative day or week; no days for what has no clear edge."""
    monday = today - timedelta(days=today.weekday())
    month_end = today.replace(day=calendar.monthrange(today.year, today.month)[1])
    days = {
        "today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1, "dayaftertomorrow": 2, "daybeforeyesterday": -2,
        "next-day": 1,
    }  # fmt: skip
    if name in days:
        day = today + timedelta(days=days[name])
        return day, day
    if name == "eow":
        return monday + timedelta(days=4), monday + timedelta(days=4)
    if name == "eonw":
        return monday + timedelta(days=11), monday + timedelta(days=11)
    if name == "eom":
        return month_end, month_end
    if name == "eoy":
        return date(today.year, 12, 31), date(today.year, 12, 31)
    weeks = {"next-week": 7, "last-week": -7, "this-week": 0}
    if name in weeks:
        start = monday + timedelta(days=weeks[name])
        return start, start + timedelta(days=6)
    if name in ("next-month",):
        start = month_end + timedelta(days=1)
        return start, start.replace(day=calendar.monthrange(start.year, start.month)[1])
    return None, None


def _is_day(value: str, day: date) -> Match:
    """Whether a found date value names this day, as far as it says anything."""
    if value.startswith("weekday:"):
        return "derived" if value[8:] == _DAYS[day.weekday()] else ""
    found = _DATE.fullmatch(value)
    if not found or found[2] == "?" or found[3] == "?":
        return ""
    fits = found[1] in ("?", str(day.year)) and int(found[2]) == day.month and int(found[3]) == day.day
    return "derived" if fits and found[4] in (None, _DAYS[day.weekday()]) else ""
