"""Finds facts that changed places: both are still there, but each stands where the other stood."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

from app.language.facts.lexicon import acts_of, stem
from app.language.facts.reading import Reading
from app.language.facts.spans import Found
from app.language.verify_literals import Findings
from app.language.verify_moment import Moment
from app.language.verify_values import compare

_GROUPS = {
    "number": "figure",
    "amount": "figure",
    "percent": "figure",
    "quantity": "figure",
    "date": "date",
    "time": "time",
    "name": "name",
    "code": "code",
    "link": "code",
}
_REACH = 60
_RIVALS = 6
_CLEARLY = 0.1
_COSINE = 0.5
_NAMES = 0.6  # a name moves about more freely; who acts is checked with the clauses
_JOINTS = frozenset("and but or while whereas because so although though then plus versus vs instead not than".split())
_RELATIONS = (
    re.compile(r"^\s*(?:out )?of (?:the |our |your |all |these |those )?$", re.I),
    re.compile(r"^[^.!?\n]{0,40}[,;(-]\s*(?:and |but )?(?:not|never)(?: \w+)? $", re.I),
    re.compile(r"^[^.!?\n]{0,40}\b(?:instead of|rather than) (?:\w+ )?$", re.I),
)
_FILLER = frozenset(
    "a an the of to in on at by for and or is are be was were will would could can please you your we our i it "
    "this that with from as not do kindly thank thanks has have had been "
    "dear hello hi per each us me my so than then there their they he she his her its if no until before after "
    "about also would like need".split()
)


def check_swaps(before: Reading, after: Reading, moment: Moment, findings: Findings) -> None:
    """Each fact is compared with a few later ones of its sort: do the surroundings fit better crosswise?"""
    groups: dict[str, list[tuple[Found, Found]]] = defaultdict(list)
    for found, other in _lasting(before, after, moment):
        groups[_GROUPS[found.kind]].append((found, other))
    for pairs in groups.values():
        if len(pairs) < 2:
            continue
        old = [_surroundings(found, before) for found, _ in pairs]
        new = [_surroundings(other, after) for _, other in pairs]
        for i in range(len(pairs)):
            for j in range(i + 1, min(i + 1 + _RIVALS, len(pairs))):
                least = _NAMES if pairs[i][0].kind == "name" else _COSINE
                inverted = j == i + 1 and _inverted(pairs[i], pairs[j], before, after)
                own = {key for found, _ in (pairs[i], pairs[j]) for word in found.value.split() for key in _keys(word)}
                if inverted or _crosswise((old[i], old[j]), (new[i], new[j]), own, least):
                    findings.change(pairs[i][0].kind, before.fact(pairs[i][0]), after.fact(pairs[j][1]))


def _lasting(before: Reading, after: Reading, moment: Moment) -> list[tuple[Found, Found]]:
    """Facts that stand once in each text, with their counterpart."""
    found_after: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for other in after.facts:
        found_after[other.kind, other.value].append(other)
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for found in before.facts:
        counts[found.kind, found.value] += 1
    pairs = []
    for found in before.facts:
        if found.kind not in _GROUPS or counts[found.kind, found.value] > 1:
            continue
        others = found_after[found.kind, found.value]
        if not others and found.kind in ("date", "time"):
            others = [other for other in after.facts[:200] if compare(found, other, moment)]
        if not others and found.kind == "name":
            others = _as_written(found, before, after)
        if len(others) == 1:
            pairs.append((found, others[0]))
    for other in after.facts:
        if other.kind == "name" and not counts[other.kind, other.value] and len(found_after["name", other.value]) == 1:
            pairs += [(found, other) for found in _as_written(other, after, before)]
    return pairs


def _as_written(found: Found, there: Reading, here: Reading) -> list[Found]:
    """A name that the finder took for a common word here ("Chrome is fine."), if it stands here once."""
    word = there.clean.text[found.start : found.end]
    places = list(re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", here.clean.text))
    return [Found("name", found.value, *places[0].span())] if len(places) == 1 else []


def _inverted(one: tuple[Found, Found], two: tuple[Found, Found], before: Reading, after: Reading) -> bool:
    """ "two of seven" turned to "seven of two", "A, not B" to "B, not A"."""
    first, second = before.clean.text[one[0].end : two[0].start], after.clean.text[two[1].end : one[1].start]
    return any(joint.search(first) and joint.search(second) for joint in _RELATIONS)


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What stands near a fact, by weight; `verbs` are the words for acts, `behind` all words that follow it."""

    weights: dict[str, float]
    behind: frozenset[str]
    verbs: frozenset[str]


