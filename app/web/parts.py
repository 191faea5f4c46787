"""What the page works with; `main` puts it into the app's state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from app.coach.coach import Coach
from app.edge.keys import Keys
from app.storage.conversations import Conversations


@dataclass(frozen=True, slots=True)
class PageParts:
    coach: Coach
    conversations: Conversations
    keys: Keys


def _parts(request: Request) -> PageParts:
    parts: PageParts = request.app.state.page
    return parts


PartsDep = Annotated[PageParts, Depends(_parts)]
