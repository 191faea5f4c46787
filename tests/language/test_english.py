import pytest

from app.language.english import foreign_sentences, holds_english, looks_english


@pytest.mark.parametrize(
    "text",
    [
        "Please send the file by Monday.",
        "Hallo Herr Weber, could you please look at the invoice? Danke und viele Grüße, Ana",
        "ok",
        "3f2a9c1",
        "Fix it now",
    ],
)
def test_english_or_too_short_to_tell_passes(text):
    assert looks_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bitte schicken Sie uns die Datei bis Montag, weil wir sonst den Termin nicht halten können.",
        "Merci de nous envoyer le fichier avant lundi, sinon nous ne pourrons pas respecter la date.",
        "Por favor, envíenos el archivo antes del lunes porque si no no podremos cumplir con la fecha.",
        "Por favor, envie o arquivo até segunda-feira, porque senão não vamos conseguir cumprir o prazo.",
        "Wilt u het bestand voor maandag sturen, omdat wij anders de datum niet kunnen halen?",
        "月曜日までにファイルを送ってください。お願いします。",
        "Пожалуйста, отправьте файл до понедельника.",
    ],
)
def test_other_language_is_told_apart(text):
    assert not looks_english(text)


@pytest.mark.parametrize(
    ("sentences", "foreign"),
    [
        (["Please send the file.", "Bitte schicken Sie uns die Datei bis Montag."], {1}),
        (["Merci de nous envoyer le fichier avant le 14 mai.", "Merci et bonne journée.", "The rest is here."], {0, 1}),
        (["月曜日までにファイルを送ってください。", "Call me."], {0}),
        (
            ["Greet Juan de la Cruz, Jan van der Berg and Ana da Silva.", "SAP FI roles Z_AP_CLERK and Z_AP_APPROVER"],
            set(),
        ),
        (['Report "Inadimplência por região", 12.000', "cost: R$ 0,06 per message"], set()),
        (["ok", "Fix it now", "The die is cast."], set()),
    ],
)
def test_sentences_of_another_language_are_found(sentences, foreign):
    assert foreign_sentences(sentences) == foreign


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Wir haben das schon dreimal gesagt. Please send us the file by Monday because we need it.", True),
        ("Bitte schicken Sie uns die Datei bis Montag. Best regards, Bob", False),
    ],
)
def test_text_holds_english_when_a_whole_sentence_is(text, held):
    assert holds_english(text) is held
