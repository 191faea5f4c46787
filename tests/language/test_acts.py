import pytest

from app.language.reading import read


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Send the file by Monday.", "request"),
        ("Please don't call him.", "request"),
        ("Can you call me tomorrow?", "request"),
        ("I need the report by Monday.", "request"),
        ("It would be great if you could send the file.", "request"),
        ("Revert 3f2a9c1 now.", "request"),
        ("Anna, please check.", "request"),
        ("The numbers in section 3 are wrong.", "criticism"),
        ("You broke the build again.", "blame"),
        ("Why didn't you test this?", "blame"),
        ("We can't accept the price.", "refusal"),
        ("This estimate isn't acceptable.", "refusal"),
        ("I disagree with the plan.", "disagreement"),
        ("We will deliver on 4 May.", "promise"),
        ("Unfortunately the parts are delayed.", "bad_news"),
        ("Thanks for the update.", "thanks"),
        ("I apologise for the delay.", "apology"),
        ("I hope you had a good weekend.", "small_talk"),
        ("Otherwise we will escalate this.", "threat"),
        ("Is the room free?", "question"),
        ("Your team did an excellent job.", "praise"),
        ("Team leads review the plan on Mondays.", "statement"),
        ("Mark sends the report.", "statement"),
    ],
)
def test_sentence_is_read_as_its_act(sentence, act):
    assert read(sentence).sentences[-1].act == act


@pytest.mark.parametrize(
    "sentence", ["Have a good weekend.", "See you on Monday.", "Thank you.", "The team needs help.", "Take care."]
)
def test_wish_or_statement_holds_no_request(sentence):
    assert read(sentence).sentences[0].clauses == ()


def test_two_joined_requests_share_one_sentence():
    clauses = read("Send me the logs and restart the server.").sentences[0].clauses
    assert [clause.joined for clause in clauses] == [False, True]


def test_consequence_behind_or_is_found():
    reading = read("Fix it by Friday or we will miss the release.")
    (clause,) = reading.sentences[0].clauses
    assert clause.consequence is not None
    assert reading.doc[clause.consequence].text == "or"


def test_sentences_start_only_after_a_mark_or_a_new_block():
    reading = read("I hope this finds you well and that you had a good weekend. It rains.")
    assert len(reading.sentences) == 2
