"""With keys set, the page asks for one and keeps what was typed."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from tests.web.form import fields

DRAFT = "The numbers are wrong AGAIN."


def sign_in(client: TestClient, key: str = "first-key") -> None:
    reply = client.post("/sign-in", data={"key": key}, follow_redirects=False)
    assert (reply.status_code, reply.headers["Location"]) == (303, "/")


def test_page_asks_for_a_key(locked: TestClient) -> None:
    page = locked.get("/")
    assert page.status_code == 401
    assert '<input id="key" name="key" type="password"' in page.text
    assert "Country or region" not in page.text


@pytest.mark.parametrize("key", ["first-key", "second-key"])
def test_each_key_signs_in(locked: TestClient, key: str) -> None:
    sign_in(locked, key)
    assert "Country or region" in locked.get("/").text


def test_cookie_is_out_of_reach_and_does_not_hold_the_key(locked: TestClient) -> None:
    cookie = locked.post("/sign-in", data={"key": "first-key"}, follow_redirects=False).headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "first-key" not in cookie


def test_cookie_is_for_https_alone_where_the_page_came_so(locked: TestClient) -> None:
    locked.base_url = "https://127.0.0.1"
    assert "Secure" in locked.post("/sign-in", data={"key": "first-key"}, follow_redirects=False).headers["Set-Cookie"]


@pytest.mark.parametrize("key", ["", "wrong", "first-ke", "ключ", "\x00"])
def test_wrong_key_is_refused_without_a_cookie(locked: TestClient, key: str) -> None:
    page = locked.post("/sign-in", data={"key": key})
    assert page.status_code == 401
    assert "Set-Cookie" not in page.headers
    assert ("That key does not fit." in page.text) == bool(key.strip("\x00"))


@pytest.mark.parametrize("path", ["/", "/rewrite", "/ask", "/sign-in"])
def test_no_page_without_a_key(locked: TestClient, path: str) -> None:
    if path != "/":
        assert locked.post(path, data={"draft": DRAFT, "culture": "JP"}).status_code == 401
    locked.cookies.set("rapport_ticket", "9999999999.00")
    assert locked.get(path).status_code == 401


def test_draft_survives_signing_in_again(locked: TestClient) -> None:
    refused = locked.post("/rewrite", data={"draft": f"\n{DRAFT}", "culture": "JP", "name": "<b>Kenji"})
    assert refused.status_code == 401
    assert 'action="/rewrite"' in refused.text
    sent = fields(refused.text)
    assert (sent["draft"], sent["name"]) == (f"\n{DRAFT}", "<b>Kenji")
    page = locked.post("/rewrite", data={**sent, "key": "second-key"})
    assert "<del>AGAIN</del>" in page.text
    assert locked.get("/").status_code == 200


def test_key_is_never_in_a_page(locked: TestClient) -> None:
    wrong = locked.post("/rewrite", data={"draft": DRAFT, "culture": "JP", "key": "almost-a-key"})
    right = locked.post("/rewrite", data={"draft": DRAFT, "culture": "JP", "key": "first-key"})
    assert "almost-a-key" not in wrong.text
    assert "first-key" not in right.text


def test_signing_out_closes_the_page(locked: TestClient) -> None:
    sign_in(locked)
    assert 'action="/sign-out"' in locked.get("/").text
    locked.post("/sign-out")
    assert locked.get("/").status_code == 401


def test_cookie_opens_the_page_and_not_the_api(locked: TestClient) -> None:
    sign_in(locked)
    assert locked.get("/api/cultures").status_code == 401
    assert locked.get("/api/cultures", headers={"Authorization": "Bearer first-key"}).status_code == 200


def test_style_is_served_to_the_sign_in_page(locked: TestClient) -> None:
    assert locked.get("/static/rapport.css").status_code == 200


def test_open_server_asks_for_nothing(client: TestClient) -> None:
    page = client.get("/")
    assert page.status_code == 200
    assert "Sign out" not in page.text
