from datetime import date

import pytest

from app.language.days import relative_days, spoken
from app.language.reading import read

MONDAY = date(2026, 3, 9)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Send it by Friday.", date(2026, 3, 13)),
        ("Call me tomorrow.", date(2026, 3, 10)),
        ("We will deliver on Sunday.", date(2026, 3, 15)),
        ("Fix it by Friday 5pm CET.", date(2026, 3, 13)),
    ],
)
def test_coming_day_gets_its_date(text, day):
    (found,) = relative_days(read(text), MONDAY)
    assert found.day == day


@pytest.mark.parametrize(
    "text",
    [
        "We met on Friday.",
        "Send it by Friday, 13 March.",
        "Send it by Friday 13 March.",
        "The office closes on Fridays.",
        "Send it before Friday's build.",
        "Send it on 13 March (Friday).",
    ],
)
def test_past_dated_or_owned_day_is_left_alone(text):
    assert list(relative_days(read(text), MONDAY)) == []


@pytest.mark.parametrize("text", ["Send it next Friday.", "Send it by Monday."])
def test_day_that_can_mean_two_dates_gets_none(text):
    (found,) = relative_days(read(text), MONDAY)
    assert found.day is None


def test_another_year_is_spoken():
    assert spoken(date(2027, 1, 4), date(2026, 12, 30)) == "4 January 2027"


def test_day_in_quoted_words_is_left_alone():
    assert list(relative_days(read('Their manager says a part is coming "today or tomorrow".'), MONDAY)) == []


def test_day_after_tomorrow_is_two_days_away():
    (found,) = relative_days(read("Send it the day after tomorrow."), MONDAY)
    assert found.day == date(2026, 3, 11)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody deploys to production on a Friday.",
        "You may come in the week of 24 August, best on Monday.",
        "The plant stops on Wednesday 26 for maintenance, so they need to come on Monday.",
        "The release is on 30 April. We will freeze the code on Thursday.",
        "We start next week. Please send the list on Tuesday.",
    ],
)
def test_weekday_of_any_or_of_another_week_gets_no_date(text):
    assert [found.day for found in relative_days(read(text), date(2026, 8, 5)) if found.day] == []


def test_weekday_beside_a_date_of_the_coming_days_gets_its_date():
    found = relative_days(read("We deliver on 7 August. Please confirm by Thursday."), date(2026, 8, 5))
    assert [day.day for day in found] == [date(2026, 8, 6)]
