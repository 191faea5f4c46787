"""Checks who does what: the owner of an act, and whose a thing is."""

from __future__ import annotations

from collections.abc import Iterator

from app.language.facts.clause import Clause
from app.language.facts.owners import OWNERS
from app.language.verify_alignment import Alignment
from app.language.verify_problem import Problem, spot

STATIVE = frozenset(
    """think believe feel know understand hope wish like love appreciate agree disagree see hear find notice realise
    realize assume suppose guess look
    need want require expect be have want wonder ask request suggest propose recommend advise regret apologise
    apologize thank welcome write follow note
    remind prefer trust mean say mention get receive discuss talk speak meet call seem""".split()
)
ANYONE = frozenset(("group:someone", "group:somebody"))
_RECEIVING = frozenset("receive get obtain have see await miss need hear find notice".split())


def owner_problems(old: Clause, new: Clause, alignment: Alignment) -> Iterator[Problem]:
    if old.ask == "proposal" and new.ask:
        return
    if old.ask == "ask" and new.ask == "proposal" and new.owner in ("we", "i"):
        yield Problem("owner", spot(old, alignment, "owner", "you"), spot(new, alignment, "owner", new.owner, new=True))
    if old.ask or not old.owner or old.courtesy or old.word in STATIVE:
        return
    if old.owner in ANYONE and (old.duty != "must" or new.ask or new.owner != "you"):
        return
    before = alignment.before.fact_at(
        "owner", *(old.owner_at or (old.text_start, old.text_end)), f"{old.owner} {old.word}"
    )
    if (new.ask in ("ask", "need") and old.owner == "you") or _same_owner(old.owner, new.owner):
        return
    if old.denied and new.denied and old.owner in ("i", "we") and not new.owner and "state:able" in new.signs:
        return  # who writes "it is not possible" refuses
    if new.owner == "third" and old.owner_at and before.text.lower() not in OWNERS and _named_near(old, new, alignment):
        return
    if not new.owner:
        if not _named_near(old, new, alignment):
            yield Problem("owner", before, None)
    elif (new.word in _RECEIVING and (old.owner == "you" and old.denied)) or (
        new.word in _RECEIVING and any(_same_owner(old.owner, mention) for mention in new.mentions)
    ):
        return
    elif old.heads & new.heads or not any(_same_owner(old.owner, mention) for mention in new.mentions):
        after = alignment.after.fact_at(
            "owner", *(new.owner_at or (new.text_start, new.text_end)), f"{new.owner} {new.word}"
        )
        yield Problem("owner", before, after)


def _named_near(old: Clause, new: Clause, alignment: Alignment) -> bool:
    """Whether "he" may be whom the draft names: "your driver" stands in the sentence before."""
    near = set[str]().union(*(clause.mentions for clause in alignment.around(new, 1)))
    return any(_same_owner(old.owner, mention) for mention in near)


def possession_problems(old: Clause, new: Clause, alignment: Alignment) -> Iterator[Problem]:
    """ "your invoice" is not "our invoice"."""
    sides = {"i": "us", "we": "us", "you": "you", "third": "third"}
    for whose, thing in old.possessions:
        rivals = {sides[other] for other, noun in new.possessions if noun == thing}
        if rivals and sides[whose] not in rivals:
            yield Problem(
                "owner",
                spot(old, alignment, "owner", f"{whose} {thing}"),
                spot(new, alignment, "owner", min(rivals), new=True),
            )


def _same_owner(one: str, two: str) -> bool:
    if one == two:
        return True
    if "third" in (one, two):
        return one.startswith(("name:", "group:", "third")) and two.startswith(("name:", "group:", "third"))
    if one.startswith("name:") and two.startswith("name:"):
        return bool(set(one[5:].split()) & set(two[5:].split()))
    return False
