from app.language.edits import apply_edits
from app.language.order_lists import list_edits, listed_orders
from app.language.reading import read


def with_please(text):
    return apply_edits(text, [edit for _, edits in list_edits(read(text)) for edit in edits])


def test_line_that_leads_in_takes_the_please():
    assert (
        with_please("We need from you:\n- Send it.\n- Close it.")
        == "We need from you, please:\n- Send it.\n- Close it."
    )


def test_first_order_takes_the_please_where_the_lead_tells_something():
    draft = "What happens now:\n- Send it.\n- Close it."
    assert with_please(draft) == "What happens now:\n- Please send it.\n- Close it."


def test_list_with_a_please_is_left_alone():
    for draft in ("Could you do this:\n- Send it.\n- Close it.", "Now:\n- Please send it.\n- Close it."):
        assert with_please(draft) == draft


def test_each_list_has_its_own_please():
    draft = "Today:\n- Send it.\n- Close it.\n\nTomorrow:\n- Call Tom.\n- Check the log."
    assert with_please(draft).count("please") == 2


def test_list_of_one_order_is_no_list_of_orders():
    assert listed_orders(read("Now:\n- Send it.\n- The file is here.")) == frozenset()
