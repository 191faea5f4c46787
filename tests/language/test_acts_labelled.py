from collections import Counter
from pathlib import Path

import pytest
import yaml

from app.language.acts import ACTS, cues_of
from app.language.cues.patterns import CueIndex, cues
from app.language.cues.said import said
from app.language.reading import read

LABELLED = yaml.safe_load((Path(__file__).parent / "data" / "acts.yaml").read_text(encoding="utf-8"))
FLOOR = 0.9
FLOOR_OF_ONE_ACT = 5 / 7


def _holds(pattern, text):
    sentence = read(text).sentences[-1]
    seen = said(sentence.span, sentence.clauses)
    return bool(CueIndex(cues("request", 1, pattern)).find(seen.tokens, seen.start, seen.flags))


def test_most_sentences_are_read_as_what_they_do():
    wrong = [one for one in LABELLED if read(one["text"]).sentences[-1].act != one["act"]]
    assert len(wrong) <= (1 - FLOOR) * len(LABELLED), wrong


def test_no_act_is_read_much_worse_than_the_others():
    total, right = Counter(), Counter()
    for one in LABELLED:
        total[one["act"]] += 1
        right[one["act"]] += read(one["text"]).sentences[-1].act == one["act"]
    assert set(total) == {*ACTS, "statement"}
    assert {act for act in total if right[act] / total[act] < FLOOR_OF_ONE_ACT} == set()


@pytest.mark.parametrize(
    ("asks", "tells"),
    [
        ("We need the file by Monday.", "The client requested the file."),
        ("Thank you for the visit.", "The customer thanked us for the visit."),
        ("We refuse the offer.", "He refused the offer in 2019."),
        ("You broke the pump.", "The pump was replaced in the spring."),
        ("I apologise for the noise.", "The supplier apologised and sent a new one."),
        ("We will go to court.", "The court is next to the station."),
        ("The report is full of errors.", "The error log is kept for 90 days."),
    ],
)
def test_a_report_of_an_act_is_a_statement(asks, tells):
    assert read(asks).sentences[-1].act != "statement"
    assert read(tells).sentences[-1].act == "statement"


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Pay now or we will cancel the contract.", {"request", "threat"}),
        ("Send me the file by Monday.", {"request", "deadline"}),
        ("We need the signed form by Friday.", {"request", "deadline"}),
        ("Thank you, the design is excellent.", {"thanks", "praise"}),
    ],
)
def test_a_sentence_can_do_two_things(text, acts):
    assert acts <= set(read(text).sentences[-1].acts)


@pytest.mark.parametrize(
    "text",
    [
        "If no offer reaches us by Friday, we take variant 2.",
        "If the sensor fails, the valve closes.",
        "Your team made its first call on 2 March.",
        "Your driver delivered the crates at noon.",
        "Our lawyers are based in Hamburg.",
        "The legal department reviews every contract.",
    ],
)
def test_a_plain_condition_or_deed_neither_threatens_nor_blames(text):
    assert not {"threat", "blame"} & set(read(text).sentences[-1].acts)


@pytest.mark.parametrize(
    "text",
    [
        "If it is late again, we will cancel the order.",
        "Pay by Friday or we stop the deliveries.",
        "Otherwise I will escalate this to your management.",
        "Next time we will look for another supplier.",
    ],
)
def test_a_condition_whose_consequence_harms_the_reader_threatens(text):
    assert "threat" in read(text).sentences[-1].acts


@pytest.mark.parametrize(
    ("text", "act"), [("Well done, all of you.", "praise"), ("We are two weeks behind schedule.", "bad_news")]
)
def test_a_set_phrase_is_found_as_a_whole(text, act):
    assert read(text).sentences[-1].act == act


def test_the_main_act_comes_first():
    for one in LABELLED:
        sentence = read(one["text"]).sentences[-1]
        assert sentence.acts[0] == sentence.act
        assert len(set(sentence.acts)) == len(sentence.acts)


def test_the_frame_of_a_message_keeps_its_own_acts():
    first, *_, last = read("Dear Ana,\n\nthe file is here.\n\nKind regards,\nBob").sentences
    assert (first.acts, last.acts) == (("greeting",), ("closing",))


def test_the_cues_say_why_a_sentence_was_read_so():
    sentence = read("Would you mind closing the gate?").sentences[-1]
    assert any("mind" in cue.pattern for cue in cues_of(sentence.span, sentence.clauses) if cue.act == "request")


@pytest.mark.parametrize(
    ("pattern", "text", "holds"),
    [
        ("leave ~ desired", "It leaves a lot to be desired.", True),
        ("leave ~ desired", "He leaves, and it is as I desired.", False),
        ("^ no", "No, thanks.", True),
        ("^ no", "There is no gate.", False),
        ("gate $", "Close the gate!", True),
        ("gate $", "The gate is open.", False),
        ("WE need a? key", "I need key 4.", True),
        ("WE need", "They need a key.", False),
        ("open &asks", "Is it open?", True),
        ("open &!asks", "Is it open?", False),
        ("us/me", "Call me.", True),
        ("WE", "Call us.", False),
    ],
)
def test_a_pattern_holds_where_its_words_stand(pattern, text, holds):
    assert _holds(pattern, text) is holds


def test_a_pattern_with_an_unknown_meaning_is_refused():
    with pytest.raises(ValueError, match="WEE"):
        list(cues("request", 1, "WEE need"))
