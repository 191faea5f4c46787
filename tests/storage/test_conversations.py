"""Conversations and feedback on both kinds of database."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import func, select

from app.errors import NotFound
from app.models import Turn
from app.storage.conversations import Conversations, new_answer_id, new_conversation_id
from app.storage.database import Database
from app.storage.feedback import Feedback
from app.storage.tables import FeedbackRow, Table, WorkspaceRow

ASKED = Turn("user", "Business cards in Japan?", cultures=("JP",))
ANSWER = {
    "kind": "answer",
    "text": "Bring cards. [1]",
    "citations": [{"n": 1, "id": "jp-cards", "title": "日本 › “cards”"}],
}


def answered(answer_id: str = "") -> Turn:
    return Turn(
        "coach",
        "Bring cards. [1]",
        kind="answer",
        answer_id=answer_id or new_answer_id(),
        answer=ANSWER,
        cultures=("JP", "DE"),
    )


@pytest.fixture
def conversations(database: Database) -> Conversations:
    return Conversations(database)


def test_turns_come_back_as_they_were_given(conversations: Conversations) -> None:
    turn = answered()
    made = conversations.create(ASKED, turn)
    found = conversations.get(made.id)
    assert found == made
    assert [replace(kept, created_at=None) for kept in found.turns] == [ASKED, turn]
    assert made.id.startswith("c_")
    assert turn.answer_id
    assert turn.answer_id.startswith("a_")


def test_conversation_can_be_made_under_an_id_given_before(conversations: Conversations) -> None:
    key = new_conversation_id()
    assert conversations.create(ASKED, conversation_id=key).id == key


def test_appended_turns_follow_in_order(conversations: Conversations) -> None:
    made = conversations.create(ASKED, answered())
    conversations.append(made.id, Turn("user", "and in Germany?"), answered())
    found = conversations.append(made.id, Turn("user", "why?"))
    assert [turn.text for turn in found.turns][2::2] == ["and in Germany?", "why?"]
    assert found.updated_at >= made.updated_at


def test_turns_of_two_requests_at_once_are_all_kept(conversations: Conversations) -> None:
    made = conversations.create(ASKED)
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda i: conversations.append(made.id, Turn("user", f"q{i}"), answered()), range(12)))
    turns = conversations.get(made.id).turns[1:]
    assert sorted(turn.text for turn in turns[::2]) == sorted(f"q{i}" for i in range(12))
    assert all(turn.role == "coach" for turn in turns[1::2]), "question and answer stay together"


def test_times_are_utc(conversations: Conversations) -> None:
    noon_in_tokyo = datetime(2026, 3, 9, 12, tzinfo=timezone(timedelta(hours=9)))
    made = conversations.create(replace(ASKED, created_at=noon_in_tokyo))
    [turn] = conversations.get(made.id).turns
    assert turn.created_at == datetime(2026, 3, 9, 3, tzinfo=UTC)
    assert turn.created_at.tzinfo is UTC
    assert abs(made.created_at - datetime.now(UTC)) < timedelta(minutes=1)


def test_failure_on_the_way_stores_no_half(conversations: Conversations) -> None:
    key = new_answer_id()
    made = conversations.create(ASKED, answered(key))
    with pytest.raises(Exception, match=r"(?i)unique"):
        conversations.append(made.id, Turn("user", "again"), answered(key))
    assert len(conversations.get(made.id).turns) == 2


def test_list_shows_the_latest_first_with_how_it_began(conversations: Conversations) -> None:
    old = conversations.create(Turn("user", "first\nquestion " + "long " * 40), answered())
    new = conversations.create(Turn("user", "second"))
    conversations.append(old.id, Turn("user", "more"))
    first, second = conversations.list_all()
    assert (first.id, first.turns) == (old.id, 3)
    assert first.title.startswith("first question long long")
    assert first.title.endswith("…")
    assert len(first.title) <= 80
    assert (second.id, second.title, second.turns) == (new.id, "second", 1)
    assert [found.id for found in conversations.list_all(limit=1, offset=1)] == [new.id]


def test_unknown_conversation_is_not_found(conversations: Conversations) -> None:
    for call in (conversations.get, conversations.append, conversations.delete):
        with pytest.raises(NotFound, match="There is no conversation 'c_nothing'"):
            call("c_nothing")


def test_conversation_of_another_workspace_is_not_found(conversations: Conversations) -> None:
    with conversations.database.writing() as session:
        session.add(WorkspaceRow(id="other", name="Other", created_at=datetime.now(UTC)))
    made = conversations.create(ASKED, workspace="other")
    assert conversations.list_all() == ()
    with pytest.raises(NotFound):
        conversations.get(made.id)
    with pytest.raises(NotFound):
        conversations.delete(made.id)
    assert conversations.get(made.id, workspace="other").turns


def test_deleted_conversation_leaves_nothing_behind(conversations: Conversations, database: Database) -> None:
    turn = answered()
    made = conversations.create(ASKED, turn)
    Feedback(database).add(turn.answer_id or "", True, "helped a lot")
    conversations.delete(made.id)
    with database.reading() as session:
        for name in ("conversations", "turns", "feedback"):
            assert session.scalar(select(func.count()).select_from(Table.metadata.tables[name])) == 0


def test_second_vote_on_an_answer_replaces_the_first(conversations: Conversations, database: Database) -> None:
    turn = answered()
    conversations.create(ASKED, turn)
    feedback = Feedback(database)
    feedback.add(turn.answer_id or "", True, "helped")
    feedback.add(turn.answer_id or "", False)
    with database.reading() as session:
        [row] = session.scalars(select(FeedbackRow))
        assert (row.helpful, row.comment) == (False, None)


def test_vote_on_an_unknown_answer_is_refused(database: Database) -> None:
    with pytest.raises(NotFound, match="There is no answer 'a_nothing'"):
        Feedback(database).add("a_nothing", True)
