"""Reads `knowledge/rules/*.yaml` and the sources they share (`rules/sources.yaml`)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal, cast

import yaml

from app.models import SCALES, Scale, Source
from app.rules import CLAUSE_FORMS, DATA_FORMS, MESSAGE_FORMS, PLACES, Case, Example, Pattern, Rule, RuleEdit

from .fields import LOADER, Fields, read_fields
from .idioms import load_idioms
from .patterns import misread_words
from .problems import Page, Problem, open_page
from .sources import Sources

_RULE_KEYS = (
    "id", "norm", "toward", "edge", "rank", "first_only", "spaced", "acts", "blocks", "media", "cases", "reason",
    "sources", "examples", "unchanged",
)  # fmt: skip
_CASE_KEYS = frozenset(("form", "tokens", "tree", "phrases", "lacks", "not_followed_by", "tight", "edits"))


def load_rules(folder: Path, scales: dict[str, Scale], problems: list[Problem]) -> tuple[Rule, ...]:
    """The rules under the knowledge folder, first rank first; faults go to `problems`."""
    sources = _shared_sources(folder, problems)
    idioms = load_idioms(folder, problems)
    rules: list[Rule] = []
    for path in sorted((folder / "rules").glob("*.yaml")):
        if path.name == "sources.yaml":
            continue
        page = open_page(path, folder, problems)
        if page is not None and (rule := _read_rule(page, path.stem, scales, sources)):
            rules.append(_with_idioms(rule, idioms))
    if sources:
        sources.report_orphans()
    return tuple(sorted(rules, key=lambda rule: (rule.rank, rule.id)))


def _with_idioms(rule: Rule, idioms: tuple[Case, ...]) -> Rule:
    if not any(case.form in DATA_FORMS for case in rule.cases):
        return rule
    return replace(rule, cases=(*(case for case in rule.cases if case.form not in DATA_FORMS), *idioms))


def _shared_sources(folder: Path, problems: list[Problem]) -> Sources | None:
    path = folder / "rules" / "sources.yaml"
    page = open_page(path, folder, problems) if path.exists() else None
    fields = read_fields(page) if page else None
    return Sources(fields) if fields else None


def _read_rule(page: Page, stem: str, scales: dict[str, Scale], shared: Sources | None) -> Rule | None:
    fields = read_fields(page)
    if fields is None:
        return None
    fields.refuse_unknown(_RULE_KEYS)
    if fields.text("id") != stem:
        fields.report("id", f"must be the file's name, {stem!r}")
    norm, toward = fields.text("norm"), fields.text("toward")
    ends = (scales[norm].negative, scales[norm].positive) if norm in scales else ("plain",) if norm == "clarity" else ()
    if not ends:
        fields.report("norm", f"must be one of {', '.join((*SCALES, 'clarity'))}, got {norm!r}")
    elif toward not in ends:
        fields.report("toward", f"must be {' or '.join(ends)}, got {toward!r}")
    edge = fields.numbers("edge") if norm != "clarity" else (-2, 2)
    if len(edge) != 2 or edge[0] > edge[1]:
        fields.report("edge", "must be two values of the near edge, low and high")
        edge = (-2, 2)
    return Rule(
        id=stem,
        norm=norm,
        toward=toward,
        edge=(edge[0], edge[1]),
        rank=fields.number("rank", required=False) or 50,
        cases=_read_cases(page, fields),
        reason=fields.text("reason"),
        sources=_cited(fields, shared),
        examples=_examples(fields),
        unchanged=fields.texts("unchanged"),
        acts=fields.texts("acts", required=False),
        blocks=fields.texts("blocks", required=False),
        media=fields.texts("media", required=False),
        first_only=fields.text("first_only", required=False) == "true",
        spaced=fields.text("spaced", required=False) == "true",
    )


def _cited(fields: Fields, shared: Sources | None) -> tuple[Source, ...]:
    keys = fields.texts("sources")
    if not keys:
        fields.report("sources", "must name at least one source")
    if shared is None:
        return ()
    found = shared.references(keys, lambda text: fields.report("sources", text))
    return tuple(reference.source for reference in found)


def _examples(fields: Fields) -> tuple[Example, ...]:
    examples = tuple(
        Example(
            each.text("before"),
            each.text("after"),
            each.text("today", required=False),
            each.text("suffix", required=False),
            each.text("timezone", required=False),
        )
        for each in fields.each("examples")
    )
    if len(examples) < 3:
        fields.report("examples", "must be three or more pairs of before and after")
    return examples


def _read_cases(page: Page, fields: Fields) -> tuple[Case, ...]:
    """Patterns are spaCy's own form and nest freely, so they are read as plain YAML, which `Fields` found whole."""
    plain = yaml.load(page.text, LOADER)  # noqa: S506 - the safe loader, in C where it is there
    cases = plain.get("cases") if isinstance(plain, dict) else None
    if not isinstance(cases, list) or not cases:
        fields.report("cases", "must be a list of what the rule looks for and edits")
        return ()
    return tuple(case for raw in cases if (case := _read_case(fields, raw)))


def _read_case(fields: Fields, raw: object) -> Case | None:
    if not isinstance(raw, dict) or not set(raw) <= _CASE_KEYS:
        fields.report("cases", f"may hold only {', '.join(sorted(_CASE_KEYS))}")
        return None
    looks = [key for key in ("form", "tokens", "tree", "phrases") if raw.get(key)]
    if len(looks) != 1:
        fields.report("cases", "each needs one of form, tokens, tree or phrases")
        return None
    if "form" in raw and raw["form"] not in (*CLAUSE_FORMS, *DATA_FORMS, *MESSAGE_FORMS):
        fields.report("cases", f"form must be one of {', '.join((*CLAUSE_FORMS, *DATA_FORMS, *MESSAGE_FORMS))}")
        return None
    for fault in misread_words((*raw.get("tokens", ()), *raw.get("tree", ()))):
        fields.report("cases", fault)
        return None
    edits = tuple(edit for item in raw.get("edits", ()) if (edit := _read_edit(fields, item)))
    if not edits and "phrases" not in raw and raw.get("form") not in (*DATA_FORMS, *MESSAGE_FORMS):
        fields.report("cases", "each needs edits")
        return None
    return Case(
        edits=edits,
        form=raw.get("form"),
        tokens=cast(Pattern, tuple(raw.get("tokens", ()))),
        tree=cast(Pattern, tuple(raw.get("tree", ()))),
        phrases={str(key).casefold(): str(value) for key, value in raw.get("phrases", {}).items()},
        lacks={str(key): tuple(value) for key, value in raw.get("lacks", {}).items()},
        not_followed_by=raw.get("not_followed_by", {}),
        tight=str(raw.get("tight", "")),
    )


def _read_edit(fields: Fields, raw: object) -> RuleEdit | None:
    place = next((place for place in PLACES if isinstance(raw, dict) and place in raw), None)
    if not isinstance(raw, dict) or place is None or "with" not in raw or len(raw) != 2:
        fields.report("cases", "an edit is {replace|before|after: part, with: text}")
        return None
    written = raw["with"]
    texts = tuple(str(text) for text in written) if isinstance(written, list) else (str(written),)
    return RuleEdit(cast(Literal["replace", "before", "after"], place), str(raw[place]), texts)
