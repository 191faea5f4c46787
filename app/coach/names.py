"""Takes the names of people out of a question before it is searched with, so that a name alone changes no advice."""

from __future__ import annotations

import re

from app.knowledge import Library

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herr|Frau|Sr|Sra|Senhor|Senhora|Mevrouw|Meneer)\.?\s+[A-Z][\w'’-]+"
    r"(?:\s[A-Z][\w'’-]+)?"
)
_HONORED = re.compile(r"\b[A-Z][\w'’]+-(?:san|sama|ji|bucho|nim)\b")
_NAMED = re.compile(r"\b(?:named|called|name is)\s+[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?")
_AFTER_A_NAME = re.compile(
    r"(?:['’]s\b|\s+(?:is|was|has|keeps?|kept|said|says|wants?|told|asked|will|did|does|never|always|often|wrote|sent|and)\b)"
)
# Words that a question starts with, though no note may use them.
_OPENERS = frozenset(
    re.findall(
        r"[\w']+",
        """
        how what which who whom whose when where why is are am do does did can could should would will may
        might must i we my our their his her he she it they you your the a an any please tell explain give
        show if in on at for from to and or but so also compare hi hello hey dear help need want i'm i'd i've
        we're what's how's who's that this these those there some everyone somebody someone one two three
        rewrite nothing something yes no thanks thank let
        """,
    )
)


def mask_names(text: str, library: Library) -> str:
    """Names become "they" or go: the question stays one that can be searched."""
    masked = _NAMED.sub("", _HONORED.sub("they", _TITLED.sub("they", text)))
    kept = [(mention.start, mention.end) for mention in library.mentions(masked)]
    pieces, last = [], 0
    for match in _WORD.finditer(masked):
        if _is_name(masked, match, kept, library):
            pieces += [masked[last : match.start()], "they"]
            last = match.end()
    return "".join([*pieces, masked[last:]])


def _is_name(text: str, match: re.Match[str], kept: list[tuple[int, int]], library: Library) -> bool:
    word = match.group()
    if not word[0].isupper() or word.isupper() or any(start <= match.start() < end for start, end in kept):
        return False
    small = re.sub(r"['’]s$", "", word.lower())
    if small in _OPENERS or small in library.vocabulary:
        return False
    opens = not text[: match.start()].strip() or text[: match.start()].rstrip()[-1] in '.!?:"“\n'
    return not opens or bool(_AFTER_A_NAME.match(text, match.end()) or word.endswith(("'s", "’s")))
