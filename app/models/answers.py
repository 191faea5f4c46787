"""A question to the coach and its answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from .knowledge import Note
from .people import EffectiveNorm, Partner
from .text import Notice, Rewrite
from .words import AnswerKind


@dataclass(frozen=True, slots=True)
class Question:
    """One message to the coach. A `conversation_id` continues an earlier exchange."""

    message: str
    conversation_id: str | None = None
    partner: Partner | None = None
    workspace: str = "default"


@dataclass(frozen=True, slots=True)
class Citation:
    """A passage that an answer used, under the number it carries there."""

    n: int
    note: Note


@dataclass(frozen=True, slots=True)
class Answer:
    answer_id: str
    conversation_id: str
    kind: AnswerKind
    text: str
    citations: tuple[Citation, ...] = ()
    norms: tuple[EffectiveNorm, ...] = ()
    rewrite: Rewrite | None = None
    engine: str = "built-in"
    index_version: str = ""
    warnings: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of a conversation. The coach's turns carry the answer as the API gave it."""

    role: Literal["user", "coach"]
    text: str
    kind: AnswerKind | None = None
    answer_id: str | None = None
    answer: dict[str, object] | None = field(default=None, hash=False)
    cultures: tuple[str, ...] = ()
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    id: str
    created_at: datetime
    updated_at: datetime
    turns: tuple[Turn, ...] = ()
    workspace: str = "default"


@dataclass(frozen=True, slots=True)
class ConversationSummary:
    """A conversation as a list shows it: `title` is how it began."""

    id: str
    title: str
    turns: int
    created_at: datetime
    updated_at: datetime
