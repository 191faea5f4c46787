"""POST /api/rewrite, /api/analyze and /api/verify."""

from __future__ import annotations

from fastapi.testclient import TestClient

DRAFT = (
    "Hi Tanaka, your report is late AGAIN and the numbers in section 3 are wrong. Fix it by Friday 5pm CET or we will "
    "miss the release on 14 March. Don't send v2.3.1 to the client yet! Thanks, Bob"
)


def test_rewrite_returns_the_contract_and_keeps_every_fact(client: TestClient) -> None:
    body = {"text": DRAFT, "partner": "JP", "today": "2026-03-09", "timezone": "Europe/Berlin"}
    reply = client.post("/api/rewrite", json=body)
    assert reply.status_code == 200
    rewrite = reply.json()
    assert set(rewrite) == {
        "text", "changes", "facts", "derived", "verified", "scores", "norms", "warnings", "engine",
    }  # fmt: skip
    assert rewrite["verified"] is True
    assert rewrite["engine"] == "built-in"
    assert rewrite["changes"]
    for kept in ("section 3", "14 March", "v2.3.1", "Bob", "Tanaka"):
        assert kept in rewrite["text"]
    for change in rewrite["changes"]:
        assert DRAFT[change["start"] : change["end"]] == change["before"]
        assert change["rule"]
        assert change["reason"]
    assert {norm["level"] for norm in rewrite["norms"]} == {"culture"}
    assert all(len(norm["range"]) == 2 for norm in rewrite["norms"])


def test_preference_of_the_person_beats_the_culture(client: TestClient) -> None:
    partner = {"culture": "JP", "name": "Aiko", "relation": "peer", "overrides": {"directness": 2}}
    reply = client.post("/api/rewrite", json={"text": DRAFT, "partner": partner})
    directness = next(norm for norm in reply.json()["norms"] if norm["scale"] == "directness")
    assert (directness["level"], directness["value"]) == ("person", 2)


def test_analyze_scores_a_text_and_finds_its_facts(client: TestClient) -> None:
    analysis = client.post("/api/analyze", json={"text": "Send me 3 reports by 14 March."}).json()
    assert set(analysis) == {"scores", "acts", "facts"}
    assert set(analysis["scores"]) == {"directness", "formality", "warmth", "clarity"}
    assert analysis["acts"][0]["sentence"] == "Send me 3 reports by 14 March."
    assert "date" in {fact["kind"] for fact in analysis["facts"]}


def test_verify_finds_a_changed_amount(client: TestClient) -> None:
    body = {"before": "Please pay 500 EUR by 14 March.", "after": "Please pay 600 EUR by 14 March."}
    found = client.post("/api/verify", json=body).json()
    assert found["ok"] is False
    assert [(change["before"]["text"], change["after"]["text"]) for change in found["changed"]] == [
        ("500 EUR", "600 EUR")
    ]


def test_verify_accepts_what_says_the_same(client: TestClient) -> None:
    body = {"before": "Don't send it before 5pm.", "after": "Please do not send it before 17:00."}
    assert client.post("/api/verify", json=body).json()["ok"] is True
