import pytest

from app.knowledge import check, load_library


def ask(folder, text):
    (folder / "questions").mkdir(exist_ok=True)
    (folder / "questions" / "br.yaml").write_text(text, "utf-8")


def test_questions_belong_to_their_note_and_are_searched_with_it(folder):
    ask(folder, 'br-note-3: ["May I be late?", "they came at ten"]\n')
    note = next(note for note in load_library(folder).notes if note.id == "br-note-3")
    assert note.asks == ("May I be late?", "they came at ten")
    assert "they came at ten" in note.embedding_text
    assert check(folder) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('br-note-99: ["What now?"]\n', "'br-note-99' is the id of no note"),
        ('br-note-3: ["What now?"]\nbr-note-4: ["what now?"]\n', "'what now?' is asked for 'br-note-3' already"),
        (f'br-note-3: ["{"why " * 21}"]\n', "has more than 20 words"),
        ("br-note-3: What now?\n", "must be a list of texts"),
    ],
)
def test_questions_that_help_nobody_are_refused(folder, text, said):
    ask(folder, text)
    assert [problem for problem in map(str, check(folder)) if said in problem]


def test_note_without_questions_has_none(folder):
    assert {note.asks for note in load_library(folder).notes} == {()}
