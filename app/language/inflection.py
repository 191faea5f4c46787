"""English word forms for realised rules, from lemminflect, which is loaded when first needed."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=4096)
def inflect(lemma: str, tag: str) -> str | None:
    """The form of a verb or noun for a Penn tag (VBD, VBG, VBN, VBZ, NNS); None when the lemma is not a word."""
    if tag == "VB":
        return lemma
    from lemminflect import getInflection

    forms = getInflection(lemma, tag=tag)
    return str(forms[0]) if forms else None
