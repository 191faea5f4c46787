"""The page as a browser without JavaScript meets it: forms, results, faults, headers."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

from app.web.examples import EXAMPLES
from tests.shipped import LIBRARY
from tests.web.form import fields

DRAFT = "Hi Kenji,\n\nthe numbers are wrong AGAIN. Fix them by Friday!\n\nThanks,\nMarta"
FOR_JAPAN = {"draft": DRAFT, "culture": "JP", "name": "Kenji", "today": "2026-03-09"}
CARDS = "I meet a Japanese client tomorrow, what about business cards?"
IN_THE_CHAT = {"message": f"Rewrite this for our Japanese client:\n{DRAFT}"}
GERMAN = "Bitte schicken Sie mir die Unterlagen bis morgen, danke."
ATTACK = '</textarea><script>alert("x")</script> & <b>bold</b>'


def words(html: str) -> str:
    """The visible text, with single blanks."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def rewritten(html: str) -> str:
    found = re.search(r'<textarea id="plain-text"[^>]*>\n(.*?)</textarea>', html, re.DOTALL)
    assert found is not None
    return found[1]


def test_page_offers_every_card_and_today(client: TestClient) -> None:
    page = client.get("/")
    assert page.status_code == 200
    offered = re.findall(r'<option value="([A-Z]{2})">', page.text)
    assert list(dict.fromkeys(offered)) == sorted(LIBRARY.cards, key=lambda code: LIBRARY.cards[code].name)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", fields(page.text)["today"])


@pytest.mark.parametrize("name", EXAMPLES)
def test_example_fills_the_form(client: TestClient, name: str) -> None:
    assert f'href="/?example={name}"' in client.get("/").text
    filled = fields(client.get("/", params={"example": name}).text)
    example = EXAMPLES[name]
    assert (filled["draft"], filled["message"], filled["culture"]) == (example.draft, example.message, example.culture)


def test_unknown_example_is_an_empty_page(client: TestClient) -> None:
    page = client.get("/", params={"example": "<script>"})
    assert page.status_code == 200
    assert fields(page.text)["draft"] == ""


def test_rewrite_stands_beside_the_marked_draft(client: TestClient) -> None:
    html = client.post("/rewrite", data=FOR_JAPAN).text
    assert "<del>AGAIN</del>" in html
    assert "<ins>again</ins>" in html
    assert "<strong>Every fact is kept.</strong>" in html
    assert "Dear Kenji-san," in rewritten(html)


def test_each_mark_leads_to_a_reason_with_rule_norm_and_source(client: TestClient) -> None:
    html = client.post("/rewrite", data=FOR_JAPAN).text
    marks = set(re.findall(r'class="ref" href="#(why-\d+)"', html))
    reasons = set(re.findall(r'<li id="(why-\d+)"', html))
    assert marks == reasons != set()
    assert "a tendency in Japan; not known of this person" in html
    first = html[html.index('<li id="why-1"') : html.index('<li id="why-2"')]
    assert re.search(r"<dt>Norm</dt>.*<dt>Rule</dt>.*<dt>Source</dt><dd>\s*<a href=\"https?://", first, re.DOTALL)


def test_every_link_within_the_page_has_its_place(client: TestClient) -> None:
    for path, data in (("/rewrite", FOR_JAPAN), ("/ask", {"message": CARDS}), ("/ask", IN_THE_CHAT)):
        html = client.post(path, data=data).text
        places = re.findall(r'\sid="([^"]+)"', html)
        assert len(places) == len(set(places))
        assert set(re.findall(r'href="#([^"]+)"', html)) <= set(places)


def test_derived_date_facts_norms_and_tone_are_told(client: TestClient) -> None:
    shown = words(client.post("/rewrite", data=FOR_JAPAN).text)
    assert "Made explicit (1) “Friday” Friday, 13 March" in shown
    assert "Facts kept" in shown
    assert re.search(r"Directness (?:clearly|rather) direct \w+", shown)
    assert "not known of this person medium confidence" in shown


def test_public_criticism_is_warned_of(client: TestClient) -> None:
    shown = words(client.post("/rewrite", data={**FOR_JAPAN, "public": "yes"}).text)
    assert "Before you send it This is criticism, and others will read it." in shown


