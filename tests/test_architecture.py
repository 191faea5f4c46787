"""The rules of the house that code can check: who may import whom, who reads the environment, how long things get."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted((ROOT / "app").rglob("*.py")) + sorted(ROOT.glob("*.py"))
LINES_PER_FILE = 300
LINES_PER_FUNCTION = 60

# Lower layers first; a layer may import itself and what stands before it.
LAYERS = (
    {"app", "app.encoder", "app.errors", "app.models", "app.rules", "app.weights"},
    {"app.knowledge", "app.prompts"},
    {"app.language", "app.retrieval", "app.llm", "app.storage", "app.jobs"},
    {"app.coach"},
    {"app.logs", "app.edge"},
    {"app.api", "app.web", "app.channels"},
    {"app.config"},
    {"app.evals", "app.wiring"},
    {"app.main"},
    {"app.commands", "app.cli", "ingest"},
)
DOORS = {"app.api", "app.web", "app.channels"}
# Vendor package -> the only parts that may import it.
BORDERS = {
    "fastapi": {"app.api", "app.web", "app.channels", "app.edge", "app.main"},
    "starlette": {"app.api", "app.web", "app.channels", "app.edge", "app.main"},
    "langchain": {"app.retrieval", "app.llm"},
    "langchain_core": {"app.retrieval", "app.llm"},
    "langchain_openai": {"app.llm"},
    "langchain_chroma": {"app.retrieval"},
    "langchain_text_splitters": {"app.retrieval"},
    "openai": {"app.llm"},
    "chromadb": {"app.retrieval"},
    "bm25s": {"app.retrieval"},
    "sentence_transformers": {"app.retrieval"},
    "torch": {"app.retrieval"},
    "spacy": {"app.language"},
    "sqlalchemy": {"app.storage"},
    "alembic": {"app.storage"},
    "pydantic_settings": {"app.config"},
    "dotenv": {"app.config"},
    "typer": {"app.commands", "app.cli", "ingest"},
}
HEAVY = ("torch", "spacy", "chromadb", "langchain", "langchain_core", "openai", "sentence_transformers", "transformers")


def _name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _part(module: str) -> str:
    """`app.api.chat` belongs to `app.api`."""
    return ".".join(module.split(".")[:2])


def _imports(path: Path) -> Iterator[str]:
    package = _name(path).split(".") if path.name == "__init__.py" else _name(path).split(".")[:-1]
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            # `from app import wiring` imports a part, `from app.models import Note` a name of one.
            yield from (f"{module}.{alias.name}" for alias in node.names) if module == "app" else (module,)


def _layer(part: str) -> int | None:
    return next((height for height, layer in enumerate(LAYERS) if part in layer), None)


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_imports_go_down_only(path: Path) -> None:
    own = _part(_name(path))
    height = _layer(own)
    assert height is not None, f"{own} stands in no layer"
    for module in _imports(path):
        other = _part(module)
        if other.startswith("app.") and other != "app.__version__":
            below = _layer(other)
            assert below is not None, f"{other} stands in no layer"
            assert below <= height, f"{own} imports {other}, which stands above it"
            assert not (own in DOORS and other in DOORS and own != other), (
                f"the doors {own} and {other} know each other"
            )


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_vendors_stay_behind_their_border(path: Path) -> None:
    own = _part(_name(path))
    for module in _imports(path):
        allowed = BORDERS.get(module.split(".")[0])
        assert allowed is None or own in allowed, f"{own} imports {module}"


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_only_config_reads_the_environment(path: Path) -> None:
    if _name(path) == "app.config":
        return
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Attribute) and node.attr == "getenv":
            pytest.fail(f"line {node.lineno} reads the environment")
        if isinstance(node, ast.Subscript | ast.Attribute) and ast.unparse(node).startswith("os.environ"):
            # What libraries look up when they are imported may be set where they are imported.
            writes = ast.unparse(node) in ("os.environ", "os.environ.update", "os.environ.setdefault")
            assert writes, f"line {node.lineno} reads the environment"


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_files_and_functions_stay_short(path: Path) -> None:
    text = path.read_text()
    assert len(text.splitlines()) <= LINES_PER_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= LINES_PER_FUNCTION, f"{node.name} has {length} lines"


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_every_module_says_what_it_owns(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text()))


def test_importing_the_app_loads_nothing_heavy_and_writes_nothing(tmp_path: Path) -> None:
    modules = [_name(path) for path in FILES if "migrations" not in path.parts]
    program = (
        "import importlib, sys\n"
        f"for name in {modules!r}: importlib.import_module(name)\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    command = [sys.executable, "-c", program]
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "RAPPORT_DATA_DIR": str(tmp_path / "data")}
    outcome = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=environment, check=False)
    assert (outcome.stdout.strip(), outcome.stderr) == ("[]", "")
    assert list(tmp_path.iterdir()) == []