def _surroundings(found: Found, reading: Reading) -> _Surroundings:
    """Words and facts near a fact, the nearer the heavier, those after a full stop or a new line hardly at all."""
    text = reading.clean.text
    around: dict[str, float] = {}
    behind, verbs = set[str](), set[str]()
    for piece, forward in (
        (text[found.end : found.end + _REACH], True),
        (text[max(0, found.start - _REACH) : found.start], False),
    ):
        weight, count = 1.0, 0
        words = list(re.finditer(r"[^\W_][\w.,%/:-]*|[.,;!?\n]", piece))
        for match in words if forward else reversed(words):
            word = match[0].casefold()
            if word == ",":
                weight *= 0.5
                continue
            if word in ".;!?\n" or "\n" in word:
                weight *= 0.15
                continue
            word = word.rstrip(".,:;")
            if word in _JOINTS:
                weight *= 0.4
                continue
            if word in _FILLER or not word:
                continue
            count += 1
            keys = _keys(word)
            verbs.update(keys if len(keys) > 1 else ())
            for key in keys:
                around[key] = max(around.get(key, 0.0), weight / count)
                if forward:
                    behind.add(key)
            if match[0][-1:] in ".;" and len(word) > 2:
                weight *= 0.15
            if match[0].endswith(","):
                weight *= 0.7
    near = _near_facts(found, reading)
    return _Surroundings(around | near, frozenset(behind), frozenset(verbs))


def _keys(word: str) -> list[str]:
    if word[0].isdigit():
        return []
    base = re.sub(r"(?:ing|ed|s)$", "", word)
    families = acts_of(word) or acts_of(base) or acts_of(base + "e")
    return ["=" + stem(word), *("act:" + family for family in list(families)[:3])]


def _near_facts(found: Found, reading: Reading) -> dict[str, float]:
    """The facts right beside this one, by value: "500 EUR" beside "May"."""
    near: dict[str, float] = {}
    index = bisect_left(reading.facts, found.start, key=lambda item: item.start)
    after, before = reading.facts[index + 1 : index + 3], reading.facts[max(0, index - 2) : index][::-1]
    for side in (after, before):
        for rank, other in enumerate(side, start=1):
            between = reading.clean.text[min(found.end, other.end) : max(found.start, other.start)]
            if len(between) > _REACH or re.search(r"[.!?]\s|\n", between):
                break
            if _GROUPS.get(other.kind) != _GROUPS.get(found.kind):
                near[f"{other.kind}:{other.value}"] = 1.6 / (1 + len(between) / 12) / rank
    return near


def _crosswise(
    old: tuple[_Surroundings, _Surroundings], new: tuple[_Surroundings, _Surroundings], own: set[str], least: float
) -> bool:
    """Whether what tells two facts apart in the draft tells them apart the other way round in the rewrite. A verb
    that leads up to all of them tells nothing."""
    leading = frozenset[str]().union(*(side.verbs for side in (*old, *new)))
    silent = own | (leading - frozenset[str]().union(*(side.behind for side in (*old, *new))))
    before, after = _difference(*old, silent), _difference(*new, silent)
    together = sum(weight * after[key] for key, weight in before.items() if key in after)
    size = math.sqrt(sum(weight**2 for weight in before.values()) * sum(weight**2 for weight in after.values()))
    return together < -_CLEARLY and together < -least * size


def _difference(one: _Surroundings, two: _Surroundings, silent: set[str]) -> dict[str, float]:
    keys = {*one.weights, *two.weights} - silent
    return {key: one.weights.get(key, 0.0) - two.weights.get(key, 0.0) for key in keys}
