"""Opens the database and brings it up to date. The one border where SQLAlchemy's errors become ours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session

from app.errors import Misconfigured, StorageUnavailable

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).resolve().parent / "migrations"
# Any number will do, as long as every Rapport process asks for the same one.
MIGRATION_LOCK = 7_270_191
BUSY_TIMEOUT_MS = 10_000
CONNECT_SECONDS = 10
WRITES = "rapport_writes"


class Database:
    """Opened at its first use. A block under `reading` or `writing` is one transaction: all is kept, or nothing."""

    def __init__(self, url: str) -> None:
        _parse(url)  # a wrong address is told at once
        self._url = url

    @cached_property
    def engine(self) -> Engine:
        return _open_engine(self._url)

    def reading(self) -> AbstractContextManager[Session]:
        return _transaction(self.engine)

    def writing(self) -> AbstractContextManager[Session]:
        return _transaction(_writer(self.engine))

    def ping(self) -> None:
        """Raise StorageUnavailable when the database does not answer."""
        with self.reading() as session:
            session.execute(text("select 1"))

    def close(self) -> None:
        if "engine" in self.__dict__:
            self.engine.dispose()


@contextmanager
def _transaction(engine: Engine) -> Iterator[Session]:
    with _translated(), Session(engine, expire_on_commit=False) as session, session.begin():
        yield session


def migrate(url: str) -> None:
    """Create or upgrade the tables; safe when several processes start at once."""
    from alembic import command

    engine = _open_engine(url)
    try:
        with _translated(), _migration_lock(engine), _writer(engine).begin() as connection:
            if not _is_current(connection):
                command.upgrade(_alembic(connection), "head")
    finally:
        engine.dispose()


def _is_current(connection: Connection) -> bool:
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    head = ScriptDirectory(str(MIGRATIONS)).get_current_head()
    return MigrationContext.configure(connection).get_current_revision() == head


def _alembic(connection: Connection) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _migration_lock(engine: Engine) -> AbstractContextManager[Any]:
    if engine.dialect.name == "sqlite":
        from filelock import FileLock

        return FileLock(f"{engine.url.database}.lock", timeout=60)
    return _advisory_lock(engine)


@contextmanager
def _advisory_lock(engine: Engine) -> Iterator[None]:
    with engine.connect() as connection:
        connection.execute(text("select pg_advisory_lock(:key)"), {"key": MIGRATION_LOCK})
        # The lock belongs to the connection, not to the transaction: an open one would only hold up the server.
        connection.commit()
        try:
            yield
        finally:
            connection.execute(text("select pg_advisory_unlock(:key)"), {"key": MIGRATION_LOCK})


def _open_engine(url: str) -> Engine:
    parsed = _parse(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed, pool_pre_ping=True, connect_args={"connect_timeout": CONNECT_SECONDS})
    if parsed.database:
        _make_room(Path(parsed.database).parent)
    engine = create_engine(parsed)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _make_room(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise Misconfigured(
            f"The folder {str(folder)!r} cannot be made: {fault.strerror}.",
            "Set RAPPORT_DATA_DIR to a folder that Rapport may write to.",
        ) from fault


def _writer(engine: Engine) -> Engine:
    return engine.execution_options(**{WRITES: True})


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        parsed = None
    if parsed is None or parsed.get_backend_name() not in ("sqlite", "postgresql"):
        raise Misconfigured(
            "RAPPORT_DATABASE_URL is not an address of a SQLite or PostgreSQL database.",
            "Example: postgresql+psycopg://user:password@localhost:5432/rapport",
        ) from None
    return parsed.set(drivername="postgresql+psycopg") if parsed.drivername == "postgresql" else parsed


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # `_begin_sqlite` opens the transactions, not the driver
    cursor = connection.cursor()
    # WAL lets readers go on while one writes; NORMAL is safe with it: a power cut may undo, never corrupt.
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", f"busy_timeout={BUSY_TIMEOUT_MS}"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes its turn at the start: one that has read first and writes later would be refused at once.
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (IntegrityError, ProgrammingError, DataError):  # ours, and no matter of reach
        raise
    except (DBAPIError, PoolTimeout) as fault:
        raise StorageUnavailable from fault
