from datetime import date

import pytest

from app.coach.undertones import undertones
from app.language.reading import read
from app.models import Draft, Partner


def kinds(text):
    draft = Draft(text, Partner(culture="JP"), today=date(2026, 3, 9))
    return {notice.kind: notice.text for notice in undertones(draft, read(text))}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Great job breaking the build again.", "Great job"),
        ("Thanks for nothing.", "Thanks for nothing"),
        ("The build is broken again. Brilliant.", "Brilliant."),
        ("As always, the report is late.", "As always"),
        ("Thanks for losing our order.", "Thanks for"),
        ("How nice of you to finally answer.", "How nice of you to finally"),
    ],
)
def test_sarcasm_is_quoted(text, said):
    assert f"“{said}”" in kinds(text)["sarcasm"]


@pytest.mark.parametrize(
    "text",
    [
        "Great job on the migration, the errors are gone.",
        "Brilliant! The bug is gone.",
        "Thanks for fixing the bug. Great!",
        "Unfortunately the parts are late. Great work by your team on the rest, though.",
        "As always, thank you for your help.",
        "We found the error. Great!",
        "Congratulations on the launch.",
    ],
)
def test_honest_praise_is_no_sarcasm(text):
    assert "sarcasm" not in kinds(text)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("You all forgot the deadline.", "“You all”"),
        ("Everybody missed the deadline again.", "“Everybody”"),
        ("Your whole team is careless.", "“Your whole team”"),
        ("None of you answered my mail.", "“None of you”"),
        ("Ravi and Meera forgot to rotate the keys.", "Ravi and Meera"),
        ("Ravi ignored my mail. Later Meera forgot the keys.", "Ravi and Meera"),
    ],
)
def test_blame_for_many_names_them(text, whom):
    assert kinds(text)["many_blamed"].endswith(f"{whom}.")


@pytest.mark.parametrize(
    "text",
    [
        "Thank you all. The numbers in section 3 are wrong.",
        "Everyone is waiting because the report is wrong.",
        "All of you did great work.",
        "Ravi forgot the keys, and Meera will send them.",
        "Everyone agrees that the price is wrong.",
    ],
)
def test_one_fault_or_none_blames_nobody_else(text):
    assert "many_blamed" not in kinds(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Please don't tell your boss about the delay.", "don't tell your boss"),
        ("Let's settle this without going through Anna.", "without going through Anna"),
        ("Keep this between us for now.", "Keep this between us"),
        ("I will talk directly with the developer, no need to involve Anna.", "no need to involve Anna"),
        ("Do not cc your manager.", "Do not cc your manager"),
    ],
)
def test_way_round_a_manager_is_quoted(text, said):
    assert f"“{said}”" in kinds(text)["bypass"]


@pytest.mark.parametrize(
    "text",
    [
        "The difference between us and the client is 400 EUR.",
        "Please do not tell the client yet.",
        "Do not copy the manager's file.",
        "Please don't ask Anna for the file, I have it.",
        "Could you ask your manager?",
    ],
)
def test_plain_talk_of_others_goes_round_nobody(text):
    assert "bypass" not in kinds(text)
