"""Checks who does what: the owner of an act, and whose a thing is."""

from __future__ import annotations

from collections.abc import Iterator

from app.language.facts.clause import Clause
from app.language.facts.owners import OWNERS
from app.language.facts.valence import stems
from app.language.verify_alignment import Alignment
from app.language.verify_problem import Problem, spot

STATIVE = frozenset(
    """think believe feel know understand hope wish like love appreciate agree disagree see hear find notice realise
    realize assume suppose guess look
    need want require expect be have want wonder ask request suggest propose recommend advise regret apologise
    apologize thank care missing lacking lack welcome write follow note
    remind prefer trust mean say mention get receive discuss talk speak meet call seem""".split()
)
ANYONE = frozenset(("group:someone", "group:somebody"))
_ENCLOSING = frozenset(("attach", "enclose"))
_LOOSE = frozenset("guy people crew team staff group company office department colleague side laboratory".split())
_RECEIVING = frozenset("receive get obtain have see await miss need hear find notice".split())


def owner_problems(old: Clause, new: Clause, alignment: Alignment) -> Iterator[Problem]:
    if old.ask == "proposal" and new.ask:
        return
    if old.ask == "ask" and new.ask == "proposal" and new.owner in ("we", "i"):
        yield Problem("owner", spot(old, alignment, "owner", "you"), spot(new, alignment, "owner", new.owner, new=True))
    yield from _doer_gone(old, new, alignment)
    if old.word in _ENCLOSING and old.owner in ("i", "we"):
        return
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
    elif new.ask and old.owner == "third" and "third" in new.mentions:
        return  # "have her send it", "ask her to send it"
    elif old.heads & new.heads or not any(_same_owner(old.owner, mention) for mention in new.mentions):
        after = alignment.after.fact_at(
            "owner", *(new.owner_at or (new.text_start, new.text_end)), f"{new.owner} {new.word}"
        )
        yield Problem("owner", before, after)


def _doer_gone(old: Clause, new: Clause, alignment: Alignment) -> Iterator[Problem]:
    """ "The airline lost it" does not become "it was lost"."""
    if old.owner and not new.owner and _other_doer(old, new, alignment):
        yield Problem(
            "owner", spot(old, alignment, "owner", old.owner), spot(new, alignment, "owner", new.subject, new=True)
        )
    if old.owner or not old.subject or old.voice != "active" or (new.voice, new.owner) != ("passive", ""):
        return
    text = " ".join(alignment.after.clean.text[other.start : other.end] for other in alignment.around(new, 1))
    if old.heads & new.heads and old.subject not in stems(text):
        place = old.owner_at or (old.text_start, old.text_end)
        yield Problem("owner", alignment.before.fact_at("owner", *place, f"{old.subject} {old.word}"), None)


def _other_doer(old: Clause, new: Clause, alignment: Alignment) -> bool:
    """ "We checked it, the city did not" turned to "the city checked it": the doer of another clause."""
    if not new.subject or new.voice != "active" or old.ask or old.owner in new.mentions or old.word != new.word:
        return False
    own = stems(alignment.before.clean.text[old.start : old.end])
    others = stems(" ".join(alignment.before.clean.text[c.start : c.end] for c in alignment.beside(old, 1)))
    return new.subject in others - own


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
    if one.startswith("group:") and two.startswith("group:") and _LOOSE & {one[6:], two[6:]}:
        return True
    if "third" in (one, two):
        return one.startswith(("name:", "group:", "third")) and two.startswith(("name:", "group:", "third"))
    if one.startswith("name:") and two.startswith("name:"):
        return bool(set(one[5:].split()) & set(two[5:].split()))
    return False
