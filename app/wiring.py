"""The only place where parts are joined. Each part is opened at its first use, so a command pays for what it needs."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

import anyio.to_thread
import structlog

from app.coach.coach import Coach
from app.coach.rewriting import Rewriter
from app.config import Settings
from app.edge.readiness import Readiness
from app.errors import IndexBusy, IndexMissing, NotReady, RapportError, VectorsUnavailable
from app.knowledge import Contents, grave_faults, load_contents, refuse
from app.llm.health import ModelHealth
from app.llm.model import ChatModel
from app.llm.openai_compatible import OpenAICompatible
from app.logs import describe_crash
from app.retrieval.chroma import ChromaStore
from app.retrieval.embedding import Embedder, open_embedder
from app.retrieval.indexing import IngestReport, build_index, index_is_current
from app.retrieval.search import Search
from app.storage.conversations import Conversations
from app.storage.database import Database, migrate
from app.storage.feedback import Feedback
from app.storage.index_pointers import IndexPointers

logger = structlog.get_logger(__name__)

Progress = Callable[[int, int], None]
SECONDS_TO_NEXT_TRY = 2.0
# Long enough to load everything, short enough that a wrong text does not wait.
WARM_UP_TEXT = "Hi Ana, could you please send the report by Friday? Thanks, Bo"


class Workshop:
    """Rapport with these settings. Closing it gives back threads and connections."""

    def __init__(self, settings: Settings, knowledge: Contents) -> None:
        self.settings = settings
        self.knowledge = knowledge
        self.library = knowledge.library
        self.readiness = Readiness("database", "language", "index")
        self.model_health = ModelHealth(_open_model(settings))

    @cached_property
    def database(self) -> Database:
        return Database(self.settings.database)

    @cached_property
    def conversations(self) -> Conversations:
        return Conversations(self.database)

    @cached_property
    def feedback(self) -> Feedback:
        return Feedback(self.database)

    @cached_property
    def pointers(self) -> IndexPointers:
        return IndexPointers(self.database)

    @cached_property
    def store(self) -> ChromaStore:
        if self.settings.chroma_url:
            return ChromaStore(url=self.settings.chroma_url)
        return ChromaStore(folder=self.settings.data_dir / "chroma")

    @cached_property
    def embedder(self) -> Embedder:
        return open_embedder(self.settings.embedding_model)

    @cached_property
    def search(self) -> Search:
        return Search(store=self.store, embedder=self.embedder, pointers=self.pointers)

    @cached_property
    def coach(self) -> Coach:
        return Coach(
            library=self.library,
            search=self.search,
            rewriter=Rewriter(self.library),
            conversations=self.conversations,
            max_chars=self.settings.max_draft_chars,
        )

    def migrate(self) -> None:
        migrate(self.settings.database)

    def ingest(self, progress: Progress | None, *, playbooks_dir: Path | None = None) -> IngestReport:
        """Bring the index up to date; the team's playbooks come from `playbooks_dir` or the setting."""
        if problems := grave_faults(self.knowledge):
            refuse(problems)
        self.migrate()
        self.settings.data_dir.mkdir(parents=True, exist_ok=True)
        return build_index(
            self.library,
            store=self.store,
            embedder=self.embedder,
            pointers=self.pointers,
            lock_file=self.settings.data_dir / "index.lock",
            playbooks_dir=playbooks_dir or self.settings.playbooks_dir,
            progress=progress,
        )

    def bring_up_to_date(self, progress: Progress | None = None) -> IngestReport | None:
        """What a start needs: tables, and an index of the knowledge as it is. Loads no model when all is current."""
        self.migrate()
        current = index_is_current(
            self.library,
            store=self.store,
            model=self.embedder.identity,
            pointers=self.pointers,
            playbooks_dir=self.settings.playbooks_dir,
        )
        if current:
            return None
        try:
            return self.ingest(progress)
        except IndexBusy:
            # Another process writes the index; this one takes it over when it is complete.
            if not self.pointers.all():
                raise
            return None

    async def warm(self) -> None:
        """Load everything that takes seconds; beside it the server already answers."""
        parts = {"database": self.database.ping, "language": self._load_language, "index": self.search.warm}
        # Half a million objects come and all stay: looking for garbage among them takes a quarter of the time.
        gc.disable()
        try:
            await anyio.to_thread.run_sync(_import_engine)
            await asyncio.gather(*(self._load(part, load) for part, load in parts.items()))
        finally:
            gc.enable()
            gc.freeze()

    async def _load(self, part: str, load: Callable[[], None]) -> None:
        started = time.perf_counter()
        try:
            await self._load_when_there(part, load)
        except RapportError as fault:
            self.readiness.failed(part, fault)
            logger.error("loading_failed", part=part, reason=fault.message)
        except Exception as crash:  # noqa: BLE001 - a process edge: nobody waits for this task, so it must say what broke
            self.readiness.failed(part, RapportError(f"Loading the part {part!r} broke.", "See the log."))
            logger.error("loading_crashed", part=part, **describe_crash(crash))
        else:
            self.readiness.loaded(part)
            logger.info("loaded", part=part, seconds=round(time.perf_counter() - started, 1))

    async def _load_when_there(self, part: str, load: Callable[[], None]) -> None:
        """An index that another process is still writing comes in a while: until then this part says what it misses."""
        while True:
            try:
                return await anyio.to_thread.run_sync(load)
            except (IndexMissing, VectorsUnavailable) as fault:
                self.readiness.failed(part, fault)
                logger.warning("waiting", part=part, reason=fault.message)
                gc.enable()  # this may take long, and requests are answered meanwhile
                await asyncio.sleep(SECONDS_TO_NEXT_TRY)

    def _load_language(self) -> None:
        from app.language.analysis import analyze

        analyze(WARM_UP_TEXT)

    async def examine(self) -> dict[str, str]:
        """The state of every part in a few words; those that are well begin with "ok"."""
        states = {"knowledge": f"ok: {len(self.library.cards)} cards, {len(self.library.notes)} notes"}
        checks = {"database": self._examine_database, "language": self._load_language, "index": self._examine_index}
        for part, check in checks.items():
            states[part] = await asyncio.to_thread(_state, check)
        engine = await self.model_health.state()
        states["engine"] = engine if ": " in engine else f"ok: {engine}"
        return states

    def _examine_database(self) -> None:
        self.migrate()
        self.database.ping()

    def _examine_index(self) -> None:
        if not index_is_current(
            self.library,
            store=self.store,
            model=self.embedder.identity,
            pointers=self.pointers,
            playbooks_dir=self.settings.playbooks_dir,
        ):
            raise NotReady("The index is missing or older than the knowledge.", "Run: python ingest.py")
        self.search.warm()

    def close(self) -> None:
        if "coach" in self.__dict__:
            self.coach.close()
        if "database" in self.__dict__:
            self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_workshop(settings: Settings) -> Workshop:
    return Workshop(settings, load_contents(settings.knowledge_dir))


def _import_engine() -> None:
    from app.language.parse import import_engine

    import_engine()


def _open_model(settings: Settings) -> ChatModel | None:
    if not settings.llm_base_url:
        return None
    return OpenAICompatible(settings.llm_base_url, settings.llm_model, settings.llm_api_key.get_secret_value())


def _state(check: Callable[[], None]) -> str:
    try:
        check()
    except RapportError as fault:
        return f"{fault.message} {fault.hint}".rstrip()
    return "ok"
