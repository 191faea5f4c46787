"""Lists of orders: the polite word stands once, in the line before or at the first order; items stay short."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.language.clauses import PLEASE
from app.language.edits import Edit

if TYPE_CHECKING:
    from app.language.reading import Reading, Sentence

_COURTEOUS = PLEASE | {"could", "would", "grateful", "appreciate"}
_ASKING = frozenset(("need", "want", "require", "expect", "ask"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def listed_orders(reading: Reading) -> frozenset[int]:
    """Where the orders start that open an item of a list with two or more of them."""
    return frozenset(order.start for _, run in _lists(reading) for order in _orders(run))


def list_edits(reading: Reading) -> Iterator[tuple[Sentence, tuple[Edit, ...]]]:
    """One "please" for each list of orders that has none."""
    for lead, run in _lists(reading):
        orders = _orders(run)
        if not orders or any(_is_courteous(sentence) for sentence in (*lead, *run)):
            continue
        if lead and _takes_please(lead[0]):
            yield lead[0], (Edit(lead[0].end - 1, lead[0].end, ", please:"),)
        else:
            start = orders[0].start
            yield orders[0], (Edit(start, start + 1, f"Please {reading.text[start].lower()}"),)


def _lists(reading: Reading) -> Iterator[tuple[list[Sentence], list[Sentence]]]:
    """The sentences of each list behind the one that leads in with a colon, if there is one."""
    lead: list[Sentence] = []
    run: list[Sentence] = []
    for sentence in reading.sentences:
        if sentence.block.kind == "item":
            run.append(sentence)
            continue
        if run:
            yield lead, run
            run = []
        lead = [sentence] if sentence.text.endswith(":") and sentence.block.kind == "body" else []
    if run:
        yield lead, run


def _orders(run: list[Sentence]) -> list[Sentence]:
    orders = [
        sentence
        for sentence in run
        if sentence.start == sentence.block.start and sentence.clauses and sentence.clauses[0].form == "imperative"
    ]
    return orders if len(orders) > 1 else []


def _is_courteous(sentence: Sentence) -> bool:
    return any(token.lower_ in _COURTEOUS for token in sentence.span)


def _takes_please(lead: Sentence) -> bool:
    """ "Three things:" and "We need from you:" take a "please"; "What happens now:" does not."""
    finite = [token for token in lead.span if token.tag_ in _FINITE]
    return all(token.lemma_ in _ASKING for token in finite)
