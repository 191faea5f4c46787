import json
from importlib.resources import files

import numpy as np
import pytest

from app.language.features import NAMES, features
from app.language.reading import read
from app.language.scores import score, score_text
from app.language.style import masked, style_of


def one(text):
    return read(text).sentences[0]


def test_every_feature_has_a_number():
    found = features(one("Could you please send the file by Friday?"))
    assert len(found) == len(NAMES)
    assert dict(zip(NAMES, found, strict=True))["ask:could"] == 1.0


def test_names_are_masked_before_scoring():
    assert masked(one("I asked Wanjiku about it.")) == masked(one("I asked Bob about it."))


@pytest.mark.parametrize("name", ["Bob", "Wanjiku", "Müller", "Łukasz"])
def test_a_name_alone_changes_no_score(name):
    assert score_text(read(f"Hi {name},\n\nplease send the file.\n")) == score_text(
        read("Hi Anna,\n\nplease send the file.\n")
    )


@pytest.mark.parametrize(
    ("kinder", "colder"),
    [
        ("I know this week is full for you, so Tuesday is fine too.", "Tuesday at the latest, and no more excuses."),
        ("Shall we look at the test together?", "Did nobody look at the test?"),
        ("It was our slip, and the new invoice is on its way.", "Your accounts department got it wrong once more."),
    ],
)
def test_kinder_wording_without_please_or_thanks_scores_warmer(kinder, colder):
    assert score_text(read(kinder)).warmth > score_text(read(colder)).warmth


def test_official_wording_scores_more_formal_than_chatty_wording():
    official = score_text(read("We hereby confirm receipt of the documents enclosed with your letter."))
    chatty = score_text(read("yep, got the docs you sent over, cheers"))
    assert official.formality > chatty.formality + 0.2


def _refuse(sentences):
    assert not sentences, "scored again"
    return []


def test_known_sentences_are_not_scored_again(monkeypatch):
    scored = score(read("Please send the file. It is late."))
    monkeypatch.setattr("app.language.scores.style_of", _refuse)
    assert score(read("Please send the file. It is late."), scored.known).text == scored.text


def test_no_sentence_is_no_fault():
    assert style_of([]) == []
    assert np.isfinite(score_text(read("")).warmth)


def test_every_weight_belongs_to_a_feature():
    shipped = json.loads(files("app.language").joinpath("style.json").read_text("utf-8"))["scales"]
    assert {name for part in shipped.values() for name in part["features"]} <= set(NAMES)
