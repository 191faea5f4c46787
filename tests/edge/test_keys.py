"""Keys and the tickets that stand for them."""

from __future__ import annotations

import time

import pytest

from app.edge.keys import TICKET_SECONDS, Keys

KEYS = Keys(["first-key", "second-key"])


@pytest.mark.parametrize("given", ["first-key", "second-key", " second-key\n"])
def test_each_key_fits(given: str) -> None:
    assert KEYS.fit(given)


@pytest.mark.parametrize("given", ["", "first", "first-key-", "FIRST-KEY", "ключ", "\udcff"])
def test_anything_else_does_not_fit(given: str) -> None:
    assert not KEYS.fit(given)


def test_no_key_fits_where_none_is_set() -> None:
    assert not Keys([])
    assert not Keys([]).fit("")


def test_ticket_is_honoured_and_does_not_hold_the_key() -> None:
    ticket = KEYS.ticket("second-key")
    assert KEYS.honour(ticket)
    assert "second-key" not in ticket


def test_ticket_ends_after_a_week(monkeypatch: pytest.MonkeyPatch) -> None:
    ticket = KEYS.ticket("first-key")
    end = time.time() + TICKET_SECONDS
    monkeypatch.setattr(time, "time", lambda: end + 1)
    assert not KEYS.honour(ticket)


def test_ticket_ends_with_its_key() -> None:
    ticket = KEYS.ticket("first-key")
    assert Keys(["first-key", "third-key"]).honour(ticket)
    assert not Keys(["second-key"]).honour(ticket)


def test_ticket_of_a_wrong_key_is_refused() -> None:
    assert not KEYS.honour(KEYS.ticket("guess"))


@pytest.mark.parametrize("ticket", ["", ".", "x.y", "9999999999.", "9999999999.00", "\udcff.\udcff", "²." + "0" * 64])
def test_malformed_ticket_is_refused(ticket: str) -> None:
    assert not KEYS.honour(ticket)


def test_longer_time_cannot_be_written_into_a_ticket() -> None:
    end, _, signature = KEYS.ticket("first-key").partition(".")
    assert not KEYS.honour(f"{int(end) + 1}.{signature}")
