"""Where a text stands: directness, formality, warmth and clarity, each from 0 to 1, a weighted mean over its sentences.

Directness and formality are half a rule that is written by hand (`score_rules`), half a model that was trained on
sentences which say the same thing in several ways (`style`); warmth is the model, clarity the rule. Every sentence has
its own scores, so that a person can follow which one pulled where.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.language.score_rules import score_by_rule
from app.language.style import style_of
from app.models import Act, Scores

if TYPE_CHECKING:
    from app.language.reading import Reading, Sentence

# Share of the trained model in a score; the rest is the rule.
_TRAINED = Scores(directness=0.5, formality=0.6, warmth=1.0, clarity=0.0)
_SCALES = ("directness", "formality", "warmth", "clarity")
# Asks, criticism and refusals decide how a message is taken, so they weigh more than what is only told.
WEIGHTY = ("request", "criticism", "blame", "refusal", "disagreement", "threat", "bad_news")
_WEIGHTS = dict.fromkeys(WEIGHTY, 2.0) | {"bad_news": 1.5}
_GREETINGS = {"dear": 0.65, "hello": 0.5, "hi": 0.4, "hey": 0.2, "good": 0.55}
_CLOSINGS = {
    "kind": 0.75,
    "best": 0.6,
    "sincerely": 0.9,
    "yours": 0.85,
    "regards": 0.7,
    "thank": 0.55,
    "thanks": 0.45,
    "cheers": 0.25,
    "warm": 0.65,
    "many": 0.6,
    "respectfully": 0.85,
}


@dataclass(frozen=True, slots=True)
class Scored:
    """The scores of a whole text, of each of its sentences, and the latter by wording, to be used again.

    `frame` is the formality of the greeting and of the closing, where there are any.
    """

    text: Scores
    sentences: tuple[Scores, ...]
    known: Mapping[tuple[str, str], Scores]
    frame: Mapping[str, float]

    def of(self, sentence: Sentence) -> Scores:
        """The scores of one of the text's sentences."""
        return self.known[_key(sentence)]


def score(reading: Reading, known: Mapping[tuple[str, str], Scores] | None = None) -> Scored:
    """The scores of a text. Sentences whose wording and act stand in `known` are not scored again."""
    found = dict(known or {})
    fresh = [sentence for sentence in reading.sentences if _key(sentence) not in found]
    found |= dict(zip(map(_key, fresh), _score_sentences(fresh), strict=True))
    each = tuple(found[_key(sentence)] for sentence in reading.sentences)
    frame = _frame(reading)
    return Scored(_of_text(reading, each, frame), each, found, frame)


def score_text(reading: Reading) -> Scores:
    """The scores of a whole text."""
    return score(reading).text


def acts_of(reading: Reading, scored: Scored) -> tuple[Act, ...]:
    """Every sentence with its speech act and its scores."""
    return tuple(
        Act(s.text, s.act, s.start, s.end, found) for s, found in zip(reading.sentences, scored.sentences, strict=True)
    )


def _key(sentence: Sentence) -> tuple[str, str]:
    return sentence.act, sentence.text


def _score_sentences(sentences: Sequence[Sentence]) -> list[Scores]:
    by_rule = map(score_by_rule, sentences)
    return [_mixed(rule, style) for rule, style in zip(by_rule, style_of(sentences), strict=True)]


def _mixed(rule: Mapping[str, float], style: Mapping[str, float]) -> Scores:
    mixed = {}
    for name in _SCALES:
        share = getattr(_TRAINED, name)
        mixed[name] = _bounded(share * style.get(name, 0.0) + (1 - share) * rule.get(name, 0.0))
    return Scores(**mixed)


def _of_text(reading: Reading, each: Sequence[Scores], frame: Mapping[str, float]) -> Scores:
    body = [
        (scores, _WEIGHTS.get(sentence.act, 1.0))
        for sentence, scores in zip(reading.sentences, each, strict=True)
        if sentence.block.kind in ("body", "item")
    ]
    if not body:
        return Scores(0.5, 0.5, 0.5, 1.0)
    total = sum(weight for _, weight in body)
    mean = {name: sum(getattr(scores, name) * weight for scores, weight in body) / total for name in _SCALES}
    formality = mean["formality"]
    if frame:
        formality = 0.6 * formality + 0.4 * sum(frame.values()) / len(frame)
    warmth = mean["warmth"] + 0.04 * len(frame)
    return Scores(_bounded(mean["directness"]), _bounded(formality), _bounded(warmth), _bounded(mean["clarity"]))


def _frame(reading: Reading) -> dict[str, float]:
    """The formality of greeting and closing by their first word, where there are any."""
    found = {}
    for kind, known in (("greeting", _GREETINGS), ("closing", _CLOSINGS)):
        if block := reading.block(kind):
            first = re.match(r"\W*(\w+)", reading.text[block.start : block.end])
            found[kind] = known.get(first.group(1).lower(), 0.45) if first else 0.45
    return found


def _bounded(value: float) -> float:
    return round(min(max(value, 0.0), 1.0), 3)
