import pytest

from tests.shipped import LIBRARY


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Germany or Brazil: who decides?", ("DE", "BR")),
        ("I meet a japanese client tomorrow", ("JP",)),
        ("our sao paulo team and the US side", ("BR", "US")),
        ("two Germans and a Brazilian", ("DE", "BR")),
        ("Japan's holidays, and India's", ("JP", "IN")),
        ("Tell us how to greet them", ()),
        ("please tell us, our client asks", ()),
        ("is it fine to call my us client by first name", ("US",)),
        ("MAKE US AN OFFER", ()),
        ("The U.S. office", ("US",)),
        ("Write in English to our São Paulo team", ("BR",)),
        ("Write in Portuguese to our Mumbai team", ("IN",)),
        ("How do I say sorry in Japanese?", ("JP",)),
        ("Hi Paris, can you check?", ()),
        ("Our colleague India Smith is late", ()),
        ("My colleague in India is late", ("IN",)),
        ("Dear German colleagues", ("DE",)),
        ("our Latin American partner", ()),
        ("Is the Tokyo team off for the Indian New Year?", ("JP",)),
        ("Indiana and Germantown", ()),
        ("Finn sends the logs, Dane checks them", ()),
        ("a Finn and a Dane walk into a call", ("FI", "DK")),
        ("Split the invoice in two. Split it again.", ()),
        ("Our office in Split, or the Split team", ("HR",)),
        ("Is the Sydney office in New South Wales?", ("AU",)),
        ("Sofia Marin asked again", ()),
        ("the Sofia office", ("BG",)),
    ],
)
def test_cultures_are_found_in_order_of_mention(text, codes):
    assert LIBRARY.cultures_in(text) == codes


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("How do I greet people in Mongolia?", ("Mongolia",)),
        ("our Mongolian partners", ("Mongolia",)),
        ("polish this email for me", ()),
        ("How do I greet people in turkey?", None),
        ("The chile sauce and the china cups", ()),
    ],
)
def test_countries_without_a_card_are_named(text, names):
    found = LIBRARY.countries_without_card_in(text)
    assert found == names if names is not None else "Turkey" in found or "TR" in LIBRARY.cards


@pytest.mark.parametrize("name", ["Hiroshi Tanaka", "Priya Raghavan", "João Silva", "Jan de Vries", "Hans Müller"])
def test_a_persons_name_tells_no_culture(name):
    assert LIBRARY.cultures_in(f"My new colleague is called {name}. How should I greet them?") == ()
