"""Chooses the notes of an answer: near the question, about its matter, for the one who asks, each thing once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.coach.citations import sentences_of
from app.coach.telling import EVERYDAY, Telling, words_of
from app.coach.topics import synonyms_of
from app.coach.understanding import Understanding
from app.models import Note, NoteKind, Passage

# Added to the cosine of question and note; measured on the questions of tests/evals.
_SAME_SECTION = 0.1
_SAME_DOCUMENT = 0.15
_SAME_MATTER = 0.1
# A word that one note alone uses points at it; one that three use, at each of them by a third.
_POINTING_WORDS = 0.15
_SAME_PHRASE = 0.3
_FIRST_STEP = 0.08
_LATER_STEP = 0.05
_LATE = 0.06
_GENERAL = 0.08
_NEEDS_A_TEMPLATE = 0.05
_HAS_A_TEMPLATE = 0.1
_OTHER_SIDE = 0.15
# What may stand beside the best note is at most this much weaker; from another section it must be nearer.
_BESIDE = 0.16
_BESIDE_FROM_ELSEWHERE = 0.07
# A team's own rule comes first, so it must be about as near as anything else.
_RULE_NEAR_ENOUGH = 0.55
# They add to advice more than they give it.
_LATE_SECTIONS = frozenset(("Scope and variation", "How it varies", "What goes wrong", "How to see that it worked"))
_SAME_THING = 0.6
_SHORTEST = 6
_CONDITIONAL = re.compile(r"(?:if|where|with (?:a partner whose|partners who))\b|some partners\b", re.IGNORECASE)
_STEP = re.compile(r"step (?P<number>\d+)(?:, [^:]{1,24})?:?,? ", re.IGNORECASE)
_FOR_READERS_FROM_THERE = re.compile(
    r"\bif (?:you|your team|your side) (?:are|is|come|lead|work)\b"
    r"|\bas (?:a|an|the) \w+ (?:host|leader|manager|vendor|client)\b",
    re.IGNORECASE,
)
# Who asks about a vendor is not the vendor.
_FOR_ONE_SIDE = re.compile(r"if you are the (?P<side>vendor|client)\b", re.IGNORECASE)
# Advice to those who are criticised or praised is for them alone.
_RECEIVES = re.compile(
    r"when (?:you are|an? \w+ (?:manager|client|colleague)) (?:criticised|praises)|criticism of you|blunt line from",
    re.IGNORECASE,
)
_RECEIVED = re.compile(
    r"\b(?:i|we|me|us|my|our)\b.*\b(?:receiv\w*|got|gets?|criti\w+|praise[ds]?|attack\w*|blunt|rude|harsh)\b.*"
    r"|\b(?:criti\w+|praise\w*|blunt\w*|feedback|remarks|comments)\b.*\b(?:me|us|my|our|from)\b",
    re.IGNORECASE,
)
_GIVES = re.compile(r"\b(?:i|we) (?:\w+ )?(?:give|tell|say|criti\w+|praise|raise|bring)\b", re.IGNORECASE)
# "Send this agenda" needs the agenda beside it.
_POINTS_AT_A_TEMPLATE = re.compile(r"\b(?:below|(?:send|use|copy|fill in) this)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ranked:
    note: Note
    weight: float


def rank(passages: Sequence[Passage], question: Understanding, telling: Telling) -> list[Ranked]:
    """The passages by how well they answer, weak ones dropped. Notes for readers from a culture speak only to them."""
    nearest = max((passage.similarity for passage in passages), default=0.0)
    wanted = {} if question.tells_a_fault else telling.words(question.core)
    ranked = []
    for passage in passages:
        note = _for_the_asker(passage.note, question)
        is_far = passage.note.shelf == "playbooks" and passage.similarity < nearest * _RULE_NEAR_ENOUGH
        if note is not None and not is_far:
            in_note = words_of(f"{note.text} {note.heading}")
            pointing = min(1.0, sum(telling.pointing(word, question.cultures) for word in wanted if word in in_note))
            weight = passage.similarity + _POINTING_WORDS * pointing + _fit(note, in_note, question)
            ranked.append(Ranked(note, weight))
    ranked.sort(key=lambda entry: -entry.weight)
    return _without_repeats(_strong(ranked, question))


def _fit(note: Note, in_note: frozenset[str], question: Understanding) -> float:
    """What speaks for a note, and against it, beside its nearness."""
    fit = _SAME_MATTER * _share_of_matter(question, in_note)
    fit += _SAME_SECTION * (note.heading in question.headings)
    fit += _SAME_MATTER * any(" " in word and word in note.text.lower() for word in question.matter)
    fit += _SAME_DOCUMENT * _is_meant(note, question)
    fit += _SAME_PHRASE * any(quoted in note.text.lower() for quoted in question.quoted)
    fit += _HAS_A_TEMPLATE * bool(note.template and question.wants_a_template)
    fit -= _NEEDS_A_TEMPLATE * (needs_its_template(note) and not question.wants_a_template)
    fit -= _LATE * _comes_late(note)
    fit -= _GENERAL * (bool(question.cultures) and _is_general(note) and not _is_meant(note, question))
    fit -= _OTHER_SIDE * (bool(_RECEIVES.search(note.text)) and not _is_receiving(question))
    fit += {0: 0.0, 1: _FIRST_STEP}.get(step_of(note), -_LATER_STEP)
    return fit


def _is_general(note: Note) -> bool:
    return note.culture is None and note.shelf == "general"


def _is_meant(note: Note, question: Understanding) -> bool:
    """A topic or playbook is what the question is about where no culture has a section on it."""
    return note.document in question.documents and not (question.cultures and question.headings)


def _is_receiving(question: Understanding) -> bool:
    return bool(_RECEIVED.search(question.core)) and not _GIVES.search(question.core)


def _strong(ranked: list[Ranked], question: Understanding) -> list[Ranked]:
    """What stands beside the best note belongs to the same matter, or is about as near and speaks of it too."""
    if not ranked:
        return []
    leader = next((entry for entry in ranked if entry.note.shelf != "playbooks"), ranked[0])

    def is_strong(entry: Ranked) -> bool:
        note = entry.note
        if note.shelf == "playbooks":
            return speaks_of_the_matter(question, note)
        if _is_general(leader.note) and leader.note.document in question.documents:
            same_place = note.document in question.documents
        else:
            same_place = (note.culture, note.heading) == (leader.note.culture, leader.note.heading)
        margin = _BESIDE if same_place and question.matter else _BESIDE_FROM_ELSEWHERE
        is_said = not question.matter or _share_of_matter(question, words_of(note.text)) > 0
        return is_said and entry.weight >= leader.weight - margin

    return [entry for entry in ranked if entry is leader or is_strong(entry)]


def speaks_of_the_matter(question: Understanding, note: Note) -> bool:
    """True where the question names none."""
    return not question.matter or _share_of_matter(question, words_of(f"{note.text} {note.heading}")) > 0


def _comes_late(note: Note) -> bool:
    """Whether a note adds to advice, for a case, more than it gives it."""
    return note.heading in _LATE_SECTIONS or bool(_CONDITIONAL.match(note.text))


def needs_its_template(note: Note) -> bool:
    return bool(_POINTS_AT_A_TEMPLATE.search(note.text))


def step_of(note: Note) -> int:
    """The number of a playbook's step; 0 for other notes."""
    match = _STEP.match(note.text)
    return int(match["number"]) if match else 0


