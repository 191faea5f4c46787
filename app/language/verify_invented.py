"""Finds what the rewrite promises, asks, orders or admits though the draft does not."""

from __future__ import annotations

import re

from app.language.facts.clause import Clause
from app.language.verify_alignment import Alignment
from app.language.verify_literals import Findings

_CIVIL_ASKS = frozenset(
    "let know contact reach hesitate feel see refer understand accept bear forgive excuse "
    "look discuss talk call share advise tell ask reply raise find note take have enjoy continue".split()
)
_CIVIL_PROMISES = frozenset(
    "be appreciate look thank hope understand welcome wait help support answer discuss "
    "assist love like mean explain know need".split()
)
_LIABILITY = re.compile(
    r"\b(?:(?:it (?:is|was)|this (?:is|was)|that (?:is|was)) (?:entirely |all |completely |clearly )?(?:our"
    r"|my) (?:own )?(?:fault|mistake|error|responsibility|failure)"
    r"|(?:our|my) (?:own )?(?:fault|mistake|oversight|negligence|failure)|(?:we|I) (?:fully |gladly )?(?:take"
    r"|accept|assume|bear) (?:full |all |the |complete )?(?:responsibility|blame|liability)"
    r"|(?:we|I) (?:are|am) (?:fully |entirely )?(?:responsible|liable|to blame)|(?:we|I) should have|(?:we"
    r"|I) made (?:a|an|the|this) (?:mistake|error)|fault on our (?:side|part))\b",
    re.IGNORECASE,
)  # fmt: skip
_ADMITTED = re.compile(
    r"\b(?:fault|mistake|oversight|responsib\w*|liab\w*|blame|sorry|apolog\w*|should have"
    r"|error|failure|negligen\w*)\b",
    re.I,
)


def check_invented(alignment: Alignment, findings: Findings) -> None:
    for clause in alignment.after.clauses:
        if clause.courtesy:
            continue
        if clause.owner in ("i", "we") and "will" in clause.levels and not clause.ask:
            _check_promise(clause, alignment, findings)
        elif clause.ask == "ask":
            _check_ask(clause, alignment, findings)
        elif (
            clause.duty == "must"
            and clause.word != "let"
            and not told_of_past(clause, alignment)
            and not alignment.back[clause.n]
            and clause.keys
            and clause.n not in {weak.n for weak in alignment.weak.values()}
        ):
            findings.add(alignment.after.fact_at("obligation", clause.text_start, clause.text_end, "must"))
    _check_liability(alignment, findings)


def _check_promise(clause: Clause, alignment: Alignment, findings: Findings) -> None:
    if clause.denied or (clause.word in _CIVIL_PROMISES and not clause.facts):
        return
    if any(weak.n == clause.n for weak in alignment.weak.values()):
        return
    for source, score in alignment.back[clause.n]:
        if source.heads & clause.heads or (score >= 3.0 and source.owner in ("i", "we")):
            return
    findings.add(alignment.after.fact_at("obligation", clause.text_start, clause.text_end, "promise"))


def _check_ask(clause: Clause, alignment: Alignment, findings: Findings) -> None:
    if (
        clause.word in _CIVIL_ASKS
        or not clause.keys
        or "=sure" in clause.keys
        or any(weak.n == clause.n for weak in alignment.weak.values())
    ):
        return
    if _commanded(clause.word, alignment.before.clean.text):
        return
    for source, score in alignment.back[clause.n]:
        bound = (
            not source.voice
            or (source.denied and clause.denied)
            or "act:need" in source.keys
            or "?" in alignment.before.clean.text[source.end : source.end + 2]
            or source.ask
            or source.duty in ("must", "should")
            or source.owner == "you"
            or any(other.ask for other in alignment.beside(source))
        )
        if bound and (score >= 1.0 or source.heads & clause.heads):
            return
    findings.add(alignment.after.fact_at("obligation", clause.text_start, clause.text_end, "ask"))


def told_of_past(clause: Clause, alignment: Alignment) -> bool:
    """ "had to wait" tells of the past and binds nobody."""
    text = alignment.after.clean.text
    return any(cue.value == "must" and text[cue.start : cue.start + 4].lower() == "had " for cue in clause.cues)


def _commanded(word: str, text: str) -> bool:
    """Whether the draft opens a sentence with the verb, whatever the parser took it for."""
    return bool(re.search(rf"(?:^|[.!?:\n*-]\s*|\band ){re.escape(word)}\b", text, re.I))


def _check_liability(alignment: Alignment, findings: Findings) -> None:
    match = _LIABILITY.search(alignment.after.clean.text)
    if match and not _ADMITTED.search(alignment.before.clean.text):
        findings.add(alignment.after.fact_at("obligation", match.start(), match.end(), "liability"))
