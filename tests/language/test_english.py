import pytest

from app.language.english import looks_english


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
