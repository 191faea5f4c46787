"""Compares times of day with their zones."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.language.facts.clock import ZONES, counts_half_after
from app.language.verify_moment import Match, Moment


def compare_times(old: str, new: str, moment: Moment) -> Match:
    if new.startswith("side ") or old.startswith("side "):
        return "derived" if old == "eod" and new == "side our" and moment.timezone else ""
    if old.startswith("half "):
        return "derived" if counts_half_after(moment.timezone) and new in (f"{old[5:]}:30?", f"{old[5:]}:30") else ""
    clock, _, zone = old.partition(" ")
    other, _, other_zone = new.partition(" ")
    base: Match = _clocks(clock, other)
    if not base:
        return "derived" if zone and other_zone and _same_instant(clock, zone, other, other_zone, moment) else ""
    if zone == other_zone:
        return base
    if zone and other_zone:
        return (
            base if _offset(zone, moment) is not None and _offset(zone, moment) == _offset(other_zone, moment) else ""
        )
    if not zone and other_zone and moment.timezone:
        offset = _offset(other_zone, moment)
        fits = offset is not None and offset in _zone_offsets(moment)
        city = moment.timezone.rpartition("/")[2].replace("_", " ").lower()
        return "derived" if fits or other_zone == city else ""
    return ""


def _clocks(old: str, new: str) -> Match:
    if old == new:
        return "same"
    if old == "eod":
        return "derived" if new in ("17:00", "17:30", "18:00", "5:00?", "6:00?") else ""
    if old.endswith("?") or new.endswith("?"):
        (hour, minute), (other, rest) = (
            part.rstrip("?").split("..")[0].split(":") if ":" in part else ("x", "y") for part in (old, new)
        )
        if "x" in (hour, other) or minute != rest:
            return ""
        return "derived" if int(hour) % 12 == int(other) % 12 else ""
    return ""


def _zone_offsets(moment: Moment) -> set[float]:
    """The offsets of the writer's zone over the year around today, so that CET and CEST both fit Berlin."""
    try:
        zone = ZoneInfo(moment.timezone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return set()
    year = moment.today.year if moment.today else 2026
    offsets = (datetime(year, month, 1, tzinfo=zone).utcoffset() for month in (1, 7))
    return {offset.total_seconds() / 3600 for offset in offsets if offset is not None}


def _offset(zone: str, moment: Moment) -> float | None:
    match = re.fullmatch(r"(?:utc|gmt)([+-]\d{1,2})(?::?(\d\d))?", zone)
    if match:
        return int(match[1]) + int(match[2] or 0) / 60
    if zone in ("our", "my", "local") and moment.timezone:
        return min(_zone_offsets(moment), default=None)
    return ZONES.get(zone)


def _same_instant(clock: str, zone: str, other: str, other_zone: str, moment: Moment) -> bool:
    first, second = _offset(zone, moment), _offset(other_zone, moment)
    if (
        first is None
        or second is None
        or not re.fullmatch(r"\d+:\d\d", clock)
        or not re.fullmatch(r"\d+:\d\d\??", other)
    ):
        return False
    minutes = [int(text.split(":")[0]) * 60 + int(text.rstrip("?").split(":")[1]) for text in (clock, other)]
    return abs((minutes[0] - first * 60) % 1440 - (minutes[1] - second * 60) % 1440) < 1
