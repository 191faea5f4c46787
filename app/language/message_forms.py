"""Rule forms that need the whole message, a date or a form of address, and so are found by code: see MESSAGE_FORMS."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from app.language.day_ends import day_ends
from app.language.days import in_quotes, month_day, relative_days, spoken
from app.language.edits import Edit
from app.language.facts.clock import HALF_HOUR, counts_half_after
from app.language.facts.date_order import figure_dates
from app.language.order_lists import list_edits
from app.language.repeats import said_again
from app.language.sentence_splits import splits

if TYPE_CHECKING:
    from app.language.reading import Reading, Sentence
    from app.language.structure import Block

_TITLED = re.compile(
    r"\b(?:mr|mrs|ms|miss|mx|dr|prof|sir|madam|herr|frau|pan|pani|señor|señora|san|sama|sensei|team|all|everyone)\b\.?",
    re.IGNORECASE,
)
_GREETED = re.compile(
    r"^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|greetings)?\s*"
    r"(?P<name>(?!(?:dear|hi|hello|hey|good|greetings|morning)\b)[^\W\d_][\w'’]*)\s*[,!:;]?$",
    re.IGNORECASE,
)
_SHORTEST = 4  # sentences: a shorter message stays one paragraph
_WARM_ACTS = frozenset(("thanks", "small_talk", "apology", "praise", "greeting"))
_CALLED = frozenset("guys team all folks everyone sir madam morning good happy sorry yes ok okay sure".split())
_BEHIND_NAME = frozenset("it we you i where why can could please what when there".split())
_REPEATS = {"second-thanks": "thanks", "second-apology": "apology"}
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
    elif form == "list-of-orders":
        yield from list_edits(reading)
    elif form in _REPEATS:
        yield from said_again(reading, _REPEATS[form])
    elif form == "crowded-message":
        for edit in _own_lines(reading):
            if edit.text == reading.text[edit.start : edit.end]:
                continue
            yield reading.sentence_at(max(edit.start - 1, 0)) or reading.sentences[0], (edit,)
    elif opening := _opening_edit(form, reading, setting):
        yield reading.sentences[0], (opening,)


def _opening_edit(form: str, reading: Reading, setting: Setting) -> Edit | None:
    if form == "greeted-name":
        return _greeted_name(reading, setting.suffix)
    if form == "called-name":
        return _called_name(reading, setting.suffix)
    return _hello(reading) if form == "cold-opening" else None


def _hello(reading: Reading) -> Edit | None:
    """A "hello" before a first sentence that goes straight to the matter; one that calls somebody is left."""
    first = reading.sentences[0]
    opening = first.span[0]
    is_cold = first.block.kind == "body" and first.act not in _WARM_ACTS and reading.block("greeting") is None
    if not is_cold or opening.pos_ == "PROPN" or not opening.text[0].isupper() or opening.lower_ in _CALLED:
        return None
    return Edit(first.start, first.start, "Hello. ")


def _called_name(reading: Reading, suffix: str) -> Edit | None:
    """ "Vikram it's 6pm here": a name without its comma, before words that no name would be the subject of."""
    first = reading.sentences[0]
    if first.block.kind != "body" or reading.block("greeting") is not None or len(first.span) < 2:
        return None
    name = first.span[0]
    if name.pos_ != "PROPN" or not name.is_title or first.span[1].lower_ not in _BEHIND_NAME:
        return None
    return Edit(name.idx, name.idx + len(name), f"Hi {name.text}{suffix},")


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
        if found.day is None or found.day in named or _is_spoken(spoken(found.day, today), reading.text):
            continue
        if any(a <= found.token.idx < b for a, b in ends):
            continue
        named.add(found.day)
        end = found.token.idx + len(found.token)
        following = found.token.nbor(1) if found.token.i + 1 < len(reading.doc) else None
        goes_on = following is not None and not (following.is_punct or following.is_space or following.lower_ == "or")
        pause = "," if goes_on else ""
        yield found.sentence, (Edit(end, end, f", {spoken(found.day, today)}{pause}"),)


def _is_spoken(day: str, text: str) -> bool:
    return bool(re.search(rf"(?<!\d){re.escape(day)}\b", text))


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
