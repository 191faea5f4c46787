import random

import pytest

from app.evals.gates import Tally, doubled, lost_literals
from app.evals.planting import plant

MESSAGE = (
    "We must deliver 450 pallets by Friday, 13 March. I cannot move the date, and we will call Renate when Okoro has "
    "signed. Please do not send v2 yet.\n> On Monday we said 12 pallets by 4 May.\n"
)


def test_literal_that_is_gone_is_named():
    assert lost_literals("Pay 12,400 EUR, see https://a.example/x?y=1", "Pay 12,400 EUR") == ["https://a.example/x?y=1"]
    assert lost_literals("v2.3.1, JIRA-12, a@b.example", "a@b.example wants JIRA-12 and v2.3.1") == []


@pytest.mark.parametrize(
    "after",
    ["Could you please send it, please?", "Unfortunately, I am afraid we cannot.", "Could you would you send it?"],
)
def test_politeness_twice_in_a_sentence_is_seen(after):
    assert doubled("Send it.", after)


def test_politeness_that_the_writer_doubled_is_his_own():
    assert not doubled("Please send it, please.", "Please send it, please.")


def test_each_planted_error_changes_one_place_outside_quotes():
    found = list(plant(MESSAGE, random.Random(1)))
    assert {error.kind for error in found} == {"number", "date", "name", "negation", "deadline", "owner", "modality"}
    for error in found:
        assert error.text != MESSAGE
        assert error.text.endswith("> On Monday we said 12 pallets by 4 May.\n")


def test_planting_is_the_same_each_time():
    assert list(plant(MESSAGE, random.Random("a"))) == list(plant(MESSAGE, random.Random("a")))


def test_tally_of_nothing_is_no_failure():
    assert Tally().share == 1.0
