"""Checks the small words that are facts wherever they stand: quantity, urgency, softeners of a deadline."""

from __future__ import annotations

import re

from app.language.facts.clause import Clause
from app.language.facts.cues import find_cues
from app.language.facts.reading import Reading
from app.language.facts.spans import Found
from app.language.verify_alignment import Alignment
from app.language.verify_literals import Findings

_KEEP_QUANTITY = frozenset(
    (
        "all",
        "both",
        "none",
        "some",
        "most",
        "only",
        "min",
        "max",
        "over",
        "under",
        "twice",
        "once",
        "half",
        "small",
        "except",
        "nth",
    )
)
_NEVER_ADD = frozenset(("some", "most", "half", "except"))
_EQUAL = {
    "all": (
        r"\b(?:any|100 ?%|complete|completely|total|altogether|without exception|fully|none|no|both"
        r"|throughout|across|per|each|every\w*|entire\w*|whole)\b"
    ),
    "both": r"\b(?:two|2|each|either|all)\b|\band\b",
    "none": r"\b(?:no|not|n't|any|without|never|nothing|none)\b|n't",
    "some": r"\b(?:some|several|parts?|partial\w*|few|various|couple|certain|number of)\b",
    "most": r"\b(?:majority|largely|mainly|mostly|most)\b",
    "only": (
        r"\b(?:only|solely|just|alone|exclusively|no other|nothing but|nothing else|limited|except"
        r"|unless|until|but|single|purely|simply)\b"
    ),
    "min": r"\b(?:least|minimum|or more|less than|fewer than|lower than|not below|at or above|upwards)\b",
    "max": (
        r"\b(?:most|max|maximum|up to|more than|exceed\w*|limit\w*|higher than|not above|or less"
        r"|or fewer|within|beyond)\b"
    ),
    "over": r"\b(?:over|above|more|exceed\w*|excess|beyond|greater|higher|past)\b",
    "under": r"\b(?:under|below|less|fewer|lower|short of|smaller)\b",
    "twice": r"\b(?:twice|two|2|second|double\w*|again|times)\b|\b2x\b|\bx2\b",
    "once": r"\b(?:once|one|single|1)\b",
    "half": r"\b(?:half|50|fifty)\b",
    "small": r"\b(?:small\w*|minor|slight\w*|little|tiny|marginal\w*|modest|limited|a bit|some|somewhat)\b",
    "nth": r"\b(?:every|each) (?:second|other|third|fourth|2nd|3rd|4th)\b|\b(?:alternate|half)\b",
    "except": r"\b(?:except\w*|apart|other than|exclud\w*|but|besides|aside|save for|only|without)\b",
}
_EQUALS = {name: re.compile(words, re.I) for name, words in _EQUAL.items()}
_URGENT = re.compile(
    r"\b(?:asap|a\.s\.a\.p|urgen\w*|soon\w*|immediate\w*|now|prompt\w*|quick\w*|right away"
    r"|straight ?away|at once|earliest|priority|pressing|without (?:any )?(?:further )?delay|time[- ](?:critical"
    r"|sensitive)|fast\w*|critical|today|instant\w*|currently|at present|at the moment|at this)\b",
    re.I,
)
_AGAIN = re.compile(
    r"\b(?:again|once more|another|repeated\w*|repeat\w*|second|third|fourth|fifth|twice"
    r"|recurr\w*|not the first|re-\w+|already|one more|further|more than once|still|keeps?|kept|continu\w*)\b",
    re.I,
)
_YET = re.compile(
    r"\b(?:yet|still|so far|to date|until|till|up to now|thus far|for now|for the moment"
    r"|for the time being|remain\w*|already|at this (?:stage|point|time|moment)|at present|currently|outstanding"
    r"|pending|longer|continu\w*|awaiting|waiting|keep\w*|before|moment|now|hold)\b",
    re.I,
)
_SIGNS = {"urgent": _URGENT, "now": _URGENT, "again": _AGAIN, "yet": _YET, "still": _YET}
_EXPLICIT = re.compile(
    r"\b(?:asap|as soon as (?:possible|you can)|urgent(?:ly)?|immediately|right away|at once"
    r"|top priority)\b",
    re.I,
)
_SOFTENERS = re.compile(
    r"\b(?:if (?:at all )?possible|if you can\b(?! not)|if you (?:have|find|get) (?:the |a |some |any )?(?:time"
    r"|chance|moment|minute)|ideally|preferably|when(?:ever)? (?:you (?:can|find"
    r"|(?:have|get) (?:the|a|some|any|time)\b)|it suits|convenient"
    r"|possible|it is convenient)"
    r"|at your (?:own )?(?:convenience|leisure|pace)|no (?:rush|hurry|pressure)|not urgent|(?:is"
    r"|are) not (?:that |very |particularly )?urgent|if time (?:permits|allows)|some ?day|some ?time"
    r"|at some point|one day|eventually|where possible|as far as possible"
    r"|(?:you|your team) (?:may|might|could) (?:want|wish|like|consider)|feel free to"
    r"|(?:perhaps|maybe|possibly),? you (?:could|can|might)|consider \w+ing\b"
    r"|take your time|no worries if|if convenient|if feasible|roughly by"
    r"|(?:by|on) (?:about|around)|or so\b"
    r"|or (?:thereabouts|soon after|shortly after)|or (?:at your )?(?:earliest|next) convenience)",
    re.IGNORECASE,
)  # fmt: skip
_TENTATIVE = re.compile(r"\b(?:perhaps|maybe|possibly|wonder\w*)\b", re.I)


