"""The page in a real browser: with and without JavaScript, on a phone and a desk, in light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
NARROWEST = {"width": 320, "height": 740}
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
SECONDS = 20_000
SCREENS = pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])


@contextmanager
def visit(browser: Browser, address: str, *, faults_allowed: bool = False, **setting: Any) -> Iterator[Page]:
    """A page in a fresh profile. Leaving it checks that nothing was reported and nothing was fetched elsewhere."""
    context = browser.new_context(**setting)
    page = context.new_page()
    page.set_default_timeout(SECONDS)
    told: list[str] = []
    elsewhere: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        # A reply with a fault's status is reported, too; what is asked for here is that the page itself is sound.
        if message.type in ("error", "warning") and not (faults_allowed and "status of 4" in message.text):
            told.append(message.text)

    page.on("console", listen)
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(address) else elsewhere.append(request.url))
    page.goto(address)
    yield page
    context.close()
    assert (told, elsewhere) == ([], [])


def rewrite_example(page: Page, address: str) -> None:
    page.goto(f"{address}/?example=wrong-data")
    page.get_by_role("button", name="Rewrite", exact=True).click()
    expect(page.get_by_role("heading", name="Rewrite for Kenji")).to_be_visible()


def ask_example(page: Page, address: str) -> None:
    page.goto(f"{address}/?example=first-meeting")
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.get_by_role("heading", name="Answer")).to_be_visible()


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")


def overflow(page: Page) -> int:
    """How many pixels the page is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


@SCREENS
@SCHEMES
@SCRIPTS
def test_rewrite_is_complete_everywhere(
    chromium: Browser, address: str, screen: dict[str, int], scheme: str, scripts: bool
) -> None:
    with visit(chromium, address, viewport=screen, color_scheme=scheme, java_script_enabled=scripts) as page:
        rewrite_example(page, address)
        expect(page.locator("del", has_text="AGAIN").first).to_be_visible()
        expect(page.get_by_text("Every fact is kept.")).to_be_visible()
        page.locator(".text.after a.ref").first.click()
        expect(page.locator("li:target")).to_contain_text("tendency in Japan; not known of this person")
        unfold(page)
        assert overflow(page) == 0


@SCREENS
@SCHEMES
@SCRIPTS
def test_answer_and_follow_up_are_complete_everywhere(
    chromium: Browser, address: str, screen: dict[str, int], scheme: str, scripts: bool
) -> None:
    with visit(chromium, address, viewport=screen, color_scheme=scheme, java_script_enabled=scripts) as page:
        ask_example(page, address)
        page.get_by_label("Ask a follow-up").fill("And in Germany?")
        page.get_by_role("button", name="Ask", exact=True).click()
        expect(page.get_by_text("You asked")).to_have_count(2)
        page.locator("article").last.locator("a.cite").first.click()
        expect(page.locator("li:target a")).not_to_have_count(0)
        unfold(page)
        assert overflow(page) == 0


@pytest.mark.parametrize(("screen", "scheme"), [(PHONE, "dark"), (DESK, "light")], ids=["phone-dark", "desk-light"])
def test_pages_meet_wcag(chromium: Browser, address: str, screen: dict[str, int], scheme: str) -> None:
    with visit(chromium, address, faults_allowed=True, viewport=screen, color_scheme=scheme) as page:
        assert_accessible(page)
        rewrite_example(page, address)
        assert_accessible(page)
        ask_example(page, address)
        assert_accessible(page)
        page.goto(address)
        page.get_by_role("button", name="Ask", exact=True).click()
        expect(page.get_by_role("alert")).to_be_visible()
        assert_accessible(page)


def assert_accessible(page: Page) -> None:
    unfold(page)
    found = Axe().run(page, options=WCAG).response["violations"]
    assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found] == []


def test_narrowest_screen_needs_no_sideways_scrolling(chromium: Browser, address: str) -> None:
    with visit(chromium, address, viewport=NARROWEST) as page:
        for show in (rewrite_example, ask_example):
            show(page, address)
            unfold(page)
            assert overflow(page) == 0


def test_unbroken_text_does_not_widen_the_page(chromium: Browser, address: str) -> None:
    with visit(chromium, address, viewport=PHONE) as page:
        page.get_by_label("Your question").fill("w" * 400)
        page.get_by_role("button", name="Ask", exact=True).click()
        expect(page.get_by_text("You asked")).to_be_visible()
        assert overflow(page) == 0
        page.get_by_label("Your draft").fill(f"Send {'file' * 100}.txt to me NOW.")
        page.get_by_label("Country or region").select_option("JP")
        page.get_by_role("button", name="Rewrite", exact=True).click()
        expect(page.get_by_role("heading", name="Rewrite for")).to_be_visible()
        unfold(page)
        assert overflow(page) == 0


