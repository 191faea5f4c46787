"""Thanks and apologies that a message says twice: the bare ones go, the one that says for what stays."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.language.dropping import drop_sentence
from app.language.edits import Edit

if TYPE_CHECKING:
    from app.language.reading import Reading, Sentence

_COMMON = "i we am are 'm 're do so very really truly deeply much many a lot again once more and my our sincere ever"
_BARE = {
    "thanks": frozenset(
        f"{_COMMON} thank thanks you in advance for your kind cooperation understanding support attention "
        "consideration".split()
    ),
    "apology": frozenset(
        f"{_COMMON} sorry apologies apologise apologize sincerely for about this that it any the inconvenience trouble "
        "caused please accept".split()
    ),
}
_COURTESY = frozenset(("thanks", "apology", "small_talk"))


def said_again(reading: Reading, act: str) -> Iterator[tuple[Sentence, tuple[Edit, ...]]]:
    """The bare sentences of an act that are left out because the message does the same elsewhere."""
    body = [sentence for sentence in reading.sentences if sentence.block.kind in ("body", "item")]
    if all(sentence.act in _COURTESY for sentence in body):
        return
    said = [sentence for sentence in body if sentence.act == act and (act == "thanks" or _apologises(sentence))]
    bare = [sentence for sentence in said if sentence.block.kind == "body" and _is_bare(sentence, act)]
    closing = reading.block("closing")
    closed = act == "thanks" and closing is not None and "thank" in reading.text[closing.start : closing.end].lower()
    for sentence in bare if closed or len(bare) < len(said) else bare[1:]:
        yield sentence, (drop_sentence(reading.text, sentence),)


def _apologises(sentence: Sentence) -> bool:
    """ "We regret to tell you" is news; "sorry" and "apologies" are said once."""
    return any(token.lower_ == "sorry" or token.lower_.startswith("apolog") for token in sentence.span)


def _is_bare(sentence: Sentence, act: str) -> bool:
    return all(token.lower_ in _BARE[act] for token in sentence.span if token.is_alpha)
