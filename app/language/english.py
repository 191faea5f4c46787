"""Tells whether a text is English, by its function words: enough to refuse what the built-in engine cannot read."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from runpy import run_path

_OTHERS = ("de", "fr", "es", "pt", "it", "nl", "pl", "sv", "tr", "id", "ro")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_CODE = re.compile(r"```.*?```|`[^`]*`|https?://\S+", re.DOTALL)


def looks_english(text: str) -> bool:
    """False when another language's function words clearly outnumber the English ones, or the script is not Latin.

    A text without enough words to tell passes.
    """
    prose = _CODE.sub(" ", text)
    letters = [letter for letter in prose if letter.isalpha()]
    if len(letters) >= 8 and sum(bool(_LATIN.match(letter)) for letter in letters) < 0.6 * len(letters):
        return False
    words = [word.casefold() for word in _WORD.findall(prose)]
    english = _share(words, "en")
    return not any(
        (share := _share(words, code)) >= max(3, 0.15 * len(words)) and share > 1.5 * english for code in _OTHERS
    )


def _share(words: list[str], code: str) -> int:
    function_words = _function_words(code)
    return sum(word in function_words for word in words)


@lru_cache(maxsize=16)
def _function_words(code: str) -> frozenset[str]:
    package = find_spec("spacy")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("spacy is not installed")
    # The file alone: importing the language would compile its tokenizer, which takes five seconds for French.
    listed = frozenset(run_path(str(Path(package.origin).parent / "lang" / code / "stop_words.py"))["STOP_WORDS"])
    return listed if code == "en" else listed - _function_words("en")
