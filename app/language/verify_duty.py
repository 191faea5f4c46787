"""Compares what two clauses oblige to: must, should, may, can."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.language.facts.clause import Clause
from app.language.facts.spans import Found
from app.language.verify_alignment import Alignment
from app.language.verify_problem import Problem, spot
from app.models import Fact


def duty_problems(old: Clause, new: Clause, alignment: Alignment) -> Iterator[Problem]:
    before, after = old.duty, new.duty
    if old.ask == "proposal" and new.ask:
        return
    if before == "must" and after != "must":
        asked = new.ask in ("ask", "need") and (
            (old.owner in ("you", "") and old.voice != "passive") or old.ask in ("ask", "need")
        )
        asked = asked or _ensured(new, alignment)
        forbidden = old.denied and new.denied and after in ("can", "may")
        elsewhere = any(clause.duty == "must" for clause in alignment.around(new)) or _need_alike(old, new)
        if not asked and not forbidden and not elsewhere:
            yield Problem(
                "obligation",
                _cue(old, alignment, "must"),
                spot(new, alignment, "obligation", after or "none", new=True),
                1.5,
            )
    elif after == "must" and before != "must":
        yield from _bound(old, new, alignment)
    elif before == "should" and after != "should" and not old.ask:
        if (
            not new.ask
            and not (new.levels & {"probable"})
            and not any(clause.duty == "should" for clause in alignment.around(new))
        ):
            yield Problem(
                "obligation",
                _cue(old, alignment, "should"),
                spot(new, alignment, "obligation", after or "none", new=True),
            )
    elif (
        after == "should"
        and before != "should"
        and (old.heads & new.heads or (old.denied and new.denied))
        and not (old.denied and new.denied and before not in ("may", "must", "can"))
        and not old.ask
        and not new.ask
        and "probable" not in old.levels
    ):
        yield Problem(
            "obligation",
            spot(old, alignment, "obligation", before or "none"),
            spot(new, alignment, "obligation", "should", new=True),
        )
    elif {before, after} & {"can"} and not old.denied and not old.ask and not new.ask:
        yield from _ability(old, new, alignment)


def _bound(old: Clause, new: Clause, alignment: Alignment) -> Iterator[Problem]:
    """What only now has to be done."""
    if all(_is_to(cue, alignment) for cue in new.cues if cue.value == "must"):
        return
    if (
        (not old.voice and not old.ask)
        or not old.heads & new.heads
        or ("will" in old.levels | new.levels and new.owner in ("i", "we"))
    ):
        return
    bound = (
        any(cue.value == "must" and _past_duty(cue, alignment) for cue in new.cues)
        or old.ask == "need"
        or (old.denied and new.denied)
        or any(clause.duty == "must" or clause.ask == "need" for clause in alignment.beside(old))
    )
    if not bound and not new.ask and not _need_alike(new, old):
        yield Problem(
            "obligation",
            spot(old, alignment, "obligation", old.duty or old.ask or "none"),
            spot(new, alignment, "obligation", "must", new=True),
            1.2,
        )


def _ensured(clause: Clause, alignment: Alignment) -> bool:
    """ "please make sure that the files are there"."""
    return any(
        other.n == clause.parent and other.ask and {"=sure", "=ensur", "=ensure"} & other.keys.keys()
        for other in alignment.around(clause)
    )


def _past_duty(cue: Found, alignment: Alignment) -> bool:
    """ "had to wait" tells of the past and binds nobody."""
    return alignment.after.clean.text[cue.start :][:4].lower() == "had "


def _is_to(cue: Found, alignment: Alignment) -> bool:
    """ "is to be paid" says whose turn it is rather than what is compulsory."""
    return bool(re.match(r"(?:is|are) to be\b", alignment.after.clean.text[cue.start :][:12], re.I))


def _need_alike(one: Clause, two: Clause) -> bool:
    return any("act:need" in clause.keys for clause in (two,)) and one.duty == "must"


def _ability(old: Clause, new: Clause, alignment: Alignment) -> Iterator[Problem]:
    """ "can deliver" is no promise, "will deliver" is one."""
    if old.duty == "can" and "will" not in old.levels and "will" in new.levels and new.duty != "can":
        yield Problem("sureness", _cue(old, alignment, "can"), spot(new, alignment, "sureness", "will", new=True))
    elif new.duty == "can" and "will" in old.levels and old.duty != "can" and "will" not in new.levels:
        yield Problem("sureness", _cue(old, alignment, "will"), spot(new, alignment, "sureness", "can", new=True))


def _cue(clause: Clause, alignment: Alignment, value: str) -> Fact:
    cue = next((cue for cue in clause.cues if cue.value == value), None)
    return alignment.before.fact(cue) if cue else spot(clause, alignment, "obligation", value)
