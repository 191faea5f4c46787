"""How a document is cut."""

from __future__ import annotations

import pytest

from app.retrieval.splitting import PIECE_CHARS, Section, pieces, sections

DOCUMENTS = {
    "text before the first heading": ("intro\n\n# One\ntext", [("", "intro"), ("One", "text")]),
    "any level": ("# A\na\n### B\nb", [("", ""), ("A", "a"), ("B", "b")]),
    "closing hashes and emphasis": ("## **Late** `work` ##\na", [("", ""), ("Late work", "a")]),
    "link": ("# See [the plan](http://x/y)\na", [("", ""), ("See the plan", "a")]),
    "underlined": ("One\n===\na\n\nTwo\n---\nb", [("", ""), ("One", "a"), ("Two", "b")]),
    "rule after a list": ("- a\n---\nb", [("", "- a\n---\nb")]),
    "rule after a blank line": ("a\n\n---\nb", [("", "a\n\n---\nb")]),
    "code": ("# A\n```sh\n# no heading\n```\nb", [("", ""), ("A", "```sh\n# no heading\n```\nb")]),
    "code in longer fences": ("````\n```\n# no\n````\n# A", [("", "````\n```\n# no\n````"), ("A", "")]),
    "hash without a blank": ("#tag\ntext", [("", "#tag\ntext")]),
    "comment": ("# A\n<!-- # hidden -->\nb", [("", ""), ("A", "b")]),
    "nothing": ("", [("", "")]),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_headings_are_found_where_markdown_has_them(name: str) -> None:
    text, expected = DOCUMENTS[name]
    assert list(sections(text)) == [Section(*pair) for pair in expected]


def test_short_section_stays_whole() -> None:
    assert pieces("- one\n- two") == ["- one\n- two"]


def test_empty_section_has_no_pieces() -> None:
    assert pieces("") == []


def test_long_list_is_cut_between_its_items() -> None:
    items = [f"- Rule {number}: the report goes to the lead before noon and names one risk." for number in range(30)]
    parts = pieces("\n".join(items))
    assert len(parts) > 2
    assert all(len(part) <= PIECE_CHARS for part in parts)
    assert "\n".join(parts).splitlines() == items


def test_long_paragraph_is_cut_between_sentences() -> None:
    sentences = [f"Sentence number {number} says something of use to the team." for number in range(40)]
    parts = pieces(" ".join(sentences))
    assert all(part.endswith(".") and len(part) <= PIECE_CHARS for part in parts)
    assert " ".join(parts) == " ".join(sentences)


def test_text_without_a_gap_is_cut_all_the_same() -> None:
    parts = pieces("x" * 5_000)
    assert "".join(parts) == "x" * 5_000
    assert all(len(part) <= PIECE_CHARS for part in parts)
