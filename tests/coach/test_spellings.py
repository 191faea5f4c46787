import time

import pytest

from app.coach.spellings import misspelt_names
from app.language.reading import read
from app.models import Draft, Partner


def told(text, name=None):
    return [notice.text for notice in misspelt_names(Draft(text, Partner(culture="IN", name=name)), read(text))]


@pytest.mark.parametrize(
    ("text", "rare", "usual"),
    [
        ("Dear Mr. Raghavan, thank you. As Ragavan said, we start. Raghavan knows.", "Ragavan", "Raghavan"),
        ("Dear José, I spoke with Jose. José, please call.", "Jose", "José"),
        ("Hi Priya, Pryia is out. Priya will call.", "Pryia", "Priya"),
    ],
)
def test_name_in_two_spellings_is_named(text, rare, usual):
    assert told(text) == [f"“{rare}” and “{usual}” may be the same name."]


def test_name_of_the_partner_is_the_right_one():
    assert told("Hi Tanka, please send it.", name="Tanaka") == ["“Tanka” and “Tanaka” may be the same name."]


@pytest.mark.parametrize(
    "text",
    [
        "Maria and Mario are here, Kowalski and Kowalska too.",
        "Anna Kovac and Anne Weber will join.",
        "Berlin and Bern are far away.",
        "Thanks, Raghavan. Raghavan's mail is here.",
        "Invoices and Invoice, Report and Reports.",
        "ABCD and ABCE are two codes.",
    ],
)
def test_different_names_and_words_are_left_alone(text):
    assert told(text) == []


def test_many_names_take_no_long_time():
    text = " ".join(f"Raghav{chr(97 + n % 26)}{chr(97 + n // 26)}n spoke." for n in range(600))
    reading = read(text)
    start = time.perf_counter()
    list(misspelt_names(Draft(text, Partner(culture="IN")), reading))
    assert time.perf_counter() - start < 1
