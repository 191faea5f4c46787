"""What people thought of answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select

from app.errors import NotFound
from app.storage.conversations import DEFAULT_WORKSPACE
from app.storage.database import Database
from app.storage.tables import FeedbackRow, TurnRow


@dataclass(frozen=True, slots=True)
class Feedback:
    database: Database

    def add(
        self, answer_id: str, helpful: bool, comment: str | None = None, *, workspace: str = DEFAULT_WORKSPACE
    ) -> None:
        """Keep a vote on an answer; a second vote on the same answer replaces the first."""
        with self.database.writing() as session:
            known = select(TurnRow.id).where(TurnRow.answer_id == answer_id, TurnRow.workspace_id == workspace)
            if session.scalar(known) is None:
                raise NotFound(
                    f"There is no answer {answer_id[:40]!r}.", "Send the answer_id that came with the answer."
                )
            session.merge(
                FeedbackRow(
                    answer_id=answer_id,
                    workspace_id=workspace,
                    helpful=helpful,
                    comment=comment,
                    created_at=datetime.now(UTC),
                )
            )
