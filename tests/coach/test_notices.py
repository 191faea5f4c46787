from datetime import date

import pytest

from app.coach.norms import effective_norms
from app.coach.notices import Notices, negative_questions
from app.language.reading import read
from app.models import Draft, Partner
from tests.shipped import LIBRARY

NOTICES = Notices(LIBRARY)


def notices(text, culture="JP", **setting):
    draft = Draft(
        text, Partner(culture=culture, **setting.pop("partner", {})), **({"today": date(2026, 3, 9)} | setting)
    )
    return {
        notice.kind: notice.text for notice in NOTICES.find(draft, read(text), effective_norms(draft.partner, LIBRARY))
    }


def test_hour_outside_the_partners_day_is_shown_in_local_time():
    assert notices("Send it by Friday 5pm CET.")["local_time"] == "Friday 5pm CET is Saturday 01:00 in Japan."


def test_hour_inside_the_partners_day_is_no_matter():
    assert "local_time" not in notices("Send it by Friday 9am CET.")


def test_own_zone_of_the_partner_beats_the_country():
    assert "local_time" not in notices("Send it by Friday 5pm CET.", partner={"timezone": "Europe/Paris"})


def test_country_with_several_zones_is_not_guessed():
    assert "local_time" not in notices("Send it by Friday 5pm CET.", "US")


def test_deadline_on_a_public_holiday_is_named():
    assert "public holiday in Japan" in notices("Send it by Friday.", today=date(2026, 3, 16))["holiday"]


def test_deadline_on_a_weekend_is_named():
    assert notices("Send it by Sunday.")["weekend"] == "Sunday, 15 March falls on the weekend in Japan."


@pytest.mark.parametrize("said", ["ASAP", "as soon as possible", "EOD", "at some point"])
def test_deadline_without_a_day_is_named(said):
    assert said in notices(f"Please send the file {said}.")["vague_deadline"]


@pytest.mark.parametrize("said", ["03/04", "3/4/2026", "04.05.2026"])
def test_date_that_can_be_read_two_ways_is_named(said):
    assert said in notices(f"Please send the file by {said}.")["ambiguous_date"]


@pytest.mark.parametrize("said", ["version 1.2", "3.5 hours", "05/05", "25/12/2026", "192.168.1.1"])
def test_number_that_is_no_two_way_date_is_left_alone(said):
    assert "ambiguous_date" not in notices(f"Please check {said} first.")


def test_next_friday_is_ambiguous():
    assert "next Friday" in notices("Please send it next Friday.")["ambiguous_date"]


@pytest.mark.parametrize(
    ("today", "dates"),
    [
        (date(2026, 5, 4), "8 May or 15 May"),
        (date(2026, 5, 8), "15 May or 22 May"),
        (date(2026, 12, 28), "1 January 2027 or 8 January 2027"),
    ],
)
def test_both_dates_of_next_friday_are_offered(today, dates):
    draft = Draft("Please send it next Friday.", Partner(culture="JP"), today=today)
    found = NOTICES.find(draft, read(draft.text), effective_norms(draft.partner, LIBRARY))
    assert [notice.suggestion for notice in found if notice.kind == "ambiguous_date"] == [f"Name the date: {dates}."]


def test_weekday_without_today_depends_on_the_reader():
    assert "relative_date" in notices("Please send it by Friday.", today=None)


def test_shouted_sentence_is_named():
    assert "shouting" in notices("FIX THIS THING NOW.")


def test_threat_is_named():
    assert "threat" in notices("Otherwise we will escalate this.")


@pytest.mark.parametrize(
    "text",
    [
        "@arjun you forgot to rotate the keys again.",
        "The tests fail because of your commit. Revert it.",
        "Your numbers are wrong.",
        "Why is the report late again? You promised it for Monday.",
    ],
)
def test_criticism_in_a_public_channel_is_named(text):
    assert "public_criticism" in notices(text, public=True)


def test_plain_request_in_a_public_channel_is_no_matter():
    assert "public_criticism" not in notices("Could you please send the logs?", public=True)


def test_insult_is_named():
    assert "harsh_words" in notices("Shut up and do your job.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Please send it by 20 March.", "holiday"),
        ("Please send it by March 20, 2026.", "holiday"),
        ("Please send it by 14 March.", "weekend"),
    ],
)
def test_written_date_is_held_against_the_calendar(text, kind):
    assert kind in notices(text)


def test_date_that_has_passed_is_left_alone():
    assert notices("We met on 1 March.") == {}


@pytest.mark.parametrize("text", ["FR → TR: 96 of 212.", "SKU PO ETA"])
def test_short_forms_in_capitals_are_no_shouting(text):
    assert "shouting" not in notices(text)


def test_news_of_a_lawyer_is_no_threat():
    assert "threat" not in notices("Our lawyer believes that we have a fair chance if we object.")


def test_end_of_a_day_is_vague_only_while_nothing_says_whose_day():
    assert "vague_deadline" in notices("Send it by EOD Friday.")
    assert "vague_deadline" not in notices("Send it by EOD Friday.", timezone="Europe/Berlin")
    assert "vague_deadline" not in notices("Send it by EOD Friday your time.")


def test_date_that_the_draft_itself_makes_plain_is_not_ambiguous():
    assert "ambiguous_date" not in notices("I am away from 03/04 to 13/04.")


def test_free_day_that_is_only_told_of_is_no_matter():
    assert "holiday" not in notices("The agreement has been extended by twelve months from 1 January 2027.")


def test_sentence_of_another_language_is_quoted():
    found = notices("Send the file by 12 May. Merci de nous envoyer le fichier avant le 14 mai.")
    assert found["mixed_language"].startswith("“Merci de nous envoyer ...” is not English")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Isn't Monday a holiday?", "Isn't Monday a holiday?"),
        ("You are coming on Monday, aren't you?", "You are coming on Monday, aren't you?"),
        ("You have not seen it, have you?", "You have not seen it, have you?"),
    ],
)
def test_question_with_a_not_is_quoted(text, said):
    (notice,) = negative_questions(read(text))
    assert f"“{said}”" in notice.text


@pytest.mark.parametrize("text", ["Could you please not send it?", "Why is it late?", "I don't know. Do you?"])
def test_question_with_one_answer_is_no_matter(text):
    assert list(negative_questions(read(text))) == []
