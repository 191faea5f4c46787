"""Finds each literal fact of the draft in the rewrite, and what the rewrite has that the draft does not give."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from app.language.facts.literals import squeeze
from app.language.facts.names import is_noun
from app.language.facts.reading import Reading
from app.language.facts.spans import Found
from app.language.verify_moment import Moment
from app.language.verify_values import compare
from app.models import ChangedFact, DerivedFact, Fact

_FIGURES = frozenset(("number", "amount", "percent", "quantity"))
_BOUNDS = frozenset(("min", "max", "over", "under", "about"))
_GROUPS = dict.fromkeys(_FIGURES, "figure") | {"date": "time", "time": "time", "link": "code", "code": "code"}
_NEIGHBOURS = {"number": ("date",), "quantity": ("date",), "date": ("time",), "time": ("date",)}
_PLACEHOLDER = re.compile(
    r"\[[A-Za-z][^\]\n\[]{1,40}\](?!\()|<[A-Z][A-Za-z ]{1,30}>|\{\{?[A-Za-z _]{2,30}\}?\}"
    r"|\b(?:XX+|TBD|XXX)\b"
)
_DEADLINE = {"by": "by", "until": "until", "before": "before", "after": "after", "from": "after", "on": "on", "": "on"}
_WORD = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class Findings:
    """What the checks report, in the terms of `Verification`."""

    lost: list[Fact] = field(default_factory=list)
    changed: list[ChangedFact] = field(default_factory=list)
    added: list[Fact] = field(default_factory=list)
    derived: list[DerivedFact] = field(default_factory=list)

    def change(self, kind: str, before: Fact, after: Fact) -> None:
        if all(change.before != before or change.kind != kind for change in self.changed):
            self.changed.append(ChangedFact(kind, before, after))

    def lose(self, fact: Fact) -> None:
        if fact not in self.lost:
            self.lost.append(fact)

    def add(self, fact: Fact) -> None:
        if fact not in self.added:
            self.added.append(fact)


def check_literals(before: Reading, after: Reading, moment: Moment, findings: Findings) -> None:
    matches = _match(before, after, moment)
    missing = [found for n, found in enumerate(before.facts) if not matches[n] and not _in_text(found, after)]
    used = {id(item) for _, pairs in matches.items() for item, _ in pairs}
    new = [found for found in after.facts if id(found) not in used and not _given(found, before, after)]
    _report(before, after, missing, new, findings)
    _check_bounds(before, after, matches, findings)
    _check_derived(before, after, matches, findings)
    _check_placeholders(before, after, findings)


def _match(before: Reading, after: Reading, moment: Moment) -> dict[int, list[tuple[Found, str]]]:
    """For each fact of the draft, every fact of the rewrite that renders it."""
    by_value: dict[tuple[str, str], list[Found]] = defaultdict(list)
    by_kind: dict[str, list[Found]] = defaultdict(list)
    for found in after.facts:
        by_value[found.kind, found.value].append(found)
        by_kind[found.kind].append(found)
    past = {id(fact): clause.past for clause in before.clauses for fact in clause.facts}
    matches: dict[int, list[tuple[Found, str]]] = {}
    for n, found in enumerate(before.facts):
        same = [(other, "same") for other in by_value[found.kind, found.value]]
        if found.kind in ("date", "time", "link", "quantity", "number"):
            kinds = (found.kind, *_NEIGHBOURS.get(found.kind, ()))
            others = (
                other
                for kind in kinds
                for other in by_kind[kind][:400]
                if other.value != found.value or other.kind != found.kind
            )
            scored = ((other, compare(found, other, moment, past=past.get(id(found), False))) for other in others)
            same += [(other, how) for other, how in scored if how]
        if found.kind in ("number", "amount"):
            same += [
                (other, "same")
                for other in by_kind["amount" if found.kind == "number" else "number"]
                if _elided(found, other, before, after)
            ]
        matches[n] = same if found.value != "eod" or any(not _is_side(other) for other, _ in same) else []
    return matches


def _is_side(found: Found) -> bool:
    """ "our time" comes of "EOD", and does not stand for it."""
    return found.value.startswith("side ")


def _elided(found: Found, other: Found, before: Reading, after: Reading) -> bool:
    """ "4,210 instead of 3,980 EUR": the currency of one amount serves the other."""
    money, reading = (found, after) if found.kind == "amount" else (other, before)
    number = other if found.kind == "amount" else found
    value, _, currency = money.value.partition(" ")
    if value != number.value:
        return False
    kept = {item.value for item in (before if reading is after else after).facts if item.kind == "amount"}
    return any(
        item.kind == "amount" and item.value.endswith(currency) and item.value in kept and item is not found
        for item in reading.facts
    )


def _in_text(found: Found, after: Reading) -> bool:
    """A second look for what the finder may read otherwise in the rewrite: the words themselves."""
    text = after.clean.text
    if found.kind == "name":
        words = after.words
        return (
            any(word in words for word in _WORD.findall(found.value) if len(word) > 1) or found.value in text.casefold()
        )
    if found.kind in ("code", "quote", "link"):
        return _contains(squeeze(text), found.value) or (
            found.kind == "quote" and squeeze(found.value).casefold() in squeeze(text).casefold()
        )
    if found.kind == "number" and found.value == "1":
        return bool(re.search(r"\b(?:1|one|an?|single)\b", text, re.I))
    if found.kind == "number" and found.value.isdigit():
        return bool(re.search(rf"(?<![\w.,]){found.value}(?![\w]|[.,]\d)", text)) and not any(
            other.kind in _FIGURES and other.value.startswith(found.value + " ") for other in after.facts
        )
    if found.kind == "quantity" and found.value.startswith("1 "):
        return bool(re.search(rf"\b(?:a|an|one|per|each|every|single)\s+{found.value[2:]}", text, re.I)) or (
            found.value == "7 day" and bool(re.search(r"\b(?:a|one|per) week\b", text, re.I))
        )
    return False


def _contains(text: str, piece: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", text))


def _given(found: Found, before: Reading, after: Reading) -> bool:
    """Whether the draft gives what the rewrite says here, in whatever words."""
    text = before.clean.text
    if found.kind == "quote":
        return found.bond != "foreign" or _contains(squeeze(text), found.value)
    if found.kind == "name":
        words, folded = before.words, text.casefold()
        parts = [word for word in _WORD.findall(found.value) if len(word) > 1]
        if _nearly_given(parts, before):
            return False
        return all(
            word in words or word in folded or (len(word) > 3 and word.rstrip("s") in folded) for word in parts
        ) or (all(map(is_noun, parts)) and not any(clause.owner == f"name:{found.value}" for clause in after.clauses))
    if found.kind in ("code", "link"):
        return _contains(squeeze(text), found.value) or found.value.casefold() in squeeze(text).casefold()
    if found.kind == "number" and found.value == "1" and re.search(r"\b(?:one|single)\b", text, re.I):
        return True
    if found.kind == "number" and found.value.isdigit():
        return bool(re.search(rf"(?<![\d.,]){found.value}(?!\d|[.,]\d)", text))
    if found.kind == "quantity":
        return found.value.startswith("1 ") and bool(re.search(rf"\b(?:a|an|one)\s+{found.value[2:]}", text, re.I))
    if (
        found.kind == "date"
        and found.value == "rel:today"
        and any(item.value in ("eod", "rel:tonight") for item in before.facts)
    ):
        return True
    return (
        found.kind == "time" and found.value in ("morning", "afternoon", "evening") and found.value in text.casefold()
    )


def _nearly_given(parts: list[str], before: Reading) -> bool:
    """ "Helvetica" for "Helvetia": a new name that is almost one of the draft."""
    known = {word for item in before.facts if item.kind == "name" for word in _WORD.findall(item.value)}
    return any(
        part not in known
        and not part.startswith(word)
        and not word.startswith(part)
        and SequenceMatcher(None, part, word).ratio() > 0.72
        for part in parts
        for word in known
    )


def _report(before: Reading, after: Reading, missing: list[Found], new: list[Found], findings: Findings) -> None:
    """A lost fact and a new one of the same sort, nearest in place, are one changed fact."""
    scale = max(len(before.clean.text), 1), max(len(after.clean.text), 1)
    open_new = list(new)
    for found in missing:
        rivals = [other for other in open_new if _group(other) == _group(found)]
        if rivals:
            nearest = min(
                rivals,
                key=lambda other: (other.kind != found.kind, abs(other.start / scale[1] - found.start / scale[0])),
            )
            open_new.remove(nearest)
            findings.change(found.kind, before.fact(found), after.fact(nearest))
        else:
            findings.lose(before.fact(found))
    for found in open_new:
        findings.add(after.fact(found))


def _group(found: Found) -> str:
    return _GROUPS.get(found.kind, found.kind)


def _check_bounds(
    before: Reading, after: Reading, matches: dict[int, list[tuple[Found, str]]], findings: Findings
) -> None:
    """ "at least 5" is not "5", "by Friday" is not "after Friday"."""
    for n, found in enumerate(before.facts):
        others = [other for other, _ in matches[n]]
        if not others:
            continue
        if found.kind in _FIGURES:
            if not any(_same_bound(found.bond, other.bond) for other in others):
                findings.change(
                    "sureness" if "about" in (found.bond, others[0].bond) else "quantity",
                    before.fact(found),
                    after.fact(others[0]),
                )
        elif found.kind in ("date", "time") and not any(
            _same_deadline(found, other, before, after) for other in others
        ):
            findings.change("date", before.fact(found), after.fact(others[0]))


def _same_bound(old: str, new: str) -> bool:
    return (old if old in _BOUNDS else "") == (new if new in _BOUNDS else "")


def _same_deadline(found: Found, other: Found, before: Reading, after: Reading) -> bool:
    old, new = (_DEADLINE[_tie(item, reading)] for item, reading in ((found, before), (other, after)))
    if (found.bond == "" and old == "on") or old == new:
        return old == new or new != "after" or (_tie(other, after) == "from" and not found.bond)
    if old == "on":
        return new not in ("after", "before")
    if {old, new} in ({"until", "by"}, {"until", "before"}):
        return True
    if {old, new} == {"by", "before"}:
        return found.kind == "time"
    return False


def _tie(item: Found, reading: Reading) -> str:
    """The word that ties a time in; it may stand before the weekday or the hour beside it."""
    if item.bond and item.bond != "on":
        return item.bond
    index = bisect_left([found.start for found in reading.facts], item.start)
    text = reading.clean.text
    while index > 0:
        previous = reading.facts[index - 1]
        gap = text[previous.end : item.start]
        if previous.kind not in ("date", "time") or not re.fullmatch(r"[\s,(]*(?:at|on|of|in the|the|-)?[\s,(]*", gap):
            break
        if previous.bond and previous.bond != "on":
            return previous.bond
        item, index = previous, index - 1
    following = re.match(
        r"[^.!?\n]{0,24}?\b(?:at the (?:very )?latest|is the deadline"
        r"|deadline)\b",
        text[item.end : item.end + 50],
        re.I,
    )
    return "by" if following else item.bond


def _check_derived(
    before: Reading, after: Reading, matches: dict[int, list[tuple[Found, str]]], findings: Findings
) -> None:
    told: set[int] = set()
    for n, found in enumerate(before.facts):
        for other, how in matches[n]:
            if how == "derived" and other.start not in told:
                told.add(other.start)
                fact, origin = after.fact(other), before.fact(found).text
                findings.derived.append(DerivedFact(fact.kind, fact.text, origin, fact.value, fact.start, fact.end))


def _check_placeholders(before: Reading, after: Reading, findings: Findings) -> None:
    for match in _PLACEHOLDER.finditer(after.clean.text):
        if match[0] not in before.clean.text:
            findings.add(after.fact_at("name", match.start(), match.end(), "placeholder"))
