"""Words an answer out of chosen notes: a direct first sentence, Do, Avoid, Why, It varies, Check with your partner."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.coach.citations import Citations, sentences_of
from app.coach.selecting import (
    Ranked,
    needs_its_template,
    of_kind,
    same_thing,
    step_of,
    without_step,
)
from app.models import Citation, Note

WORD_LIMIT = 176
_MOST_DO, _MOST_AVOID = 2, 1
_RULE_WORDS = 60
# For the words that come without a note: the labels, and the asking where no note lends a question.
_RESERVED = 18
_COMPARED_NOTES = 2
# A scope that speaks of its source says nothing to the reader of an answer.
_ABOUT_THE_SOURCE = re.compile(
    r"\b(?:ours?|our own|sources?|study|studied|told|figures?|survey|interviews?|reports?|respondents|read every"
    r"|this card"
    r"|learners|students|participants|guides?|poll|asked by|lines? \d)\b|^(?:both|any|everyone|all)\b",
    re.IGNORECASE,
)
# "this holds for" wants a noun after it.
_A_CLAUSE = re.compile(
    r"^[^;,.]*\b(?:is|are|was|were|has|have|may|can|will|do|does|returns?|comes?|gets?|needs?|runs?|differs?|names?|takes?|goes|vary"
    r"|varies|matters?|norm|if|when|where|changes?|falls?|moves?|stays?|keeps?|ask|check|starts?)\b"
    r"|^(?:unless|after|before|during|works|applies|helps|seen|saw|taught|written|made|asked|based|described|known|given|meant)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w'’-]+")


@dataclass(frozen=True, slots=True)
class Composed:
    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """One part of an answer before it is written: `text` rests on `note`."""

    part: str
    text: str
    note: Note

    @property
    def words(self) -> int:
        return len(_WORD.findall(self.text)) + 1


def compose(
    ranked: Sequence[Ranked],
    checks: Sequence[tuple[str, Note]],
    *,
    opening: str = "",
    offer: str = "",
    wants_template: bool = False,
) -> Composed:
    """An answer for one culture or for none. `checks` are questions to the partner with their notes."""
    budget = WORD_LIMIT - _count(opening) - _count(offer) - _RESERVED
    pieces = _choose(_wanted(ranked, checks, wants_template=wants_template), budget=budget)
    citations = Citations()
    paragraphs = [opening] if opening else []
    paragraphs += _written(pieces, citations)
    if offer:
        paragraphs.append(offer)
    return Composed("\n\n".join(paragraphs), citations.listed)


def compose_comparison(sides: Sequence[tuple[str, Sequence[Ranked]]], *, opening: str = "") -> Composed:
    """The best advice per culture, side by side."""
    citations = Citations()
    budget = (WORD_LIMIT - _count(opening)) // max(1, len(sides))
    paragraphs = [opening] if opening else []
    for name, ranked in sides:
        pieces: list[_Piece] = []
        for entry in ranked[: 2 * _COMPARED_NOTES]:
            piece = _Piece("lead", _advice(entry.note), entry.note)
            if not pieces or sum(p.words for p in pieces) + piece.words <= budget:
                pieces.append(piece)
        cited = " ".join(citations.cite(piece.text, piece.note) for piece in pieces[:_COMPARED_NOTES])
        paragraphs.append(f"**{name}**: {cited}")
    return Composed("\n\n".join(paragraphs), citations.listed)


def compose_reasons(ranked: Sequence[Ranked], *, opening: str = "") -> Composed:
    """Why the advice given before is given."""
    citations = Citations()
    paragraphs = [opening] if opening else []
    budget = WORD_LIMIT
    for entry in ranked[:3]:
        note = entry.note
        budget -= _count(note.text) + _count(note.why)
        if note.why and (budget >= 0 or not citations.listed):
            advice, reason = citations.cite(_advice(note), note), citations.cite(note.why, note)
            paragraphs.append(f"{advice} **Why**: {reason}")
    return Composed("\n\n".join(paragraphs), citations.listed)


def _choose(wanted: Sequence[_Piece], *, budget: int) -> list[_Piece]:
    """By importance, as long as there is room."""
    chosen: list[_Piece] = []
    for piece in wanted:
        repeated = piece.part in ("do", "avoid", "know", "check") and any(
            same_thing(piece.note, other.note) for other in chosen if other.part not in ("why", "varies")
        )
        enough = piece.part in ("check", "varies") and any(other.part == piece.part for other in chosen)
        if not repeated and not enough and piece.words <= budget:
            chosen.append(piece)
            budget -= piece.words
    return chosen


def _wanted(ranked: Sequence[Ranked], checks: Sequence[tuple[str, Note]], *, wants_template: bool) -> list[_Piece]:
    """Every part that an answer may have, the most important first."""
    rules = [entry for entry in ranked if entry.note.shelf == "playbooks"]
    others = [entry for entry in ranked if entry.note.shelf != "playbooks"]
    pieces = [_rule(entry.note) for entry in rules[:2]]
    if not others:
        return pieces
    lead, rest = others[0].note, others[1:]
    complete = [entry for entry in rest if not needs_its_template(entry.note)]
    first_do = sorted(of_kind(complete, "do")[:_MOST_DO], key=step_of)
    do = [_Piece("do", without_step(note.text), note) for note in first_do]
    avoid = [_Piece("avoid", note.text, note) for note in of_kind(rest, "avoid")[:_MOST_AVOID]]
    know = [_Piece("know", _sentence(note.text), note) for note in of_kind(rest[:4], "know")[:1]]
    used = [lead, *(piece.note for piece in (*do[:1], *avoid))]
    why = [_Piece("why", lead.why, lead)] if lead.why else []
    return [
        *pieces,
        _Piece("lead", _advice(lead), lead),
        *_template(lead, wanted=wants_template),
        *do[:1],
        *avoid,
        *why,
        *(_Piece("check", _sentence(asking), note) for asking, note in checks[:3]),
        *_variation(used),
        *know,
        *do[1:],
    ]


def _template(note: Note, *, wanted: bool) -> list[_Piece]:
    """The text to copy, where the question asks for one or the note points at it."""
    shown = note.template and (wanted or needs_its_template(note))
    return [_Piece("template", note.template, note)] if shown else []


def _rule(note: Note) -> _Piece:
    """A team's own rule says whose it is."""
    owner = note.owner or "your team"
    whose = f"{owner[0].upper()}{owner[1:]}'s rule" if not owner.endswith("s") else f"{owner}' rule"
    text = ""
    for sentence in sentences_of(note.text):
        if text and _count(f"{text} {sentence}") > _RULE_WORDS:
            break
        text = f"{text} {sentence}".strip()
    return _Piece("rule", f"{whose} ({note.document}): {text}", note)


