"""The trained part of the scores: a weighted sum of a sentence's features and of its word pieces.

`style.json` holds the weights of the features by name, `style.npz` those of the pieces; `training/style.py` made both
and says from what. Every proper name is replaced by the same one before, so that a name alone changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from app.encoder import word_pieces
from app.language.features import NAMES, features

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from app.language.reading import Sentence

    Floats = NDArray[np.float64]

_STAND_IN = "Alex"
_UNKNOWN = 100  # the piece for what the tokenizer does not know
_ENDS = 3


@dataclass(frozen=True, slots=True)
class _Model:
    """`pieces`: weights as whole numbers (pieces, places, scales), `step` their unit; `named` (features, scales)."""

    scales: tuple[str, ...]
    pieces: NDArray[np.int8]
    step: Floats
    named: Floats
    bias: Floats


def style_of(sentences: Sequence[Sentence]) -> list[dict[str, float]]:
    """Directness, formality and warmth of each sentence by the trained model, each between 0 and 1."""
    import numpy as np

    model = _model()
    found = []
    for sentence in sentences:
        value = _of_pieces(masked(sentence), model) + np.array(features(sentence)) @ model.named + model.bias
        found.append(dict(zip(model.scales, map(float, 1 / (1 + np.exp(-4 * (value - 0.5)))), strict=True)))
    return found


def places_of(text: str) -> tuple[list[int], list[int], list[int]]:
    """The word pieces of a sentence: all, the first three, the last three."""
    pieces = word_pieces(text) or [_UNKNOWN]
    return pieces, pieces[:_ENDS], pieces[-_ENDS:]


def masked(sentence: Sentence) -> str:
    """The sentence with every proper name as the same stand-in."""
    return "".join(_words(sentence)).strip()


def _of_pieces(text: str, model: _Model) -> Floats:
    everywhere, first, last = places_of(text)
    sums = model.pieces[everywhere, 0].sum(0) / len(everywhere) ** 0.5
    sums = sums + model.pieces[first, 1].sum(0) + model.pieces[last, 2].sum(0)
    weighed: Floats = sums * model.step
    return weighed


def _words(sentence: Sentence) -> Iterator[str]:
    named = False
    for token in sentence.span:
        is_name = token.pos_ == "PROPN" and token.is_alpha and not (token.is_upper and len(token) > 1)
        if not is_name:
            yield token.text_with_ws
        elif not named:
            yield _STAND_IN + token.whitespace_
        named = is_name


@lru_cache(maxsize=1)
def _model() -> _Model:
    import numpy as np

    folder = files("app.language")
    shipped = json.loads(folder.joinpath("style.json").read_text("utf-8"))["scales"]
    with folder.joinpath("style.npz").open("rb") as file:
        pieces = np.load(file)["pieces"]
    return _Model(
        scales=tuple(shipped),
        pieces=pieces,
        step=np.array([part["step"] for part in shipped.values()]),
        named=np.array([[part["features"].get(name, 0.0) for part in shipped.values()] for name in NAMES]),
        bias=np.array([part["bias"] for part in shipped.values()]),
    )
