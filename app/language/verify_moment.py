"""When and where a draft is read, which decides what "Friday" and "5pm" mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.language.facts.date_order import Order

Match = Literal["same", "derived", ""]


@dataclass(frozen=True, slots=True)
class Moment:
    """When and where the draft is read, and how it writes dates; without `today` nothing can be made explicit."""

    today: date | None = None
    timezone: str | None = None
    order: Order = ""