def test_draft_that_suits_says_so(client: TestClient) -> None:
    draft = "Dear Mr. Raghavan, thank you for your time yesterday. Kind regards, Lena"
    html = client.post("/rewrite", data={"draft": draft, "culture": "IN"}).text
    assert "<strong>Your draft already suits.</strong> Nothing was changed." in html
    assert "<del>" not in html


def test_what_is_known_of_the_person_is_told_as_such(client: TestClient) -> None:
    shown = words(client.post("/rewrite", data={**FOR_JAPAN, "known-directness": "-1"}).text)
    assert "what you told us of Kenji person" in shown


def test_wish_for_a_softer_text_is_named(client: TestClient) -> None:
    assert "Rewrite for Kenji, softer" in words(client.post("/rewrite", data={**FOR_JAPAN, "adjust": "softer"}).text)


def test_form_can_be_sent_again_as_it_comes_back(client: TestClient) -> None:
    first = client.post("/rewrite", data={**FOR_JAPAN, "relation": "peer", "medium": "chat", "public": "yes"})
    sent = fields(first.text)
    assert sent["draft"] == DRAFT
    assert (sent["name"], sent["relation"], sent["medium"], sent["public"]) == ("Kenji", "peer", "chat", "yes")
    second = client.post("/rewrite", data=sent)
    assert rewritten(second.text) == rewritten(first.text)


def test_leading_line_break_of_a_draft_survives(client: TestClient) -> None:
    draft = "\nThe numbers are wrong AGAIN."
    assert fields(client.post("/rewrite", data={**FOR_JAPAN, "draft": draft}).text)["draft"] == draft


def test_answer_cites_sources_that_resolve(client: TestClient) -> None:
    html = client.post("/ask", data={"message": CARDS}).text
    cited = set(re.findall(r'href="#(source-1-\d+)"', html))
    assert cited
    for place in cited:
        entry = html[html.index(f'id="{place}"') :]
        assert re.search(r'<a href="https?://[^"]+" rel="noopener noreferrer">', entry[: entry.index("</ul>")])


def test_follow_up_goes_on_with_the_conversation(client: TestClient) -> None:
    sent = fields(client.post("/ask", data={"message": CARDS, "draft": "A draft in work."}).text)
    assert sent["conversation_id"].startswith("c_")
    assert (sent["message"], sent["draft"]) == ("", "A draft in work.")
    html = client.post("/ask", data={**sent, "message": "And in Germany?"}).text
    assert html.count('<span class="who">You asked</span>') == 2
    assert "Germany ›" in html


def test_rewrite_that_was_asked_for_in_the_chat_is_marked_too(client: TestClient) -> None:
    html = client.post("/ask", data=IN_THE_CHAT).text
    assert "<del>AGAIN</del>" in html


def test_conversation_that_is_gone_does_not_stand_in_the_way(client: TestClient) -> None:
    page = client.post("/ask", data={"message": CARDS, "conversation_id": "c_gone"})
    assert page.status_code == 404
    sent = fields(page.text)
    assert (sent["conversation_id"], sent["message"]) == ("", CARDS)
    assert client.post("/ask", data=sent).status_code == 200


@pytest.mark.parametrize(
    ("path", "data", "status", "told"),
    [
        ("/rewrite", {"culture": "JP"}, 422, "There is no draft yet."),
        ("/rewrite", {"draft": DRAFT}, 422, "Whom is it for?"),
        ("/rewrite", {"draft": DRAFT, "culture": "ZZ"}, 404, "There is no culture card for &#39;ZZ&#39;."),
        ("/rewrite", {"draft": DRAFT, "culture": "JP", "today": "soon"}, 422, "&#39;soon&#39; is no date."),
        ("/rewrite", {"draft": "x" * 100_001, "culture": "JP"}, 413, "The text has 100,001 characters"),
        (
            "/rewrite",
            {"draft": GERMAN, "culture": "JP"},
            422,
            "English",
        ),
        ("/ask", {"message": " "}, 422, "There is no question yet."),
    ],
)
def test_fault_is_told_and_what_was_typed_stays(
    client: TestClient, path: str, data: dict[str, str], status: int, told: str
) -> None:
    page = client.post(path, data=data)
    assert page.status_code == status
    box = page.text[page.text.index('role="alert"') :]
    assert told in box[: box.index("</div>")]
    kept = fields(page.text)
    assert {name: kept[name] for name in ("draft", "message", "today") if name in data} == {
        name: data[name] for name in ("draft", "message", "today") if name in data
    }


