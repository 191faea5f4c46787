import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.coach.rewriting import Rewriter
from app.errors import BadInput, UnknownCulture, WrongLanguage
from app.language.edits import Edit, apply_edits
from app.language.verify import verify
from app.models import Draft, Partner
from tests.shipped import LIBRARY

REWRITER = Rewriter(LIBRARY)
LATE_REPORT = (
    "Hi Tanaka, your report is late AGAIN and the numbers in section 3 are wrong. Fix it by Friday 5pm CET or we will "
    "miss the release on 14 March. Don't send v2.3.1 to the client yet! The 12,400 EUR estimate isn't acceptable - "
    "https://example.com/r/381 - ASAP please. Thanks, Bob"
)


def rewrite(text, culture="JP", **setting):
    partner = setting.pop("partner", Partner(culture=culture))
    return REWRITER.rewrite(Draft(text, partner, today=date(2026, 3, 9), timezone="Europe/Berlin", **setting))


def test_order_becomes_a_question_toward_an_indirect_partner():
    assert rewrite("Send the file by 4 May.").text == "Could you please send the file by 4 May?"


def test_long_run_up_becomes_one_question_toward_a_direct_partner():
    result = rewrite(
        "I was just wondering if maybe you might possibly have a chance to take a look at the invoice.", "DE"
    )
    assert result.text == "Could you please take a look at the invoice?"


@pytest.mark.parametrize("culture", sorted(LIBRARY.cards))
def test_draft_that_suits_comes_back_unchanged(culture):
    text = (
        "Dear Mr. Raghavan, thank you for your time yesterday. As discussed, we will send the revised plan by "
        "Wednesday, 6 May. Kind regards, Lena"
    )
    result = rewrite(text, culture)
    assert (result.text, result.changes, result.verified) == (text, (), True)


@pytest.mark.parametrize("culture", sorted(LIBRARY.cards))
def test_every_fact_of_a_dense_draft_survives(culture):
    result = rewrite(LATE_REPORT, culture)
    assert result.verified
    for kept in (
        "section 3",
        "late",
        "14 March",
        "5pm CET",
        "v2.3.1",
        "12,400 EUR",
        "https://example.com/r/381",
        "Bob",
        "Tanaka",
        "client yet",
    ):
        assert kept in result.text
    assert "Friday, 13 March" in result.text


@pytest.mark.parametrize("culture", sorted(LIBRARY.cards))
def test_changes_applied_to_the_draft_give_the_rewrite(culture):
    result = rewrite(LATE_REPORT, culture)
    assert apply_edits(LATE_REPORT, [Edit(c.start, c.end, c.after) for c in result.changes]) == result.text
    assert all(LATE_REPORT[c.start : c.end] == c.before for c in result.changes)


@pytest.mark.parametrize("culture", sorted(LIBRARY.cards))
def test_rewriting_a_rewrite_changes_nothing(culture):
    once = rewrite(LATE_REPORT, culture)
    assert rewrite(once.text, culture).text == once.text


def test_each_change_names_rule_reason_and_sources():
    result = rewrite(LATE_REPORT)
    assert result.changes
    assert all(change.rule and change.reason and change.sources for change in result.changes)
    assert any("a tendency in Japan; not known of this person" in change.reason for change in result.changes)


def test_known_wish_of_the_person_beats_the_culture():
    direct = Partner(culture="JP", name="Kenji", overrides={"directness": 2})
    result = rewrite("Send the file by 4 May.", partner=direct)
    assert result.text == "Send the file by 4 May."
    assert result.norms[0].level == "person"


def test_changing_only_the_name_changes_nothing_else():
    one = rewrite("Hi Tanaka, send the file by 4 May. Thanks, Bob", "BR")
    other = rewrite("Hi Mbeki, send the file by 4 May. Thanks, Bob", "BR")
    assert one.text.replace("Tanaka", "Mbeki") == other.text


def test_date_of_a_weekday_is_derived():
    result = rewrite("Please send the file by Friday.", "DE")
    assert [(fact.origin, fact.text) for fact in result.derived] == [("Friday", "Friday, 13 March")]


