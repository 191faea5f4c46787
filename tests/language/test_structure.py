from app.language.structure import segment


def parts(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in segment(text)]


def test_greeting_on_the_same_line_is_a_part_of_its_own():
    assert parts("Hi Tanaka, your report is late.") == [("greeting", "Hi Tanaka,"), ("body", "your report is late.")]


def test_bare_name_before_you_is_a_greeting():
    assert parts("João, you broke the build.")[0] == ("greeting", "João,")


def test_adverb_before_a_comma_is_no_greeting():
    assert parts("Unfortunately, we are late.") == [("body", "Unfortunately, we are late.")]


def test_closing_at_the_end_of_a_paragraph_is_found_with_its_name():
    assert parts("The file is here. Kind regards, Lena")[1:] == [("closing", "Kind regards,"), ("signature", "Lena")]


def test_closing_line_makes_what_follows_a_signature():
    text = "Dear Ana,\n\nThe file is here.\n\nBest regards,\nAnna Schmidt\nACME GmbH"
    assert [kind for kind, _ in parts(text)] == ["greeting", "body", "closing", "signature", "signature"]


def test_thanks_for_something_is_not_a_closing():
    assert parts("Thanks for the file. It works.") == [("body", "Thanks for the file. It works.")]


def test_list_items_lose_their_markers():
    assert parts("- Send it.\n2) Check it.\n• Book it.") == [
        ("item", "Send it."),
        ("item", "Check it."),
        ("item", "Book it."),
    ]


def test_quotes_code_and_tables_are_no_prose():
    text = "See:\n\n> you said\n\n```\nrm -rf x\n```\n\n| a | b |\n"
    assert [kind for kind, _ in parts(text)] == ["body", "quote", "code", "code", "code", "table"]


def test_reply_below_its_header_is_a_quote():
    assert parts("Fine.\n\nOn 4 May 2026 Ana wrote:\nplease send it")[-1] == ("quote", "please send it")


def test_subject_line_is_named():
    assert parts("Subject: Delay\n\nThe parts are late.")[0] == ("subject", "Delay")


def test_wrapped_lines_are_one_paragraph():
    assert parts("The parts\nare late.") == [("body", "The parts\nare late.")]


def test_empty_text_has_no_parts():
    assert segment(" \n\t\n") == ()
