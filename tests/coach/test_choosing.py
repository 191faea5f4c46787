from app.coach.choosing import choose_rules
from app.models import EffectiveNorm
from app.rules import Rule


def rule(**fields):
    shape = dict(  # noqa: C408
        id="r",
        norm="directness",
        toward="indirect",
        edge=(-2, 0),
        rank=1,
        cases=(),
        reason="",
        sources=(),
        examples=(),
        unchanged=(),
    )
    return Rule(**(shape | fields))


def norm(value, low, high, scale="directness"):
    return EffectiveNorm(scale, value, low, high, "culture", "a tendency")


def test_rule_serves_when_the_near_edge_is_in_its_span():
    assert choose_rules([rule()], [norm(-1, -2, 0)], "email")


def test_rule_is_left_out_when_the_range_reaches_the_other_side():
    assert not choose_rules([rule()], [norm(-1, -2, 1)], "email")


def test_direction_decides_which_end_is_the_near_edge():
    assert choose_rules([rule(toward="direct", edge=(1, 2))], [norm(1, 1, 2)], "email")
    assert not choose_rules([rule(toward="direct", edge=(1, 2))], [norm(1, 0, 2)], "email")


def test_unknown_norm_chooses_nothing():
    assert not choose_rules([rule(norm="formality")], [norm(0, 0, 0)], "email")


def test_clarity_serves_everybody():
    assert choose_rules([rule(norm="clarity", toward="plain")], [], "email")


def test_rule_of_another_medium_is_left_out():
    assert not choose_rules([rule(media=("email",))], [norm(-1, -2, 0)], "chat")


def test_softer_goes_one_step_on_from_the_near_edge():
    softer = rule(edge=(-2, -1))
    assert not choose_rules([softer], [norm(0, -1, 0)], "email")
    assert choose_rules([softer], [norm(0, -1, 0)], "email", "softer")
