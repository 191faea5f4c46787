"""Checks that what is affirmed stays affirmed and what is denied stays denied."""

from __future__ import annotations

import re

from app.language.facts.clause import Clause
from app.language.facts.valence import denials, negative_words, stems
from app.language.verify_alignment import Alignment
from app.language.verify_literals import Findings
from app.language.verify_problem import spot

_CLAIMS = ("correct", "on time", "complete", "work", "accept", "paid", "approved")
_TOO = re.compile(r"\btoo \w+ (?:for \w+ )?to\b", re.I)  # "too late to change it": it cannot be changed
_WITHOUT = re.compile(r"\bwithout (?:an?y? )?", re.I)
_HOLDS = frozenset("wait hold postpone delay refrain avoid stop".split())


def check_contrast(clause: Clause, candidates: list[Clause], alignment: Alignment, findings: Findings) -> None:
    """ "250, not 280" needs a denial somewhere in its counterpart."""
    if not clause.negatives or clause.denied or not candidates:
        return
    if not any(other.negative for new in candidates for other in alignment.around(new)):
        findings.change(
            "negation",
            alignment.before.fact(clause.negatives[0]),
            spot(candidates[0], alignment, "negation", "affirmed", new=True),
        )


def check_polarity(old: Clause, candidates: list[Clause], alignment: Alignment, findings: Findings) -> None:
    """A denial stays one. Any candidate that says the same thing the same way settles it."""
    if not candidates or _is_question(old, alignment) or _holds_back(old, candidates):
        return
    verdicts = [
        _signs_agree(old, new) if bool(old.ask) or new.ask in ("", "need") else _signs_agree(old, new) or None
        for new in candidates
    ]
    if True in verdicts:
        return
    wrong = verdicts.index(False) if False in verdicts else 0
    new = candidates[wrong]
    if False not in verdicts:
        old_denies = any(clause.negative for clause in alignment.beside(old))
        reach = 0 if old.denied else 1
        rendered = candidates + [other for other, _ in alignment.forward[old.n]]
        new_denies = any(clause.negative for other in rendered for clause in alignment.around(other, reach))
        faulted = old.denied or any(old.signs.get(f"state:{state}", 1) < 0 for state in _CLAIMS)
        if not ((faulted and not new_denies) or (new.denied and not old_denies and not new.courtesy)):
            return
    if _reworded(old, new, alignment):
        return
    before = alignment.before.fact(old.negatives[0]) if old.negatives else spot(old, alignment, "negation", "affirmed")
    after = (
        alignment.after.fact(new.negatives[0])
        if new.negatives
        else spot(new, alignment, "negation", "affirmed", new=True)
    )
    findings.change("negation", before, after)


def _holds_back(old: Clause, candidates: list[Clause]) -> bool:
    """ "do not merge it until ..." and "please wait with merging it until ..." deny the same."""
    return any(
        old.ask
        and new.ask
        and ((old.denied and new.word in _HOLDS and not new.denied) or (new.denied and old.word in _HOLDS))
        and any(name[0] == "=" or name.startswith("act:") for name in old.keys if name in new.keys)
        for new in candidates
    )


def _reworded(old: Clause, new: Clause, alignment: Alignment) -> bool:
    """Whether the no is still said, in another clause or with another word: "we lost it", "we did not win it"."""
    before, after = alignment.before.clean.text, alignment.after.clean.text
    draft = " ".join(before[other.start : other.end] for other in alignment.beside(old))
    rewrite = " ".join(after[other.start : other.end] for other in alignment.around(new, 1))
    if old.denied == new.denied:
        return False
    if (
        _denied_alike(before[old.start : old.end], rewrite)
        if old.denied
        else _denied_alike(after[new.start : new.end], draft)
    ):
        return True
    if _TOO.search(before[old.start : old.end] if new.denied else after[new.start : new.end]):
        return True
    if any(name[0] == "=" and old.signs.get(name) == -sign for name, sign in new.signs.items()):
        return False  # the same word, once affirmed and once denied
    if old.denied:
        rendering = after[new.start : new.end] if old.heads & new.heads else rewrite
        return bool(negative_words(rendering) - stems(draft))
    return bool(negative_words(before[old.start : old.end]) - stems(rewrite))


def _denied_alike(clause: str, text: str) -> bool:
    """Whether all that the clause denies is denied in the text as well."""
    known = set[str]().union(*denials(_WITHOUT.sub("no ", text)))
    denied = denials(clause)
    return bool(denied) and all(words & known for words in denied)


def _is_question(clause: Clause, alignment: Alignment) -> bool:
    """ "Why is nobody answering?" may be asked the other way round."""
    text = alignment.before.clean.text
    return not clause.ask and "?" in text[clause.end : clause.end + 2]


def _signs_agree(old: Clause, new: Clause) -> bool | None:
    """Whether both affirm or deny the same thing; nothing when they share no predicate."""
    shared = [name for name in old.signs if name in new.signs]
    leading = [name for name in shared if name in old.heads and name in new.heads] or shared
    same_word = [name for name in leading if name.startswith("=")]
    deciding = same_word or leading
    if not deciding:
        return None
    agree = sum(1 if old.signs[name] == new.signs[name] else -1 for name in deciding)
    return agree >= 0
