"""How far to move: a draft inside the partner's range is left alone, one outside is moved to the near edge.

A norm's target stands on the score of the same kind at (value + 2) / 4. Norms without a score choose rules only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from app.coach.choosing import NEGATIVE_ENDS, near_edge
from app.models import Adjust, EffectiveNorm, Scores
from app.rules import Rule

SCORE_OF = {"directness": "directness", "formality": "formality", "relationship": "warmth"}
BEYOND = 0.1  # how far past the near edge a rewrite may come to stand
_FAR = 0.15  # a sentence as far as this outside is changed though the message as a whole stands inside


def is_called_for(
    rule: Rule, norms: Sequence[EffectiveNorm], adjust: Adjust | None, text: Scores, sentence: Scores | None
) -> bool:
    """Whether a draft and this sentence of it stand on the far side of the near edge, so that the rule may move it.

    Rules of a norm without a score, and rules for clarity, are always called for. `sentence` is None for what is not
    a sentence of the body: there `text` decides, which for a greeting or a closing is where that stands.
    """
    name = SCORE_OF.get(rule.norm)
    norm = next((norm for norm in norms if norm.scale == rule.norm), None)
    if name is None or norm is None:
        return True
    edge = (near_edge(norm, rule.toward, adjust) + 2) / 4
    sign = -1 if rule.toward in NEGATIVE_ENDS else 1
    of_text: float = sign * (edge - getattr(text, name))
    if sentence is None:
        return of_text > 0
    of_sentence: float = sign * (edge - getattr(sentence, name))
    return of_sentence > 0 and (of_text > 0 or of_sentence > _FAR)


def past_edges(before: Scores, after: Scores, norms: Iterable[EffectiveNorm]) -> dict[str, float]:
    """How far past the near edge a rewrite stands, by scale, where its draft stood outside; below 0 short of it."""
    found: dict[str, float] = {}
    for norm in norms:
        if norm.scale not in SCORE_OF:
            continue
        stood, stands = getattr(before, SCORE_OF[norm.scale]), getattr(after, SCORE_OF[norm.scale])
        low, high = (norm.low + 2) / 4, (norm.high + 2) / 4
        if stood > high:
            found[norm.scale] = high - stands
        elif stood < low:
            found[norm.scale] = stands - low
    return found


def overshot(past: Mapping[str, float]) -> frozenset[str]:
    """The scales on which a rewrite went past the near edge by more than `BEYOND`."""
    return frozenset(scale for scale, far in past.items() if far > BEYOND)
