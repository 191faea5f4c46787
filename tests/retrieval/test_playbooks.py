"""A team's own files: what becomes a note, how it is named, and what is reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import UnknownCulture
from app.retrieval.playbooks import MAX_BYTES, Playbooks, files_fingerprint, read_playbooks
from tests.retrieval.library import AGENDA, Bench, CountingEmbedder, counts, ids

HANDBOOK = """---
title: Acme vendor handbook
owner: Acme
topic: delivery
culture: no
---
# Acme vendor handbook

How we work with vendors.

## Late work

Tell the lead on the same day. Name a new date.

## Status *reports*

Send the report on Thursday before noon.
"""


def code_of(name: str) -> str:
    if len(name) != 2:
        raise UnknownCulture(name, ("Norway (NO)",))
    return name.upper()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "playbooks"
    made.mkdir()
    return made


def read(folder: Path) -> Playbooks:
    return read_playbooks(folder, code_of)


def test_sections_become_notes_that_say_whose_they_are(folder: Path) -> None:
    (folder / "handbook.md").write_text(HANDBOOK)
    notes = read(folder).notes
    assert [note.id for note in notes] == [
        "team:handbook.md#acme-vendor-handbook-1",
        "team:handbook.md#late-work-1",
        "team:handbook.md#status-reports-1",
    ]
    late = notes[1]
    assert (late.title, late.text) == (
        "Acme vendor handbook › Late work",
        "Tell the lead on the same day. Name a new date.",
    )
    assert (late.shelf, late.owner, late.topic, late.culture) == ("playbooks", "Acme", "delivery", "NO")
    [reference] = late.references
    assert (reference.source.title, reference.source.url, reference.locator) == (
        "Acme vendor handbook",
        "file:handbook.md",
        "Late work",
    )


def test_file_without_front_matter_is_your_teams_and_takes_its_first_heading(folder: Path) -> None:
    (folder / "how-we-meet.md").write_text("Be on time.\n\n# Meetings\n\nShare notes.")
    notes = read(folder).notes
    assert [(note.document, note.heading, note.owner) for note in notes] == [
        ("Meetings", "Meetings", "your team"),
        ("Meetings", "Meetings", "your team"),
    ]
    assert notes[0].culture is None


def test_plain_text_is_named_after_its_file(folder: Path) -> None:
    (folder / "house_rules.txt").write_text("# not a heading here\n\nNo calls on Friday.")
    [note] = read(folder).notes
    assert note.title == "House rules › House rules"
    assert note.text == "# not a heading here\n\nNo calls on Friday."


def test_folders_are_read_to_the_bottom_and_hidden_ones_left_out(folder: Path) -> None:
    for name in ("a/b/deep.md", ".git/hidden.md", "a/.draft.md", "a/picture.png"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# One\n\ntext")
    assert [note.id for note in read(folder).notes] == ["team:a/b/deep.md#one-1"]


def test_same_heading_twice_gives_two_ids(folder: Path) -> None:
    (folder / "a.md").write_text("# A\none\n# B\ntwo\n# A\nthree")
    assert [note.id for note in read(folder).notes] == ["team:a.md#a-1", "team:a.md#b-1", "team:a.md#a-2"]


def test_windows_file_reads_like_any_other(folder: Path) -> None:
    (folder / "a.md").write_bytes(b"\xef\xbb\xbf---\r\ntitle: Rules\r\n---\r\n# One\r\n\r\nfirst\r\nsecond\r\n")
    [note] = read(folder).notes
    assert (note.document, note.text) == ("Rules", "first\nsecond")


def test_empty_file_is_no_problem(folder: Path) -> None:
    (folder / "a.md").write_text("")
    (folder / "b.md").write_text("---\ntitle: Only this\n---\n")
    assert read(folder).notes == ()
    assert read(folder).problems == ()


UNREADABLE = {
    "latin.md": ("first\nsecond caf\u00e9".encode("latin-1"), "line 2 is not UTF-8. Save the file as UTF-8."),
    "utf16.md": ("# Hello".encode("utf-16"), "line 1 is not UTF-8. Save the file as UTF-8."),
    "picture.md": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is not a text file."),
    "big.txt": (b"x" * (MAX_BYTES + 1), "is too big (2,000,001 bytes; the limit is 2,000,000). Split it."),
    "yaml.md": (
        b"---\ntitle: [a\n---\ntext",
        "line 3: the front matter is not valid YAML (expected ',' or ']', but got '<stream end>').",
    ),
    "lines.md": (
        b"---\njust words\n---\ntext",
        "the front matter between the two '---' must be lines like 'title: Vendor handbook'.",
    ),
    "list.md": (b"---\nowner: [a, b]\n---\ntext", "'owner' in the front matter must be a single value."),
    "culture.md": (
        b"---\nculture: Norwey\n---\ntext",
        "'culture' in the front matter: There is no culture card for 'Norwey'. The nearest ones: Norway (NO). "
        "GET /api/cultures lists every culture with its code.",
    ),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_unreadable_file_is_named_and_the_rest_goes_on(folder: Path, name: str) -> None:
    content, reason = UNREADABLE[name]
    (folder / name).write_bytes(content)
    (folder / "zz.md").write_text("# Fine\n\ntext")
    found = read(folder)
    assert found.problems == (f"{name}: {reason}",)
    assert [note.id for note in found.notes] == ["team:zz.md#fine-1"]


def test_link_to_nowhere_is_named(folder: Path) -> None:
    (folder / "gone.md").symlink_to(folder / "nothing.md")
    assert read(folder).problems == ("gone.md: cannot be opened (No such file or directory).",)


def test_fingerprint_follows_names_and_contents(folder: Path) -> None:
    seen = {files_fingerprint(folder)}
    (folder / "a.md").write_text("one")
    seen.add(files_fingerprint(folder))
    (folder / "a.md").write_text("two")
    seen.add(files_fingerprint(folder))
    (folder / "a.md").rename(folder / "b.md")
    seen.add(files_fingerprint(folder))
    assert len(seen) == 4
    assert files_fingerprint(folder) in seen


@pytest.mark.anyio
async def test_teams_rule_is_found_changed_and_removed(bench: Bench, folder: Path, embedder: CountingEmbedder) -> None:
    (folder / "handbook.md").write_text(HANDBOOK)
    (folder / "other.txt").write_text("Lunch is at noon.")
    assert counts(bench.build(playbooks=folder)) == (10, 0, 0, 0)
    [best] = (await bench.search.find("when do I send the status report?", k=1)).passages
    assert (best.note.owner, best.note.text) == ("Acme", "Send the report on Thursday before noon.")

    embedder.texts.clear()
    (folder / "handbook.md").write_text(HANDBOOK.replace("Thursday", "Monday"))
    assert not bench.is_current(playbooks=folder)
    assert counts(bench.build(playbooks=folder)) == (0, 1, 0, 9)
    assert len(embedder.texts) == 1
    [best] = (await bench.search.find("when do I send the status report?", k=1)).passages
    assert best.note.text == "Send the report on Monday before noon."

    (folder / "handbook.md").unlink()
    assert counts(bench.build(playbooks=folder)) == (0, 0, 3, 7)
    assert bench.is_current(playbooks=folder)
    assert ids(await bench.search.find("status report", shelf="playbooks")) == ["team:other.txt#start-1"]


@pytest.mark.anyio
async def test_run_without_a_folder_keeps_the_teams_notes(bench: Bench, folder: Path) -> None:
    (folder / "a.md").write_text("# Rules\n\nLunch is at noon.")
    bench.build(playbooks=folder)
    assert bench.is_current()
    bench.build(AGENDA)
    assert ids(await bench.search.find("lunch", k=1)) == ["team:a.md#rules-1"]


@pytest.mark.anyio
async def test_empty_folder_takes_all_along(bench: Bench, folder: Path) -> None:
    (folder / "a.md").write_text("# Rules\n\nLunch is at noon.")
    bench.build(playbooks=folder)
    (folder / "a.md").unlink()
    assert counts(bench.build(playbooks=folder)) == (0, 0, 1, 6)
    assert (await bench.search.find("lunch", shelf="playbooks")).passages == ()


def test_problems_are_in_the_report_and_the_rest_is_indexed(bench: Bench, folder: Path) -> None:
    (folder / "a.md").write_text("# Rules\n\nLunch is at noon.")
    (folder / "b.md").write_bytes(b"caf\xe9")
    report = bench.build(playbooks=folder)
    assert report.problems == ("b.md: line 1 is not UTF-8. Save the file as UTF-8.",)
    assert counts(report) == (7, 0, 0, 0)