def test_keyboard_reaches_the_reason_of_a_change(chromium: Browser, address: str) -> None:
    with visit(chromium, address, viewport=DESK) as page:
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Skip to the coach")).to_be_focused()
        expect(page.get_by_role("link", name="Skip to the coach")).to_be_in_viewport()
        rewrite_example(page, address)
        page.locator(".text.after a.ref").first.focus()
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        page.keyboard.press("Enter")
        expect(page.locator("#why-1")).to_be_in_viewport()
        # The next stop is inside the reason that was jumped to.
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('li')?.id") == "why-1"
        assert outline == "solid"


def test_marks_are_told_apart_without_colour(chromium: Browser, address: str) -> None:
    with visit(chromium, address, viewport=DESK) as page:
        rewrite_example(page, address)
        line = "(mark) => getComputedStyle(mark).textDecorationLine"
        assert page.locator(".text del").first.evaluate(line) == "line-through"
        assert page.locator(".text ins").first.evaluate(line) == "underline"
        spoken = "(mark) => getComputedStyle(mark, '::before').content"
        assert "taken out" in page.locator(".text del").first.evaluate(spoken)
        assert "put in" in page.locator(".text ins").first.evaluate(spoken)


def test_result_is_what_the_reader_sees_first(chromium: Browser, address: str) -> None:
    with visit(chromium, address, viewport=PHONE, java_script_enabled=False) as page:
        rewrite_example(page, address)
        expect(page.get_by_role("heading", name="Rewrite for Kenji")).to_be_in_viewport()
        page.goto(address)
        page.get_by_label("Your question").fill("How should I greet a client from Brazil?")
        page.get_by_role("button", name="Ask", exact=True).click()
        expect(page.get_by_text("You asked")).to_be_in_viewport()


def test_rewrite_can_be_copied_without_its_marks(chromium: Browser, address: str) -> None:
    permissions = ["clipboard-read", "clipboard-write"]
    with visit(chromium, address, viewport=DESK, permissions=permissions) as page:
        rewrite_example(page, address)
        plain = page.locator("#plain-text").input_value()
        page.get_by_role("button", name="Copy the rewrite").click()
        expect(page.get_by_text("Copied.")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == plain
        page.evaluate("getSelection().selectAllChildren(document.querySelector('.text.after'))")
        assert page.evaluate("getSelection().toString()") == plain


def test_browser_fills_in_its_own_day_and_zone(chromium: Browser, address: str) -> None:
    with visit(chromium, address, timezone_id="Asia/Tokyo") as page:
        page.get_by_text("Dates and time zones").click()
        expect(page.get_by_label("Your time zone")).to_have_value("Asia/Tokyo")
        today = page.evaluate("new Date().toLocaleDateString('sv')")
        expect(page.get_by_label("Today is")).to_have_value(today)


def test_fault_keeps_what_was_typed(chromium: Browser, address: str) -> None:
    with visit(chromium, address, faults_allowed=True, viewport=PHONE, java_script_enabled=False) as page:
        page.get_by_label("Your draft").fill("Send it & <b>now</b>.\n\nAna")
        page.get_by_role("button", name="Rewrite", exact=True).click()
        expect(page.get_by_role("alert")).to_contain_text("Whom is it for?")
        expect(page.get_by_label("Your draft")).to_have_value("Send it & <b>now</b>.\n\nAna")
        page.get_by_role("link", name="Go to the field").click()
        expect(page.get_by_label("Country or region")).to_be_in_viewport()


@SCRIPTS
def test_key_opens_the_page_and_the_draft_goes_on(chromium: Browser, locked_address: str, scripts: bool) -> None:
    with visit(chromium, locked_address, faults_allowed=True, java_script_enabled=scripts) as page:
        page.get_by_label("Key").fill("wrong")
        page.get_by_role("button", name="Sign in").click()
        expect(page.get_by_role("alert")).to_contain_text("That key does not fit.")
        page.get_by_label("Key").fill("first-key")
        page.get_by_role("button", name="Sign in").click()
        page.goto(f"{locked_address}/?example=wrong-data")
        page.context.clear_cookies()
        page.get_by_role("button", name="Rewrite", exact=True).click()
        page.get_by_label("Key").fill("first-key")
        page.get_by_role("button", name="Sign in").click()
        expect(page.locator("del", has_text="AGAIN").first).to_be_visible()
        page.get_by_role("button", name="Sign out").click()
        expect(page.get_by_label("Key")).to_be_visible()
