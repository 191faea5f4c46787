"""Puts values into words: where a text stands, where a partner's norms lie, and what kind of fact was kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.models import EffectiveNorm, Fact, Rewrite, Scale, Scores

# A score has the scale whose norm is its target; clarity has none, more is better.
SCALE_OF_SCORE = {"directness": "directness", "formality": "formality", "warmth": "relationship"}
ENDS_OF_SCORE = {
    "directness": ("indirect", "direct"),
    "formality": ("informal", "formal"),
    "warmth": ("matter-of-fact", "warm"),
    "clarity": ("hard to follow", "easy to follow"),
}
DEGREES = ("clearly", "rather", "", "rather", "clearly")
FACT_WORDS = {
    "date": "Dates",
    "time": "Times",
    "number": "Numbers",
    "amount": "Amounts",
    "percent": "Percentages",
    "quantity": "Quantities",
    "name": "Names",
    "link": "Links",
    "code": "Codes and versions",
    "quote": "Quoted words",
    "negation": "What is denied or ruled out",
    "condition": "Conditions",
    "obligation": "What is asked or owed",
    "owner": "Who does what",
    "sureness": "How sure it is",
    "urgency": "Urgency",
}


@dataclass(frozen=True, slots=True)
class Tone:
    """One score before and after, in words; `low` and `high` are the partner's range, where a norm sets one."""

    name: str
    before: float
    after: float
    words_before: str
    words_after: str
    low: float | None = None
    high: float | None = None
    words_range: str = ""


@dataclass(frozen=True, slots=True)
class NormInWords:
    scale: str
    place: str
    source: str
    level: str
    confidence: str


def degree(level: float, negative: str, positive: str) -> str:
    """A level from -2 to +2 on a scale with these ends."""
    step = max(-2, min(2, round(level)))
    end = negative if step < 0 else positive
    return f"{DEGREES[step + 2]} {end}" if step else "in between"


def levels(scale: Scale) -> tuple[tuple[str, str], ...]:
    """The five levels of a scale as choices."""
    return tuple((str(level), degree(level, scale.negative, scale.positive)) for level in range(-2, 3))


def tones(rewrite: Rewrite) -> tuple[Tone, ...]:
    norms = {norm.scale: norm for norm in rewrite.norms}
    return tuple(_tone(name, rewrite.before, rewrite.after, norms) for name in ENDS_OF_SCORE)


def _tone(name: str, before: Scores, after: Scores, norms: Mapping[str, EffectiveNorm]) -> Tone:
    ends = ENDS_OF_SCORE[name]
    scores = float(getattr(before, name)), float(getattr(after, name))
    in_words = [degree(score * 4 - 2, *ends) for score in scores]
    norm = norms.get(SCALE_OF_SCORE.get(name, ""))
    return Tone(
        name=name,
        before=scores[0],
        after=scores[1],
        words_before=in_words[0],
        words_after=in_words[1],
        low=(norm.low + 2) / 4 if norm else None,
        high=(norm.high + 2) / 4 if norm else None,
        words_range=_range(norm, *ends) if norm else "",
    )


def _range(norm: EffectiveNorm, negative: str, positive: str) -> str:
    low, high = degree(norm.low, negative, positive), degree(norm.high, negative, positive)
    return low if low == high else f"{low} to {high}"


def norms_in_words(norms: Iterable[EffectiveNorm], scales: Mapping[str, Scale]) -> tuple[NormInWords, ...]:
    return tuple(
        NormInWords(
            scale=norm.scale,
            place=_range(norm, scales[norm.scale].negative, scales[norm.scale].positive),
            source=norm.source,
            level=norm.level,
            confidence=norm.confidence,
        )
        for norm in norms
        if norm.scale in scales
    )


def facts_by_kind(facts: Iterable[Fact], draft: str) -> dict[str, tuple[str, ...]]:
    """The words of each kind of fact, each once and in order of place."""
    found: dict[str, dict[str, str]] = {}
    for fact in facts:
        label, shown = FACT_WORDS.get(fact.kind, fact.kind.capitalize()), _shown(fact, draft)
        # "might perhaps" is one degree of sureness; of two such words the first may stand for both.
        found.setdefault(label, {}).setdefault(fact.value if fact.kind == "sureness" else shown, shown)
    return {label: tuple(texts.values()) for label, texts in found.items()}


def _shown(fact: Fact, draft: str) -> str:
    """A fact as a reader knows it again: "you send" for an owner, and the whole word where the span is part of one."""
    if fact.kind == "owner" and fact.value:
        return fact.value
    start, end = fact.start, fact.end
    while start and _is_in_word(draft[start - 1 : start + 1]):
        start -= 1
    while end < len(draft) and _is_in_word(draft[end - 1 : end + 1]):
        end += 1
    return " ".join(draft[start:end].split())


def _is_in_word(two: str) -> bool:
    return all(character.isalnum() or character in "'’" for character in two)