def test_quotes_code_and_signature_stay_as_they_are():
    text = "Hi Ana,\n\nSend the log.\n\n> Send it now!\n\n```\ndon't()\n```\n\nCheers,\nSend Wait"
    result = rewrite(text)
    for kept in ("> Send it now!", "```\ndon't()\n```", "Send Wait"):
        assert kept in result.text


def test_criticism_in_public_is_warned_of():
    result = rewrite("João, you broke the build again. Revert 3f2a9c1 now.", "BR", public=True, medium="chat")
    assert result.warnings[0].kind == "public_criticism"
    assert "after your change" in result.text


def test_other_language_is_refused_with_what_to_configure():
    with pytest.raises(WrongLanguage, match="English") as refused:
        rewrite("Bitte schicken Sie uns die Datei bis Montag, weil wir sonst den Termin nicht halten können.")
    assert "RAPPORT_LLM_BASE_URL" in refused.value.hint


def test_unknown_culture_is_refused():
    with pytest.raises(UnknownCulture):
        rewrite("Send it.", "Wakanda")


def test_draft_for_nobody_is_refused():
    with pytest.raises(BadInput, match="whom"):
        rewrite("Send it.", partner=Partner())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200), st.sampled_from(sorted(LIBRARY.cards)))
def test_no_text_breaks_the_rewriter(text, culture):
    try:
        result = rewrite(text, culture)
    except WrongLanguage:
        return
    assert apply_edits(text, [Edit(c.start, c.end, c.after) for c in result.changes]) == result.text
    assert result.verified


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Hi Tanaka-sama, send me a quote.", "Dear Tanaka-sama,\n\nCould you please send me a quote?"),
        ("Are you stupid? I said Tuesday, not Thursday.", "Are you stupid? I said Tuesday, not Thursday."),
        ("Shut up and do your job.", "Shut up and do your job."),
        ("Trust me, the fix works.", "Trust me, the fix works."),
        ("Don't start on it yet.", "Please do not start on it yet."),
        ("Please find the revised offer attached.", "Please find the revised offer attached."),
        ("If you need more details, please tell us.", "If you need more details, please tell us."),
        ("Sharpen your pencil.", "Could you please lower the price?"),
        ("Send it, otherwise we go with Nordwind.", "Could you please send it? Otherwise we go with Nordwind."),
    ],
)
def test_draft_toward_japan_reads_as_a_person_would_write_it(draft, expected):
    assert rewrite(draft).text == expected
    assert rewrite(expected).text == expected


def test_markup_gets_no_question_mark():
    assert "1)?>" not in rewrite("Check <img src=x onerror=alert(1)>").text


def test_sentence_that_the_verifier_keeps_is_named(monkeypatch):
    from app.coach import rewriting
    from app.models import Fact, Verification

    real = rewriting.verify

    def strict(before, after, **setting):
        lost = Fact("obligation", "Send", 0, 4, "ask")
        return Verification(lost=(lost,)) if "please send" in after else real(before, after, **setting)

    monkeypatch.setattr(rewriting, "verify", strict)
    result = rewrite("Send the file. Check the log.")
    assert result.text == "Send the file. Please check the log."
    assert [warning.text for warning in result.warnings if warning.kind == "kept_as_written"] == [
        "“Send the file.” is as you wrote it: the change might have touched a fact."
    ]


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (
            "Send the file. Check the log. Call Tom. Close the ticket.",
            "Could you please send the file? Please check the log. Would you please call Tom? Please close the ticket.",
        ),
        (
            "You must send the file by 4 May. You must not share the key.",
            "We need you to send the file by 4 May, please. Please do not share the key.",
        ),
        ("The report is garbage.", "The report is of very poor quality."),
        ("The report is garbage and you are an idiot.", "The report is garbage and you are an idiot."),
        (
            "Three things:\n- Send the file.\n- Check the log.\n- Call Tom.",
            "Three things, please:\n- Send the file.\n- Check the log.\n- Call Tom.",
        ),
        ("Fix it by 4 May or else we cancel.", "Could you please fix it by 4 May? Otherwise we will cancel."),
        (
            "Where is the contract? Why haven't you called?",
            "Could you please let me know where the contract is? May I ask why you have not called?",
        ),
        (
            "I won't sign this. We cannot pay 400 EUR.",
            "Unfortunately, I won't sign this. I am afraid we cannot pay 400 EUR.",
        ),
        ("Hello,\n\nSend the file.", "Hello,\n\nCould you please send the file?"),
    ],
)
def test_harsh_draft_toward_japan_keeps_its_weight_in_courteous_words(draft, expected):
    assert rewrite(draft).text == expected
    assert rewrite(expected).text == expected