def _advice(note: Note) -> str:
    """A note as a sentence that can stand first."""
    return _sentence(f"avoid {note.text}" if note.kind == "avoid" else without_step(note.text))


def _sentence(text: str) -> str:
    first = next((position for position, character in enumerate(text) if character.isalpha()), None)
    if first is None or first > 1:
        return text
    return f"{text[:first]}{text[first].upper()}{text[first + 1 :]}"


def _variation(used: Sequence[Note]) -> list[_Piece]:
    """What the notes in use say of where they stop, and how sure they are."""
    low = [_Piece("varies", _LOW_CONFIDENCE, note) for note in used[:1] if note.confidence == "low"]
    scopes = [
        _Piece("varies", f"this holds for {note.scope}", note)
        for note in sorted(used, key=lambda note: ";" not in note.scope)
        if len(note.scope.split()) >= 3
        and not _ABOUT_THE_SOURCE.search(note.scope)
        and not _A_CLAUSE.search(note.scope)
    ]
    return low + scopes


_LOW_CONFIDENCE = "take this as a tendency: the sources are few or disagree."


def _written(pieces: Sequence[_Piece], citations: Citations) -> list[str]:
    """Paragraphs in the order of the house."""
    by_part = {part: [piece for piece in pieces if piece.part == part] for part in _ORDER}
    paragraphs = [citations.cite(piece.text, piece.note) for piece in by_part["rule"]]
    opening = [*by_part["lead"], *by_part["know"]]
    if opening:
        paragraphs.append(" ".join(citations.cite(piece.text, piece.note) for piece in opening))
    paragraphs += ["\n".join(f"> {line}" for line in piece.text.split("\n")) for piece in by_part["template"]]
    for part, label in (("do", "Do"), ("avoid", "Avoid")):
        if by_part[part]:
            paragraphs.append(_labelled(label, by_part[part], citations))
    last = [
        f"**{label}**: {citations.cite(piece.text, piece.note)}"
        for part, label in (("why", "Why"), ("varies", "It varies"))
        for piece in by_part[part]
    ]
    if last:
        paragraphs.append(" ".join(last))
    asked = " ".join(citations.cite(piece.text, piece.note) for piece in by_part["check"])
    paragraphs.append(f"**Check with your partner**: {asked or _ASK_ANYWAY}")
    return paragraphs


_ASK_ANYWAY = "Ask your contact how their own team handles this before you rely on it."
_ORDER = ("rule", "lead", "know", "template", "do", "avoid", "why", "varies", "check")


def _labelled(label: str, pieces: Sequence[_Piece], citations: Citations) -> str:
    first, *others = pieces
    opening = f"**{label}** {citations.cite(first.text, first.note)}"
    return " ".join([opening, *(citations.cite(_advice(piece.note), piece.note) for piece in others)])


def _count(text: str) -> int:
    return len(_WORD.findall(text))
