import pytest

from app.language.edits import apply_edits
from app.language.reading import read
from app.language.sentence_splits import splits

FIRST = (
    "The customer in Porto has confirmed the order for the twelve pumps and the spare parts that we offered in January"
)
SECOND = "the final drawings of the base plates are still with their engineering department in the north of the country"


def cut(text):
    return apply_edits(text, [edit for _, (edit,) in splits(read(text))])


@pytest.mark.parametrize(
    ("link", "parts"),
    [
        (", and ", ". The"),
        (", but ", ". But the"),
        ("; however, ", ". However, the"),
        ("; ", ". The"),
    ],
)
def test_long_sentence_is_cut_between_its_main_clauses(link, parts):
    assert cut(f"{FIRST}{link}{SECOND}.") == f"{FIRST}{parts}{SECOND[3:]}."


def test_result_is_cut_off_with_this():
    long = f"{FIRST}, which means that the delivery to the site will need three more weeks than we told you."
    assert f"{FIRST}. This means that the delivery" in cut(long)


@pytest.mark.parametrize(
    "text",
    [
        f"If {FIRST[0].lower()}{FIRST[1:]}, we start, and {SECOND}.",
        f"{FIRST}, and {SECOND} unless you call us.",
        f"We believe that {FIRST[0].lower()}{FIRST[1:]}, and {SECOND}.",
        f"On Monday {FIRST[0].lower()}{FIRST[1:]}, and {SECOND}.",
        f"{FIRST} because the price was good, and {SECOND}.",
        f"{FIRST} (we got the paper today, and {SECOND}).",
        f"{FIRST}, and has asked for the final drawings of the base plates for the north of the country.",
        "The order is here, and the drawings are late.",
    ],
)
def test_condition_speaker_opening_reason_or_bracket_keeps_it_whole(text):
    assert cut(text) == text
