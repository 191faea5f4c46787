"""How far to move: a draft inside the partner's range is left alone, one outside is moved to the near edge.

A norm's target stands on the score of the same kind at (value + 2) / 4. Norms without a score choose rules only.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

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
    a sentence of the body, such as a greeting: there the text decides.
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


def overshot(before: Scores, after: Scores, norms: Iterable[EffectiveNorm]) -> frozenset[str]:
    """The scales on which a draft that stood outside was moved past the near edge by more than `BEYOND`."""
    found = set()
    for norm in norms:
        if norm.scale not in SCORE_OF:
            continue
        stood, stands = getattr(before, SCORE_OF[norm.scale]), getattr(after, SCORE_OF[norm.scale])
        low, high = (norm.low + 2) / 4, (norm.high + 2) / 4
        if (stood > high and stands < high - BEYOND) or (stood < low and stands > low + BEYOND):
            found.add(norm.scale)
    return frozenset(found)


def off_edges(before: Scores, after: Scores, norms: Iterable[EffectiveNorm], scales: Set[str]) -> float:
    """How far a rewrite stands from the near edges of the ranges that its draft stood outside of, over `scales`."""
    far = 0.0
    for norm in norms:
        if norm.scale in SCORE_OF and norm.scale in scales:
            stood, stands = getattr(before, SCORE_OF[norm.scale]), getattr(after, SCORE_OF[norm.scale])
            low, high = (norm.low + 2) / 4, (norm.high + 2) / 4
            far += abs(stands - high) if stood > high else abs(stands - low) if stood < low else 0.0
    return far
