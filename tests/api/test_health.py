"""Health, readiness, metrics, version and the generated description of the API."""

from __future__ import annotations

import time

from fastapi.testclient import TestClient

from app import __version__


def wait_until_ready(client: TestClient, seconds: float = 60) -> dict[str, object]:
    end = time.monotonic() + seconds
    while True:
        reply = client.get("/readyz")
        if reply.status_code == 200:
            body: dict[str, object] = reply.json()
            return body
        assert reply.json()["error"]["code"] == "not_ready"
        assert time.monotonic() < end, reply.text
        time.sleep(0.1)


def test_alive_at_once_and_ready_when_loaded(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "alive"}
    assert wait_until_ready(client) == {
        "status": "ready",
        "parts": {"database": "ready", "language": "ready", "index": "ready", "engine": "built-in"},
    }


def test_version_is_told(client: TestClient) -> None:
    assert client.get("/api/version").json() == {"name": "rapport", "version": __version__}


def test_metrics_count_by_address_and_status_without_the_users_words(client: TestClient) -> None:
    client.get("/api/cultures/Wakanda")
    client.get("/secret-words")
    text = client.get("/metrics").text
    assert 'rapport_requests_total{method="GET",path="/api/cultures/{code}",status="404"}' in text
    assert 'path="(unknown)",status="404"' in text
    assert "Wakanda" not in text
    assert "secret" not in text


def test_description_names_every_address_with_its_errors(client: TestClient) -> None:
    api = client.get("/openapi.json").json()
    named = "chat rewrite analyze verify search cultures cultures/{code} compare conversations feedback version".split()
    assert {"/healthz", "/readyz", "/metrics", *(f"/api/{name}" for name in named)} <= set(api["paths"])
    assert {"get", "delete"} == set(api["paths"]["/api/conversations/{conversation_id}"])
    replies = api["paths"]["/api/rewrite"]["post"]["responses"]
    assert {"200", "400", "401", "404", "413", "422"} <= set(replies)
    assert replies["422"]["content"]["application/json"]["schema"]["$ref"].endswith("/ErrorReply")
    assert api["components"]["schemas"]["RewriteRequest"]["examples"]
