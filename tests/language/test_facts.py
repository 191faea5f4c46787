"""What `find_facts` finds, with its normal form, and that its spans are true to the text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.language.facts import find_facts
from app.language.verify import verify

VALUES = [
    ("number", "12400 units", "12400"),
    ("number", "We have five people.", "5"),
    ("number", "Boxes 2 and 4 are here.", "4"),
    ("number", "３５ boxes", "35"),
    ("number", "twenty-five units", "25"),
    ("number", "pages 3–5", "3..5"),
    ("number", "Call +49 30 1234567.", "tel:49301234567"),
    ("amount", "EUR 12,400", "12400 EUR"),
    ("amount", "12 400 euros", "12400 EUR"),
    ("amount", "€12.4k", "12400 EUR"),
    ("amount", "12.400 EUR", "12400 EUR"),
    ("amount", "$1,200.50", "1200.5 USD"),
    ("amount", "10-12k EUR", "10000..12000 EUR"),
    ("amount", "₹2 lakh", "200000 INR"),
    ("percent", "25 %", "25%"),
    ("percent", "5 to 10 percent", "5..10%"),
    ("quantity", "two weeks", "14 day"),
    ("quantity", "within 48h", "172800 second"),
    ("quantity", "at 98.5 °C", "98.5 c"),
    ("quantity", "10 working days", "10 businessday"),
    ("date", "14 March", "?-03-14"),
    ("date", "March 14th", "?-03-14"),
    ("date", "2026-03-14", "2026-03-14"),
    ("date", "14.03.2026", "2026-03-14"),
    ("date", "25/03/2026", "2026-03-25"),
    ("date", "by 03/04", "?-03/04"),
    ("date", "Friday, 13 March 2026", "2026-03-13 fri"),
    ("date", "by Friday", "weekday:fri"),
    ("date", "tomorrow", "rel:tomorrow"),
    ("date", "by the end of the month", "rel:eom"),
    ("date", "in Q3 2026", "quarter:Q3 2026"),
    ("date", "in 2026", "year:2026"),
    ("time", "at 5pm", "17:00"),
    ("time", "at 5 p.m.", "17:00"),
    ("time", "at 17:00 CET", "17:00 cet"),
    ("time", "at noon", "12:00"),
    ("time", "at 5.", "5:00?"),
    ("time", "by EOD", "eod"),
    ("name", "Hi Tanaka, the report is late.", "tanaka"),
    ("name", "Anna will deliver the API.", "anna"),
    ("name", "We asked Northwind Logistics.", "northwind logistics"),
    ("name", "Please wait.\n\nBest regards,\nLena Müller", "lena müller"),
    ("name", "Joa\u0303o, please call me.", "joão"),
    ("link", "See https://example.com/r/381.", "https://example.com/r/381"),
    ("link", "Write to legal@example.org.", "legal@example.org"),
    ("link", "Ask in #design.", "#design"),
    ("code", "Use v2.3.1 now.", "v2.3.1"),
    ("code", "See ABC-123.", "ABC-123"),
    ("code", "Revert 3f2a9c1 now.", "3f2a9c1"),
    ("code", "Run `make all`.", "make all"),
    ("code", "Open report_final.xlsx.", "report_final.xlsx"),
    ("code", "Choose option B.", "B"),
    ("quote", "He said “we agreed on it”.", "we agreed on it"),
    ("quote", "> please wait", "please wait"),
    ("negation", "We don't agree.", "not"),
    ("condition", "If it fails, call me.", "if"),
    ("condition", "Fix it or we will miss the date.", "else"),
    ("obligation", "You must sign it.", "must"),
    ("obligation", "Send me the file.", "ask"),
    ("obligation", "Could you please send me the file?", "ask"),
    ("sureness", "It seems broken.", "probable"),
    ("sureness", "We will pay.", "will"),
    ("owner", "We will pay.", "we pay"),
    ("quantity", "All files are here.", "all"),
    ("urgency", "Do it ASAP.", "urgent"),
    ("urgency", "It is late AGAIN.", "again"),
]
PIECES = (
    "not no by Friday 5pm "
    "12,400 EUR 03/04 2026-03-14 Anna must may if or unless \n \n\n > \" ' ` ``` @x #y http://a.b/c [x] 1. - "
    "5% ½ ٣ ５ "
    "João don’t … e.g. C. I you we will please Could ? ! . , half past five 99:99 32/13 31.02.2026 Feb 30 -5 1e9 00 ()"
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(PIECES.split(" ")), max_size=40).map(" ".join))


@pytest.mark.parametrize(("kind", "text", "value"), VALUES)
def test_fact_has_its_normal_form(kind: str, text: str, value: str) -> None:
    assert value in {fact.value for fact in find_facts(text) if fact.kind == kind}


@pytest.mark.parametrize(
    "text",
    ["Dear Sir or Madam,", "Kind regards,", "Good morning,", "1. First\n2. Then", "FIX THIS NOW", "Shipment was late."],
)
def test_courtesy_and_layout_are_no_figures_or_names(text: str) -> None:
    kinds = {"number", "amount", "date", "time", "name", "code", "link"}
    assert [fact for fact in find_facts(text) if fact.kind in kinds] == []


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(TEXTS)
def test_spans_are_true_to_any_text(text: str) -> None:
    for fact in find_facts(text):
        assert text[fact.start : fact.end] == fact.text != ""


def test_small_words_are_shown_as_the_reader_knows_them():
    found = find_facts("We can't ship before Easter, and Anna won't wait. Nobody answered.")
    assert {(fact.kind, fact.text) for fact in found} >= {
        ("negation", "can't"), ("sureness", "won't"), ("negation", "Nobody"), ("date", "Easter"),
    }  # fmt: skip
    assert not [fact for fact in found if (fact.kind, fact.text) in (("obligation", "can't"), ("quantity", "Nobody"))]


@pytest.mark.parametrize("text", ["A/", "'s", "n't", "not,", "> ", "every ", "without", "\u200b'll", "no later"])
def test_fragments_break_nothing(text):
    find_facts(text)
    verify(text, "A/ " + text)
