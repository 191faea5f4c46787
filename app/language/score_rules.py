"""The part of a sentence's scores that is written by hand: it starts from the speech act and its form, and single words
move it by fixed steps, so that a person can follow what pulled where.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.language import lexicon
from app.models import Scores

if TYPE_CHECKING:
    from app.language.reading import Sentence

# Directness and warmth of a speech act in its plainest neutral wording.
_ACTS: dict[str, tuple[float, float]] = {
    "request": (0.80, 0.40),
    "criticism": (0.85, 0.25),
    "blame": (0.95, 0.12),
    "refusal": (0.80, 0.30),
    "disagreement": (0.80, 0.30),
    "threat": (0.90, 0.10),
    "bad_news": (0.55, 0.40),
    "deadline": (0.58, 0.40),
    "promise": (0.50, 0.55),
    "question": (0.50, 0.50),
    "praise": (0.50, 0.75),
    "thanks": (0.50, 0.85),
    "apology": (0.45, 0.75),
    "small_talk": (0.40, 0.85),
    "statement": (0.50, 0.45),
}
_SOFT_OPENINGS = (
    "wondering if",
    "would it be possible",
    "grateful if",
    "appreciate it if",
    "would you mind",
    "might have a chance",
    "would be great if",
    "do you think you could",
)
_SHORT_FORM = re.compile(r"\w[’'](?:m|re|ll|ve|d|s)\b|n[’']t\b", re.IGNORECASE)
_EMOJI = re.compile("[\U0001f300-\U0001faff☀-➿]|(?<!\\w)[:;]-?[)(DP]")


def score_by_rule(sentence: Sentence) -> Scores:
    """The four scores of one sentence of the prose, each from 0 to 1."""
    words = [token.lower_ for token in sentence.span if not token.is_space and not token.is_punct]
    return Scores(
        directness=_bounded(_directness(sentence, words)),
        formality=_bounded(_formality(sentence, words)),
        warmth=_bounded(_warmth(sentence, words)),
        clarity=_bounded(_clarity(sentence, words)),
    )


def _directness(sentence: Sentence, words: list[str]) -> float:
    value = _asking(sentence, words) if sentence.act == "request" else _ACTS.get(sentence.act, (0.5, 0.5))[0]
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
    if any(phrase in line for phrase in _SOFT_OPENINGS):
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
    value -= 0.12 * min(len(_SHORT_FORM.findall(sentence.text)), 3)
    value -= 0.12 * min(sum(word in lexicon.INFORMAL_WORDS for word in words), 3)
    value += 0.08 * min(sum(word in lexicon.FORMAL_WORDS for word in words), 3)
    value += 0.05 if any(word in ("could", "would", "may") for word in words) else 0.0
    value -= 0.05 * min(_shouts(sentence) + len(_EMOJI.findall(sentence.text)), 3)
    return value + (0.05 if len(words) >= 12 else -0.06 if len(words) <= 3 else 0.0)


def _warmth(sentence: Sentence, words: list[str]) -> float:
    value = _ACTS.get(sentence.act, (0.5, 0.45))[1]
    if sentence.clauses and sentence.clauses[0].form in ("modal-question", "polite-question"):
        value += 0.1
    value += 0.08 * min(sum(word in lexicon.WARM_WORDS for word in words), 3)
    value -= 0.08 * min(sum(word in lexicon.COLD_WORDS for word in words), 3)
    return value - 0.05 * min(_capitals(sentence), 2)


def _clarity(sentence: Sentence, words: list[str]) -> float:
    value = 1.0 - 0.02 * max(len(words) - 15, 0)
    value -= 0.06 * max(sum(word in lexicon.HEDGES for word in words) - 1, 0)
    value -= 0.1 * sum(word in ("asap", "eod", "cob", "tbd", "tbc", "fyi", "btw", "imho", "afaik") for word in words)
    return value - 0.1 * max(sum(token.dep_ == "neg" for token in sentence.span) - 1, 0)


def _shouts(sentence: Sentence) -> int:
    return sentence.text.count("!") + _capitals(sentence)


def _capitals(sentence: Sentence) -> int:
    return sum(token.is_upper and len(token) > 2 and token.lower_ in lexicon.SHOUTED for token in sentence.span)


def _bounded(value: float) -> float:
    return round(min(max(value, 0.0), 1.0), 3)
