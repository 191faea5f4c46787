"""Warnings about what a draft says between its lines: sarcasm, blame for many at once, and ways round a manager."""

from __future__ import annotations

from collections.abc import Iterator

from app.language.reading import Reading
from app.language.undertones import many_blamed, sarcasm, ways_round
from app.models import Draft, Notice


def undertones(_: Draft, reading: Reading) -> Iterator[Notice]:
    """Each kind once, at the first sentence that shows it."""
    body = [sentence for sentence in reading.sentences if sentence.block.kind in ("body", "item")]
    if said := next(sarcasm(body), ""):
        yield Notice(
            "sarcasm",
            f"“{said}” can be read as sarcasm, and a reader of a second language may take it word for word.",
            "Say plainly what went wrong and what you need.",
        )
    if whom := next(many_blamed(body), ""):
        yield Notice(
            "many_blamed",
            f"This blames several people at once: {whom}.",
            "Say what happened in the work, and speak with each person alone.",
        )
    if said := next(ways_round(body), ""):
        yield Notice(
            "bypass",
            f"“{said}” asks your partner to leave somebody out whom they may have to answer to.",
            "Ask the manager first, or copy them, so that nobody has to choose between you.",
        )
