"""Reads `knowledge/english/plain-words.yaml`: idioms with plain words, as cases of the rule that replaces them."""

from __future__ import annotations

from pathlib import Path

from app.rules import Case, RuleEdit

from .fields import Fields, read_fields
from .problems import Problem, open_page


def load_idioms(folder: Path, problems: list[Problem]) -> tuple[Case, ...]:
    """One case per idiom; an idiom with a verb is found in all forms of that verb."""
    path = folder / "english" / "plain-words.yaml"
    page = open_page(path, folder, problems) if path.exists() else None
    fields = read_fields(page) if page else None
    if fields is None:
        return ()
    fields.refuse_unknown(("idioms",))
    entries = list(fields.each("idioms"))
    _refuse_doubles(entries)
    fixed = {entry.text("says").casefold(): entry.text("plain") for entry in entries if "says" in entry}
    return (Case(phrases=fixed), *(_case(entry) for entry in entries if "verb" in entry))


def _case(entry: Fields) -> Case:
    entry.refuse_unknown(("verb", "rest", "plain"))
    verb, rest, plain = entry.text("verb"), entry.text("rest"), entry.text("plain")
    head, _, tail = plain.partition(" ")
    words: list[dict[str, object]] = [{"LOWER": word} for word in rest.replace("-", " - ").split()]
    tokens: tuple[dict[str, object], ...] = ({"LEMMA": verb}, *words)
    return Case(tokens=tokens, edits=(RuleEdit("replace", "match", (f"{{{head}~first}} {tail}".strip(),)),))


def _refuse_doubles(entries: list[Fields]) -> None:
    seen: set[str] = set()
    for entry in entries:
        said = (
            entry.text("says", required=False)
            or f"{entry.text('verb', required=False)} {entry.text('rest', required=False)}"
        )
        if said in seen:
            entry.report("says", f"{said!r} stands here twice")
        seen.add(said)
