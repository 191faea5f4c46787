from app.knowledge import balance
from tests.shipped import LIBRARY


def test_shares_of_a_card_add_up():
    for card in LIBRARY.cards.values():
        row = balance(card)
        assert abs(row.do + row.avoid + row.know - 1) < 1e-9
        assert row.notes == len(card.notes)


def test_cards_hold_as_many_notes_as_their_depth_asks():
    wanted = {False: range(30, 61), True: range(12, 26)}
    odd = [code for code, card in LIBRARY.cards.items() if len(card.notes) not in wanted[card.short]]
    assert odd == []
    assert len(LIBRARY.cards) == 76


def test_cards_speak_to_readers_from_there_too():
    quiet = [code for code, card in LIBRARY.cards.items() if not card.short and balance(card).from_there < 0.1]
    assert quiet == []
