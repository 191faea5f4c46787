import time

import pytest

from app.errors import KnowledgeFault, UnknownCulture
from app.knowledge import accept, check, load_library
from tests.knowledge.conftest import card_text
from tests.shipped import KNOWLEDGE, LIBRARY


def change(folder, path, old, new):
    file = folder / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def problems(folder):
    return [str(problem) for problem in check(folder)]


def test_sound_folder_has_no_problem(folder):
    assert problems(folder) == []


def test_shipped_knowledge_has_no_problem():
    assert [str(problem) for problem in check(KNOWLEDGE)] == []


def test_card_is_read_whole(folder):
    card = load_library(folder).cards["BR"]
    assert (card.name, card.adjective, card.languages, card.short) == ("Brazil", "Brazilian", ("xx",), False)
    assert card.scope == "This card is about offices in BR."
    assert len(card.notes) == 14
    assert card.norms["directness"].low == 0
    assert [source.key for source in card.norms["time"].sources] == ["guide", "study"]


def test_note_is_read_whole(folder):
    note = load_library(folder).cards["BR"].notes[5]
    assert note.id == "br-note-5"
    assert note.title == "Brazil › Feedback"
    assert (note.kind, note.shelf, note.culture) == ("do", "cultures", "BR")
    assert note.text == "take step 5 of BR with care."
    assert note.why == "reason 5 of BR holds."
    assert note.scope == "offices in BR."
    assert [(reference.source.key, reference.locator) for reference in note.references] == [
        ("guide", "chapters 1, 2"),
        ("study", None),
    ]


def test_topic_note_has_covers_and_template(folder):
    note = load_library(folder).documents[0].notes[0]
    assert (note.shelf, note.culture, note.topic) == ("general", None, "small talk")
    assert note.covers == ("C1", "T13")
    assert note.template == "How was the trip?"


def test_fault_names_file_line_and_what_is_right(folder):
    change(folder, "cultures/br.md", "reviewed_on: 2026-03-31", "reviewed_on: soon")
    assert problems(folder) == [
        "knowledge/cultures/br.md line 7: 'reviewed_on' must be a date like 2026-03-31, got 'soon'"
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("value: 1, range: [0, 2]", "value: 3, range: [0, 2]", "range' [0, 2] must contain the value 3"),
        ("value: 1, range: [0, 2]", "value: 1, range: [2, 0]", "must contain the value 1"),
        ("value: 1,", "value: high,", "'norms.directness.value' must be a whole number, got 'high'"),
        ("  time: {", "  tempo: {", "'norms.tempo' is not a field here"),
        ("confidence: medium, sources", "confidence: sure, sources", "must be one of low, medium, high, got 'sure'"),
        ("confidence: medium, sources: [guide, study]}", "confidence: medium, sources: []}", "must name a source"),
        ("https://example.org/guide", "https://example..org/guide", "must be a web address"),
        ("name: Brazil\n", "name: Brazil\nname: Brasil\n", "'name' stands here twice"),
        ("url: \"https://example.org/guide\"", "url: \"example.org/guide\"", "must be a web address"),
        (", checked_on: 2026-11-22}", "}", "'sources.guide.checked_on' is missing"),
        ("code: BR", "code: XX", "so the file must be called xx.md"),
        ("aliases: [Brazil", "aliases: [[Brazil]", "'aliases' must be a list of texts"),
        ("## Feedback", "## Feed back", "section 'Feed back' is not one of"),
        ("- Do: take step 5", "- Must: take step 5", "a note must look like '- Do: one thing to do. {#id}'"),
        ("{#br-note-5}", "", "a note needs an id"),
        ("{#br-note-5}", "{#jp-note-5}", "id 'jp-note-5' must start with 'br-'"),
        ("{#br-note-5}", "{#br-Note-5}", "may hold only lower-case letters"),
        ("{#br-note-5}", "{#br-note-4}", "id 'br-note-4' is taken already, in knowledge/cultures/br.md line"),
        ("Why: reason 5 of BR holds. ", "", "Why missing"),
        ("Scope: offices in BR. Confidence: medium. ", "Confidence: medium. ", "Scope missing"),
        ("Confidence: medium. Sources", "Confidence: certain. Sources", "Confidence must be low, medium or high"),
        ("guide (chapters 1, 2), study.", "guide, nobody.", "source 'nobody' is not in the front matter"),
        ("This card is about offices in BR.\n", "", "must open with a paragraph"),
        ("take step 5 of BR with care", "note that all Brazilians wait", "'all Brazilians' allows a people no"),
    ],
)  # fmt: skip
def test_broken_card_is_refused_with_its_line(folder, old, new, said):
    change(folder, "cultures/br.md", old, new)
    found = problems(folder)
    assert any(said in problem and "knowledge/cultures/br.md line " in problem for problem in found), found


