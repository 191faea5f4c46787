"""Reads `phrases/<code>.yaml`: what a partner may say, what it may mean, and the question that settles it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, cast

from app.models import SCALES, Phrase, PhraseReading

from .cards import CardFile
from .fields import Fields, read_fields
from .notes import NOTE_ID
from .problems import Problem, open_page
from .sources import Sources, rejoin_brackets

_LIKELIHOODS = ("likely", "possible")


def read_phrases(
    path: Path, folder: Path, cards: Mapping[str, CardFile], problems: list[Problem]
) -> tuple[Phrase, ...]:
    page = open_page(path, folder, problems)
    front = read_fields(page) if page else None
    if front is None:
        return ()
    front.refuse_unknown(("culture", "phrases"))
    code = front.text("culture")
    card = cards.get(code)
    if code and card is None:
        front.report("culture", f"is {code!r}, but there is no card cultures/{code.lower()}.md")
    if code and path.stem != code.lower():
        front.report("culture", f"is {code!r}, so the file must be called {code.lower()}.yaml")
    sources = card.sources if card else None
    return tuple(_phrase(entry, code, sources) for entry in front.each("phrases"))


def _phrase(entry: Fields, code: str, sources: Sources | None) -> Phrase:
    entry.refuse_unknown(("id", "cues", "readings", "ask", "norm", "sources"))
    phrase_id = entry.text("id")
    if phrase_id and not (NOTE_ID.fullmatch(phrase_id) and phrase_id.startswith(f"{code.lower()}-")):
        entry.report("id", f"must start with '{code.lower()}-' and hold lower-case letters, digits, hyphens")
    cues = entry.texts("cues")
    for cue in cues:
        if cue != cue.lower():
            entry.report("cues", f"must be in lower case, got {cue!r}")
    cited = rejoin_brackets(entry.texts("sources"))
    if not cited:
        entry.report("sources", "must name a source")

    def complain(text: str) -> None:
        entry.report("sources", f"is wrong: {text}")

    return Phrase(
        id=phrase_id,
        culture=code,
        cues=cues,
        readings=_readings(entry),
        ask=entry.text("ask"),
        norm=entry.choice("norm", SCALES, default=SCALES[0]),
        references=sources.references(cited, complain) if sources else (),
    )


def _readings(entry: Fields) -> tuple[PhraseReading, ...]:
    readings = []
    for item in entry.each("readings"):
        item.refuse_unknown(("meaning", "likelihood"))
        likelihood = cast(Literal["likely", "possible"], item.choice("likelihood", _LIKELIHOODS, default="possible"))
        readings.append(PhraseReading(item.text("meaning"), likelihood))
    if len(readings) < 2:
        entry.report("readings", "must hold two or more: a phrase has no single certain meaning")
    return tuple(readings)
