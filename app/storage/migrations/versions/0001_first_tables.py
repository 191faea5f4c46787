"""Workspaces, conversations with their turns, feedback, and the index pointers."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    workspaces = op.create_table(
        "workspaces",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        _moment("created_at"),
        sa.PrimaryKeyConstraint("id", name="pk_workspaces"),
    )
    op.bulk_insert(workspaces, [{"id": "default", "name": "Default", "created_at": datetime.now(UTC)}])
    _create_conversations()
    _create_feedback()
    _create_index_tables()


def _create_conversations() -> None:
    op.create_table(
        "conversations",
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("workspace_id", sa.String(64), nullable=False),
        _moment("created_at"),
        _moment("updated_at"),
        sa.PrimaryKeyConstraint("id", name="pk_conversations"),
        _workspace_key("conversations"),
    )
    op.create_index("ix_conversations_workspace_updated", "conversations", ["workspace_id", "updated_at"])
    op.create_table(
        "turns",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workspace_id", sa.String(64), nullable=False),
        sa.Column("conversation_id", sa.String(40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=True),
        sa.Column("answer_id", sa.String(40), nullable=True),
        sa.Column("answer", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("cultures", sa.JSON(), nullable=False),
        _moment("created_at"),
        sa.PrimaryKeyConstraint("id", name="pk_turns"),
        sa.UniqueConstraint("answer_id", name="uq_turns_answer_id"),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name="fk_turns_conversation_id_conversations",
            ondelete="CASCADE",
        ),
        _workspace_key("turns"),
    )
    op.create_index("ix_turns_conversation_position", "turns", ["conversation_id", "position"], unique=True)


def _create_feedback() -> None:
    op.create_table(
        "feedback",
        sa.Column("answer_id", sa.String(40), nullable=False),
        sa.Column("workspace_id", sa.String(64), nullable=False),
        sa.Column("helpful", sa.Boolean(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=True),
        _moment("created_at"),
        sa.PrimaryKeyConstraint("answer_id", name="pk_feedback"),
        sa.ForeignKeyConstraint(
            ["answer_id"], ["turns.answer_id"], name="fk_feedback_answer_id_turns", ondelete="CASCADE"
        ),
        _workspace_key("feedback"),
    )
    op.create_index("ix_feedback_workspace_id", "feedback", ["workspace_id"])


def _create_index_tables() -> None:
    op.create_table(
        "index_pointers",
        sa.Column("workspace_id", sa.String(64), nullable=False),
        sa.Column("shelf", sa.String(32), nullable=False),
        sa.Column("collection", sa.String(120), nullable=False),
        sa.Column("version", sa.String(64), nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("model", sa.String(300), nullable=False),
        _moment("built_at"),
        sa.PrimaryKeyConstraint("workspace_id", "shelf", name="pk_index_pointers"),
        _workspace_key("index_pointers"),
    )
    op.create_table(
        "index_collections",
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("workspace_id", sa.String(64), nullable=False),
        _moment("created_at"),
        sa.PrimaryKeyConstraint("name", name="pk_index_collections"),
        _workspace_key("index_collections"),
    )
    op.create_index("ix_index_collections_workspace_id", "index_collections", ["workspace_id"])


def _moment(name: str) -> sa.Column[datetime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _workspace_key(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id"], ["workspaces.id"], name=f"fk_{table}_workspace_id_workspaces", ondelete="CASCADE"
    )


def downgrade() -> None:
    for table in ("index_collections", "index_pointers", "feedback", "turns", "conversations", "workspaces"):
        op.drop_table(table)
