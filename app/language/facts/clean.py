"""Text as the fact finders read it: composed, with plain digits, dashes and quotes, and a way back to the draft."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_PLAIN = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u02bc": "'",
        "\u2032": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u201f": '"',
        "\u00ab": '"',
        "\u00bb": '"',
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2212": "-",
        "\u00a0": " ",
        "\u2007": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\u3000": " ",
    }
)
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\ufe0f")


@dataclass(frozen=True, slots=True)
class CleanText:
    """`text` is what is searched; `starts[i]` is the offset of its character i in the original."""

    text: str
    starts: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the original of a span of the clean text."""
        if self.starts is None:
            return start, end
        return self.starts[start], self.starts[end]


def clean(text: str) -> CleanText:
    """One pass; plain ASCII comes back as it is."""
    if text.isascii():
        return CleanText(text, None)
    pieces: list[str] = []
    starts: list[int] = []
    i = 0
    while i < len(text):
        end = i + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        piece = _plain(text[i:end])
        pieces.append(piece)
        starts.extend([i] * len(piece))
        i = end
    starts.append(len(text))
    return CleanText("".join(pieces), tuple(starts))


def _plain(cluster: str) -> str:
    if cluster in _INVISIBLE:
        return ""
    if len(cluster) > 1:
        return unicodedata.normalize("NFC", cluster)
    if cluster.isascii():
        return cluster
    if cluster.isdecimal():
        return str(unicodedata.decimal(cluster))
    if "\uff01" <= cluster <= "\uff5e":  # full-width forms of ASCII
        return chr(ord(cluster) - 0xFEE0)
    return cluster.translate(_PLAIN)
