"""The fields of the page as domain types, and what is said of a wrong one."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

import pytest

from app.errors import BadInput, BadRequest, UnknownCulture
from app.models import Draft, Partner, Sender
from app.web.entry import Entry, entry_of, read_form
from tests.shipped import LIBRARY


def test_form_becomes_a_draft() -> None:
    form = {
        "draft": "Send it.",
        "culture": "JP",
        "name": " Kenji ",
        "relation": "senior",
        "medium": "chat",
        "public": "yes",
        "today": "2026-03-09",
        "timezone": "Europe/Berlin",
        "partner_timezone": "Asia/Tokyo",
        "sender": "Marta",
        "adjust": "softer",
        "known-directness": "1",
        "known-time": "",
        "known-hierarchy": "7",
    }
    partner = Partner("JP", name="Kenji", relation="senior", overrides={"directness": 1.0}, timezone="Asia/Tokyo")
    assert entry_of(form).to_draft(LIBRARY) == Draft(
        text="Send it.",
        partner=partner,
        sender=Sender(name="Marta", timezone="Europe/Berlin"),
        medium="chat",
        public=True,
        today=date(2026, 3, 9),
        timezone="Europe/Berlin",
        adjust="softer",
    )


def test_question_without_a_partner_names_none() -> None:
    question = Entry(message="How do I prepare a kick-off?", name="Ana").to_question(LIBRARY)
    assert (question.partner, question.conversation_id) == (None, None)


def test_question_carries_partner_and_conversation() -> None:
    question = Entry(message="And by mail?", culture="DE", conversation_id="c_1").to_question(LIBRARY)
    assert question.partner == Partner("DE")
    assert question.conversation_id == "c_1"


def test_what_is_known_of_the_person_is_enough_for_a_draft() -> None:
    draft = Entry(draft="Send it.", known={"formality": "2"}).to_draft(LIBRARY)
    assert draft.partner == Partner(overrides={"formality": 2.0})


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        (Entry(draft=" \n ", culture="JP"), "draft"),
        (Entry(draft="Send it."), "culture"),
        (Entry(draft="Send it.", culture="JP", relation="boss"), "relation"),
        (Entry(draft="Send it.", culture="JP", medium="fax"), "medium"),
        (Entry(draft="Send it.", culture="JP", adjust="louder"), "adjust"),
        (Entry(draft="Send it.", culture="JP", today="soon"), "today"),
        (Entry(draft="Send it.", culture="JP", timezone="Mars/Base"), "timezone"),
        (Entry(draft="Send it.", culture="JP", partner_timezone="x"), "partner_timezone"),
        (Entry(draft="Send it.", culture="JP", name="n" * 201), "name"),
    ],
)
def test_wrong_field_is_named(entry: Entry, field: str) -> None:
    with pytest.raises(BadInput) as fault:
        entry.to_draft(LIBRARY)
    assert fault.value.field == field


def test_empty_question_is_named() -> None:
    with pytest.raises(BadInput, match="There is no question yet"):
        Entry().to_question(LIBRARY)


def test_unknown_culture_is_told_with_the_nearest() -> None:
    with pytest.raises(UnknownCulture, match="Japn"):
        Entry(draft="Send it.", culture="Japn").to_draft(LIBRARY)


def test_text_comes_with_one_kind_of_line_break_and_no_control_characters() -> None:
    body = urlencode({"draft": "a\r\nb\rc\x00\x07\td — 日本 🙂"}).encode()
    assert read_form(body) == {"draft": "a\nb\nc\td — 日本 🙂"}


@pytest.mark.parametrize("body", [b"draft=%FF%FE", "draft=é".encode(), b"&".join([b"a=b"] * 100)])
def test_unreadable_form_is_refused(body: bytes) -> None:
    with pytest.raises(BadRequest, match="The form cannot be read"):
        read_form(body)