def test_unused_source_is_refused(folder):
    path = folder / "cultures" / "br.md"
    path.write_text(path.read_text("utf-8").replace(", study", ""), "utf-8")
    assert [p for p in problems(folder) if "source 'study' is used by no note" in p]


def test_missing_section_is_refused_unless_the_card_is_short(folder):
    path = folder / "cultures" / "br.md"
    text = path.read_text("utf-8")
    cut = text[: text.index("## Calendar")]
    path.write_text(cut, "utf-8")
    assert [p for p in problems(folder) if "sections are missing: Calendar, Phrases" in p]
    path.write_text(cut.replace("languages: [xx]", "languages: [xx]\ndepth: short"), "utf-8")
    assert problems(folder) == []
    assert load_library(folder).cards["BR"].short


def test_sections_out_of_order_are_refused(folder):
    path = folder / "cultures" / "br.md"
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("## Meetings", "## x").replace("## Feedback", "## Meetings").replace("## x", "## Feedback"),
        "utf-8",
    )
    assert [p for p in problems(folder) if "in this order" in p]


def test_sentence_shared_by_two_cards_is_refused(folder):
    shared = "Send the agenda two days before the meeting starts."
    for code, name, adjective in (("BR", "Brazil", "Brazilian"), ("DE", "Germany", "German")):
        text = card_text(code, name, adjective).replace(f"take step 3 of {code} with care.", shared)
        (folder / "cultures" / f"{code.lower()}.md").write_text(text, "utf-8")
    assert problems(folder)[0].startswith("knowledge/cultures/de.md line ")
    assert "note 'de-note-3' shares a sentence with 'br-note-3'" in problems(folder)[0]


def test_long_run_of_words_shared_by_two_cards_is_refused(folder):
    run = "the two leads talk each week about what moved, what is stuck and who decides"
    for code, name, adjective in (("BR", "Brazil", "Brazilian"), ("DE", "Germany", "German")):
        text = card_text(code, name, adjective).replace(f"take step 3 of {code} with care.", f"in {name}, {run}.")
        (folder / "cultures" / f"{code.lower()}.md").write_text(text, "utf-8")
    assert "note 'de-note-3' shares a run of words with 'br-note-3'" in problems(folder)[0]


def test_card_that_is_hard_to_read_is_refused(folder):
    path = folder / "cultures" / "br.md"
    hard = "institutional accountability necessitates comprehensive documentation of organisational responsibilities"
    path.write_text(path.read_text("utf-8").replace("with care", hard), "utf-8")
    assert [p for p in problems(folder) if "br.md line 1: half of the notes are harder to read than grade" in p]


def test_card_mostly_of_warnings_is_refused(folder):
    path = folder / "cultures" / "br.md"
    path.write_text(path.read_text("utf-8").replace("- Do: take", "- Avoid: taking", 4), "utf-8")
    assert [p for p in problems(folder) if "29% of the notes say what to avoid; 20% is the most" in p]


def test_card_full_of_trouble_is_refused(folder):
    path = folder / "cultures" / "br.md"
    path.write_text(path.read_text("utf-8").replace("with care", "or risk a delay"), "utf-8")
    assert [p for p in problems(folder) if "words in a hundred speak of faults and trouble" in p]


def test_partnership_line_that_nothing_covers_is_named(folder):
    with (folder / "partnership.yaml").open("a") as lines:
        lines.write("K4: mutual trust, measured now and then\n")
    said = "line 3: no note of a topic or playbook covers K4 (mutual trust, measured now and then)"
    assert problems(folder) == [f"knowledge/partnership.yaml {said}"]


