"""The part of a sentence's scores that is written by hand: it starts from the speech act and its form, and single words
move it by fixed steps, so that a person can follow what pulled where.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.language import lexicon
from app.language.features import EMOJI, SHORT_FORM, SOFT_OPENING, capitals

if TYPE_CHECKING:
    from app.language.reading import Sentence

# Directness of a speech act in its plainest neutral wording.
_ACTS: dict[str, float] = {
    "request": 0.80,
    "criticism": 0.85,
    "blame": 0.95,
    "refusal": 0.80,
    "disagreement": 0.80,
    "threat": 0.90,
    "bad_news": 0.55,
    "deadline": 0.58,
    "promise": 0.50,
    "question": 0.50,
    "praise": 0.50,
    "thanks": 0.50,
    "apology": 0.45,
    "small_talk": 0.40,
    "statement": 0.50,
}


def score_by_rule(sentence: Sentence) -> dict[str, float]:
    """Directness, formality and clarity of one sentence of the prose, about 0 to 1, not cut off."""
    words = [token.lower_ for token in sentence.span if not token.is_space and not token.is_punct]
    return {
        "directness": _directness(sentence, words),
        "formality": _formality(sentence, words),
        "clarity": _clarity(sentence, words),
    }


def _directness(sentence: Sentence, words: list[str]) -> float:
    value = _asking(sentence, words) if sentence.act == "request" else _ACTS.get(sentence.act, 0.5)
    hedges = sum(word in lexicon.HEDGES for word in words) - (
        1 if sentence.clauses and words[:1] in (["could"], ["would"]) else 0
    )
    value -= 0.06 * min(max(hedges, 0), 4)
    value += 0.04 * min(sum(word in lexicon.INTENSIFIERS for word in words), 2)
    if sentence.act in ("refusal", "bad_news", "criticism") and "unfortunately" in words:
        value -= 0.15
    if "able" in words and sentence.act == "refusal":
        value -= 0.1
    if sentence.act == "criticism" and words[:2] in (["there", "are"], ["there", "is"]):
        value -= 0.15
    return value + 0.03 * min(_shouts(sentence), 2)


def _asking(sentence: Sentence, words: list[str]) -> float:
    line = " ".join(words)
    if SOFT_OPENING.search(line):
        return 0.15
    if not sentence.clauses:
        return (
            0.85
            if any(word in ("must", "need", "require", "expect", "want") for word in words)
            else 0.5
            if "please" in words
            else 0.6
        )
    clause = sentence.clauses[0]
    if clause.form in ("modal-question", "polite-question"):
        opening = sentence.span.doc[clause.first].lower_
        return (0.4 if opening in ("could", "would") else 0.55) - (0.05 if clause.please is not None else 0.0)
    return 0.72 if clause.please is not None else 0.95


def _formality(sentence: Sentence, words: list[str]) -> float:
    value = 0.55
    value -= 0.12 * min(len(SHORT_FORM.findall(sentence.text)), 3)
    value -= 0.12 * min(sum(word in lexicon.INFORMAL_WORDS for word in words), 3)
    value += 0.08 * min(sum(word in lexicon.FORMAL_WORDS for word in words), 3)
    value += 0.05 if any(word in ("could", "would", "may") for word in words) else 0.0
    value -= 0.05 * min(_shouts(sentence) + len(EMOJI.findall(sentence.text)), 3)
    return value + (0.05 if len(words) >= 12 else -0.06 if len(words) <= 3 else 0.0)


def _clarity(sentence: Sentence, words: list[str]) -> float:
    value = 1.0 - 0.02 * max(len(words) - 15, 0)
    value -= 0.06 * max(sum(word in lexicon.HEDGES for word in words) - 1, 0)
    value -= 0.1 * sum(word in ("asap", "eod", "cob", "tbd", "tbc", "fyi", "btw", "imho", "afaik") for word in words)
    return value - 0.1 * max(sum(token.dep_ == "neg" for token in sentence.span) - 1, 0)


def _shouts(sentence: Sentence) -> int:
    return sentence.text.count("!") + capitals(sentence)