def check_words(alignment: Alignment, findings: Findings) -> None:
    for clause in alignment.before.clauses:
        for cue in clause.cues:
            if cue.kind == "quantity" and cue.value in _KEEP_QUANTITY:
                _check_quantity(clause, cue, alignment, findings)
            elif cue.kind == "urgency" and cue.value in _SIGNS:
                _check_urgency(cue, alignment, findings)
    _check_new_quantities(alignment, findings)
    _check_new_urgency(alignment, findings)
    _check_softeners(alignment, findings)


def _check_quantity(clause: Clause, cue: Found, alignment: Alignment, findings: Findings) -> None:
    text = _counterpart(clause, alignment)
    if cue_words(text, cue.value) or _EQUALS[cue.value].search(text):
        rival = {
            "all": r"\b(?:some of|most of|several of|a few of|part of|parts of)\b",
            "some": r"\b(?:all|every|none)\b",
            "min": r"\b(?:at most|no more than|up to)\b",
            "max": r"\b(?:at least|no less than)\b",
        }.get(cue.value)
        if not rival or not re.search(rival, text, re.I) or re.search(rival, _sentence(clause, alignment.before), re.I):
            return
    findings.lose(alignment.before.fact(cue))


def cue_words(text: str, value: str) -> bool:
    """Whether the text has a cue of the same class of quantity."""
    return any(found.kind == "quantity" and found.value == value for found in find_cues(text))


def _counterpart(clause: Clause, alignment: Alignment) -> str:
    """The sentences of the rewrite that may render this clause, or all of it when none is known."""
    others = [other for other, _ in alignment.forward[clause.n]] or (
        [alignment.weak[clause.n]] if clause.n in alignment.weak else []
    )
    if not others:
        return alignment.after.clean.text
    near = {clause.n: clause for other in others for clause in _next_too(alignment.after, other)}
    return " ".join(alignment.after.clean.text[other.start : other.end] for other in near.values())


def _next_too(reading: Reading, clause: Clause) -> list[Clause]:
    """The clauses of this sentence and the next."""
    return [other for other in reading.near(clause, 1) if other.sentence >= clause.sentence]


def _sentence(clause: Clause, reading: Reading) -> str:
    return " ".join(reading.clean.text[other.start : other.end] for other in reading.near(clause))


def _check_urgency(cue: Found, alignment: Alignment, findings: Findings) -> None:
    text = alignment.before.clean.text
    if cue.value in ("now", "yet", "still") and text[cue.end : cue.end + 1] == ",":
        return
    if not _SIGNS[cue.value].search(alignment.after.clean.text):
        findings.lose(alignment.before.fact(cue))


def _check_new_quantities(alignment: Alignment, findings: Findings) -> None:
    for clause in alignment.after.clauses:
        sources = [other for other, _ in alignment.back[clause.n]]
        if not sources:
            continue
        given = " ".join(_sentence(other, alignment.before) for other in sources)
        for cue in clause.cues:
            if cue.kind == "quantity" and cue.value in _NEVER_ADD and not _EQUALS[cue.value].search(given):
                source = sources[0]
                before = alignment.before.fact_at("quantity", source.text_start, source.text_end, "none")
                findings.change("quantity", before, alignment.after.fact(cue))


def _check_new_urgency(alignment: Alignment, findings: Findings) -> None:
    if _URGENT.search(alignment.before.clean.text):
        return
    match = _EXPLICIT.search(alignment.after.clean.text)
    if match and not re.search(r"\bnot\b[^.!?\n]{0,20}$", alignment.after.clean.text[: match.start()][-30:]):
        findings.add(alignment.after.fact_at("urgency", match.start(), match.end(), "urgent"))


def _check_softeners(alignment: Alignment, findings: Findings) -> None:
    """A deadline that is now met "if possible" is no deadline."""
    before = alignment.before
    asked = next((clause for clause in before.clauses if clause.ask or clause.duty == "must"), None)
    if asked is None or _SOFTENERS.search(before.clean.text) or _TENTATIVE.search(before.clean.text):
        return
    match = _SOFTENERS.search(alignment.after.clean.text)
    if match:
        old = before.fact_at("obligation", asked.text_start, asked.text_end, "ask")
        findings.change(
            "obligation", old, alignment.after.fact_at("obligation", match.start(), match.end(), "softened")
        )
