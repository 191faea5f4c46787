"""Everything the knowledge folder holds, read and checked as one. Wiring loads it once; the index is built from it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NoReturn

from app.errors import KnowledgeFault, UnknownCulture
from app.models import Card, Document, Note, Phrase, Scale
from app.rules import Rule

from .cards import CardFile, read_card
from .countries import Country, load_countries, with_cards
from .documents import DocumentFile, read_document
from .english import English, load_english
from .mentions import Mention, Mentions, fold
from .norms import load_scales
from .notes import Given
from .partnership import Line, load_lines
from .phrases import read_phrases
from .problems import Problem, short_path
from .prose import ClaimFinder
from .questions import load_questions
from .rules import load_rules

_NEAREST_SHOWN = 3
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@dataclass(frozen=True)
class Library:
    scales: dict[str, Scale] = field(default_factory=dict)
    cards: dict[str, Card] = field(default_factory=dict)
    documents: tuple[Document, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    rules: tuple[Rule, ...] = ()
    countries: dict[str, Country] = field(default_factory=dict)
    english: English = field(default_factory=English)

    @cached_property
    def notes(self) -> tuple[Note, ...]:
        cards = (note for card in self.cards.values() for note in card.notes)
        return (*cards, *(note for document in self.documents for note in document.notes))

    @cached_property
    def _mentions(self) -> Mentions:
        return Mentions(with_cards(self.countries, self.cards))

    @cached_property
    def claims(self) -> ClaimFinder:
        return ClaimFinder(with_cards(self.countries, self.cards))

    @cached_property
    def _names(self) -> dict[str, str]:
        """Folded name, code or alias to the code of its card."""
        names: dict[str, str] = {}
        for code, card in self.cards.items():
            known = self.countries.get(code)
            for name in (code, card.name, card.adjective, *card.aliases, *(known.words if known else ())):
                names.setdefault(fold(name), code)
        return names

    def card(self, code_or_name: str) -> Card:
        code = self._names.get(fold(code_or_name.strip()))
        if code is None:
            raise UnknownCulture(code_or_name, self._nearest(code_or_name))
        return self.cards[code]

    def _nearest(self, name: str) -> tuple[str, ...]:
        wanted = fold(name.strip())
        close = difflib.get_close_matches(wanted, self._names, n=2 * _NEAREST_SHOWN, cutoff=0.6)
        close = close or difflib.get_close_matches(wanted, self._names, n=_NEAREST_SHOWN, cutoff=0.0)
        codes = tuple(dict.fromkeys(self._names[found] for found in close))[:_NEAREST_SHOWN]
        return tuple(f"{self.cards[code].name} ({code})" for code in codes)

    def cultures_in(self, text: str) -> tuple[str, ...]:
        """The codes of the cards that a text speaks of, in order of mention."""
        return tuple(code for code in self._mentions.codes(text) if code in self.cards)

    def documents_in(self, text: str) -> tuple[str, ...]:
        """The titles of the topics and playbooks that a text means by one of their aliases."""
        return tuple(title for title, aliases in self._document_aliases if aliases.search(text))

    @cached_property
    def _document_aliases(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple(
            (
                document.title,
                re.compile(rf"(?<!\w)(?:{'|'.join(map(_loosely, document.aliases))})(?!\w)", re.IGNORECASE),
            )
            for document in self.documents
            if document.aliases
        )

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Where a text names a culture, with or without a card."""
        return self._mentions.find(text)

    def without_cultures(self, text: str) -> str:
        """The text with those names taken out: what is asked, whoever it is asked of."""
        for mention in reversed(self.mentions(text)):
            text = f"{text[: mention.start]} {text[mention.end :]}"
        return " ".join(text.split())

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word that the notes use in small letters: no word of these is only a name."""
        texts = (text for note in self.notes for text in (note.text, note.why, note.scope, note.heading.lower()))
        return frozenset(word for text in texts for word in _WORD.findall(text) if word.islower())

    def countries_without_card_in(self, text: str) -> tuple[str, ...]:
        """The names of countries that a text speaks of and no card covers."""
        return tuple(self.countries[code].names[0] for code in self._mentions.codes(text) if code not in self.cards)


def _loosely(alias: str) -> str:
    """ "missed deadline" is also meant by "missed the deadline"."""
    return r"\W+(?:\w+\W+){0,2}?".join(re.escape(word) for word in alias.split())


@dataclass(frozen=True, slots=True)
class Contents:
    """A knowledge folder as far as it could be read, with what was wrong. `lines` is the partnership list."""

    library: Library
    files: tuple[CardFile | DocumentFile, ...] = ()
    lines: dict[str, Line] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def load_contents(folder: Path) -> Contents:
    """The folder, or KnowledgeFault when its form is broken. What the notes say is looked at by `check`."""
    contents = read_folder(folder)
    if contents.problems:
        refuse(contents.problems)
    return contents


def load_library(folder: Path) -> Library:
    return load_contents(folder).library


def refuse(problems: Iterable[Problem]) -> NoReturn:
    listed = "\n".join(map(str, sorted(set(problems))))
    raise KnowledgeFault(listed, "Mend these lines, then run: rapport knowledge check")


def read_folder(folder: Path) -> Contents:
    problems: list[Problem] = []
    if not folder.is_dir():
        fault = Problem(folder.name or str(folder), 1, "is not a folder; see RAPPORT_KNOWLEDGE_DIR")
        return Contents(Library(), problems=[fault])
    scales = load_scales(folder, problems)
    countries = load_countries(folder, problems)
    lines = load_lines(folder, problems)
    questions = load_questions(folder, problems)
    given = Given(lines, questions.asks)
    cards = _cards(folder, problems, given)
    documents = _documents(folder, problems, given)
    by_code = {file.card.code: file for file in cards}
    phrases = tuple(
        phrase
        for path in _files(folder / "phrases", "*.yaml")
        for phrase in read_phrases(path, folder, by_code, problems)
    )
    library = Library(
        scales=scales,
        cards={code: file.card for code, file in by_code.items()},
        documents=tuple(file.document for file in documents),
        phrases=phrases,
        rules=load_rules(folder, scales, problems),
        countries=countries,
        english=load_english(folder, problems),
    )
    files: tuple[CardFile | DocumentFile, ...] = (*cards, *documents)
    for file in files:
        file.sources.report_orphans()
    _check_unique_ids(files)
    questions.check({note.id for note in library.notes})
    _check_phrase_ids(folder, library.phrases, problems)
    return Contents(library, files, lines, problems)


def _cards(folder: Path, problems: list[Problem], given: Given) -> list[CardFile]:
    files = (read_card(path, folder, problems, given) for path in _files(folder / "cultures", "*.md"))
    return [file for file in files if file is not None]


def _documents(folder: Path, problems: list[Problem], given: Given) -> list[DocumentFile]:
    paths = [*_files(folder / "topics", "*.md"), *_files(folder / "playbooks", "*.md")]
    files = (read_document(path, folder, problems, given) for path in paths)
    return [file for file in files if file is not None]


def _files(folder: Path, pattern: str) -> list[Path]:
    return sorted(path for path in folder.glob(pattern) if not path.name.startswith("."))


def _check_unique_ids(files: Sequence[CardFile | DocumentFile]) -> None:
    first_seen: dict[str, str] = {}
    for file in files:
        for note, line in file.notes:
            if note.id in first_seen:
                file.page.report(line, f"id '{note.id}' is taken already, in {first_seen[note.id]}")
            first_seen.setdefault(note.id, f"{file.page.path} line {line}")


def _check_phrase_ids(folder: Path, phrases: tuple[Phrase, ...], problems: list[Problem]) -> None:
    seen: set[str] = set()
    for phrase in phrases:
        if phrase.id in seen:
            path = short_path(folder / "phrases" / f"{phrase.culture.lower()}.yaml", folder)
            problems.append(Problem(path, 1, f"id '{phrase.id}' stands here twice"))
        seen.add(phrase.id)
