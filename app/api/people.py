"""How callers name the people of a message: a partner by code, id or description, and the sender."""

from __future__ import annotations

import difflib
import zoneinfo
from typing import Annotated

from pydantic import AfterValidator, Discriminator, Field, Tag

from app.api.shapes import Line, Sent, Text
from app.errors import NotFound
from app.knowledge import Library
from app.models import SCALES, Partner, Relation, Sender, Side


def _zone(name: str) -> str:
    known = zoneinfo.available_timezones()
    if name in known:
        return name
    nearest = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    raise ValueError(
        f"is no IANA time zone. {f'Did you mean {nearest[0]!r}?' if nearest else 'Example: Europe/Berlin'}"
    )


def _scale(name: str) -> str:
    if name not in SCALES:
        raise ValueError(f"is no norm scale. The scales: {', '.join(SCALES)}")
    return name


Zone = Annotated[str, AfterValidator(_zone), Field(examples=["Europe/Berlin"])]
ScaleName = Annotated[str, AfterValidator(_scale)]
Preference = Annotated[float, Field(ge=-2, le=2, allow_inf_nan=False)]


class PartnerDescription(Sent):
    culture: Line = Field(examples=["JP"])
    name: Line | None = None
    role: Line | None = None
    relation: Relation | None = None
    side: Side | None = None
    overrides: dict[ScaleName, Preference] = Field(default_factory=dict)
    timezone: Zone | None = None
    notes: Annotated[Text, Field(max_length=5000)] | None = None


class SenderDescription(Sent):
    name: Line | None = None
    culture: Line | None = None
    role: Line | None = None
    timezone: Zone | None = None

    def to_domain(self) -> Sender:
        return Sender(name=self.name, culture=self.culture, role=self.role, timezone=self.timezone)


def _form(value: object) -> str | None:
    if isinstance(value, str):
        return "<reference>"
    return "<object>" if isinstance(value, dict | PartnerDescription) else None


PartnerReference = Annotated[
    Annotated[Line, Tag("<reference>")] | Annotated[PartnerDescription, Tag("<object>")],
    Discriminator(
        _form,
        custom_error_type="partner_reference",
        custom_error_message="must be a culture code such as 'JP', a partner's id, or an object with 'culture'",
    ),
    Field(examples=["JP", {"culture": "JP", "relation": "senior", "overrides": {"directness": 1}}]),
]


def find_partner(reference: str | PartnerDescription, library: Library) -> Partner:
    if isinstance(reference, PartnerDescription):
        values = reference.model_dump(exclude={"culture"})
        return Partner(culture=library.card(reference.culture).code, **values)
    if reference.startswith("p_"):
        raise NotFound(f"There is no partner {reference!r}.", "Name the partner's culture, for example 'JP'.")
    return Partner(culture=library.card(reference).code)
