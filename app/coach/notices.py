"""Warnings beside a rewrite: what the writer should see but no edit can settle."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from app.coach.calendar import deadline_notices
from app.coach.meanings import Meanings
from app.coach.spellings import misspelt_names
from app.coach.undertones import undertones
from app.knowledge import Library
from app.language import lexicon
from app.language.day_ends import day_ends
from app.language.days import WEEKDAYS, relative_days, spoken, written_out
from app.language.facts.names import is_word
from app.language.reading import Reading, Sentence
from app.models import Draft, EffectiveNorm, Notice

_NUMERIC_DATE = re.compile(
    r"(?<![\d/.-])(?P<a>0?[1-9]|1[0-2])[/.](?P<b>0?[1-9]|1[0-2])(?:[/.](?:\d{4}|\d{2}))?"
    r"(?![\d/%]|\.\d)"
)
_SOON = re.compile(r"\b(?:ASAP|as soon as possible|at your earliest convenience|soonest)\b", re.IGNORECASE)
_NOT_URGENT = re.compile(
    r"\b(?:at some point|no rush|no hurry|no worries|whenever you (?:can|have time)|"
    r"when you get a chance|if you are busy)\b",
    re.IGNORECASE,
)
_AUXILIARY = "(?:is|are|do|does|did|have|has|was|were|can|could|wo|would|should|ca)"
_NEGATIVE_QUESTION = re.compile(
    rf"(?:^|(?<=[,;:] )|(?<=^so )|(?<=^but ))(?:{_AUXILIARY}n't (?:i|you|we|they|he|she|it|this|that|the)\b[^?]*"
    rf"|{_AUXILIARY}n't (?-i:[A-Z])[^?]*)\?$|(?:n't|\bnot)\b[^?]*, (?:have|are|do|did|will|can) you\?$",
    re.IGNORECASE,
)
_FIRST_WORDS = 4
_YOU = frozenset(("you", "your", "yours"))


class Notices:
    """All warnings that this library's knowledge gives reason for."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._meanings = Meanings(library)

    def find(self, draft: Draft, reading: Reading, norms: Sequence[EffectiveNorm]) -> tuple[Notice, ...]:
        """The warnings for a draft, the gravest first."""
        found: list[Notice] = []
        for look in _LOOKS:
            found += look(draft, reading)
        found += _praise(reading, norms)
        found += self._meanings.find(draft, reading)
        found += deadline_notices(draft, reading, self._library)
        return tuple(found)


def _public_criticism(draft: Draft, reading: Reading) -> Iterator[Notice]:
    addressed = any(token.lower_ in _YOU for token in reading.doc)
    if draft.public and any(_finds_fault(sentence, addressed=addressed) for sentence in reading.sentences):
        whom = draft.partner.name or "the person"
        yield Notice(
            "public_criticism",
            "This is criticism, and others will read it.",
            f"Write to {whom} directly, and keep the channel for what was agreed.",
        )


def _finds_fault(sentence: Sentence, *, addressed: bool) -> bool:
    """Criticism by its act, or in a message to "you" a sentence with a word for a fault, a "not" or an "again"."""
    if sentence.act in ("criticism", "blame", "threat", "disagreement"):
        return True
    words = {token.lower_ for token in sentence.span}
    lemmas = {token.lemma_.lower() for token in sentence.span}
    faults = lemmas & lexicon.FAULTS
    denied = any(token.dep_ == "neg" for token in sentence.span) and not sentence.clauses
    return addressed and bool(faults or (denied and words & _YOU) or words & {"again", "late"})


def _harsh_words(_: Draft, reading: Reading) -> Iterator[Notice]:
    for sentence in reading.sentences:
        if any(token.lower_ in lexicon.INSULTS for token in sentence.span):
            yield Notice(
                "harsh_words",
                f"{quoted(sentence.text)} holds a word that wounds; no rewording makes it polite.",
                "Say what happened, what it cost, and what you need.",
            )


def _threat(_: Draft, reading: Reading) -> Iterator[Notice]:
    for sentence in reading.sentences:
        if sentence.act == "threat":
            yield Notice(
                "threat",
                f"{quoted(sentence.text)} can be read as a threat.",
                "Say what you need and by when, and keep consequences for the contract or a call.",
            )


def _shouting(_: Draft, reading: Reading) -> Iterator[Notice]:
    for sentence in reading.sentences:
        words = [token for token in sentence.span if token.is_alpha and len(token) > 1]
        loud = [token for token in words if token.is_upper]
        if len(words) >= 3 and len(loud) >= 0.6 * len(words) and any(is_word(token.text) for token in loud):
            yield Notice(
                "shouting",
                f"{quoted(sentence.text)} is in capitals and can read as shouting.",
                "Write it in small letters.",
            )