def test_new_id_is_recorded_and_a_lost_one_retired_for_good(folder):
    (folder / "ids.txt").touch()
    assert any("id 'br-note-0' is new; record it with: rapport knowledge accept" in p for p in problems(folder))
    assert accept(folder) == (15, 0)
    assert problems(folder) == []
    change(folder, "cultures/br.md", "{#br-note-5}", "{#br-note-50}")
    assert len(problems(folder)) == 2
    assert any("no note has the id 'br-note-5' any more" in p for p in problems(folder))
    assert accept(folder) == (1, 1)
    assert problems(folder) == []
    change(folder, "cultures/br.md", "{#br-note-6}", "{#br-note-5}")
    assert any("id 'br-note-5' was another note's; choose a new one" in p for p in problems(folder))


def test_folder_without_a_ledger_needs_none(folder):
    assert not (folder / "ids.txt").exists()
    assert problems(folder) == []


def test_what_notes_say_is_no_reason_not_to_start(folder):
    change(folder, "cultures/br.md", "take step 5 of BR with care", "note that all Brazilians wait")
    assert problems(folder)
    assert load_library(folder).cards


def test_unknown_partnership_line_is_refused(folder):
    change(folder, "topics/small-talk.md", "Covers: C1, T13", "Covers: C9")
    assert [p for p in problems(folder) if "'C9' is no line of the partnership list" in p]


def test_playbook_without_its_sections_is_refused(folder):
    topic = (folder / "topics" / "small-talk.md").read_text("utf-8")
    (folder / "playbooks" / "small-talk.md").write_text(topic, "utf-8")
    assert [p for p in problems(folder) if "a playbook has these sections, in this order: When to use it" in p]


def test_phrase_needs_two_readings_and_a_known_source(folder):
    (folder / "phrases" / "br.yaml").write_text(
        'culture: BR\nphrases:\n  - id: br-says\n    cues: ["we will see"]\n    readings:\n'
        "      - {meaning: a soft no, likelihood: likely}\n    ask: Shall we fix a day?\n    norm: directness\n"
        "    sources: [guide (pages 1, 2), other]\n",
        "utf-8",
    )
    found = problems(folder)
    assert (
        "knowledge/phrases/br.yaml line 5: "
        "'phrases.readings' must hold two or more: a phrase has no single certain meaning" in found
    )
    assert (
        "knowledge/phrases/br.yaml line 9: 'phrases.sources' is wrong: source 'other' is not in the front matter"
        in found
    )


def test_broken_yaml_names_its_line(folder):
    change(folder, "cultures/br.md", "name: Brazil", "name: [Brazil")
    assert [p for p in problems(folder) if "is not valid YAML" in p and "br.md line " in p]


def test_file_that_is_not_utf8_is_named(folder):
    (folder / "cultures" / "de.md").write_bytes(b"---\ncode: DE\nname: Deutschl\xe4nd\n")
    assert "knowledge/cultures/de.md line 3: is not UTF-8 text; save it as UTF-8" in problems(folder)


def test_card_without_front_matter_is_refused(folder):
    (folder / "cultures" / "de.md").write_text("# Germany\n", "utf-8")
    assert "knowledge/cultures/de.md line 1: must open with front matter between two lines of '---'" in problems(folder)


def test_missing_folder_is_a_problem_not_a_crash(tmp_path):
    assert problems(tmp_path / "nowhere") == ["nowhere line 1: is not a folder; see RAPPORT_KNOWLEDGE_DIR"]


def test_load_raises_every_problem_at_once(folder):
    change(folder, "cultures/br.md", "reviewed_on: 2026-03-31", "reviewed_on: soon")
    change(folder, "topics/small-talk.md", "Covers: C1, T13", "Covers: C9")
    with pytest.raises(KnowledgeFault) as caught:
        load_library(folder)
    assert len(caught.value.message.splitlines()) == 2
    assert "rapport knowledge check" in caught.value.hint


@pytest.mark.parametrize("name", ["JP", "jp", "Japan", "japanese", " Tokyo "])
def test_card_is_found_by_code_name_people_and_city(name):
    assert LIBRARY.card(name).code == "JP"


def test_unknown_culture_names_the_nearest():
    with pytest.raises(UnknownCulture) as caught:
        LIBRARY.card("Brasil land")
    assert caught.value.message == "There is no culture card for 'Brasil land'."
    with pytest.raises(UnknownCulture) as caught:
        LIBRARY.card("Germanny")
    assert "Germany (DE)" in caught.value.hint


def test_shipped_library_loads_quickly():
    started = time.perf_counter()
    load_library(KNOWLEDGE)
    assert time.perf_counter() - started < 15  # a guard against growth that is not linear; figures are in docs
