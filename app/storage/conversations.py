"""Conversations: the turns that make follow-ups possible. Whatever is stored here can be listed, read and deleted."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import cast

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from app.errors import NotFound
from app.models import AnswerKind, Conversation, ConversationSummary, Turn
from app.storage.database import Database
from app.storage.tables import ConversationRow, TurnRow

DEFAULT_WORKSPACE = "default"
TITLE_CHARS = 80


def new_conversation_id() -> str:
    return f"c_{secrets.token_hex(10)}"


def new_answer_id() -> str:
    return f"a_{secrets.token_hex(10)}"


@dataclass(frozen=True, slots=True)
class Conversations:
    """Each call is one transaction: the turns given to it are kept together or not at all."""

    database: Database

    def create(
        self, *turns: Turn, conversation_id: str | None = None, workspace: str = DEFAULT_WORKSPACE
    ) -> Conversation:
        now = datetime.now(UTC)
        row = ConversationRow(
            id=conversation_id or new_conversation_id(), workspace_id=workspace, created_at=now, updated_at=now
        )
        with self.database.writing() as session:
            session.add(row)
            session.flush()
            _add_turns(session, row, turns, now)
            return _read(session, row)

    def append(self, conversation_id: str, *turns: Turn, workspace: str = DEFAULT_WORKSPACE) -> Conversation:
        with self.database.writing() as session:
            row = _find(session, conversation_id, workspace, lock=True)
            row.updated_at = datetime.now(UTC)
            _add_turns(session, row, turns, row.updated_at)
            return _read(session, row)

    def get(self, conversation_id: str, *, workspace: str = DEFAULT_WORKSPACE) -> Conversation:
        with self.database.reading() as session:
            return _read(session, _find(session, conversation_id, workspace))

    def list_all(
        self, *, limit: int = 50, offset: int = 0, workspace: str = DEFAULT_WORKSPACE
    ) -> tuple[ConversationSummary, ...]:
        """Latest first."""
        turns = select(func.count()).where(TurnRow.conversation_id == ConversationRow.id).scalar_subquery()
        opening = (
            select(func.substr(TurnRow.text, 1, TITLE_CHARS + 1))
            .where(TurnRow.conversation_id == ConversationRow.id)
            .order_by(TurnRow.position)
            .limit(1)
            .scalar_subquery()
        )
        query = (
            select(ConversationRow, turns, opening)
            .where(ConversationRow.workspace_id == workspace)
            .order_by(ConversationRow.updated_at.desc(), ConversationRow.id)
            .limit(limit)
            .offset(offset)
        )
        with self.database.reading() as session:
            return tuple(
                ConversationSummary(row.id, _title(text or ""), count, row.created_at, row.updated_at)
                for row, count, text in session.execute(query)
            )

    def delete(self, conversation_id: str, *, workspace: str = DEFAULT_WORKSPACE) -> None:
        """Forget a conversation with its turns and the feedback on its answers."""
        with self.database.writing() as session:
            _find(session, conversation_id, workspace)
            session.execute(delete(ConversationRow).where(ConversationRow.id == conversation_id))


def _find(session: Session, conversation_id: str, workspace: str, *, lock: bool = False) -> ConversationRow:
    query = select(ConversationRow).where(
        ConversationRow.id == conversation_id, ConversationRow.workspace_id == workspace
    )
    row = session.scalar(query.with_for_update() if lock else query)
    if row is None:
        raise NotFound(
            f"There is no conversation {conversation_id[:40]!r}.", "Leave conversation_id out to start a new one."
        )
    return row


def _add_turns(session: Session, conversation: ConversationRow, turns: Sequence[Turn], now: datetime) -> None:
    last = session.scalar(select(func.max(TurnRow.position)).where(TurnRow.conversation_id == conversation.id))
    for position, turn in enumerate(turns, start=0 if last is None else last + 1):
        session.add(
            TurnRow(
                workspace_id=conversation.workspace_id,
                conversation_id=conversation.id,
                position=position,
                role=turn.role,
                text=turn.text,
                kind=turn.kind,
                answer_id=turn.answer_id,
                answer=turn.answer,
                cultures=list(turn.cultures),
                created_at=turn.created_at or now,
            )
        )
    session.flush()


def _read(session: Session, row: ConversationRow) -> Conversation:
    query = select(TurnRow).where(TurnRow.conversation_id == row.id).order_by(TurnRow.position)
    turns = tuple(_turn(turn) for turn in session.scalars(query))
    return Conversation(row.id, row.created_at, row.updated_at, turns, row.workspace_id)


def _turn(row: TurnRow) -> Turn:
    return Turn(
        role="user" if row.role == "user" else "coach",
        text=row.text,
        kind=cast("AnswerKind | None", row.kind),
        answer_id=row.answer_id,
        answer=row.answer,
        cultures=tuple(row.cultures),
        created_at=row.created_at,
    )


def _title(opening: str) -> str:
    line = " ".join(opening.split())
    return line if len(line) <= TITLE_CHARS else f"{line[: TITLE_CHARS - 1].rstrip()}…"
