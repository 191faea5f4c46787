"""The trained part of the scores: a weighted sum of a sentence's features and of its meaning as a vector.

`style.json` holds the weights by name; `training/style.py` made it and says from what. The vector is that of the
built-in encoder, taken of the sentence with every name replaced by the same one, so that a name alone changes nothing.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from app.encoder import encoder
from app.language.features import NAMES, features

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from app.language.reading import Sentence

    Floats = NDArray[np.float64]

_STAND_IN = "Alex"


def style_of(sentences: Sequence[Sentence]) -> list[dict[str, float]]:
    """Directness, formality and warmth of each sentence by the trained model, each between 0 and 1."""
    import numpy as np

    if not sentences:
        return []
    weights, bias, scales = _model()
    vectors = encoder().encode_here([masked(sentence) for sentence in sentences])
    values = np.hstack([vectors, np.array([features(sentence) for sentence in sentences])]) @ weights + bias
    values = 1 / (1 + np.exp(-4 * (values - 0.5)))  # as it was around the middle, and never at an end
    return [dict(zip(scales, map(float, row), strict=True)) for row in values]


def masked(sentence: Sentence) -> str:
    """The sentence with every proper name as the same stand-in."""
    return "".join(_words(sentence)).strip()


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
def _model() -> tuple[Floats, Floats, tuple[str, ...]]:
    """Weights of shape (dimension + features, scales), bias of shape (scales,), and the names of the scales."""
    import numpy as np

    shipped = json.loads(files("app.language").joinpath("style.json").read_text("utf-8"))["scales"]
    columns = []
    for part in shipped.values():
        direction = np.frombuffer(base64.b64decode(part["direction"]), dtype=np.int8) * part["step"]
        columns.append(np.concatenate([direction, [part["features"].get(name, 0.0) for name in NAMES]]))
    return np.array(columns).T, np.array([part["bias"] for part in shipped.values()]), tuple(shipped)
