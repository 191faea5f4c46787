"""POST /api/chat, conversations, feedback, search, cultures and comparison."""

from __future__ import annotations

import json

from fastapi.testclient import TestClient

CARDS = "I meet a Japanese client tomorrow, what about business cards?"


def test_chat_answers_with_citations_that_resolve(client: TestClient) -> None:
    reply = client.post("/api/chat", json={"message": CARDS})
    assert reply.status_code == 200
    answer = reply.json()
    assert answer["kind"] == "answer"
    assert answer["engine"] == "built-in"
    assert answer["citations"]
    assert [citation["n"] for citation in answer["citations"]] == list(range(1, len(answer["citations"]) + 1))
    assert all(f"[{citation['n']}]" in answer["text"] for citation in answer["citations"])
    notes = {note["id"] for note in client.get("/api/cultures/JP").json()["notes"]}
    assert {citation["id"] for citation in answer["citations"] if citation["culture"] == "JP"} <= notes


def test_chat_streams_the_same_answer_as_events(client: TestClient) -> None:
    reply = client.post("/api/chat", json={"message": CARDS, "stream": True})
    assert reply.headers["content-type"].startswith("text/event-stream")
    blocks = [block.split("\n") for block in reply.text.strip().split("\n\n")]
    events = [(block[0].removeprefix("event: "), json.loads(block[1].removeprefix("data: "))) for block in blocks]
    names = [name for name, _ in events]
    assert (names[0], names[-2:]) == ("meta", ["citations", "done"])
    text = "".join(data["text"] for name, data in events if name == "delta")
    assert text == client.post("/api/chat", json={"message": CARDS}).json()["text"]


def test_conversation_can_be_continued_listed_read_and_deleted(client: TestClient) -> None:
    first = client.post("/api/chat", json={"message": CARDS}).json()
    place = f"/api/conversations/{first['conversation_id']}"
    second = client.post(
        "/api/chat", json={"message": "and in Germany?", "conversation_id": first["conversation_id"]}
    ).json()
    assert second["conversation_id"] == first["conversation_id"]
    listed = client.get("/api/conversations").json()["conversations"]
    assert (listed[0]["id"], listed[0]["title"], listed[0]["turns"]) == (first["conversation_id"], CARDS, 4)
    turns = client.get(place).json()["turns"]
    assert [turn["role"] for turn in turns] == ["user", "coach", "user", "coach"]
    assert turns[1]["answer_id"] == first["answer_id"]
    assert client.delete(place).status_code == 204
    assert client.get(place).status_code == 404
    assert client.delete(place).status_code == 404


def test_unknown_conversation_is_404_and_nothing_is_stored(client: TestClient) -> None:
    before = client.get("/api/conversations").json()
    reply = client.post("/api/chat", json={"message": CARDS, "conversation_id": "c_nothing"})
    assert reply.status_code == 404
    assert client.get("/api/conversations").json() == before


def test_feedback_is_taken_for_a_known_answer_only(client: TestClient) -> None:
    answer_id = client.post("/api/chat", json={"message": CARDS}).json()["answer_id"]
    body = {"answer_id": answer_id, "helpful": True, "comment": "Just what I needed."}
    assert client.post("/api/feedback", json=body).status_code == 201
    assert client.post("/api/feedback", json=body | {"answer_id": "a_nothing"}).status_code == 404


def test_chat_rewrites_when_asked_to(client: TestClient) -> None:
    message = "Rewrite this for our Japanese client: Send me the report by 14 March."
    answer = client.post("/api/chat", json={"message": message}).json()
    assert answer["kind"] == "rewrite"
    assert answer["rewrite"]["verified"] is True
    assert "14 March" in answer["rewrite"]["text"]


def test_search_returns_passages_of_the_contract(client: TestClient) -> None:
    found = client.get("/api/search", params={"q": "business cards", "culture": "jp", "k": 3}).json()
    assert len(found["passages"]) == 3
    assert found["index_version"]
    for passage in found["passages"]:
        assert set(passage) == {"id", "text", "score", "shelf", "culture", "topic", "title", "sources"}
        assert passage["culture"] == "JP"
        assert passage["sources"]


def test_cultures_are_listed_by_name(client: TestClient) -> None:
    cultures = client.get("/api/cultures").json()["cultures"]
    names = [culture["name"] for culture in cultures]
    assert names == sorted(names)
    assert {"JP", "DE", "US", "BR"} <= {culture["code"] for culture in cultures}


def test_card_is_found_by_code_and_by_name(client: TestClient) -> None:
    card = client.get("/api/cultures/jp").json()
    assert card == client.get("/api/cultures/Japan").json()
    assert (card["code"], len(card["norms"])) == ("JP", 9)
    assert all(norm["looks_like"] and norm["sources"] for norm in card["norms"])


def test_comparison_names_the_widest_gap_first_with_advice_of_both(client: TestClient) -> None:
    comparison = client.get("/api/compare", params={"a": "US", "b": "JP"}).json()
    assert (comparison["a"]["code"], comparison["b"]["code"]) == ("US", "JP")
    gaps = [difference["gap"] for difference in comparison["differences"]]
    assert gaps == sorted(gaps, reverse=True)
    assert all(gap > 0 for gap in gaps)
    assert {advice["culture"] for difference in comparison["differences"] for advice in difference["advice"]} == {
        "US",
        "JP",
    }


def test_culture_has_no_differences_with_itself(client: TestClient) -> None:
    assert client.get("/api/compare", params={"a": "JP", "b": "jp"}).json()["differences"] == []
