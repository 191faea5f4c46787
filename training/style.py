"""Makes app/language/style.json, the trained part of the scores.

Run: python training/style.py [politeness_en_train.csv]

Data:
- contrast.yaml beside this file: 260 contents of work messages, each said in six ways, written for Rapport;
- for warmth also the English training part of TyDiP (Srinivasan and Choi, EMNLP Findings 2022, CC BY 4.0,
  github.com/Genius1237/TyDiP), requests from Wikipedia talk pages with a mean human politeness score. The file is not
  in this repository; without it warmth is trained on contrast.yaml alone.
No e-mail that people rated is used.

Model: ridge regression on the encoder's vector of a sentence and on its named features (app/language/features.py). A
feature may weigh only in the direction that theory gives it (SIGNS), so that the weights can be read. A last linear
step puts the means of the contrast classes at their targets. Prints the figures on held-out data that docs/evals.md
quotes.
"""

from __future__ import annotations

import base64
import csv
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray
from scipy.optimize import lsq_linear
from scipy.stats import spearmanr

from app.encoder import DIMENSION, encoder
from app.language.features import NAMES, features
from app.language.reading import read
from app.language.style import masked

Floats = NDArray[np.float64]

HERE = Path(__file__).parent
MODEL = HERE.parent / "app" / "language" / "style.json"
WAYS = ("blunt", "plain", "considerate", "indirect", "casual", "formal")
# Where each way of saying it stands on each scale, 0 to 1.
TARGETS = {
    "directness": dict(zip(WAYS, (0.90, 0.75, 0.50, 0.10, 0.68, 0.62), strict=True)),
    "formality": dict(zip(WAYS, (0.45, 0.55, 0.50, 0.50, 0.10, 0.92), strict=True)),
    "warmth": dict(zip(WAYS, (0.10, 0.45, 0.85, 0.55, 0.50, 0.50), strict=True)),
}
# Features that may raise a score, and those that may lower it; all others stay out of it.
SIGNS = {
    "directness": (
        "act:request act:criticism act:blame act:refusal act:disagreement act:threat act:deadline ask:bare ask:please "
        "ask:must cold faults insults capitals exclamation negation you_first reproach fragment short why",
        "ask:could ask:soft ask:can hedges modals offer credit if act:small_talk act:thanks act:apology please sorry",
    ),
    "formality": (
        "formal stiff act:thanks",
        "short_forms emoji lower_case exclamation informal intensifiers capitals fragment reproach insults "
        "ask:bare short",
    ),
    "warmth": (
        "act:praise act:thanks act:apology act:small_talk act:promise offer credit reason warm ask:could ask:soft "
        "ask:can modals please thanks sorry we emoji if hedges praise",
        "act:criticism act:blame act:refusal act:disagreement act:threat ask:bare ask:must why cold faults insults "
        "you_first negation capitals reproach please_first short",
    ),
}
# How far the last step spreads what the regression pulls together, around which value, and where that value then
# stands: what only informs is neither direct nor indirect.
SPREAD = {"directness": (1.7, 0.60, 0.47), "formality": (1.15, 0.52, 0.50), "warmth": (2.0, 0.48, 0.36)}
RIDGE_VECTOR, RIDGE_FEATURES = 0.6, 10.0
RATED_WEIGHT = 0.2  # of a Wikipedia request against a contrast sentence
RATED_STEP = 0.16  # of one standard deviation of politeness on the scale of warmth
HELD_OUT = 0.25


@dataclass(frozen=True)
class Data:
    """`rows` (texts, dimension + features); `group` keeps the six ways of one content on one side of a split."""

    rows: Floats
    targets: dict[str, Floats]
    ways: list[str]
    group: NDArray[np.int64]
    rated: Floats
    politeness: Floats


