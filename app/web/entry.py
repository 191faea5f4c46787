"""The fields of the page: read from a posted form, shown again as they were, and turned into domain types."""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar, get_args
from urllib.parse import parse_qsl

from app.errors import BadInput, BadRequest
from app.knowledge import Library
from app.models import SCALES, Adjust, Draft, Medium, Partner, Question, Relation, Sender

MOST_FIELDS = 60
LONGEST_LINE = 200
# Tab and line feed are text; the rest of these is never meant.
UNREADABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
LINES = (
    "culture",
    "name",
    "relation",
    "sender",
    "today",
    "timezone",
    "partner_timezone",
    "adjust",
    "conversation_id",
)
LEVELS = ("-2", "-1", "0", "1", "2")

Choice = TypeVar("Choice", bound=str)


@dataclass(frozen=True, slots=True)
class Entry:
    """Fields as text. `known` holds what the user knows of the person: scale to one of LEVELS."""

    draft: str = ""
    message: str = ""
    culture: str = ""
    name: str = ""
    relation: str = ""
    medium: str = "email"
    public: bool = False
    sender: str = ""
    today: str = ""
    timezone: str = ""
    partner_timezone: str = ""
    adjust: str = ""
    conversation_id: str = ""
    known: Mapping[str, str] = field(default_factory=dict)

    def to_draft(self, library: Library) -> Draft:
        if not self.draft.strip():
            raise BadInput("There is no draft yet.", "Write or paste the message that you want to send.", field="draft")
        if not self.culture and not self.known:
            raise BadInput(
                "Whom is it for?", "Choose a country or region, or say what you know of the person.", field="culture"
            )
        zone = _zone(self.timezone, "timezone")
        return Draft(
            text=self.draft,
            partner=self._partner(library),
            sender=Sender(name=_line(self.sender, "sender"), timezone=zone),
            medium=_choice(self.medium, get_args(Medium), "medium") or "email",
            public=self.public,
            today=_day(self.today),
            timezone=zone,
            adjust=_choice(self.adjust, get_args(Adjust), "adjust"),
        )

    def to_question(self, library: Library) -> Question:
        if not self.message.strip():
            raise BadInput("There is no question yet.", "Write what you want to know.", field="message")
        partner = self._partner(library)
        is_known = bool(partner.culture or partner.overrides)
        return Question(
            self.message, conversation_id=self.conversation_id or None, partner=partner if is_known else None
        )

    def _partner(self, library: Library) -> Partner:
        return Partner(
            culture=library.card(self.culture).code if self.culture else None,
            name=_line(self.name, "name"),
            relation=_choice(self.relation, get_args(Relation), "relation"),
            overrides={scale: float(level) for scale, level in self.known.items()},
            timezone=_zone(self.partner_timezone, "partner_timezone"),
        )


def read_form(body: bytes) -> dict[str, str]:
    """The fields of a posted form, with one kind of line break and without control characters."""
    try:
        pairs = parse_qsl(
            body.decode("ascii"), keep_blank_values=True, encoding="utf-8", errors="strict", max_num_fields=MOST_FIELDS
        )
    except ValueError as fault:
        raise BadRequest("The form cannot be read.", "Open the page again and send the form from there.") from fault
    return {name: UNREADABLE.sub("", value.replace("\r\n", "\n").replace("\r", "\n")) for name, value in pairs}


def entry_of(form: Mapping[str, str]) -> Entry:
    texts = {name: form.get(name, "") for name in ("draft", "message")}
    names = (
        "culture",
        "name",
        "relation",
        "sender",
        "today",
        "timezone",
        "partner_timezone",
        "adjust",
        "conversation_id",
    )
    lines = {name: " ".join(form.get(name, "").split()) for name in names}
    known = {scale: level for scale in SCALES if (level := form.get(f"known-{scale}", "")) in LEVELS}
    return Entry(**texts, **lines, medium=form.get("medium", "email"), public="public" in form, known=known)


def _line(text: str, field: str) -> str | None:
    if len(text) > LONGEST_LINE:
        raise BadInput(f"This has {len(text)} characters; the limit is {LONGEST_LINE}.", "Shorten it.", field=field)
    return text or None


def _choice(text: str, known: tuple[Choice, ...], field: str) -> Choice | None:
    if text and text not in known:
        raise BadInput(f"{text[:40]!r} is not one of the choices.", f"Choose one of: {', '.join(known)}.", field=field)
    return next((one for one in known if one == text), None)


def _zone(text: str, field: str) -> str | None:
    if text and text not in zoneinfo.available_timezones():
        raise BadInput(
            f"{text[:40]!r} is no time zone.", "Choose one from the list, such as Europe/Berlin.", field=field
        )
    return text or None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as fault:
        raise BadInput(f"{text[:40]!r} is no date.", "Write it as 2026-03-09.", field="today") from fault
