"""Every rule is tested by its own examples: adding a rule file adds these tests."""

from datetime import date

import pytest

from app.language.edits import EditList, apply_edits
from app.language.matching import RuleMatcher
from app.language.message_forms import Setting
from app.language.reading import read
from app.language.verify import verify
from app.rules import Example, Rule
from tests.shipped import LIBRARY

RULES = LIBRARY.rules
MATCHER = RuleMatcher(RULES)
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{n}") for rule in RULES for n, example in enumerate(rule.examples)
]
UNCHANGED = [pytest.param(rule, text, id=f"{rule.id}-{n}") for rule in RULES for n, text in enumerate(rule.unchanged)]


def applied(rule: Rule, text: str, setting: Setting) -> str:
    edits = EditList()
    for match in MATCHER.find(read(text), [rule], setting):
        edits.take(match.edits)
    return apply_edits(text, edits.edits)


def setting_of(example: Example) -> Setting:
    today = date.fromisoformat(example.today) if example.today else None
    return Setting(today, example.suffix, example.timezone or None)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_rule_turns_before_into_after(rule, example):
    assert applied(rule, example.before, setting_of(example)) == example.after


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_rule_leaves_its_own_result_alone(rule, example):
    assert applied(rule, example.after, setting_of(example)) == example.after


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_facts_of_before_survive_the_rule(rule, example):
    found = verify(
        example.before, example.after, today=setting_of(example).today, timezone=setting_of(example).timezone
    )
    assert found.ok, found


@pytest.mark.parametrize(("rule", "text"), UNCHANGED)
def test_rule_leaves_counter_example_alone(rule, text):
    assert applied(rule, text, Setting(suffix="-san")) == text