def main() -> None:
    data = load(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    report(data)
    everything = np.ones(len(data.group), bool), np.ones(len(data.politeness), bool)
    shipped = {scale: packed(*fit(scale, data, *everything)) for scale in TARGETS}
    MODEL.write_text(
        json.dumps({"made by": "training/style.py", "scales": shipped}, indent=1, ensure_ascii=False) + "\n"
    )


def load(rated: Path | None) -> Data:
    contents = yaml.safe_load((HERE / "contrast.yaml").read_text("utf-8"))
    texts = [content[way] for content in contents for way in WAYS]
    ways = [way for _ in contents for way in WAYS]
    rows = list(csv.DictReader(rated.open(encoding="utf-8"))) if rated else []
    return Data(
        rows=rows_of(texts),
        targets={scale: np.array([of[way] for way in ways]) for scale, of in TARGETS.items()},
        ways=ways,
        group=np.repeat(np.arange(len(contents)), len(WAYS)),
        rated=rows_of([row["sentence"] for row in rows]),
        politeness=np.array([float(row["score"]) for row in rows]),
    )


def rows_of(texts: list[str]) -> Floats:
    """One row per text: the mean over its sentences, which is what a linear score of the text comes to."""
    if not texts:
        return np.zeros((0, DIMENSION + len(NAMES)))
    readings = [read(text).sentences for text in texts]
    flat = [sentence for sentences in readings for sentence in sentences]
    vectors = encoder().encode([masked(sentence) for sentence in flat])
    each = np.hstack([vectors, np.array([features(sentence) for sentence in flat])])
    ends = np.cumsum([len(sentences) for sentences in readings])
    return np.array([part.mean(axis=0) if len(part) else np.zeros(each.shape[1]) for part in np.split(each, ends[:-1])])


def fit(scale: str, data: Data, chosen: NDArray[np.bool_], rated: NDArray[np.bool_]) -> tuple[Floats, float]:
    """Weights of shape (dimension + features,) and the bias, from the chosen rows."""
    rows, wanted, importance = data.rows[chosen], data.targets[scale][chosen], np.ones(int(chosen.sum()))
    if scale == "warmth":
        rows = np.vstack([rows, data.rated[rated]])
        wanted = np.concatenate([wanted, 0.5 + RATED_STEP * data.politeness[rated]])
        importance = np.concatenate([importance, np.full(int(rated.sum()), RATED_WEIGHT)])
    centre = (importance[:, None] * rows).sum(0) / importance.sum()
    mean = float((importance * wanted).sum() / importance.sum())
    low, high = bounds(scale)
    root = np.sqrt(importance)
    penalty = np.diag(np.sqrt(np.r_[np.full(DIMENSION, RIDGE_VECTOR), np.full(len(NAMES), RIDGE_FEATURES)]))
    system = np.vstack([root[:, None] * (rows - centre), penalty])
    goal = np.concatenate([root * (wanted - mean), np.zeros(len(penalty))])
    weights: Floats = lsq_linear(system, goal, (low, high)).x
    factor, middle, place = SPREAD[scale]
    return weights * factor, (mean - float(centre @ weights) - middle) * factor + place


def bounds(scale: str) -> tuple[Floats, Floats]:
    raising, lowering = ({name for name in NAMES if name.replace(" ", "_") in side.split()} for side in SIGNS[scale])
    low = [-np.inf] * DIMENSION + [-np.inf if name in lowering else -1e-9 for name in NAMES]
    high = [np.inf] * DIMENSION + [np.inf if name in raising else 1e-9 for name in NAMES]
    return np.array(low), np.array(high)


def packed(weights: Floats, bias: float) -> dict[str, object]:
    """The direction as int8 in base64 with its step; the features by name, those that weigh nothing left out."""
    step = float(np.abs(weights[:DIMENSION]).max() / 127)
    direction = np.round(weights[:DIMENSION] / step).astype(np.int8)
    named = {name: round(float(weight), 3) for name, weight in zip(NAMES, weights[DIMENSION:], strict=True)}
    return {
        "bias": round(bias, 4),
        "features": {name: weight for name, weight in named.items() if abs(weight) >= 0.005},
        "step": step,
        "direction": base64.b64encode(direction.tobytes()).decode(),
    }


def report(data: Data) -> None:
    """Figures on a quarter of the data that was kept out of the fit."""
    chance = np.random.default_rng(20261125)
    kept = np.isin(data.group, chance.permutation(data.group.max() + 1)[: int(HELD_OUT * (data.group.max() + 1))])
    rated = chance.random(len(data.politeness)) < HELD_OUT
    ways = np.array(data.ways)[kept]
    for scale in TARGETS:
        weights, bias = fit(scale, data, ~kept, ~rated)
        found = data.rows[kept] @ weights + bias
        means = {way: round(float(found[ways == way].mean()), 2) for way in WAYS}
        among_ways = spearmanr(found, data.targets[scale][kept])[0]
        line = f"{scale}: Spearman {among_ways:.2f} with the targets of {kept.sum()} sentences"
        if scale == "warmth" and rated.any():
            among_rated = spearmanr(data.rated[rated] @ weights, data.politeness[rated])[0]
            line += f", {among_rated:.2f} with the politeness of {rated.sum()} requests"
        print(line, means)


if __name__ == "__main__":
    main()
