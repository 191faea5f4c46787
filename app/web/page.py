"""Puts the one page together: the fields as they were sent, and below them what came of it."""

from __future__ import annotations

import zoneinfo
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from operator import itemgetter
from typing import Literal

from fastapi.responses import HTMLResponse

from app.errors import RapportError
from app.models import EffectiveNorm, Rewrite
from app.web import words
from app.web.entry import Entry
from app.web.examples import DRAFTS, QUESTIONS
from app.web.marking import mark
from app.web.parts import PageParts
from app.web.rendering import render
from app.web.thread import Exchange

View = Literal["start", "rewrite", "ask"]
# The names of zones that a person would look for; the rest are aliases and offsets.
REGIONS = ("Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")
# Where a fault's field has another name on the page.
FIELDS = {"text": "draft", "partner": "culture"}


def show_page(
    parts: PageParts,
    entry: Entry,
    *,
    view: View = "start",
    rewrite: Rewrite | None = None,
    thread: tuple[Exchange, ...] = (),
    norms: tuple[EffectiveNorm, ...] = (),
    fault: RapportError | None = None,
) -> HTMLResponse:
    library = parts.coach.library
    field = FIELDS.get(fault.field or "", fault.field) if fault else None
    values = {
        "entry": entry,
        "view": view,
        "culture_choices": sorted(((card.code, card.name) for card in library.cards.values()), key=itemgetter(1)),
        "scales": {scale.name: (scale, words.levels(scale)) for scale in library.scales.values()},
        "zones": _zones(),
        "drafts": DRAFTS,
        "questions": QUESTIONS,
        "thread": thread,
        "norms": words.norms_in_words(norms, library.scales),
        "rewrite": _rewrite_values(rewrite, parts) if rewrite else None,
        "whom": _whom(entry, parts) if view == "rewrite" else "",
        "fault": fault,
        "fault_field": field,
        "signed_in": bool(parts.keys),
    }
    return render("page.html", values, status=fault.status if fault else 200)


def _rewrite_values(rewrite: Rewrite, parts: PageParts) -> dict[str, object]:
    used = {change.norm for change in rewrite.changes}
    norms = words.norms_in_words(rewrite.norms, parts.coach.library.scales)
    marked = mark(rewrite)
    return {
        "result": rewrite,
        "edits": sum(change.before != change.after for change in rewrite.changes),
        "marked": marked,
        "tones": words.tones(rewrite),
        "used_norms": [norm for norm in norms if norm.scale in used],
        "other_norms": [norm for norm in norms if norm.scale not in used],
        "facts": words.facts_by_kind(rewrite.facts, "".join(piece.text for piece in marked.draft)),
    }


def _whom(entry: Entry, parts: PageParts) -> str:
    if entry.name:
        return entry.name
    card = parts.coach.library.cards.get(entry.culture)
    return f"a partner ({card.name})" if card else "this person"


def with_today(entry: Entry) -> Entry:
    """The server's day stands in the form, to be seen and mended: without one, "Friday" has no date."""
    return entry if entry.today else replace(entry, today=datetime.now().astimezone().date().isoformat())


@lru_cache(maxsize=1)
def _zones() -> tuple[str, ...]:
    return ("UTC", *sorted(name for name in zoneinfo.available_timezones() if name.startswith(REGIONS)))
