"""What the knowledge folder holds: cards, documents, notes, norms, phrases, and passages found in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from .words import Confidence, NoteKind, Shelf


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Source:
    """A publication that a note rests on."""

    key: str
    title: str
    url: str
    author: str | None = None
    year: int | None = None
    publisher: str | None = None
    checked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A source as one note cites it: `locator` is the chapter, section or page."""

    source: Source
    locator: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """The smallest piece of guidance. `document` is the title of its card or playbook, `heading` its section."""

    id: str
    kind: NoteKind
    text: str
    shelf: Shelf
    document: str
    heading: str
    topic: str
    why: str = ""
    scope: str = ""
    confidence: Confidence = "medium"
    references: tuple[Reference, ...] = ()
    culture: str | None = None
    covers: tuple[str, ...] = ()
    template: str = ""
    owner: str | None = None
    asks: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        return f"{self.document} › {self.heading}"

    @property
    def embedding_text(self) -> str:
        """What is embedded: the one place that decides it. Reasons and scope would blur the vector."""
        return _lines(self.title, self.text, *self.asks, self.template)

    @property
    def keyword_text(self) -> str:
        """What is matched by keyword."""
        return _lines(self.embedding_text, self.why, self.scope)


@dataclass(frozen=True, slots=True)
class Norm:
    """One scale of a card: `value` and the ends of its range run from -2 to +2."""

    scale: str
    value: int
    low: int
    high: int
    confidence: Confidence
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Scale:
    """One of the nine norm scales with the words for its ends and what each level looks like in an office."""

    name: str
    negative: str
    positive: str
    asks: str
    rubric: dict[int, str] = field(hash=False)


_WITH_ARTICLE = frozenset(("Netherlands", "Philippines", "United", "Czech", "Dominican", "Maldives"))


@dataclass(frozen=True, slots=True)
class Card:
    """One culture card: the norms and notes of a country or region."""

    code: str
    name: str
    adjective: str
    aliases: tuple[str, ...]
    languages: tuple[str, ...]
    reviewed_on: date
    scope: str
    norms: dict[str, Norm] = field(hash=False)
    notes: tuple[Note, ...] = ()
    sources: tuple[Source, ...] = ()
    short: bool = False
    suffix: str = ""

    @property
    def spoken_name(self) -> str:
        """The name as it stands inside a sentence: "the Netherlands"."""
        return f"the {self.name}" if self.name.split()[0] in _WITH_ARTICLE else self.name


@dataclass(frozen=True, slots=True)
class Document:
    """A topic or a built-in playbook."""

    id: str
    title: str
    topic: str
    aliases: tuple[str, ...]
    notes: tuple[Note, ...]
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class PhraseReading:
    meaning: str
    likelihood: Literal["likely", "possible"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words a partner may use, what they may mean, and the question that would settle it."""

    id: str
    culture: str
    cues: tuple[str, ...]
    readings: tuple[PhraseReading, ...]
    ask: str
    norm: str
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A retrieved note. `score` (0 to 1) ranks within one search; `similarity` is the cosine, the same in all."""

    note: Note
    score: float
    similarity: float = 0.0


@dataclass(frozen=True, slots=True)
class SearchResult:
    passages: tuple[Passage, ...]
    index_version: str
