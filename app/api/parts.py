"""The parts that routes work with, as named types, so that a route's signature reads like a sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from app.api.shapes import ErrorReply
from app.coach.coach import Coach
from app.edge.metrics import Metrics
from app.edge.readiness import Readiness
from app.llm.health import ModelHealth
from app.storage.conversations import Conversations
from app.storage.feedback import Feedback


@dataclass(frozen=True, slots=True)
class Parts:
    """What the JSON door needs; `main` puts it into the app's state."""

    coach: Coach
    conversations: Conversations
    feedback: Feedback
    readiness: Readiness
    check_index: Callable[[], None]
    metrics: Metrics
    model_health: ModelHealth
    version: str


def _parts(request: Request) -> Parts:
    parts: Parts = request.app.state.parts
    return parts


def _coach(request: Request) -> Coach:
    return _parts(request).coach


PartsDep = Annotated[Parts, Depends(_parts)]
CoachDep = Annotated[Coach, Depends(_coach)]

WORDS = {
    400: "The body cannot be read.",
    401: "A key is needed.",
    404: "Not found; the hint has the nearest names.",
    413: "The text is too long.",
    422: "A field is wrong; `field` names it.",
    503: "Not ready yet, or nothing indexed.",
}


def failures(*statuses: int) -> dict[int | str, dict[str, object]]:
    """Documents the errors of a route in the OpenAPI description."""
    return {status: {"model": ErrorReply, "description": WORDS[status]} for status in (*statuses, 401)}
