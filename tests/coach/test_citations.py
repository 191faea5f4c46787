import pytest

from app.coach.citations import Citations, sentences_of
from app.coach.guard import faults_of
from app.models import Answer, Citation, Note
from tests.shipped import LIBRARY


def note(note_id, text="do it"):
    return Note(id=note_id, kind="do", text=text, shelf="general", document="D", heading="H", topic="t")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ('Ask: "Is it so? Or not?" Then go.', ['Ask: "Is it so? Or not?"', "Then go."]),
        ("If Mr. Weber comes at 5 p.m., rise. Sit.", ["If Mr. Weber comes at 5 p.m., rise.", "Sit."]),
        ("Bring cards (twenty. Or more). Bow.", ["Bring cards (twenty. Or more).", "Bow."]),
        ("one sentence without an end", ["one sentence without an end"]),
    ],
)  # fmt: skip
def test_sentences_keep_quotations_whole(text, sentences):
    assert sentences_of(text) == sentences


def test_numbers_follow_the_first_use():
    citations = Citations()
    b, a = note("b"), note("a")
    assert citations.cite("One. Two.", b) == "One. [1] Two. [1]"
    assert citations.cite("Three.", a) == "Three. [2]"
    assert citations.cite("Four.", b) == "Four. [1]"
    assert [(citation.n, citation.note.id) for citation in citations.listed] == [(1, "b"), (2, "a")]


def answer(text, *numbers, kind="answer"):
    cited = tuple(Citation(n, note(f"note-{n}")) for n in numbers)
    return Answer("a_1", "c_1", kind, text, citations=cited)


def test_sound_answer_has_no_fault():
    assert faults_of(answer("Do this. [1] Do that. [2]", 1, 2), LIBRARY) == ()


@pytest.mark.parametrize(
    "faulty",
    [
        answer("Do this. [1]", 1, 2),
        answer("Do this. [3]", 1),
        answer("Do this. [2]", 2),
        answer("I do not know. [1]", 1, kind="refusal"),
        answer("All Germans are punctual. [1]", 1),
    ],
)
def test_wrong_numbers_and_absolute_claims_are_faults(faulty):
    assert faults_of(faulty, LIBRARY)
