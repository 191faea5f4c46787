import pytest

from tests.shipped import LIBRARY


@pytest.mark.parametrize(
    "claim",
    [
        "Japanese people are polite.",
        "All Germans are punctual.",
        "Every Brazilian knows it.",
        "the Dutch never say sorry",
        "Japanese managers will almost never say no",
        "Americans love small talk",
        "In Japan, people never refuse.",
        "No Indian manager says no.",
        "a Brazilian client is always late",
        "They never answer.",
        "Everyone in Germany plans ahead.",
        "A Norwegian will never say it first.",
        "People in Norway almost always decline.",
        "Norwegian managers invariably ask twice.",
    ],
)
def test_claim_without_exception_is_found(claim):
    assert LIBRARY.claims.find(claim)


@pytest.mark.parametrize(
    "text",
    [
        "Never put a card in a back pocket.",
        "many Germans are direct",
        "Germans are often direct in a review",
        'some say "Germans are rude", so ask',
        "every German state has its own list of holidays",
        "A German state holiday is always free",
        "keep two contacts in each American firm",
        "Japanese guides agree that the visiting side gives first",
        "Always confirm the date in writing.",
    ],
)
def test_instruction_or_tendency_passes(text):
    assert LIBRARY.claims.find(text) == ()
