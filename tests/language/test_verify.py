"""The verifier on single facts: what counts as the same, as made explicit, as changed, as invented."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.language.facts import read as read_facts
from app.language.parse import parse
from app.language.verify import verify

MONDAY = date(2026, 3, 9)
BLUNT = (
    "Hi Tanaka, your report is late AGAIN and the numbers in section 3 are wrong. Fix it by Friday 5pm CET or "
    "we will miss the "
    "release on 14 March. Don't send v2.3.1 to the client yet! The 12,400 EUR estimate isn't acceptable - "
    "https://example.com/r/381 - ASAP please. Thanks, Bob"
)
GENTLE = (
    "Dear Tanaka-san,\n\nI am writing about your report. It is late again, "
    "and there are errors in the numbers in section 3.\n\n"
    "Could you please correct it by Friday, 13 March, 5pm CET? Otherwise we will miss the release on 14 March. "
    "Please do not send "
    "v2.3.1 to the client yet.\n\nUnfortunately, we are not able to accept the 12,400 EUR "
    "estimate (https://example.com/r/381). "
    "This is urgent.\n\nThank you,\nBob"
)
EQUAL = [
    ("Call me at 5pm.", "Please call me at 17:00."),
    ("It costs EUR 12,400.", "It costs 12 400 euros."),
    ("We do not agree.", "We don't agree."),
    ("We can't come.", "We are not able to come."),
    ("It takes 2 weeks.", "It takes two weeks."),
    ("The release is on 14 March.", "The release is on March 14th."),
    ("You must sign it.", "You have to sign it."),
    ("You need to sign it.", "You must sign it."),
    ("The price isn't acceptable.", "We are not able to accept the price."),
    ("The numbers are wrong.", "There are errors in the numbers."),
    ("The numbers are wrong.", "The numbers are not correct."),
    ("I need the file.", "Could you please send the file?"),
    ("Do not send the file.", "Please do not send the file."),
    ("You broke the build again.", "The build is broken again after your change."),
    ("Tanaka agreed.", "Mr. Tanaka agreed."),
    ("João, send it.", "Hi Joa\u0303o, could you please send it?"),
    ("Let's touch base on Monday.", "Let's talk on Monday."),
    (
        "I was just wondering if maybe you could possibly take a look at the file.",
        "Could you please take a look at the file?",
    ),
    ("He said “ship it”.", 'He said "ship it".'),
]
BROKEN = [
    ("You must sign it.", "You may sign it."),
    ("You must sign it.", "You should sign it."),
    ("You must sign it.", "Please look at it."),
    ("Mr. Silva needs to sign it.", "Mr. Silva would need to sign it."),
    ("We will deliver on Monday.", "We might deliver on Monday."),
    ("There seems to be an error in the file.", "There is an error in the file."),
    ("The report is late.", "The report is not late."),
    ("Fix it by Friday.", "It would be nice to fix it some day."),
    ("Anna will deliver the API by Monday.", "The API will be delivered by Monday."),
    ("You broke the build again.", "The build is broken again."),
    ("We will pay.", "You will pay."),
    ("Tanaka agreed.", "Takana agreed."),
    ("It is for all users.", "It is for some users."),
    ("The report is late.", "The report is late. We will compensate you."),
    ("The report is late.", "The report is late. It was our fault."),
    ("Thanks, Bob", "Thank you,\n[Your name]"),
    ("Please send the file.", "Please send the file by Friday."),
]


@pytest.mark.parametrize(("before", "after"), EQUAL)
def test_equal_forms_are_equal(before: str, after: str) -> None:
    found = verify(before, after)
    assert (found.lost, found.changed, found.added) == ((), (), ())


@pytest.mark.parametrize(("before", "after"), BROKEN)
def test_changed_meaning_is_found(before: str, after: str) -> None:
    assert not verify(before, after).ok


def test_rewrite_for_an_indirect_partner_passes_with_the_date_derived() -> None:
    found = verify(BLUNT, GENTLE, today=MONDAY)
    assert found.ok
    assert [(fact.origin, fact.text) for fact in found.derived] == [("Friday", "Friday, 13 March")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Send it by Friday.", "Please send it by Friday, 13 March."),
        ("Send it tomorrow.", "Please send it tomorrow, on Tuesday."),
        ("Send it by the end of the month.", "Please send it by 31 March."),
        ("Send it by EOD.", "Please send it by 18:00."),
        ("The meeting is on 14 March.", "The meeting is on 14 March 2026."),
        ("The meeting is on 14 March.", "The meeting is on Saturday, 14 March."),
    ],
)
def test_what_today_makes_explicit_is_derived(before: str, after: str) -> None:
    found = verify(before, after, today=MONDAY)
    assert found.ok
    assert found.derived


@pytest.mark.parametrize(
    ("before", "after", "today"),
    [
        ("Send it by Friday.", "Please send it by Friday, 20 March.", MONDAY),
        ("Send it by Friday.", "Please send it by Friday, 13 March.", None),
        ("Send it tomorrow.", "Please send it on Wednesday.", MONDAY),
        ("The meeting is on 14 March.", "The meeting is on 14 March 2027.", MONDAY),
        ("The meeting is on 14 March.", "The meeting is on Friday, 14 March.", MONDAY),
    ],
)
def test_wrong_or_invented_date_is_found(before: str, after: str, today: date | None) -> None:
    assert not verify(before, after, today=today).ok


@pytest.mark.parametrize(
    ("timezone", "after", "ok"),
    [
        ("Europe/Berlin", "Please pay by 3 April.", True),
        ("America/New_York", "Please pay by 4 March.", True),
        ("America/New_York", "Please pay by 3 April.", False),
        (None, "Please pay by 3 April.", False),
        (None, "Please pay by 03/04.", True),
    ],
)
def test_slashed_date_is_read_as_the_writers_zone_reads_it(timezone: str | None, after: str, ok: bool) -> None:
    assert verify("Pay by 03/04.", after, today=MONDAY, timezone=timezone).ok is ok


def test_swapped_amounts_are_changed() -> None:
    found = verify("Pay 500 EUR by May and 700 EUR by June.", "Please pay 700 EUR by May and 500 EUR by June.")
    assert {change.kind for change in found.changed} & {"amount", "date"}


def test_offsets_point_into_their_texts() -> None:
    before, after = "Please send 5 files to Anna.", "Could you please send 6 files to Bob?"
    found = verify(before, after)
    for change in found.changed:
        assert before[change.before.start : change.before.end] == change.before.text
        assert after[change.after.start : change.after.end] == change.after.text


def test_given_parses_change_nothing() -> None:
    alone = verify(BLUNT, GENTLE, today=MONDAY)
    assert verify(BLUNT, GENTLE, today=MONDAY, before_facts=read_facts(BLUNT), after_doc=parse(GENTLE)) == alone


TEXTS = st.one_of(
    st.text(max_size=100),
    st.lists(st.sampled_from([*BLUNT.split(), *GENTLE.split(), "\n", "`", ">", "“"]), max_size=30).map(" ".join),
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(TEXTS, TEXTS)
def test_any_two_texts_can_be_compared(before: str, after: str) -> None:
    assert verify(before, before).ok
    found = verify(before, after)
    assert all(before[fact.start : fact.end] == fact.text for fact in found.lost)
    assert all(after[fact.start : fact.end] == fact.text for fact in found.added)


@settings(max_examples=40, deadline=None)
@given(st.integers(2, 9999), st.integers(2, 9999))
def test_any_changed_number_is_found(one: int, two: int) -> None:
    assert verify(f"Ship {one} boxes.", f"Please ship {two} boxes.").ok is (one == two)
