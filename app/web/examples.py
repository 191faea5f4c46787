"""The examples that fill the page at a click."""

from __future__ import annotations

from app.web.entry import Entry

EXAMPLES = {
    "wrong-data": Entry(
        draft=(
            "Hi Kenji,\n\nthe test data you sent is wrong AGAIN and nobody told us. "
            "Send the corrected file by Thursday noon or we can't start the trial on 2 June. "
            "Don't touch the staging server until then!\n\nThanks,\nMarta"
        ),
        culture="JP",
        name="Kenji",
        relation="peer",
    ),
    "timid-request": Entry(
        draft=(
            "Hello Jeroen, I hope all is well. I was just wondering if you could maybe have a look at the contract "
            "at some point, since there might perhaps be a small mistake in clause 7. Sorry to bother you with this!"
        ),
        culture="NL",
        name="Jeroen",
    ),
    "first-meeting": Entry(message="I meet a Japanese client tomorrow, what about business cards?"),
    "kick-off": Entry(message="How do I prepare the kick-off with a new vendor?"),
}
DRAFTS = {
    "wrong-data": "wrong test data, to Japan",
    "timid-request": "a timid request, to the Netherlands",
}
QUESTIONS = {"first-meeting": "business cards in Japan", "kick-off": "a kick-off with a new vendor"}
