"""Reads `knowledge/english/`: words that differ between Englishes, false friends, hedges and intensifiers."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import yaml

from app.models import AmbiguousWord, FalseFriend, Meaning, Reference, Strengths

from .fields import LOADER, Fields, read_fields
from .notes import NOTE_ID
from .patterns import misread_words
from .problems import Page, Problem, open_page
from .sources import Sources, rejoin_brackets

_LEVELS = ("weak", "middle", "strong")


@dataclass(frozen=True, slots=True)
class English:
    ambiguous: tuple[AmbiguousWord, ...] = ()
    false_friends: tuple[FalseFriend, ...] = ()
    strengths: Strengths = field(default_factory=Strengths)


def load_english(folder: Path, problems: list[Problem]) -> English:
    """Each file is read where it is there; a folder may do without."""
    return English(
        _ambiguous_words(folder, problems),
        _false_friends(folder, problems),
        _strengths(folder, problems),
    )


def _open(name: str, folder: Path, problems: list[Problem]) -> tuple[Page, Fields, Sources] | None:
    path = folder / "english" / name
    page = open_page(path, folder, problems) if path.exists() else None
    fields = read_fields(page) if page else None
    return (page, fields, Sources(fields)) if page and fields else None


def _cited(entry: Fields, sources: Sources) -> tuple[Reference, ...]:
    cited = rejoin_brackets(entry.texts("sources"))
    return sources.references(cited, lambda text: entry.report("sources", f"is wrong: {text}"))


def _ambiguous_words(folder: Path, problems: list[Problem]) -> tuple[AmbiguousWord, ...]:
    opened = _open("ambiguous.yaml", folder, problems)
    if opened is None:
        return ()
    page, fields, sources = opened
    # Patterns are spaCy's own form, so they are read as plain YAML, which `Fields` found whole.
    plain = yaml.load(page.text, LOADER)  # noqa: S506 - the safe loader, in C where it is there
    raw = plain.get("words") if isinstance(plain, dict) else None
    patterns = [entry.get("pattern") if isinstance(entry, dict) else None for entry in raw or ()]
    words = tuple(
        _ambiguous_word(entry, pattern, sources) for entry, pattern in zip(fields.each("words"), patterns, strict=False)
    )
    _refuse_doubles(fields, [word.id for word in words])
    sources.report_orphans()
    return words


def _ambiguous_word(entry: Fields, pattern: object, sources: Sources) -> AmbiguousWord:
    entry.refuse_unknown(("id", "pattern", "meanings", "suggest", "examples", "unchanged", "sources", "everywhere"))
    if not NOTE_ID.fullmatch(entry.text("id")):
        entry.report("id", "may hold only lower-case letters, digits and single hyphens")
    if not isinstance(pattern, list) or not all(isinstance(token, dict) for token in pattern) or not pattern:
        entry.report("pattern", "must be a list of tokens in the form of spaCy's Matcher")
        pattern = []
    for fault in misread_words(pattern):
        entry.report("pattern", fault)
    meanings = tuple(Meaning(each.texts("where"), each.text("means")) for each in entry.each("meanings"))
    if len(meanings) < 2:
        entry.report("meanings", "must hold two or more")
    return AmbiguousWord(
        id=entry.text("id"),
        meanings=meanings,
        suggest=entry.text("suggest"),
        pattern=tuple(pattern),
        examples=entry.texts("examples"),
        unchanged=entry.texts("unchanged"),
        references=_cited(entry, sources),
        everywhere=entry.text("everywhere", required=False) == "true",
    )


def _false_friends(folder: Path, problems: list[Problem]) -> tuple[FalseFriend, ...]:
    opened = _open("false-friends.yaml", folder, problems)
    if opened is None:
        return ()
    _, fields, sources = opened
    words = tuple(_false_friend(entry, sources) for entry in fields.each("words"))
    sources.report_orphans()
    return words


def _false_friend(entry: Fields, sources: Sources) -> FalseFriend:
    entry.refuse_unknown(("word", "languages", "meant", "english", "sources", "warn", "part"))
    languages = entry.fields("languages")
    return FalseFriend(
        word=entry.text("word"),
        languages={code: languages.text(code) for code in languages} if languages else {},
        meant=entry.text("meant"),
        english=entry.text("english"),
        warn=_sides(entry),
        part=entry.text("part", required=False),
        references=_cited(entry, sources),
    )


def _sides(entry: Fields) -> tuple[str, ...]:
    sides = entry.texts("warn", required=False)
    if not set(sides) <= {"writer", "reader"}:
        entry.report("warn", f"may hold writer and reader, got {', '.join(sides)}")
    return sides


def _strengths(folder: Path, problems: list[Problem]) -> Strengths:
    opened = _open("strength.yaml", folder, problems)
    if opened is None:
        return Strengths()
    fields = opened[1]
    fields.refuse_unknown(("sources", "hedges", "intensifiers"))
    return Strengths(_levels(fields, "hedges"), _levels(fields, "intensifiers"))


def _levels(fields: Fields, key: str) -> dict[str, tuple[str, ...]]:
    levels = fields.fields(key)
    if levels is None:
        return {}
    levels.refuse_unknown(_LEVELS)
    found = {level: levels.texts(level) for level in _LEVELS}
    _refuse_doubles(fields, [word for words in found.values() for word in words], key)
    return found


def _refuse_doubles(fields: Fields, listed: list[str], key: str = "words") -> None:
    for double in sorted({word for word in listed if listed.count(word) > 1}):
        fields.report(key, f"holds {double!r} twice")
