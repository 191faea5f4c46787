import asyncio

import pytest

from app.coach.coach import Coach
from app.coach.rewriting import Rewriter
from app.errors import EmptyText, IndexMissing, NotFound, TooLong, UnknownCulture
from app.models import Partner, Question
from app.storage.conversations import Conversations
from app.storage.database import Database, migrate
from tests.coach.stand_in import WordSearch
from tests.shipped import LIBRARY


class NoIndex(WordSearch):
    async def find(self, query, **scope):
        raise IndexMissing("Nothing has been indexed yet.", "Run: python ingest.py")


@pytest.fixture
def conversations(tmp_path):
    url = f"sqlite:///{tmp_path / 'rapport.db'}"
    migrate(url)
    database = Database(url)
    yield Conversations(database)
    database.close()


@pytest.fixture
def coach(conversations):
    made = make_coach(conversations)
    yield made
    made.close()


def make_coach(conversations, search=None, **parts):
    return Coach(
        library=LIBRARY,
        search=search or WordSearch(LIBRARY.notes),
        rewriter=Rewriter(LIBRARY),
        conversations=conversations,
        max_chars=500,
        **parts,
    )


def ask(coach, message, **fields):
    return asyncio.run(coach.answer(Question(message, **fields)))


def test_exchange_is_kept_with_its_answer(coach, conversations):
    answer = ask(coach, "How do I give feedback to a Dutch developer?")
    kept = conversations.get(answer.conversation_id)
    assert [turn.role for turn in kept.turns] == ["user", "coach"]
    assert kept.turns[1].text == answer.text
    assert kept.turns[1].answer["citations"][0]["id"] == answer.citations[0].note.id
    assert kept.turns[1].answer_id == answer.answer_id
    assert kept.turns[0].cultures == ("NL",)


def test_follow_up_goes_on_in_its_conversation(coach, conversations):
    first = ask(coach, "How do I give feedback to a Dutch developer?")
    second = ask(coach, "and in Germany?", conversation_id=first.conversation_id)
    assert second.conversation_id == first.conversation_id
    assert any(citation.note.culture == "DE" for citation in second.citations)
    assert len(conversations.get(first.conversation_id).turns) == 4


def test_partner_of_the_first_question_is_remembered(coach):
    first = ask(coach, "How do I give feedback?", partner=Partner(culture="JP"))
    second = ask(coach, "Why?", conversation_id=first.conversation_id)
    assert any(citation.note.culture == "JP" for citation in second.citations)


def test_unknown_conversation_is_not_found(coach):
    with pytest.raises(NotFound):
        ask(coach, "and in Germany?", conversation_id="c_unknown")


def test_failed_answer_stores_nothing(conversations):
    coach = make_coach(conversations, NoIndex(()))
    with pytest.raises(IndexMissing):
        ask(coach, "How do I give feedback to a Dutch developer?")
    assert conversations.list_all() == ()
    coach.close()


@pytest.mark.parametrize("message", ["", "  \n "])
def test_empty_message_is_refused(coach, message):
    with pytest.raises(EmptyText):
        ask(coach, message)


def test_too_long_message_is_refused(coach):
    with pytest.raises(TooLong):
        ask(coach, "a" * 501)


def test_partner_of_unknown_culture_is_refused(coach):
    with pytest.raises(UnknownCulture):
        ask(coach, "How do I greet them?", partner=Partner(culture="Atlantis"))


def test_norms_that_bear_on_the_question_are_shown_with_their_level(coach):
    answer = ask(coach, "How do I give feedback to a Dutch developer?")
    assert {norm.scale for norm in answer.norms} == {"feedback", "directness"}
    assert {norm.level for norm in answer.norms} == {"culture"}


def test_person_comes_before_culture_and_is_said_first(coach):
    partner = Partner(culture="NL", name="Jan", overrides={"feedback": -2})
    answer = ask(coach, "How do I give feedback to him?", partner=partner)
    assert answer.text.startswith("First, what you told us of Jan comes before what is said of a country (feedback).")
    assert [norm.level for norm in answer.norms if norm.scale == "feedback"] == ["person"]


def test_rewrite_in_the_chat_comes_with_its_reasons(coach):
    answer = ask(coach, "rewrite this for our Japanese client: Send me the report by Friday.")
    assert answer.kind == "rewrite"
    assert answer.rewrite is not None
    assert answer.rewrite.verified
    assert answer.text.startswith("Your text for Japan:\n\n> ")
    assert "**What changed, and why**\n- " in answer.text
    assert answer.citations == ()


def test_rewrite_waits_for_the_partner_and_then_goes_on(coach):
    first = ask(coach, "Rewrite this: Send me the report by Friday.")
    assert first.kind == "clarify"
    second = ask(coach, "for Germany", conversation_id=first.conversation_id)
    assert second.kind == "rewrite"


def test_search_knows_the_culture_that_a_query_names(coach):
    found = asyncio.run(coach.search("feedback to a Dutch colleague"))
    assert {passage.note.culture for passage in found.passages} <= {"NL", None}


def test_question_of_many_pages_is_refused_with_what_a_long_text_needs(coach, monkeypatch):
    monkeypatch.setattr("app.coach.coach.LONGEST_QUESTION", 100)
    with pytest.raises(TooLong) as refused:
        ask(coach, "japan " * 20)
    assert "Rewrite this for Japan:" in refused.value.hint
