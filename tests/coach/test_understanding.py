import pytest

from app.coach.understanding import understand
from tests.shipped import LIBRARY


def read(*messages, **known):
    understood = None
    for message in messages:
        understood = understand(message, LIBRARY, understood, **known)
    return understood


def test_culture_section_and_bare_question_are_read():
    question = read("How do I give feedback to a Dutch developer?")
    assert question.cultures == ("NL",)
    assert question.headings == ("Feedback",)
    assert question.core == "How do I give feedback to a developer?"


def test_partner_of_the_request_stands_in_where_no_culture_is_named():
    assert read("How do I give feedback?", partner_culture="JP").cultures == ("JP",)
    assert read("How do I give feedback in Germany?", partner_culture="JP").cultures == ("DE",)


def test_two_cultures_make_a_comparison():
    question = read("Germany or Brazil: who decides?")
    assert question.cultures == ("DE", "BR")
    assert question.is_comparison


def test_asker_is_told_from_partner():
    question = read("I am German and my American client says everything is great. Is it?")
    assert (question.own, question.cultures) == (("DE",), ("US",))


@pytest.mark.parametrize(
    ("follow_up", "cultures", "core"),
    [
        ("and in Germany?", ("DE",), "How do I give feedback to a developer?"),
        ("Germany?", ("DE",), "How do I give feedback to a developer?"),
        ("and by email?", ("NL",), "How do I give feedback to a developer? by email?"),
        ("What about deadlines?", ("NL",), "How do I give feedback to a developer? What about deadlines?"),
    ],
)
def test_follow_up_takes_over_what_it_leaves_out(follow_up, cultures, core):
    question = read("How do I give feedback to a Dutch developer?", follow_up)
    assert (question.cultures, question.core) == (cultures, core)
    assert question.follows


def test_why_asks_for_the_reasons_of_the_last_answer():
    question = read("How do I give feedback to a Dutch developer?", "Why?")
    assert (question.wish, question.cultures) == ("reasons", ("NL",))


def test_new_question_takes_nothing_over():
    question = read("How do I give feedback to a Dutch developer?", "How do I greet our client on Monday?")
    assert question.cultures == ()
    assert not question.follows


def test_answer_to_which_culture_completes_the_question():
    question = read("How should I greet the client?", "Japan")
    assert question.cultures == ("JP",)
    assert "greet" in question.core


@pytest.mark.parametrize(
    ("message", "needed"),
    [
        ("How should I greet the client?", True),
        ("What gift should I bring to our partner?", True),
        ("How should I greet the client in Japan?", False),
        ("How do I prepare a kick-off with a new vendor?", False),
        ("How do I pronounce and use names correctly?", False),
    ],
)
def test_culture_is_needed_only_where_general_advice_would_be_a_guess(message, needed):
    assert read(message).needs_a_culture is needed


@pytest.mark.parametrize("place", ["Wakanda", "Mars Base Alpha", "Elbonia"])
def test_place_that_no_list_knows_is_not_covered(place):
    assert read(f"How do I greet people in {place}?").not_covered == (place,)


def test_product_and_weekday_are_no_places():
    assert read("How do I raise a problem in Slack on Friday?").not_covered == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Priya keeps missing deadlines. What should I say?", "John keeps missing deadlines. What should I say?"),
        ("My colleague Ahmed interrupts me.", "My colleague Karl interrupts me."),
        ("How should I address Mr. Tanaka in Berlin?", "How should I address Mr. Smith in Berlin?"),
        ("How do I tell Hiroshi that it is late?", "How do I tell Sven that it is late?"),
    ],
)
def test_name_alone_changes_nothing(one, other):
    assert read(one) == read(other)


def test_rewrite_keeps_the_draft_for_the_next_wish():
    question = read("Rewrite this: Send me the report by Friday.", "for Germany", "shorter, please")
    assert question.wish == "rewrite"
    assert question.cultures == ("DE",)
    assert question.rewrite.draft == "Send me the report by Friday."
    assert question.rewrite.adjust == "shorter"


def test_draft_that_was_asked_for_is_taken_as_the_draft():
    question = read("Please rewrite this for our Dutch team", "Hi Jan, send me the report by Friday.")
    assert question.cultures == ("NL",)
    assert question.rewrite.draft == "Hi Jan, send me the report by Friday."
