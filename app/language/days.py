"""Weekdays and "tomorrow" as calendar dates, counted from the day the message is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.language.facts.date_order import figure_dates
from app.language.facts.dates import MONTH

if TYPE_CHECKING:
    from spacy.tokens import Token

    from app.language.reading import Reading, Sentence

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_MONTH_STARTS = [month[:3].lower() for month in _MONTHS]
_NAMED_WEEK = re.compile(
    r"\b(?:week of|week commencing|w/c|week \d|next week|following week|in \w+ weeks)\b", re.IGNORECASE
)
_NAMED_DAY = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{MONTH})"
    rf"|(?P<month_before>{MONTH}) (?P<day_after>\d{{1,2}})\b"
    rf"|(?:{'|'.join(WEEKDAYS)}),? (?:the )?(?P<alone>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:.]\d| ?[ap]\.?m|h\b))",
    re.IGNORECASE,
)
_SPOKEN_OF = 1000  # characters before a weekday in which its week may have been named
_PARTS_OF_DAY = frozenset(("morning", "afternoon", "evening", "noon", "night"))
_LOOKING_BACK = frozenset(("last", "since", "past", "previous", "next", "every", "each", "or"))


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """A day named without its date: where it stands and, when `today` settles it, which date it is."""

    token: Token
    sentence: Sentence
    day: date | None


def relative_days(reading: Reading, today: date | None) -> Iterator[RelativeDay]:
    """Days to come that a request, a promise or a plan names without a date; the past is left alone."""
    for sentence in reading.sentences:
        if sentence.block.kind not in ("body", "item") or _looks_back(sentence):
            continue
        for token in sentence.span:
            named = token.lower_ in (*WEEKDAYS, "tomorrow") and not _has_date(token) and not _is_owned(token)
            if named and not _is_any(token) and not in_quotes(sentence, token.idx):
                elsewhere = token.lower_ != "tomorrow" and _in_another_week(reading.text, sentence, token, today)
                yield RelativeDay(token, sentence, None if elsewhere else _date_of(token, today))


def in_quotes(sentence: Sentence, offset: int) -> bool:
    """Whether a place of the text lies in words that a sentence quotes."""
    before = sentence.text[: max(0, offset - sentence.start)]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”") or before.count("`") % 2 == 1


def spoken(day: date, today: date | None = None) -> str:
    """A date that no reader can mix up: 13 March, with the year where it is another one."""
    year = f" {day.year}" if today and day.year != today.year else ""
    return f"{month_day(day.day, day.month)}{year}"


def month_day(day: int, month: int) -> str:
    return f"{day} {_MONTHS[month - 1]}"


def written_out(text: str, today: date | None) -> dict[int, str]:
    """By its place, each date in figures that can be read one way only, with its month as a word."""
    return {
        found.start: month_day(found.day, found.month) + (f" {found.year}" if found.year else "")
        for found in figure_dates(text, today)
        if found.day
    }


def _date_of(token: Token, today: date | None) -> date | None:
    if today is None:
        return None
    if token.lower_ == "tomorrow":
        after = token.i > 1 and token.nbor(-1).lower_ == "after" and token.nbor(-2).lower_ == "day"
        return today + timedelta(days=2 if after else 1)
    before = token.nbor(-1).lower_ if token.i else ""
    ahead = (WEEKDAYS.index(token.lower_) - today.weekday()) % 7
    return None if before in _LOOKING_BACK or ahead == 0 else today + timedelta(days=ahead)


def _is_any(token: Token) -> bool:
    """ "Nobody deploys on a Friday": any of them."""
    return token.i > 0 and token.nbor(-1).lower_ in ("a", "any", "one", "some")


def _in_another_week(text: str, sentence: Sentence, token: Token, today: date | None) -> bool:
    """Whether the paragraph has spoken of another week before: "in the week of 24 August ... on Monday"."""
    if today is None:
        return False
    before = text[max(sentence.block.start, token.idx - _SPOKEN_OF) : token.idx]
    if _NAMED_WEEK.search(before):
        return True
    coming = [today + timedelta(days=ahead) for ahead in range(7)]
    near = {(day.day, day.month) for day in coming}
    days = {day.day for day in coming}
    for match in _NAMED_DAY.finditer(before):
        number = int(match["day"] or match["day_after"] or match["alone"])
        month = match["month"] or match["month_before"]
        if number not in days or (month and (number, _MONTH_STARTS.index(month[:3].lower()) + 1) not in near):
            return True
    return False


def _looks_back(sentence: Sentence) -> bool:
    """True for a sentence about the past: its main verb is in the past and nothing in it points ahead."""
    ahead = any(
        token.tag_ == "MD" or token.lower_ in ("by", "until", "tomorrow", "please", "going") for token in sentence.span
    )
    return (
        not ahead
        and not sentence.clauses
        and any(token.tag_ in ("VBD", "VBN") and token.dep_ in ("ROOT", "conj") for token in sentence.span)
    )


def _has_date(token: Token) -> bool:
    """A number or a month stands beside it: "Friday, 13 March", "Friday the 13th", "10 May (Friday)"."""
    window = [t for t in token.doc[token.i + 1 : token.i + 6] if t.text not in (",", "(", "the", "of")][:2]
    if any(t.text[:3].title() in {m[:3] for m in _MONTHS} and t.text[:1].isupper() for t in window):
        return True
    if window and (
        window[0].text.rstrip("thsrdn").isdigit()
        or "-" in window[0].text
        or "/" in window[0].text
        or "." in window[0].text[:-1]
    ):
        following = window[1].lower_ if len(window) > 1 else ""
        return following not in ("am", "pm", "a.m.", "p.m.", ":", "h", "o'clock", "cet", "utc")
    before = token.doc[max(0, token.i - 5) : token.i]
    return (token.i > 1 and token.nbor(-1).text == "(") or any(t.text.title() in _MONTHS for t in before[-2:])


def _is_owned(token: Token) -> bool:
    """ "Friday's build" and "the Friday call" name a thing, not a day to act on."""
    if token.i and token.nbor(-1).text in ("Black", "Good", "Cyber", "Casual"):
        return True
    if token.i + 1 >= len(token.doc):
        return False
    following = token.nbor(1)
    names_thing = token.dep_ == "compound" and following.pos_ == "NOUN" and not following.like_num
    return following.tag_ == "POS" or (names_thing and following.lower_ not in _PARTS_OF_DAY)
