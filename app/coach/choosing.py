"""Which rules serve a partner: a rule is chosen by its norm, its direction and the near edge of the partner's range."""

from __future__ import annotations

from collections.abc import Sequence

from app.models import Adjust, EffectiveNorm, Medium, Scores
from app.rules import Rule

# "softer" and "more direct" go one step on from the near edge, on the scales that a reader feels as soft or direct.
_SOFT_SCALES = ("directness", "feedback", "disagreement")
_NEGATIVE_ENDS = frozenset(
    (
        "indirect",
        "implied",
        "informal",
        "egalitarian",
        "softened",
        "avoided in the open",
        "task first",
        "flexible",
        "reserved",
    )
)


# The score on which a draft's distance from a norm is read, and the norms that have one.
_SCORE_OF = {"directness": "directness", "formality": "formality", "relationship": "warmth"}
_FAR = 0.15  # a sentence as far as this outside is changed though the message as a whole stands inside


def choose_rules(
    rules: Sequence[Rule], norms: Sequence[EffectiveNorm], medium: Medium, adjust: Adjust | None = None
) -> tuple[Rule, ...]:
    """The rules that may change a draft for these norms, in order of precedence."""
    held = {norm.scale: norm for norm in norms}
    return tuple(rule for rule in rules if (not rule.media or medium in rule.media) and _serves(rule, held, adjust))


def _serves(rule: Rule, norms: dict[str, EffectiveNorm], adjust: Adjust | None) -> bool:
    if rule.norm == "clarity":
        return True
    norm = norms.get(rule.norm)
    if norm is None:
        return False
    edge = _near_edge(norm, rule.toward, adjust)
    return rule.edge[0] <= edge <= rule.edge[1]


def _near_edge(norm: EffectiveNorm, toward: str, adjust: Adjust | None) -> int:
    """The end of the range that a draft from the other side meets first, in whole steps."""
    edge = norm.high if toward in _NEGATIVE_ENDS else norm.low
    if norm.scale in _SOFT_SCALES:
        edge += {"softer": -1.0, "more_direct": 1.0}.get(adjust or "", 0.0)
    if adjust == "shorter" and norm.scale == "directness" and toward not in _NEGATIVE_ENDS:
        edge = max(edge, 0.0)
    return round(edge)


def is_called_for(
    rule: Rule, norms: Sequence[EffectiveNorm], adjust: Adjust | None, text: Scores, sentence: Scores | None
) -> bool:
    """Whether a draft and this sentence of it stand on the far side of the near edge, so that the rule may move it.

    Rules of a norm without a score, and rules for clarity, are always called for. `sentence` is None for what is not
    a sentence of the body, such as a greeting: there the text decides.
    """
    name = _SCORE_OF.get(rule.norm)
    norm = next((norm for norm in norms if norm.scale == rule.norm), None)
    if name is None or norm is None:
        return True
    edge = (_near_edge(norm, rule.toward, adjust) + 2) / 4
    sign = -1 if rule.toward in _NEGATIVE_ENDS else 1
    of_text: float = sign * (edge - getattr(text, name))
    if sentence is None:
        return of_text > 0
    of_sentence: float = sign * (edge - getattr(sentence, name))
    return of_sentence > 0 and (of_text > 0 or of_sentence > _FAR)
