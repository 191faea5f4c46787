"""An answer's Markdown becomes HTML that can do nothing but be read."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from app.web.markdown import TAGS, to_html


def test_citation_leads_to_its_source() -> None:
    html = to_html("Bring cards. [1] Stand. [2]", cited={1, 2}, anchor="source-3")
    assert html.count('class="cite"') == 2
    assert 'href="#source-3-2"' in html
    assert 'aria-label="Source 2"' in html


def test_number_without_a_source_stays_text() -> None:
    assert "[7]" in to_html("See [7].", cited={1})


def test_adjacent_citations_are_two_links() -> None:
    assert to_html("So. [1][2]", cited={1, 2}).count('class="cite"') == 2


def test_citation_in_code_stays_code() -> None:
    assert to_html("`list[1]`", cited={1}) == "<p><code>list[1]</code></p>\n"


def test_emphasis_lists_and_quotes_are_rendered() -> None:
    html = to_html("**Do** this:\n\n- one\n- two\n\n> said")
    assert "<strong>Do</strong>" in html
    assert html.count("<li>") == 2
    assert "<blockquote>" in html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <b onclick=alert(1)>b</b>",
        "![x](https://example.com/x.png)",
        "[x](javascript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        '<https://example.com/" onmouseover="alert(1)>',
        "[1]: javascript:alert(1)\n\n[1]",
    ],
)
def test_nothing_that_acts_gets_through(text: str) -> None:
    tags = _tags(to_html(text, cited={1}))
    assert {tag for tag, _, _ in tags} <= TAGS
    assert {name for _, name, _ in tags} <= {"", "href", "class", "rel", "aria-label"}
    assert all(value.startswith(("https://", "#")) for _, name, value in tags if name == "href")


def _tags(html: str) -> list[tuple[str, str, str]]:
    """Every tag with each of its attributes, as a browser reads them."""
    found: list[tuple[str, str, str]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.extend((tag, name, value or "") for name, value in attrs or [("", "")])

    Reader().feed(html)
    return found


def test_links_of_an_answer_tell_nothing_to_their_target() -> None:
    assert 'rel="noopener noreferrer"' in to_html("[x](https://example.com)")
