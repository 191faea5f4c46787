"""Tells whether a text is English, by its function words: enough to refuse what the built-in engine cannot read.

In a draft of two languages it finds the sentences of the other one, which are neither edited nor read as English.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from runpy import run_path

_OTHERS = ("de", "fr", "es", "pt", "it", "nl", "pl", "sv", "tr", "id", "ro")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_CODE = re.compile(r"```.*?```|`[^`]*`|https?://\S+", re.DOTALL)
_TOKENISH = re.compile(r"\S*(?:[_@/\\\d]|\w\.\w)\S*|\"[^\"]*\"|“[^”]*”")
_PARTICLES = re.compile(
    r"\b(?:(?:de|da|do|dos|das|di|del|la|le|las|los|el|al|van|von|te[rn])\s+|(?<=van )de[rn]\s+)+(?=[A-Z])"
)
_SENTENCE = re.compile(r"[^.!?\n]+")
_FEWEST = 3  # function words of another language that settle which language a sentence is in


def looks_english(text: str) -> bool:
    """False when another language's function words clearly outnumber the English ones, or the script is not Latin.

    A text without enough words to tell passes.
    """
    prose = _CODE.sub(" ", text)
    if _in_other_script(prose, 8):
        return False
    words = _words(prose)
    english = _share(words, "en")
    return not any(
        (share := _share(words, code)) >= max(3, 0.15 * len(words)) and share > 1.5 * english for code in _OTHERS
    )


def holds_english(text: str) -> bool:
    """True when some sentence is English beyond doubt, so that a text of two languages can be worked on in part."""
    sentences = [piece for piece in _SENTENCE.findall(_CODE.sub(" ", text)) if len(_words(piece)) > 3]
    foreign = foreign_sentences(sentences)
    return any(
        _share(words := _words(piece), "en") >= max(_FEWEST, 0.3 * len(words))
        for number, piece in enumerate(sentences)
        if number not in foreign
    )


def foreign_sentences(sentences: Sequence[str]) -> frozenset[int]:
    """The places of the sentences that are not English.

    A sentence is one by its function words or its script; beside such a one, a short sentence without any English
    word and with a word of that language is one too ("Danke und bis bald.").
    """
    words = [_plain_words(sentence) for sentence in sentences]
    languages = Counter(language for each in words if (language := _language(each)))
    return frozenset(
        number
        for number, each in enumerate(words)
        if _language(each)
        or _in_other_script(sentences[number], 4)
        or any(_share(each, code) and not _share(each, "en") for code in languages)
    )


def _language(words: list[str]) -> str:
    """The other language that a sentence is surely in."""
    english = _share(words, "en")
    shares = {code: _share(sorted(set(words)), code) for code in _OTHERS}
    best = max(shares, key=lambda code: shares[code])
    return best if shares[best] >= max(_FEWEST, 0.25 * len(words)) and shares[best] > 2 * english else ""


def _in_other_script(text: str, fewest: int) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= fewest and sum(bool(_LATIN.match(letter)) for letter in letters) < 0.6 * len(letters)


def _plain_words(sentence: str) -> list[str]:
    """Words of prose: short forms in capitals, single letters, code and "de la" in a name are in no language."""
    found = _WORD.findall(_PARTICLES.sub("", _TOKENISH.sub(" ", _CODE.sub(" ", sentence))))
    return [word.casefold() for word in found if len(word) > 1 and not word.isupper()]


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


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
