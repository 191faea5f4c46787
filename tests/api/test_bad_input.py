"""Whatever is sent, the answer is a clear JSON error with the right status, and 422 names the field."""

from __future__ import annotations

import json

import pytest
from fastapi.testclient import TestClient

LIMIT = 20_000
TEXTS = [("/api/rewrite", "text", {"partner": "JP"}), ("/api/analyze", "text", {}), ("/api/chat", "message", {})]


def error_of(reply: object) -> dict[str, str]:
    error: dict[str, str] = reply.json()["error"]  # type: ignore[attr-defined]
    assert error["message"]
    assert error["request_id"] == reply.headers["X-Request-ID"]  # type: ignore[attr-defined]
    assert "Traceback" not in json.dumps(error)
    return error


@pytest.mark.parametrize(("path", "field", "rest"), TEXTS)
@pytest.mark.parametrize("blank", ["", "   ", "\n\t\n", "\u00a0\u2003"])
def test_blank_text_is_refused(client: TestClient, path: str, field: str, rest: dict[str, str], blank: str) -> None:
    reply = client.post(path, json={field: blank, **rest})
    assert reply.status_code == 422
    error = error_of(reply)
    assert (error["code"], error["field"]) == ("empty_text", field)


@pytest.mark.parametrize(("path", "field", "rest"), TEXTS)
def test_too_long_text_is_413(client: TestClient, path: str, field: str, rest: dict[str, str]) -> None:
    reply = client.post(path, json={field: "word " * (LIMIT // 5 + 1), **rest})
    assert reply.status_code == 413
    assert error_of(reply)["code"] == "too_long"


def test_too_long_rewrite_is_413_in_verify_too(client: TestClient) -> None:
    reply = client.post("/api/verify", json={"before": "Hello.", "after": "x" * (LIMIT + 1)})
    assert reply.status_code == 413


def test_body_beyond_any_text_is_refused_unread(client: TestClient) -> None:
    reply = client.post("/api/rewrite", content=b"x" * 2_000_000)
    assert reply.status_code == 413
    assert error_of(reply)["code"] == "too_long"


@pytest.mark.parametrize(("path", "field", "rest"), TEXTS)
@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\x0b"])
def test_control_character_is_named(
    client: TestClient, path: str, field: str, rest: dict[str, str], character: str
) -> None:
    reply = client.post(path, json={field: f"Send it{character} now.", **rest})
    assert reply.status_code == 422
    error = error_of(reply)
    assert error["field"] == field
    assert error["message"] == f"'{field}': has a control character (U+{ord(character):04X}) at position 7."


def test_lone_surrogate_is_refused(client: TestClient) -> None:
    content = b'{"text": "Send it \\ud800 now.", "partner": "JP"}'
    reply = client.post("/api/rewrite", content=content, headers={"Content-Type": "application/json"})
    assert (reply.status_code, error_of(reply)["field"]) == (422, "text")


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b'{"text": "caf\xe9", "partner": "JP"}', b"\xff\xfe", b"[" * 10_000, b'"text"', b"[]", b"null", b"5"],
)
def test_unreadable_body_is_a_clear_error(client: TestClient, content: bytes) -> None:
    reply = client.post("/api/rewrite", content=content, headers={"Content-Type": "application/json"})
    assert reply.status_code in (400, 422)
    error_of(reply)


def test_body_that_is_not_declared_as_json_says_so(client: TestClient) -> None:
    reply = client.post("/api/analyze", content=b'{"text": "Hello there."}', headers={"Content-Type": "text/plain"})
    assert reply.status_code == 422
    assert "Content-Type: application/json" in error_of(reply)["hint"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"text": 5}, "text"),
        ({"text": None}, "text"),
        ({"text": ["a"]}, "text"),
        ({"partner": 5}, "partner"),
        ({"partner": None}, "partner"),
        ({"partner": {}}, "partner.culture"),
        ({"partner": {"culture": 5}}, "partner.culture"),
        ({"partner": {"culture": "JP", "overrides": {"kindness": 1}}}, "partner.overrides.kindness"),
        ({"partner": {"culture": "JP", "overrides": {"directness": 3}}}, "partner.overrides.directness"),
        ({"partner": {"culture": "JP", "overrides": {"directness": "x"}}}, "partner.overrides.directness"),
        ({"partner": {"culture": "JP", "relation": "boss"}}, "partner.relation"),
        ({"partner": {"culture": "JP", "timezone": "Tokyo"}}, "partner.timezone"),
        ({"sender": {"timezone": "../../etc/passwd"}}, "sender.timezone"),
        ({"sender": "Bob"}, "sender"),
        ({"medium": "fax"}, "medium"),
        ({"public": "perhaps"}, "public"),
        ({"today": "soon"}, "today"),
        ({"today": "2026-02-30"}, "today"),
        ({"timezone": "Mars/Base"}, "timezone"),
        ({"adjust": "louder"}, "adjust"),
        ({"pubilc": True}, "pubilc"),
    ],
)
def test_wrong_type_names_its_field(client: TestClient, change: dict[str, object], field: str) -> None:
    reply = client.post("/api/rewrite", json={"text": "Send it.", "partner": "JP", **change})
    assert reply.status_code == 422
    assert error_of(reply)["field"] == field


def test_missing_fields_are_named(client: TestClient) -> None:
    assert error_of(client.post("/api/rewrite", json={"text": "Send it."}))["field"] == "partner"
    assert error_of(client.post("/api/verify", json={"before": "Send it."}))["field"] == "after"
    assert error_of(client.get("/api/search"))["field"] == "q"


def test_unknown_culture_names_the_nearest(client: TestClient) -> None:
    reply = client.post("/api/rewrite", json={"text": "Send it.", "partner": "Jpan"})
    assert reply.status_code == 404
    error = error_of(reply)
    assert error["code"] == "unknown_culture"
    assert "Japan (JP)" in error["hint"]


def test_unknown_partner_is_404(client: TestClient) -> None:
    reply = client.post("/api/rewrite", json={"text": "Send it.", "partner": "p_123"})
    assert (reply.status_code, error_of(reply)["code"]) == (404, "not_found")


def test_time_zone_error_offers_the_nearest(client: TestClient) -> None:
    reply = client.post("/api/rewrite", json={"text": "Send it.", "partner": "JP", "timezone": "Europe/Berlni"})
    assert "Did you mean 'Europe/Berlin'?" in error_of(reply)["message"]


def test_draft_in_another_language_says_what_to_configure(client: TestClient) -> None:
    text = "Sehr geehrter Herr Weber, bitte schicken Sie mir den Bericht bis Freitag, sonst verpassen wir die Frist."
    reply = client.post("/api/rewrite", json={"text": text, "partner": "DE"})
    assert reply.status_code == 422
    error = error_of(reply)
    assert error["code"] == "wrong_language"
    assert "RAPPORT_LLM_BASE_URL" in error["hint"]


@pytest.mark.parametrize(
    ("query", "field"),
    [("q=a&k=0", "k"), ("q=a&k=x", "k"), ("q=%20", "q"), ("q=a&shelf=attic", "shelf"), ("q=%00", "q")],
)
def test_wrong_query_names_its_field(client: TestClient, query: str, field: str) -> None:
    reply = client.get(f"/api/search?{query}")
    assert (reply.status_code, error_of(reply)["field"]) == (422, field)


def test_unknown_address_and_method_have_the_error_form(client: TestClient) -> None:
    assert error_of(client.get("/api/nothing"))["code"] == "not_found"
    assert error_of(client.put("/api/rewrite"))["code"] == "wrong_method"
    assert error_of(client.get("/docs"))["code"] == "not_found"