def test_fault_points_to_its_field(client: TestClient) -> None:
    html = client.post("/rewrite", data={"draft": DRAFT}).text
    assert '<a href="#culture">Go to the field</a>' in html
    assert re.search(r'<select id="culture"[^>]* aria-invalid="true" aria-describedby="fault-text">', html)


@pytest.mark.parametrize("field", ["draft", "message", "name", "sender", "conversation_id", "today", "timezone"])
def test_markup_in_a_field_stays_text(client: TestClient, field: str) -> None:
    for path in ("/rewrite", "/ask"):
        data = {"draft": DRAFT, "message": CARDS, "culture": "JP", field: ATTACK}
        html = client.post(path, data=data).text
        assert "<script>alert" not in html
        assert "<b>bold" not in html


def test_markup_in_a_question_stays_text_in_the_conversation(client: TestClient) -> None:
    html = client.post("/ask", data={"message": f"{CARDS} {ATTACK}"}).text
    assert "&lt;script&gt;" in html[html.index("You asked") :]
    assert "<script>alert" not in html


def test_markup_in_a_rewritten_draft_stays_text(client: TestClient) -> None:
    html = client.post("/rewrite", data={**FOR_JAPAN, "draft": f"{DRAFT}\n{ATTACK}"}).text
    assert "<del>" in html
    assert "<script>alert" not in html


def test_template_syntax_of_a_user_stays_text(client: TestClient) -> None:
    assert "{{ 7*7 }}" in client.post("/rewrite", data={**FOR_JAPAN, "name": "{{ 7*7 }}"}).text


@pytest.mark.parametrize(("method", "path"), [("GET", "/"), ("POST", "/rewrite"), ("POST", "/ask")])
def test_page_is_kept_to_itself(client: TestClient, method: str, path: str) -> None:
    headers = client.request(method, path).headers
    assert headers["Content-Security-Policy"] == (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cache-Control"] == "no-store"


def test_page_has_no_inline_style_or_script(client: TestClient) -> None:
    html = client.post("/rewrite", data=FOR_JAPAN).text
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*src=)", html)


def test_static_files_are_served_and_kept(client: TestClient) -> None:
    for address in re.findall(r'(?:href|src)="(/static/[^"]+)"', client.get("/").text):
        reply = client.get(address)
        assert reply.status_code == 200
        assert "immutable" in reply.headers["Cache-Control"]


@pytest.mark.parametrize("path", ["/static/none.css", "/static/..%2fpages.py", "/static/../pages.py", "/static/"])
def test_nothing_else_is_served(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/rewrite", "/ask", "/sign-in"])
def test_address_of_a_posted_page_leads_back(client: TestClient, path: str) -> None:
    reply = client.get(path, follow_redirects=False)
    assert (reply.status_code, reply.headers["Location"]) == (303, "/")


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://127.0.0.1:3000"},
        {"Origin": "http://localhost:8000"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
    ],
)
@pytest.mark.parametrize("path", ["/rewrite", "/ask", "/sign-in", "/sign-out"])
def test_other_sites_cannot_send_forms(client: TestClient, path: str, headers: dict[str, str]) -> None:
    assert client.post(path, data={"message": CARDS}, headers=headers).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [{}, {"Origin": "http://127.0.0.1:8000"}, {"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}],
)
def test_own_forms_are_taken(client: TestClient, headers: dict[str, str]) -> None:
    assert client.post("/rewrite", data=FOR_JAPAN, headers=headers).status_code == 200


def test_page_stays_out_of_the_api_description(client: TestClient) -> None:
    assert not {"/", "/ask", "/rewrite"} & set(client.get("/openapi.json").json()["paths"])
