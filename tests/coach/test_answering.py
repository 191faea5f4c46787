import asyncio
import re
from dataclasses import replace

import pytest

from app.coach.answering import Answering
from app.coach.guard import faults_of
from app.coach.understanding import understand
from app.models import Answer, Note
from tests.coach.stand_in import WordSearch
from tests.shipped import LIBRARY

NUMBER = re.compile(r"\[\d+\]")


def ask(*messages, notes=LIBRARY.notes, known=""):
    understood = None
    for message in messages:
        understood = understand(message, LIBRARY, understood)
    reply = asyncio.run(Answering(LIBRARY, WordSearch(notes)).reply(understood, "default", known=known))
    answer = Answer("a_1", "c_1", reply.kind, reply.text, reply.citations)
    assert faults_of(answer, LIBRARY) == ()
    return reply


def note(note_id, text, **fields):
    made = Note(
        id=note_id,
        kind="do",
        text=text,
        shelf="cultures",
        document="Japan",
        heading="Feedback",
        topic="feedback",
        why="a guide says so.",
        scope="first contacts; later it relaxes.",
        culture="JP",
    )
    return replace(made, **fields)


FEEDBACK = note("jp-a", "give feedback on work in private.")


def test_answer_opens_with_the_best_note_and_ends_with_a_check():
    avoid = note("jp-b", "feedback on a person before the whole group.", kind="avoid")
    check = note("jp-c", 'ask once how feedback is liked: "How do you prefer to get comments from us?"', kind="know")
    reply = ask("How do I give feedback on work to a Japanese colleague?", notes=[FEEDBACK, avoid, check])
    assert reply.kind == "answer"
    assert reply.text == (
        "Give feedback on work in private. [1]\n\n"
        "**Avoid** feedback on a person before the whole group. [2]\n\n"
        "**Why**: a guide says so. [1] **It varies**: this holds for first contacts; later it relaxes. [1]\n\n"
        '**Check with your partner**: Ask once how feedback is liked: "How do you prefer to get comments from us?" [3]'
    )
    assert [citation.note.id for citation in reply.citations] == ["jp-a", "jp-b", "jp-c"]


def test_thin_knowledge_leaves_no_empty_headings():
    reply = ask("How do I give feedback on work to a Japanese colleague?", notes=[replace(FEEDBACK, why="", scope="")])
    assert "**Why**" not in reply.text
    assert "**Avoid**" not in reply.text
    assert "**It varies**" not in reply.text


def test_low_confidence_is_said():
    reply = ask("How do I give feedback on work to a Japanese colleague?", notes=[replace(FEEDBACK, confidence="low")])
    assert "take this as a tendency: the sources are few or disagree. [1]" in reply.text


def test_notes_that_say_the_same_are_said_once():
    twin = note("jp-b", "give feedback on their work in private.")
    reply = ask("How do I give feedback on work to a Japanese colleague?", notes=[FEEDBACK, twin])
    assert "jp-b" not in {citation.note.id for citation in reply.citations}


def test_teams_own_rule_comes_first_and_says_whose_it_is():
    rule = note(
        "acme-1",
        "Feedback on work goes to the vendor's lead first.",
        shelf="playbooks",
        document="Acme vendor handbook",
        culture=None,
        owner="your team",
    )
    reply = ask("How do I give feedback on work to a Japanese colleague?", notes=[FEEDBACK, rule])
    assert reply.text.startswith(
        "Your team's rule (Acme vendor handbook): Feedback on work goes to the vendor's lead first. [1]\n\n"
        "Give feedback on work in private. [2]"
    )


def test_advice_to_readers_from_there_is_kept_from_others():
    own = note("jp-own", "if you are Japanese, say feedback on work in plain words to colleagues abroad.")
    assert ask("How do I give feedback on work to a Japanese colleague?", notes=[own]).kind == "refusal"


def test_answer_never_cites_another_culture():
    reply = ask("How do I give feedback to a German colleague?")
    assert {citation.note.culture for citation in reply.citations} <= {"DE", None}


def test_general_question_rests_on_no_culture():
    reply = ask("How do I prepare a kick-off with a new vendor?")
    assert reply.kind == "answer"
    assert {citation.note.culture for citation in reply.citations} == {None}


def test_what_is_known_of_the_person_opens_the_answer():
    reply = ask("How do I give feedback to a German colleague?", known="First, what you told us of Ana comes first.")
    assert reply.text.startswith("First, what you told us of Ana comes first.\n\n")


def test_comparison_answers_per_culture():
    reply = ask("Germany or Japan: how do I give feedback?")
    assert reply.text.index("**Germany**: ") < reply.text.index("**Japan**: ")


def test_uncovered_side_of_a_comparison_is_named():
    reply = ask("How do I give feedback in Germany and in Mongolia?")
    assert reply.text.startswith("There is no culture card for Mongolia, so this leaves it out.")
    assert reply.kind == "answer"


def test_why_tells_the_reasons_of_the_advice():
    reply = ask("How do I give feedback on work to a Japanese colleague?", "Why?", notes=[FEEDBACK])
    assert reply.text == "Give feedback on work in private. [1] **Why**: a guide says so. [1]"


def test_template_is_shown_when_it_is_asked_for():
    copied = note(
        "jp-t", "send feedback on work by mail.", template="Thank you for the report.\nCould you check page 3?"
    )
    reply = ask("Give me a template for feedback on work to a Japanese colleague", notes=[copied])
    assert "> Thank you for the report.\n> Could you check page 3?" in reply.text


@pytest.mark.parametrize("message", ["What is the capital of Germany?", "Best recipe for feijoada from Brazil?"])
def test_other_matters_are_refused_without_citations(message):
    reply = ask(message)
    assert (reply.kind, reply.citations, NUMBER.findall(reply.text)) == ("refusal", (), [])


@pytest.mark.parametrize(
    "message",
    [
        "How do I give feedback to a Dutch developer?",
        "How should I prepare for the first meeting with a Japanese client?",
        "What should I know about deadlines in Brazil?",
        "How do Americans negotiate contracts?",
        "How do I run a health check of the partnership?",
        "US vs India: how is feedback given?",
    ],
)
def test_chat_answer_is_short_and_every_sentence_of_advice_is_cited(message):
    reply = ask(message)
    assert reply.kind == "answer"
    assert len(re.findall(r"[\w'’-]+", NUMBER.sub("", reply.text))) <= 180
    paragraphs = [p for p in reply.text.split("\n\n") if "Ask your contact how" not in p and "If you tell me" not in p]
    assert all(paragraph.rstrip().endswith("]") or paragraph.startswith(">") for paragraph in paragraphs)
