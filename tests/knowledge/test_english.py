import pytest

from app.knowledge import check
from app.language.parse import parse
from app.language.wordings import Wordings
from tests.shipped import LIBRARY

WORDS = LIBRARY.english.ambiguous
WORDINGS = Wordings(WORDS)


def found(text):
    return {word.id for word, _ in WORDINGS.find(parse(text))}


@pytest.mark.parametrize(("word", "text"), [(word.id, text) for word in WORDS for text in word.examples])
def test_word_of_two_senses_is_found(word, text):
    assert word in found(text)


@pytest.mark.parametrize(("word", "text"), [(word.id, text) for word in WORDS for text in word.unchanged])
def test_word_in_its_plain_sense_is_left_alone(word, text):
    assert word not in found(text)


def test_word_lists_are_as_rich_as_they_should_be():
    plain = next(rule for rule in LIBRARY.rules if rule.id == "plain-words")
    assert sum(len(case.phrases) or 1 for case in plain.cases) >= 400
    assert len(LIBRARY.english.false_friends) >= 100
    assert sum(map(len, LIBRARY.english.strengths.hedges.values())) >= 70
    assert sum(map(len, LIBRARY.english.strengths.intensifiers.values())) >= 70


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("ambiguous", "words:\n  - {id: x, pattern: a}\n", "must be a list of tokens in the form of spaCy's Matcher"),
        ("ambiguous", "words:\n  - {id: x, pattern: [{LOWER: no}]}\n", "LOWER must be a word, got False"),
        ("false-friends", "words:\n  - {word: actual, meant: current, english: real}\n", "languages' is missing"),
        ("strength", "hedges: {weak: [maybe], middle: [maybe], strong: [may]}\n", "holds 'maybe' twice"),
        ("strength", "hedges: {feeble: [maybe]}\n", "is not a field here"),
    ],
)
def test_broken_word_list_is_refused(folder, file, text, said):
    (folder / "english").mkdir(exist_ok=True)
    (folder / "english" / f"{file}.yaml").write_text(f"sources: {{}}\n{text}", "utf-8")
    assert [problem for problem in map(str, check(folder)) if said in problem]
