"""The end of a day as people write it ("EOD Friday", "COB tomorrow") with the day and the side it is counted on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.language.days import WEEKDAYS, spoken, written_out
from app.language.facts.clock import ZONES
from app.language.facts.dates import MONTH

if TYPE_CHECKING:
    from app.language.reading import Reading, Sentence

_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})\b"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_FULL = rf"(?:(?:the )?{_NTH} (?:of )?{MONTH}|{MONTH} {_NTH}|the {_NTH})(?!\w)"
_BESIDE = rf",? {_FULL}(?:,? 20\d\d)?| \((?:{_FULL}|\d{{1,2}}/\d{{1,2}})[^()]*\)"
_DAY = rf"(?:(?:{_WEEKDAY}|today\b|tomorrow\b)(?:{_BESIDE})?|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?|{_FULL}(?:,? 20\d\d)?)"
_CODES = "|".join(sorted((zone.upper() for zone in ZONES if len(zone) > 1), key=len, reverse=True))
_SIDE = rf"(?:(?:your|our|my|their|local) time|(?-i:(?:{_CODES})\b|(?:[A-Z][a-z]+ ){{1,2}}time))"
DAY_END = re.compile(
    rf"\b(?:(?P<before>{_DAY}),? )?"
    r"(?:the )?(?P<name>(?:EOD|COB|EOB)\b|end of (?:the )?(?:(?:business|working|work) )?day\b"
    r"|close of (?:business|play)\b|end of business\b)"
    rf"(?:,? (?:on |of )?(?P<after>{_DAY}))?(?P<side>,? \(?{_SIDE}\)?)?",
    re.IGNORECASE,
)
_WORKING = re.compile(r"cob|eob|business|play|work", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|h\b|o'clock)|\b\d{1,2}:\d\d\b", re.IGNORECASE)
_HABIT = re.compile(r"\b(?:every|each|daily|always|usually|weekly)\b", re.IGNORECASE)
_SOME_DAY = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)}|tomorrow|yesterday|(?:next|last|this) (?:week|month)|\d{{1,2}}/\d{{1,2}}|"
    rf"\d{{1,2}}(?:st|nd|rd|th)|\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}})\b",
    re.IGNORECASE,
)
_TIED = frozenset("by before until till from at after to is be was for of around towards : - – — ( ,".split())
_ASKS = frozenset(("request", "promise", "deadline", "threat", "question"))


@dataclass(frozen=True, slots=True)
class DayEnd:
    """Where it stands in the text, and the words that say the same without room for a second reading."""

    sentence: Sentence
    start: int
    end: int
    said: str
    plain: str
    settled: bool


@dataclass(frozen=True, slots=True)
class Moment:
    """What is known of the writing: the day, the zone of the writer, and dates in figures by place, in words."""

    today: date | None
    timezone: str | None
    written: dict[int, str]


def day_ends(reading: Reading, today: date | None, timezone: str | None) -> Iterator[DayEnd]:
    """Each end of a day in the sentences. It is settled when its day and whose clock it goes by are said."""
    moment = Moment(today, timezone, written_out(reading.text, today))
    for number, sentence in enumerate(reading.sentences):
        if sentence.block.kind not in ("body", "item"):
            continue
        before = reading.sentences[number - 1].text if number else ""
        for match in DAY_END.finditer(sentence.text):
            yield _read(match, sentence, before, moment)


def _read(match: re.Match[str], sentence: Sentence, previous: str, moment: Moment) -> DayEnd:
    day = _day(match, sentence, previous, moment)
    side = match["side"] or ""
    timed = _CLOCK.search(sentence.text) is not None
    if day and moment.timezone and not side and not timed:
        side = ", our time"
    plain = match.group() if _stays(match, sentence) else _worded(match, day, side)
    start = sentence.start
    return DayEnd(sentence, start + match.start(), start + match.end(), match["name"], plain, bool(side or timed))


def _stays(match: re.Match[str], sentence: Sentence) -> bool:
    """A habit, "the EOD report", and "on Friday EOD", whose preposition does not fit the end of the day."""
    lead = match.string[: match.start()].rstrip().lower().rpartition(" ")[2]
    hung = bool(match["before"]) and (lead in ("on", "next", "this", "last", "every") or bool(match["after"]))
    return hung or _HABIT.search(match.string) is not None or _names_thing(match, sentence)


def _names_thing(match: re.Match[str], sentence: Sentence) -> bool:
    end = sentence.start + match.end()
    following = next((token for token in sentence.span if token.idx >= end), None)
    return following is not None and following.idx == end + 1 and following.tag_ in ("NN", "NNS")


def _day(match: re.Match[str], sentence: Sentence, previous: str, moment: Moment) -> str:
    """The day in full; no words for a day that is not named and not surely today."""
    named = match["before"] or match["after"] or ""
    lower, today = named.lower(), moment.today
    if (
        words := moment.written.get(sentence.start + match.start("before" if match["before"] else "after"))
    ) is not None:
        return words
    if not named:
        others = _SOME_DAY.search(sentence.text) or _SOME_DAY.search(previous)
        return f"today, {spoken(today)}" if today and not others and sentence.act in _ASKS else ""
    if today is None:
        return named
    if lower in WEEKDAYS:
        ahead = (WEEKDAYS.index(lower) - today.weekday()) % 7
        return f"{named}, {spoken(today + timedelta(days=ahead), today)}" if ahead else named
    if lower in ("today", "tomorrow"):
        return f"{lower}, {spoken(today + timedelta(days=lower == 'tomorrow'), today)}"
    return named


def _worded(match: re.Match[str], day: str, side: str) -> str:
    text = match.string
    if _WORKING.search(match["name"]):
        link = " " if day[:5] in ("today", "tomor") else " on "
        words = f"the end of the working day{link + day if day else ''}"
    else:
        words = f"the end of {day or 'the day'}"
    lead = text[: match.start()].rstrip()
    if not lead:
        words = f"By {words}"
    elif (lead.split()[-1].lower() if lead[-1].isalnum() else lead[-1]) not in _TIED:
        words = f"by {words}"
    joined = side if not side or side.startswith(",") else f",{side}"
    goes_on = text[match.end() : match.end() + 2].strip()[:1].isalnum()
    return f"{words}{joined}{',' if goes_on and ',' in words + joined else ''}"