def test_chat_without_a_greeting_gets_one_toward_a_relationship_first_partner():
    assert rewrite("Where is truck 7?", "BR", medium="chat").text.startswith("Hello. ")
    assert rewrite("Where is truck 7?", "DE", medium="chat").text == "Where is truck 7?"


def test_harsh_draft_toward_a_direct_partner_keeps_its_verdicts():
    draft = "You are wrong about the deadline. You must send the file by 4 May."
    assert rewrite(draft, "NL").text == draft


DIRECT_REWRITES = [
    (
        "Hi Tom, sorry to bother you, but could you possibly send the list?",
        "Hi Tom,\n\nCould you send the list?",
    ),
    (
        "I know you are very busy, but I was wondering if you could send the list by 12 March.",
        "Could you please send the list by 12 March?",
    ),
    (
        "Hi Jo, I hope you are well. Sorry to bother you. It would be great if you could also send the list.",
        "Hi Jo,\n\nCould you please also send the list?",
    ),
    (
        "I am afraid that unfortunately we may perhaps not be entirely able to accept the price.",
        "Unfortunately we cannot accept the price.",
    ),
    (
        "Could you, if it's not too much trouble, sign the form and the list? It is not urgent.",
        "Could you sign the form and the list? It is not urgent.",
    ),
]


@pytest.mark.parametrize(("draft", "expected"), DIRECT_REWRITES)
@pytest.mark.parametrize("culture", ["NL", "DE"])
def test_padding_goes_and_the_ask_stays_toward_a_direct_partner(culture, draft, expected):
    result = rewrite(draft, culture)
    assert result.text == expected
    assert rewrite(expected, culture).text == expected


@pytest.mark.parametrize(
    "draft", ["I hope you are well. Thanks!\n\nThanks,\nBo", "Sorry to bother you. I hope you are well."]
)
def test_message_of_courtesies_is_never_emptied(draft):
    assert rewrite(draft, "NL").text.strip(" \n") not in ("", "Thanks,\nBo")


def test_only_the_english_sentences_of_a_mixed_draft_are_rewritten():
    german = "Bitte schicken Sie uns die Datei bis Montag, weil wir sonst den Termin nicht halten können."
    result = rewrite(f"{german} Send me the invoice by 4 May.")
    assert result.text == f"{german} Could you please send me the invoice by 4 May?"
    assert result.verified
    assert "mixed_language" in [notice.kind for notice in result.warnings]


def test_end_of_a_day_is_counted_on_the_senders_side():
    result = rewrite("Please send it by EOD Friday.", "DE")
    assert result.text == "Please send it by the end of Friday, 13 March, our time."
    assert {"our time", "Friday, 13 March"} <= {fact.text for fact in result.derived}


def test_verifier_sees_a_sentence_of_another_language_that_changed():
    before = "Send it today. Merci de nous envoyer le fichier avant le 14 mai."
    assert not verify(before, before.replace("14 mai", "15 mai")).ok
    assert not verify("Send it today.", "Send it today. Wir liefern Ihnen das bis Montag und nicht danach.").ok


def test_example_of_the_readme_is_what_the_rewriter_writes():
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    draft, expected = (
        " ".join(part.replace(">", "").split()) for part in re.findall(r"(?:^>.*\n)+", readme, re.MULTILINE)[:2]
    )
    assert " ".join(rewrite(draft).text.split()) == expected