def _vague_day(draft: Draft, reading: Reading) -> Iterator[Notice]:
    for found in relative_days(reading, draft.today):
        if found.day is not None:
            continue
        before = found.token.nbor(-1).lower_ if found.token.i else ""
        said = f"next {found.token.text}" if before == "next" else found.token.text
        if before == "next":
            yield Notice(
                "ambiguous_date", f"{quoted(said)} can mean two dates.", _both(found.token.lower_, draft.today)
            )
        elif draft.today is None:
            yield Notice(
                "relative_date",
                f"{quoted(said)} depends on the day of reading.",
                "Name the date, or tell Rapport today's date.",
            )


def _both(weekday: str, today: date | None) -> str:
    """The two dates that "next Friday" can mean, counted from today."""
    if today is None or weekday not in WEEKDAYS:
        return "Name the date."
    ahead = (WEEKDAYS.index(weekday) - today.weekday()) % 7 or 7
    first, second = (today + timedelta(days=days) for days in (ahead, ahead + 7))
    return f"Name the date: {spoken(first, today)} or {spoken(second, today)}."


def _numeric_date(draft: Draft, reading: Reading) -> Iterator[Notice]:
    settled = written_out(reading.text, draft.today)
    for match in _NUMERIC_DATE.finditer(reading.text):
        if match.start() in settled or match["a"] == match["b"]:
            continue
        if len(match.group()) > 4 or "/" in match.group():
            yield Notice(
                "ambiguous_date",
                f"{quoted(match.group())} is read day first in some countries and month first in others.",
                "Write the month as a word.",
            )


def _urgency(_: Draft, reading: Reading) -> Iterator[Notice]:
    if match := _SOON.search(reading.text):
        yield Notice(
            "vague_deadline", f"{quoted(match.group())} names no day.", "Name a day, and say what you need it for."
        )
    if match := _NOT_URGENT.search(reading.text):
        yield Notice(
            "vague_deadline",
            f"{quoted(match.group())} says that it is not urgent.",
            "If there is a date, name it; if not, leave it as it is.",
        )


def _day_ends(draft: Draft, reading: Reading) -> Iterator[Notice]:
    """An end of a day that the rewrite cannot settle, because nothing says whose day it is."""
    for found in day_ends(reading, draft.today, draft.timezone or draft.sender.timezone):
        if not found.settled:
            yield Notice(
                "vague_deadline",
                f"{quoted(found.said)} ends at another hour for each reader.",
                "Name the hour and the time zone, such as “17:00 your time”.",
            )
            return


def _praise(reading: Reading, norms: Sequence[EffectiveNorm]) -> Iterator[Notice]:
    softened = any(norm.scale == "feedback" and norm.high <= 0 for norm in norms)
    acts = {sentence.act for sentence in reading.sentences}
    if softened and acts & {"criticism", "blame"} and not acts & {"praise", "thanks"}:
        yield Notice(
            "no_praise",
            "The draft names nothing that went well.",
            "If something was good, say so first; Rapport invents nothing.",
        )


def _mixed_language(_: Draft, reading: Reading) -> Iterator[Notice]:
    if reading.foreign:
        said = " ".join(reading.foreign[0].text.split()[:_FIRST_WORDS])
        yield Notice(
            "mixed_language",
            f"“{said} ...” is not English, so it stays as you wrote it and was not checked.",
            "Say it in English as well, unless your partner reads that language.",
        )


def negative_questions(reading: Reading) -> Iterator[Notice]:
    """Questions with a "not" that the rewrite could not turn without losing what the writer expects."""
    for sentence in reading.sentences:
        if sentence.text.endswith("?") and (match := _NEGATIVE_QUESTION.search(sentence.text.replace("’", "'"))):
            said = sentence.text if match.group().endswith(" you?") else match.group()
            yield Notice(
                "negative_question",
                f"{quoted(said)} asks with a “not”: a “yes” to it can be taken both ways.",
                "Ask without the “not”, or say what you think and ask whether it is right.",
            )
            return


def quoted(text: str) -> str:
    return f"“{text if len(text) <= 60 else text[:57] + '...'}”"


_LOOKS: tuple[Callable[[Draft, Reading], Iterator[Notice]], ...] = (
    _public_criticism,
    _harsh_words,
    _threat,
    _shouting,
    _vague_day,
    _numeric_date,
    _urgency,
    _day_ends,
    undertones,
    misspelt_names,
    _mixed_language,
)
