"""Checks that a condition stays one, and that what follows from it is still said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.language.facts.clause import Clause
from app.language.verify_alignment import Alignment
from app.language.verify_problem import Problem, spot

CONDITIONAL = re.compile(
    r"\b(?:if|whether|unless|provided|providing|as long as|so long as|in case|assuming"
    r"|in the event|otherwise|or else|once|when|should|subject to|depending|depends|conditional|condition"
    r"|only after|until|failing|whenever|without|for as long as|were)\b",
    re.I,
)
_INSTEAD_OF_ELSE = re.compile(
    r"\b(?:to avoid|so that|in order (?:not )?to|so as not|in order for|this (?:would"
    r"|will)|that (?:would|will) mean|as a result|when|once|until|before|without|by then|or)\b",
    re.I,
)


def condition_problems(old: Clause, new: Clause, alignment: Alignment) -> Iterator[Problem]:
    around = alignment.around(new, 1 if old.condition == "else" else 0)
    text = (
        alignment.after.clean.text[min(clause.start for clause in around) : max(clause.end for clause in around)]
        if around
        else ""
    )
    if old.condition and not old.ask:
        if (
            any(clause.condition for clause in around)
            or CONDITIONAL.search(text)
            or (old.condition == "else" and _INSTEAD_OF_ELSE.search(text))
        ):
            return
        cue = next(
            (
                cue
                for cue in alignment.before.cues
                if cue.kind == "condition" and old.start - 20 <= cue.start <= old.end
            ),
            None,
        )
        before = alignment.before.fact(cue) if cue else spot(old, alignment, "condition", old.condition)
        yield Problem("condition", before, spot(new, alignment, "condition", "none", new=True), 1.5)
    elif new.condition in ("if", "unless") and not new.ask and old.heads & new.heads:
        span = alignment.beside(old, 1)
        source = alignment.before.clean.text[
            min(clause.start for clause in span) : max(clause.end for clause in span) + 1
        ]
        if not any(clause.condition for clause in span) and not CONDITIONAL.search(source):
            yield Problem(
                "condition",
                spot(old, alignment, "condition", "none"),
                spot(new, alignment, "condition", new.condition, new=True),
            )
