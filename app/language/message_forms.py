"""Rule forms that need the whole message, a date or a form of address, and so are found by code: see MESSAGE_FORMS."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from app.language.day_ends import day_ends
from app.language.days import RelativeDay, in_quotes, month_day, relative_days, spoken
from app.language.edits import Edit
from app.language.facts.clock import HALF_HOUR, counts_half_after
from app.language.facts.date_order import figure_dates
from app.language.sentence_splits import splits

if TYPE_CHECKING:
    from app.language.reading import Reading, Sentence
    from app.language.structure import Block

_TITLED = re.compile(
    r"\b(?:mr|mrs|ms|miss|mx|dr|prof|sir|madam|herr|frau|pan|pani|señor|señora|san|sama|sensei|team|all|everyone)\b\.?",
    re.IGNORECASE,
)
_GREETED = re.compile(
    r"^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|greetings)?\s*(?P<name>[^\W\d_][\w'’]*)\s*[,!:;]?$",
    re.IGNORECASE,
)
_SHORTEST = 4  # sentences: a shorter message stays one paragraph
_REFUSES = frozenset(("refusal", "disagreement"))


@dataclass(frozen=True, slots=True)
class Setting:
    """What a message form may need beside the text."""

    today: date | None = None
    suffix: str = ""
    timezone: str | None = None


def find_form(form: str, reading: Reading, setting: Setting) -> Iterator[tuple[Sentence, tuple[Edit, ...]]]:
    """The places of one message form with their edits."""
    if not reading.sentences:
        return
    if form == "relative-day":
        yield from _dated_days(reading, setting)
    elif form == "day-end":
        yield from _ended_days(reading, setting)
    elif form == "figure-date":
        yield from _written_out(reading, setting.today)
    elif form == "half-hour" and counts_half_after(setting.timezone):
        yield from _half_hours(reading)
    elif form == "long-sentence":
        yield from splits(reading)
    elif form == "greeted-name" and (edit := _greeted_name(reading, setting.suffix)):
        yield reading.sentences[0], (edit,)
    elif form == "crowded-message":
        for edit in _own_lines(reading):
            if edit.text == reading.text[edit.start : edit.end]:
                continue
            yield reading.sentence_at(max(edit.start - 1, 0)) or reading.sentences[0], (edit,)


def _ended_days(reading: Reading, setting: Setting) -> Iterator[tuple[Sentence, tuple[Edit, ...]]]:
    for found in day_ends(reading, setting.today, setting.timezone):
        changed = found.plain != reading.text[found.start : found.end]
        if changed and not in_quotes(found.sentence, found.start):
            yield found.sentence, (Edit(found.start, found.end, found.plain),)


def _written_out(reading: Reading, today: date | None) -> Iterator[tuple[Sentence, tuple[Edit, ...]]]:
    """ "13/04/2026" with its month as a word, where it can be read one way only."""
    for found in figure_dates(reading.text, today):
        sentence = reading.sentence_at(found.start)
        if not found.day or sentence is None or in_quotes(sentence, found.start):
            continue
        if sentence.block.kind in ("body", "item"):
            year = f" {found.year}" if found.year else ""
            yield sentence, (Edit(found.start, found.end, f"{month_day(found.day, found.month)}{year}"),)


def _half_hours(reading: Reading) -> Iterator[tuple[Sentence, tuple[Edit, ...]]]:
    for match in HALF_HOUR.finditer(reading.text):
        sentence = reading.sentence_at(match.start())
        if sentence is not None and sentence.block.kind in ("body", "item"):
            yield sentence, (Edit(match.start() + 4, match.start("word"), " past "),)


def _dated_days(reading: Reading, setting: Setting) -> Iterator[tuple[Sentence, tuple[Edit, ...]]]:
    named: set[date] = set()
    today = setting.today
    ends = [(found.start, found.end) for found in day_ends(reading, today, setting.timezone)]
    for found in relative_days(reading, today):
        if found.day is None or found.day in named:
            continue
        if _is_dated(found, reading.text, today):
            named.add(found.day)
            continue
        if any(a <= found.token.idx < b for a, b in ends):
            continue
        named.add(found.day)
        end = found.token.idx + len(found.token)
        following = found.token.nbor(1) if found.token.i + 1 < len(reading.doc) else None
        pause = "," if following is not None and not following.is_punct and not following.is_space else ""
        yield found.sentence, (Edit(end, end, f", {spoken(found.day, today)}{pause}"),)


def _is_dated(found: RelativeDay, text: str, today: date | None) -> bool:
    """Whether the date of this day stands earlier in the message already."""
    return found.day is not None and -1 < text.find(spoken(found.day, today)) < found.token.idx


def _greeted_name(reading: Reading, suffix: str) -> Edit | None:
    block = reading.block("greeting")
    if block is None or not suffix:
        return None
    said = reading.text[block.start : block.end]
    found = _GREETED.match(said)
    if not found or _TITLED.search(said) or not found["name"][:1].isupper() or suffix in said:
        return None
    end = block.start + found.end("name")
    return Edit(end, end, suffix)


def _own_lines(reading: Reading) -> Iterator[Edit]:
    text = reading.text
    greeting, body = reading.block("greeting"), reading.block("body")
    if greeting is None or body is None or "\n" in text[greeting.end : body.start]:
        return
    yield Edit(greeting.end, body.start, "\n\n")
    yield Edit(body.start, body.start + 1, text[body.start].upper())
    yield from _paragraphs(reading, body)
    closing, signature = reading.block("closing"), reading.block("signature")
    if (
        closing
        and text[: closing.start].rstrip(" ") != text[: closing.start]
        and not text[: closing.start].rstrip(" ").endswith("\n")
    ):
        yield Edit(len(text[: closing.start].rstrip(" ")), closing.start, "\n\n")
    if closing and signature and "\n" not in text[closing.end : signature.start]:
        yield Edit(closing.end, signature.start, "\n")


def _paragraphs(reading: Reading, body: Block) -> Iterator[Edit]:
    """A blank line where the message turns from telling to asking, or to refusing."""
    sentences = [sentence for sentence in reading.sentences if sentence.block is body]
    if len(sentences) < _SHORTEST or "\n" in reading.text[body.start : body.end]:
        return
    for before, after in pairwise(sentences):
        if _matter(before) != _matter(after):
            yield Edit(before.end, after.start, "\n\n")


def _matter(sentence: Sentence) -> str:
    return "ask" if sentence.act == "request" else "refuse" if sentence.act in _REFUSES else "tell"
