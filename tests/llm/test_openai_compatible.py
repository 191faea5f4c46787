"""The model client against a scripted endpoint on loopback: real HTTP, nothing of the client replaced."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from app.errors import ModelUnavailable
from app.llm.health import ModelHealth
from app.llm.model import Message
from app.llm.openai_compatible import OpenAICompatible


class Endpoint(ThreadingHTTPServer):
    """Answers each path with what the test put there, and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.replies: dict[str, tuple[int, object]] = {}
        self.asked: list[tuple[str, str, dict[str, object]]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    def will_say(self, text: str) -> None:
        message = {"role": "assistant", "content": text}
        choice = {"index": 0, "message": message, "finish_reason": "stop"}
        body = {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
        self.replies["/v1/chat/completions"] = (200, body)

    def offers(self, *names: str) -> None:
        listed = [{"id": name, "object": "model", "created": 1, "owned_by": "me"} for name in names]
        self.replies["/v1/models"] = (200, {"object": "list", "data": listed})


class _Handler(BaseHTTPRequestHandler):
    server: Endpoint

    def do_GET(self) -> None:
        self._reply()

    def do_POST(self) -> None:
        self._reply()

    def _reply(self) -> None:
        raw = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        self.server.asked.append((self.path, self.headers.get("Authorization", ""), json.loads(raw) if raw else {}))
        status, body = self.server.replies.get(self.path, (404, {"error": {"message": "no such thing"}}))
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    server = Endpoint()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def test_complete_sends_the_messages_and_returns_the_text(endpoint: Endpoint) -> None:
    endpoint.will_say("Could we look at Tuesday instead?")
    model = OpenAICompatible(endpoint.url, "m", "sk-1")
    text = asyncio.run(model.complete([Message("system", "Be kind."), Message("user", "Hello")]))
    assert text == "Could we look at Tuesday instead?"
    path, key, body = endpoint.asked[0]
    assert (path, key, body["model"]) == ("/v1/chat/completions", "Bearer sk-1", "m")
    assert body["messages"] == [{"content": "Be kind.", "role": "system"}, {"content": "Hello", "role": "user"}]


def test_empty_reply_is_refused(endpoint: Endpoint) -> None:
    endpoint.will_say("  ")
    with pytest.raises(ModelUnavailable, match="empty reply"):
        asyncio.run(OpenAICompatible(endpoint.url, "m").complete([Message("user", "Hello")]))


@pytest.mark.parametrize(
    ("status", "message"),
    [
        (401, "The language model's endpoint refused the key."),
        (403, "The language model's endpoint refused the key."),
        (404, "There is no such model at {url}."),
        (400, "The language model at {url} could not be reached or answered with an error."),
    ],
)
def test_refusal_of_the_endpoint_is_told_in_our_words(endpoint: Endpoint, status: int, message: str) -> None:
    endpoint.replies["/v1/chat/completions"] = (status, {"error": {"message": "secret detail"}})
    with pytest.raises(ModelUnavailable) as caught:
        asyncio.run(OpenAICompatible(endpoint.url, "m").complete([Message("user", "Hello")]))
    assert caught.value.message == message.format(url=endpoint.url)


def test_check_passes_when_the_model_is_offered(endpoint: Endpoint) -> None:
    endpoint.offers("m", "n")
    asyncio.run(OpenAICompatible(endpoint.url, "m").check())


def test_check_names_what_is_offered_instead(endpoint: Endpoint) -> None:
    endpoint.offers("a", "b")
    with pytest.raises(ModelUnavailable, match=r"does not offer 'm'. It has: a, b\."):
        asyncio.run(OpenAICompatible(endpoint.url, "m").check())


def test_check_accepts_an_endpoint_that_lists_nothing(endpoint: Endpoint) -> None:
    asyncio.run(OpenAICompatible(endpoint.url, "m").check())


def test_check_of_a_closed_port_says_where_it_looked() -> None:
    with pytest.raises(ModelUnavailable, match=r"http://127\.0\.0\.1:9/v1 could not be reached"):
        asyncio.run(OpenAICompatible("http://127.0.0.1:9/v1", "m").check())


def test_health_is_asked_once_a_minute(endpoint: Endpoint) -> None:
    endpoint.offers("m")
    health = ModelHealth(OpenAICompatible(endpoint.url, "m"))
    assert [asyncio.run(health.state()) for _ in range(3)] == ["llm:m"] * 3
    assert len(endpoint.asked) == 1


def test_health_tells_the_trouble_and_what_happens_then() -> None:
    state = asyncio.run(ModelHealth(OpenAICompatible("http://127.0.0.1:9/v1", "m")).state())
    assert state.startswith("llm:m: The language model at http://127.0.0.1:9/v1 could not be reached")
    assert state.endswith("Built-in parts answer instead.")


def test_health_without_a_model_is_built_in() -> None:
    assert asyncio.run(ModelHealth(None).state()) == "built-in"
