from datetime import date

import pytest

from app.language.day_ends import day_ends
from app.language.reading import read

MONDAY = date(2026, 3, 9)


def plain(text, today=MONDAY, timezone="Europe/Berlin"):
    return [found.plain for found in day_ends(read(text), today, timezone)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Send it by EOD Friday.", "the end of Friday, 13 March, our time"),
        ("Send it by Friday EOD.", "the end of Friday, 13 March, our time"),
        ("Send it by COB tomorrow.", "the end of the working day tomorrow, 10 March, our time"),
        ("Send it by close of business on Friday.", "the end of the working day on Friday, 13 March, our time"),
        ("Send it by EOD.", "the end of today, 9 March, our time"),
        ("Send it EOD Friday.", "by the end of Friday, 13 March, our time"),
        ("Send it by EOD Friday and call me.", "the end of Friday, 13 March, our time,"),
        ("Send it by EOD 13 March.", "the end of 13 March, our time"),
        ("Send it by EOD 13/04.", "the end of 13 April, our time"),
        ("Send it by EOD Friday (13 March).", "the end of Friday (13 March), our time"),
    ],
)
def test_end_of_a_day_names_day_date_and_side(text, said):
    assert plain(text) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Send it by EOD Friday your time.", "the end of Friday, 13 March, your time"),
        ("Send it by EOD Friday CET.", "the end of Friday, 13 March, CET"),
        ("Send it by EOD Friday 5pm CET.", "the end of Friday, 13 March,"),
    ],
)
def test_side_or_hour_of_the_draft_is_kept(text, said):
    assert plain(text) == [said]


def test_without_a_zone_no_side_is_said():
    assert plain("Send it by EOD Friday.", timezone=None) == ["the end of Friday, 13 March"]


def test_without_today_no_date_is_said():
    assert plain("Send it by EOD.", today=None, timezone=None) == ["the end of the day"]


def test_bare_end_is_not_taken_for_today_beside_another_day():
    assert plain("We deploy on Thursday. I need the logs by EOD.") == ["the end of the day"]


@pytest.mark.parametrize(
    "text",
    [
        "Send the EOD report.",
        "We send it every day by EOD.",
        "They left on Friday EOD.",
        "EOD is when we meet each day.",
    ],
)
def test_name_or_habit_stays_as_written(text):
    assert all(found.plain == text[found.start : found.end] for found in day_ends(read(text), MONDAY, "Europe/Berlin"))


@pytest.mark.parametrize(
    ("text", "zone", "settled"),
    [
        ("Send it by EOD Friday.", "Europe/Berlin", True),
        ("Send it by EOD Friday.", None, False),
        ("Send it by EOD Friday your time.", None, True),
        ("Send it by COB Friday (5 pm AEDT).", None, True),
    ],
)
def test_end_is_settled_when_its_side_is_known(text, zone, settled):
    assert [found.settled for found in day_ends(read(text), MONDAY, zone)] == [settled]
