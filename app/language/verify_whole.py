"""Nets under the clause by clause comparison: what the whole rewrite has to hold, wherever the parse put it."""

from __future__ import annotations

import re

from app.language.facts.clause import Clause
from app.language.facts.lexicon import stem
from app.language.facts.valence import stems
from app.language.verify_alignment import Alignment
from app.language.verify_conditions import CONDITIONAL
from app.language.verify_literals import Findings
from app.language.verify_problem import spot

_WHETHER = re.compile(
    r"\b(?:know|see|tell|check|ask|asked|confirm|wonder\w*|sure|clear|decide|test|find out|verify|say|me|us)\s+$", re.I
)
_WITH = re.compile(r"\b(with|without) (?:a |an |the |your |our |my |any |valid )*(\w+)", re.I)
_CONTRAST = re.compile(
    r"(?:not|n't) (?:the |a |an |in |on |by |for )*(\w+)(?: (?:that|who) \w+)? but\b"
    r"|[,;(-]\s*(?:and |but )?not (?:the |a |an |in |on |by |for |with |to |from |at |your |our )*(\w+)",
    re.I,
)
_FREE = re.compile(
    r"(?:n't|\bnot|\bnever|\bno longer)\s+(?:\w+\s+){0,2}?(?:have to|need\b|required|obliged|necessary|mandatory"
    r"|compulsory)"
    r"|\bneed(?:n't| not)\b|\bno (?:need|obligation)\b|\b(?:optional|unnecessary|voluntary)\b",
    re.I,
)
_BARRED = re.compile(
    r"\b(?:must|may|shall)\s?(?:not|n't)\b|(?:n't|\bnot)\s+(?:\w+\s+)?(?:allowed|permitted)\b|\bcan(?:not| ?not|'t)\b"
    r"|\b(?:prohibited|forbidden|banned)\b|\bdo(?:n't| not) (?!\w*\s?(?:have|need|be required))",
    re.I,
)


def check_whole(alignment: Alignment, findings: Findings) -> None:
    _check_conditions(alignment, findings)
    _check_contrast(alignment, findings)
    _check_without(alignment, findings)
    for clause in alignment.before.clauses:
        for other, _ in alignment.forward[clause.n][:1]:
            _check_freedom(clause, other, alignment, findings)


def _check_conditions(alignment: Alignment, findings: Findings) -> None:
    """A draft with an "if" needs some condition in its rewrite."""
    if CONDITIONAL.search(alignment.after.clean.text):
        return
    text = alignment.before.clean.text
    for clause in alignment.before.clauses:
        for cue in clause.cues:
            if cue.value in ("if", "unless") and not _WHETHER.search(text[max(0, cue.start - 16) : cue.start]):
                findings.lose(alignment.before.fact(cue))
                return


def _check_contrast(alignment: Alignment, findings: Findings) -> None:
    """ "SAP, not Excel" must not become "Excel, not SAP"."""
    before, after = alignment.before.clean.text, alignment.after.clean.text
    old, new = (
        {stem((match[1] or match[2]).lower()): match for match in _CONTRAST.finditer(text)} for text in (before, after)
    )
    if (
        not old
        or not new
        or not old.keys() - new.keys() <= stems(after)
        or not new.keys() - old.keys() <= stems(before)
    ):
        return
    for gone, come in zip(sorted(old.keys() - new.keys()), sorted(new.keys() - old.keys()), strict=False):
        findings.change(
            "negation",
            alignment.before.fact_at("negation", *old[gone].span(), "denied"),
            alignment.after.fact_at("negation", *new[come].span(), "denied"),
        )


def _check_without(alignment: Alignment, findings: Findings) -> None:
    """ "without a helmet" must not become "with a helmet"."""
    old, new = (
        {m[2].lower(): m for m in _WITH.finditer(part.clean.text)} for part in (alignment.before, alignment.after)
    )
    for word in old.keys() & new.keys():
        if old[word][1].lower() != new[word][1].lower():
            before = alignment.before.fact_at("negation", *old[word].span(), old[word][1].lower())
            after = alignment.after.fact_at("negation", *new[word].span(), new[word][1].lower())
            findings.change("negation", before, after)


def _check_freedom(old: Clause, new: Clause, alignment: Alignment, findings: Findings) -> None:
    """ "need not" leaves the reader free, "must not" does not."""
    if not (old.negative and new.negative):
        return
    before = alignment.before.clean.text[old.start : old.end]
    after = alignment.after.clean.text[new.start : new.end]
    freed = bool(_FREE.search(before)), bool(_FREE.search(after))
    barred = bool(_BARRED.search(before)), bool(_BARRED.search(after))
    if freed != barred and freed == barred[::-1] and freed[0] != freed[1]:
        findings.change(
            "obligation",
            spot(old, alignment, "obligation", "free" if freed[0] else "barred"),
            spot(new, alignment, "obligation", "free" if freed[1] else "barred", new=True),
        )
