from datetime import date

import pytest

from app.language.facts.date_order import date_order, figure_dates
from app.language.verify import verify

MONDAY = date(2026, 3, 9)


def read(text, today=MONDAY):
    return [(found.day, found.month, found.year) for found in figure_dates(text, today)]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("From 03/04 to 13/04.", "day"),
        ("By 04/13/2026, not by 03/04/2026.", "month"),
        ("By 03/04.", ""),
        ("By 13/04, or by 04/14.", ""),
        ("We are there 24/7 until 03/04.", ""),
    ],
)
def test_order_is_what_all_telling_dates_show(text, order):
    assert date_order(text) == order


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("By 13/04.", [(13, 4, None)]),
        ("By 04/13/2026.", [(13, 4, 2026)]),
        ("By 31.12.2026.", [(31, 12, 2026)]),
        ("Away from 03/04 to 13/04.", [(3, 4, None), (13, 4, None)]),
        ("On Friday 03/04.", [(3, 4, None)]),
        ("By 05/05.", [(5, 5, None)]),
        ("By 03/04.", [(0, 0, None)]),
        ("By 04.05.2026.", [(0, 0, 2026)]),
    ],
)
def test_date_is_read_where_it_can_be_read_one_way(text, dates):
    assert read(text) == dates


@pytest.mark.parametrize(
    "text", ["10/22 tests passed.", "24/7", "Version 13.4", "30/70 split", "by https://x.example/13/04"]
)
def test_other_figures_are_no_dates(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Away from 03/04 to 13/04.", "Away from 3 April to 13 April."),
        ("It arrives on Friday 03/04.", "It arrives on Friday 3 April."),
    ],
)
def test_verifier_accepts_the_date_in_words(before, after):
    assert verify(before, after, today=MONDAY).ok


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Away from 03/04 to 13/04.", "Away from 4 March to 13 April."),
        ("It arrives by 03/04.", "It arrives by 3 April."),
        ("It arrives on Friday 03/04.", "It arrives on Friday 4 March."),
    ],
)
def test_verifier_refuses_a_reading_that_the_draft_does_not_show(before, after):
    assert not verify(before, after, today=MONDAY).ok