def without_step(text: str) -> str:
    return _STEP.sub("", text, count=1) if _STEP.match(text) else text


def _share_of_matter(question: Understanding, in_note: frozenset[str]) -> float:
    """How many of the matters asked about a note speaks of, in these words or others."""
    rings = [words_of(" ".join((word, *synonyms_of((word,))))) - EVERYDAY for word in question.matter]
    telling = [ring for ring in rings if ring]
    return sum(bool(ring & in_note) for ring in telling) / len(telling) if telling else 0.0


def _for_the_asker(note: Note, question: Understanding) -> Note | None:
    if note.culture is None:
        meant = _FOR_ONE_SIDE.match(note.text)
        return None if meant and not _is_on(meant["side"].lower(), question) else note
    if note.culture not in question.own:
        return for_a_partner(note)
    speaks_to_them = _FOR_READERS_FROM_THERE.search(note.text)
    return note if speaks_to_them or note.culture in question.cultures else None


def _is_on(side: str, question: Understanding) -> bool:
    """Who speaks of their client is the vendor, and the other way round."""
    other = {"vendor": "clients?|customers?", "client": "vendors?|suppliers?"}[side]
    return bool(
        re.search(rf"\b(?:as|we are|we're|i am|i'm) (?:an?|the) {side}\b", question.core, re.IGNORECASE)
        or re.search(rf"\b(?:our|my|the|a) (?:\w+ )?(?:{other})\b", question.core, re.IGNORECASE)
    )


def for_a_partner(note: Note) -> Note | None:
    """Without the sentences that speak to readers from that culture; None where nothing else is left."""
    if note.culture is None:
        return note
    sentences = sentences_of(note.text)
    kept = [sentence for sentence in sentences if not _FOR_READERS_FROM_THERE.search(sentence)]
    text = " ".join(kept)
    # What opened with such a sentence rests on it.
    if not kept or kept[0] != sentences[0] or len(text.split()) < _SHORTEST:
        return None
    return replace(note, text=text)


def _without_repeats(entries: Iterable[Ranked]) -> list[Ranked]:
    kept: list[Ranked] = []
    for entry in entries:
        same_shelf = (other.note for other in kept if other.note.shelf == entry.note.shelf)
        if not any(same_thing(entry.note, other) for other in same_shelf):
            kept.append(entry)
    return kept


def same_thing(a: Note, b: Note) -> bool:
    """Two notes that would make a reader say "you said that"."""
    if a.id == b.id:
        return True
    words_a, words_b = words_of(a.text), words_of(b.text)
    return bool(words_a and words_b) and len(words_a & words_b) / min(len(words_a), len(words_b)) >= _SAME_THING


def of_kind(entries: Iterable[Ranked], kind: NoteKind) -> list[Note]:
    return [entry.note for entry in entries if entry.note.kind == kind]
