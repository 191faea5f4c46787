"""The cases of `cases/answers.yaml`, asked one by one of the real coach over the real index."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
import yaml

from app.coach.coach import Coach
from app.coach.guard import faults_of
from app.models import Answer, Question

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "answers.yaml").read_text("utf-8"))


async def _ask(coach: Coach, messages: list[str]) -> Answer:
    conversation = None
    for message in messages:
        answer = await coach.answer(Question(message, conversation_id=conversation))
        conversation = answer.conversation_id
    return answer


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["ask"][:60])
def test_question_gets_the_answer_it_should(coach: Coach, case: dict[str, object]) -> None:
    answer = asyncio.run(_ask(coach, [*case.get("after", []), case["ask"]]))
    cited = [citation.note for citation in answer.citations]
    assert answer.kind == case["kind"], answer.text
    assert faults_of(answer, coach.library) == ()
    if "cites" in case:
        assert {note.id for note in cited} & set(case["cites"]), [note.id for note in cited]
    if "culture" in case and answer.kind == "answer":
        assert {note.culture for note in cited} - {None} == {case["culture"]}
    assert [part for part in case.get("says", []) if part not in answer.text] == []
    assert [part for part in case.get("never_says", []) if part in answer.text] == []
    if answer.kind == "answer":
        assert len(re.findall(r"[\w'’-]+", re.sub(r"\[\d+\]", "", answer.text))) <= 180
