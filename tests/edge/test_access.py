"""Keys, hosts, sizes, ids and crashes, tried on a small app behind the real layers."""

from __future__ import annotations

import json
import logging

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient

from app.edge.access import Access
from app.edge.body import BodyLimit
from app.edge.envelope import Envelope
from app.edge.hosts import HostCheck
from app.edge.metrics import Metrics
from app.edge.replies import add_error_handlers
from app.errors import NotFound

SECRET = "my secret draft"


def build(
    *, keys: tuple[str, ...] = (), channels_only: bool = False, hosts: tuple[str, ...] = (), any_address: bool = False
) -> TestClient:
    app = FastAPI(telemetry={"tracing": False, "metrics": False, "logs": False})

    @app.get("/api/thing")
    def thing() -> dict[str, str]:
        return {"a": "b"}

    @app.post("/api/echo")
    async def echo(request: Request) -> int:
        return len(await request.body())

    @app.get("/api/crash")
    def crash() -> None:
        raise ValueError(SECRET)

    @app.get("/api/missing")
    def missing() -> None:
        raise NotFound("There is no thing.", "Look elsewhere.")

    @app.get("/healthz")
    def healthz() -> str:
        return "ok"

    @app.post("/channels/webhook")
    def channel() -> str:
        return "ok"

    add_error_handlers(app)
    app.add_middleware(BodyLimit, limit=1000)
    app.add_middleware(Access, keys=keys, channels_only=channels_only)
    app.add_middleware(HostCheck, hosts={"127.0.0.1", "localhost", "::1", *hosts}, any_address=any_address)
    app.add_middleware(Envelope, metrics=Metrics("test"))
    return TestClient(app, base_url="http://127.0.0.1:8000", raise_server_exceptions=False)


def test_no_keys_leave_the_server_open() -> None:
    assert build().get("/api/thing").json() == {"a": "b"}


@pytest.mark.parametrize(
    "header",
    [None, "", "Bearer", "Bearer ", "Bearer wrong", "Basic one", "one", "Bearer one two", "Bearer \xff", "Bearer on"],
)
def test_malformed_and_wrong_keys_get_the_same_401(header: str | None) -> None:
    headers = {} if header is None else {"Authorization": header.encode("latin-1")}
    reply = build(keys=("one", "two")).get("/api/thing", headers=headers)  # type: ignore[arg-type]
    assert reply.status_code == 401
    assert reply.headers["WWW-Authenticate"].startswith("Bearer")
    error = reply.json()["error"]
    assert error.pop("request_id") == reply.headers["X-Request-ID"]
    assert error == {
        "code": "unauthorized",
        "message": "This server asks for a key.",
        "hint": "Send it as the header 'Authorization: Bearer <key>'.",
    }


@pytest.mark.parametrize("header", ["Bearer one", "Bearer two", "bearer two", "Bearer  two "])
def test_each_of_several_keys_opens(header: str) -> None:
    assert build(keys=("one", "two")).get("/api/thing", headers={"Authorization": header}).status_code == 200


def test_health_and_channels_ask_for_no_key() -> None:
    client = build(keys=("one",))
    assert client.get("/healthz").status_code == 200
    assert client.post("/channels/webhook").status_code == 200


@pytest.mark.parametrize("path", ["/healthz/", "/channels", "//channels/webhook", "/channels/../api/thing", "/Healthz"])
def test_paths_that_only_resemble_open_ones_ask_for_a_key(path: str) -> None:
    reply = build(keys=("one",)).request("GET", path, follow_redirects=False)
    assert reply.status_code in (401, 404, 405)
    assert reply.json()["error"]["code"] != "internal_error"


def test_channels_only_refuses_the_rest_without_keys() -> None:
    client = build(channels_only=True)
    reply = client.get("/api/thing")
    assert reply.status_code == 403
    assert reply.json()["error"]["hint"] == "Set RAPPORT_API_KEYS to open the rest with a key."
    assert client.post("/channels/webhook").status_code == 200


def test_channels_only_opens_the_rest_with_a_key() -> None:
    reply = build(channels_only=True, keys=("one",)).get("/api/thing", headers={"Authorization": "Bearer one"})
    assert reply.status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "", "evil.example:8000", "10.0.0.7", "[::1"]
)
def test_foreign_host_is_refused(host: str) -> None:
    reply = build().get("/api/thing", headers={"Host": host})
    assert reply.status_code == 421
    assert reply.json()["error"]["code"] == "wrong_host"


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8000", "127.0.0.1", "[::1]:8000", "coach.example", "localhost."]
)
def test_own_names_are_answered(host: str) -> None:
    assert build(hosts=("coach.example",)).get("/api/thing", headers={"Host": host}).status_code == 200


def test_bare_addresses_are_answered_where_all_are_listened_to() -> None:
    assert build(any_address=True).get("/api/thing", headers={"Host": "10.0.0.7:8000"}).status_code == 200


def test_other_web_sites_cannot_post() -> None:
    reply = build().post("/api/echo", content=b"x", headers={"Origin": "https://evil.example"})
    assert reply.status_code == 403
    assert build().post("/api/echo", content=b"x", headers={"Origin": "null"}).status_code == 403
    assert build().post("/api/echo", content=b"x", headers={"Origin": "http://localhost:8000"}).status_code == 200


def test_large_body_is_refused_whether_declared_or_not() -> None:
    client = build()
    assert client.post("/api/echo", content=b"x" * 1000).json() == 1000
    declared = client.post("/api/echo", content=b"x" * 1001)
    chunked = client.post("/api/echo", content=(b"x" * 100 for _ in range(11)))
    assert [declared.status_code, chunked.status_code] == [413, 413]
    assert chunked.json()["error"]["message"] == "The request is larger than 1,000 bytes."


def test_reply_carries_an_id_and_safe_headers() -> None:
    reply = build().get("/api/thing")
    assert len(reply.headers["X-Request-ID"]) == 32
    assert reply.headers["X-Content-Type-Options"] == "nosniff"
    assert "frame-ancestors 'none'" in reply.headers["Content-Security-Policy"]


def test_sane_id_of_the_caller_is_kept() -> None:
    assert build().get("/api/thing", headers={"X-Request-ID": "job-7.a"}).headers["X-Request-ID"] == "job-7.a"


@pytest.mark.parametrize("given", ["a b", "x" * 65, "<script>", "a;b", ""])
def test_odd_id_of_the_caller_is_replaced(given: str) -> None:
    assert build().get("/api/thing", headers={"X-Request-ID": given}).headers["X-Request-ID"] != given


def test_crash_is_a_json_500_without_its_text(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        reply = build().get("/api/crash")
    assert reply.status_code == 500
    error = reply.json()["error"]
    assert error["code"] == "internal_error"
    assert error["request_id"] == reply.headers["X-Request-ID"]
    assert SECRET not in json.dumps(error)
    assert SECRET not in caplog.text


def test_unknown_path_and_wrong_method_have_the_error_form() -> None:
    client = build()
    assert client.get("/nothing").json()["error"]["code"] == "not_found"
    wrong = client.post("/api/thing")
    assert wrong.status_code == 405
    assert wrong.headers["Allow"] == "GET"
    assert wrong.json()["error"]["code"] == "wrong_method"


def test_error_of_ours_keeps_message_and_hint() -> None:
    error = build().get("/api/missing").json()["error"]
    assert (error["message"], error["hint"]) == ("There is no thing.", "Look elsewhere.")
