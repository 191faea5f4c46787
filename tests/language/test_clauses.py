import pytest

from app.language.reading import read


def forms(text):
    return [clause.form for sentence in read(text).sentences for clause in sentence.clauses]


@pytest.mark.parametrize(
    "text",
    [
        "Want one in?",
        "Need a yes or no from you by 2.",
        "Please accept my apologies for the delay.",
        "Please be assured of our best cooperation.",
        "Please be patient with us.",
        "Please correct anything that we misunderstood.",
        "Wish you and your family health.",
    ],
)
def test_courtesy_or_short_form_is_no_order(text):
    assert forms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Send it twice within 2 s and we get two refunds.",
        "Please send them by 18 June and I'll add the sum to the payroll.",
    ],
)
def test_order_with_what_follows_from_it_stays_whole(text):
    assert forms(text) == []


def test_word_by_itself_is_no_order():
    assert forms("Juraj") == []
    assert forms("What didn't work:\n1. Spend. We agreed on 45,000 USD.") == []


@pytest.mark.parametrize(
    "text",
    ["Would you prefer to add it now?", "Would you rather talk to legal first?", "Would you be able to tell us?"],
)
def test_question_after_a_wish_asks_no_service(text):
    assert forms(text) == []


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Fix it by Friday or else we cancel.", "or"),
        ("Answer me in 15 min or I order a replacement.", "or"),
        ("Have the rebar signed off by Thursday or there's no pour.", "or"),
    ],
)
def test_what_happens_otherwise_is_found(text, mark):
    reading = read(text)
    places = [clause.consequence for sentence in reading.sentences for clause in sentence.clauses]
    assert all(place is None or reading.doc[place].text == mark for place in places)


@pytest.mark.parametrize(
    "text", ["Send me the old file or the new one.", "Send me whatever you or your colleague has."]
)
def test_choice_is_no_consequence(text):
    (clause,) = read(text).sentences[0].clauses
    assert clause.consequence is None
