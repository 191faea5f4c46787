"""Compares each clause of the draft with its counterpart: polarity, what is asked, duty, sureness, owner, condition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.language.facts.clause import Clause
from app.language.verify_alignment import Alignment
from app.language.verify_conditions import condition_problems
from app.language.verify_duty import duty_problems
from app.language.verify_literals import Findings
from app.language.verify_owners import ANYONE, STATIVE, owner_problems, possession_problems
from app.language.verify_polarity import check_contrast, check_polarity
from app.language.verify_problem import Problem, spot
from app.models import Fact

_CONTENT_ROLES = frozenset(("ccomp", "xcomp", "acl", "csubj", "ROOT"))
_NEAR = 3
_WISH = re.compile(r"\b(?:like|wish|want|keen|prefer|love|rather)\b", re.I)
_WEAKER = frozenset(("probable", "possible", "intends", "hypothetical"))


def check_clauses(alignment: Alignment, findings: Findings) -> None:
    for clause in alignment.before.clauses:
        if _says_nothing(clause):
            continue
        candidates = [other for other, _ in alignment.forward[clause.n]]
        if not candidates and clause.n in alignment.weak:
            candidates = [alignment.weak[clause.n]]
        if not candidates:
            if not _said_otherwise(clause, alignment):
                _lose(clause, alignment, findings)
            continue
        check_contrast(clause, candidates, alignment, findings)
        candidates = _closest(clause, alignment.forward[clause.n]) or candidates
        check_polarity(clause, candidates, alignment, findings)
        rated = [list(_problems(clause, other, alignment)) for other in candidates]
        for problem in min(rated, key=lambda problems: sum(problem.weight for problem in problems)):
            if problem.after is None:
                findings.lose(problem.before)
            else:
                findings.change(problem.kind, problem.before, problem.after)


def _closest(clause: Clause, scored: tuple[tuple[Clause, float], ...]) -> list[Clause]:
    """Those that say the same thing of it, if any do; else those that are not mere courtesy; of these the best
    scored."""
    alike = [pair for pair in scored if bool(pair[0].ask) == bool(clause.ask)]
    same = [pair for pair in alike or scored if clause.heads & pair[0].heads]
    chosen = same or [pair for pair in alike or scored if not pair[0].courtesy] or list(scored)
    best = max((score for _, score in chosen), default=0.0)
    return [other for other, score in chosen if score >= 0.8 * best]


def _says_nothing(clause: Clause) -> bool:
    return (not clause.keys and not clause.denied and not clause.ask) or (
        clause.courtesy and not clause.denied and not clause.ask
    )


def _lose(clause: Clause, alignment: Alignment, findings: Findings) -> None:
    """A clause without any counterpart is reported when it asks, binds, denies or promises."""
    reading = alignment.before
    if clause.ask == "need" and not clause.facts and _asked_beside(clause, alignment):
        return
    if clause.ask in ("ask", "need"):
        findings.lose(reading.fact_at("obligation", clause.text_start, clause.text_end, "ask"))
    elif clause.duty == "must" or clause.condition:
        findings.lose(
            reading.fact_at(
                "condition" if clause.condition else "obligation",
                clause.text_start,
                clause.text_end,
                clause.condition or "must",
            )
        )
    elif clause.denied and clause.negatives:
        findings.lose(reading.fact(clause.negatives[0]))
    elif (
        clause.owner
        and clause.owner not in ANYONE
        and ("will" in clause.levels or clause.past)
        and clause.word not in STATIVE
    ):
        findings.lose(reading.fact_at("owner", clause.text_start, clause.text_end, f"{clause.owner} {clause.word}"))


def _said_otherwise(clause: Clause, alignment: Alignment) -> bool:
    """Whether a denial or an ask of the rewrite, near the same place, has nothing else in the draft to render."""
    pace = len(alignment.after.clauses) / max(len(alignment.before.clauses), 1)
    place = round(clause.n * pace)
    for other in alignment.after.clauses[max(0, place - _NEAR) : place + _NEAR + 1]:
        sources = [source for source, _ in alignment.back[other.n]]
        if clause.denied and not clause.ask and other.negative and not any(source.negative for source in sources):
            return True
    return False


def _asked_beside(clause: Clause, alignment: Alignment) -> bool:
    """Whether what is needed is asked for in the rewrite, only in other words than "I expect"."""
    rendered = [new for old in alignment.beside(clause) for new, _ in alignment.forward[old.n]]
    return any(other.ask for new in rendered for other in alignment.around(new))


def _problems(old: Clause, new: Clause, alignment: Alignment) -> Iterator[Problem]:
    yield from _ask(old, new, alignment)
    yield from duty_problems(old, new, alignment)
    yield from _sureness(old, new, alignment)
    yield from owner_problems(old, new, alignment)
    yield from possession_problems(old, new, alignment)
    yield from condition_problems(old, new, alignment)
    if old.order and new.order and old.order != new.order:
        yield Problem(
            "condition",
            spot(old, alignment, "condition", old.order),
            spot(new, alignment, "condition", new.order, new=True),
        )


def _ask(old: Clause, new: Clause, alignment: Alignment) -> Iterator[Problem]:
    if old.ask not in ("ask", "need") or (old.duty == "must" and new.duty == "must"):
        return
    if new.ask in ("ask", "need") or (old.ask == "need" and (new.duty == "must" or new.ask)):
        return
    if old.denied and new.denied and new.duty == "must":
        return
    if not new.voice and not new.levels and old.heads & new.heads:  # a command that the parser took for a noun
        return
    beside, above = alignment.around(new), _ancestors(new, alignment)
    if any(clause.ask in ("ask", "need") and (_overlap(old, clause) or clause.n in above) for clause in beside):
        return
    yield Problem(
        "obligation",
        spot(old, alignment, "obligation", "ask"),
        spot(new, alignment, "obligation", new.duty or new.ask or "none", new=True),
        1.5,
    )


def _ancestors(clause: Clause, alignment: Alignment) -> set[int]:
    """The clauses of the rewrite that this one hangs on: "could you have somebody come and clean it"."""
    found: set[int] = set()
    while clause.parent >= 0 and clause.parent not in found:
        found.add(clause.parent)
        clause = alignment.after.clauses[clause.parent]
    return found


def _related(one: Clause, two: Clause) -> bool:
    """Whether two clauses say something of the same thing: one predicate, or one fact."""
    return (
        bool(one.heads & two.heads)
        or one.word == two.word
        or any(":" in key and key[:4] not in ("act:", "stat") for key in one.keys if key in two.keys)
    )


def _overlap(one: Clause, two: Clause) -> bool:
    return any(key in two.keys for key in one.keys)


def _levels(clause: Clause, clauses: tuple[Clause, ...]) -> set[str]:
    """The sureness of a clause with that of the one it hangs on: "it seems that ..."."""
    levels = set(clause.levels)
    if clause.parent >= 0 and clause.parent != clause.n and clause.role in _CONTENT_ROLES:
        parent = clauses[clause.parent]
        if parent.levels and not parent.ask and len(parent.keys) <= 2:
            levels |= parent.levels
    return levels


def _sureness(old: Clause, new: Clause, alignment: Alignment) -> Iterator[Problem]:
    if old.ask == "proposal" and not new.ask and "will" in new.levels:
        yield Problem(
            "sureness", spot(old, alignment, "sureness", "open"), spot(new, alignment, "sureness", "will", new=True)
        )
    if old.ask or new.ask or (old.denied and new.denied and old.duty in ("must", "may", "can")):
        return
    before = _levels(old, alignment.before.clauses) & _WEAKER
    after = _levels(new, alignment.after.clauses) & _WEAKER
    if old.denied and new.denied and new.duty in ("may", "can") and "will" not in old.levels:
        after.discard("possible")
    if after == {"hypothetical"} and re.search(r"\bwould\b|'d\b", _source(old, alignment)):
        after.discard("hypothetical")
    if after == {"possible"} and _asks(new, alignment, new=True) and _asks(old, alignment):
        return  # "can we", "could we"
    if before == {"intends"} and _WISH.search(alignment.after.clean.text[new.start : new.end]):
        return
    if before:
        wide = set[str]().union(after, *(clause.levels for clause in alignment.around(new)))
        if not before & wide and not (before == {"hypothetical"} and not after):
            yield Problem(
                "sureness",
                _level_cue(old, alignment, before),
                spot(new, alignment, "sureness", next(iter(after), "certain"), new=True),
            )
    elif after and _related(old, new) and not any(clause.levels & after for clause in alignment.beside(old, 1)):
        yield Problem(
            "sureness",
            spot(old, alignment, "sureness", "certain"),
            spot(new, alignment, "sureness", min(after), new=True),
        )


def _asks(clause: Clause, alignment: Alignment, *, new: bool = False) -> bool:
    """Whether a clause is a question about what can be."""
    text = (alignment.after if new else alignment.before).clean.text
    return text[clause.end : clause.end + 1] == "?" and clause.duty == "can"


def _source(clause: Clause, alignment: Alignment) -> str:
    """The sentence of the draft that holds a clause."""
    clauses = alignment.beside(clause)
    return alignment.before.clean.text[min(c.start for c in clauses) : max(c.end for c in clauses)]


def _level_cue(clause: Clause, alignment: Alignment, levels: set[str]) -> Fact:
    cues = [
        cue
        for other in alignment.beside(clause)
        for cue in other.cues
        if cue.kind == "sureness" and cue.value in levels
    ]
    return alignment.before.fact(cues[0]) if cues else spot(clause, alignment, "sureness", min(levels))
