"""Which rules serve a partner: a rule is chosen by its norm, its direction and the near edge of the partner's range."""

from __future__ import annotations

from collections.abc import Sequence

from app.models import Adjust, EffectiveNorm, Medium
from app.rules import Rule

# "softer" and "more direct" go one step on from the near edge, on the scales that a reader feels as soft or direct.
_SOFT_SCALES = ("directness", "feedback", "disagreement")
NEGATIVE_ENDS = frozenset(
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
    edge = near_edge(norm, rule.toward, adjust)
    return rule.edge[0] <= edge <= rule.edge[1]


def near_edge(norm: EffectiveNorm, toward: str, adjust: Adjust | None) -> int:
    """The end of the range that a draft from the other side meets first, in whole steps."""
    edge = norm.high if toward in NEGATIVE_ENDS else norm.low
    if norm.scale in _SOFT_SCALES:
        edge += {"softer": -1.0, "more_direct": 1.0}.get(adjust or "", 0.0)
    if adjust == "shorter" and norm.scale == "directness" and toward not in NEGATIVE_ENDS:
        edge = max(edge, 0.0)
    return round(edge)
