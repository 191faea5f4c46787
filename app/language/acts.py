"""Speech acts: what a sentence does (asks, criticises, refuses, thanks ...), from a vote of named cues.

Each cue is a pattern over the words and the parse (`cues/`) and speaks for one act; the act with the most votes is
what the sentence does. Where no cue is loud enough, the sentence only states something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.language.clauses import Clause
from app.language.cues import INDEX
from app.language.cues.said import said

if TYPE_CHECKING:
    from collections.abc import Set

    from spacy.tokens import Span

    from app.language.cues.patterns import Cue

# In this order where two acts have as many votes.
ACTS = (
    "small_talk", "thanks", "apology", "threat", "request", "refusal", "disagreement", "blame", "criticism", "bad_news",
    "promise", "deadline", "question", "praise",
)  # fmt: skip
# Votes that an act needs to be the main one and to stand beside it. Beside a request a deadline needs these many, and
# what speaks against it as the main act does not count.
_ENOUGH = 3.0
_BESIDE = 4.0
_DATED = 5.0


def act_of(span: Span, clauses: tuple[Clause, ...]) -> str:
    """One of `ACTS`, or "statement": what the sentence does above all."""
    return acts_of(span, clauses)[0]


def acts_of(span: Span, clauses: tuple[Clause, ...]) -> tuple[str, ...]:
    """All that a sentence does, the main act first: "Fix it by Friday or we will cancel" asks and threatens."""
    cues = cues_of(span, clauses)
    votes: dict[str, float] = dict.fromkeys(ACTS, 0.0)
    for cue in cues:
        votes[cue.act] += cue.weight
    ranked = sorted((act for act in ACTS if votes[act] >= _ENOUGH), key=lambda act: -votes[act])
    if not ranked:
        return ("statement",)
    beside = [act for act in ranked[1:] if votes[act] >= _BESIDE]
    if ranked[0] == "request" and "deadline" not in beside and _is_dated(cues):
        beside.append("deadline")
    return (ranked[0], *beside)


def _is_dated(cues: Set[Cue]) -> bool:
    return sum(cue.weight for cue in cues if cue.act == "deadline" and cue.weight > 0) >= _DATED


def cues_of(span: Span, clauses: tuple[Clause, ...]) -> Set[Cue]:
    """The cues that a sentence holds: why it was read as it was."""
    sentence = said(span, clauses)
    return INDEX.find(sentence.tokens, sentence.start, sentence.flags)
