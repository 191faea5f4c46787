"""Opening and migrating the database, on both kinds."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, select, text

from app.errors import Misconfigured, StorageUnavailable
from app.storage.database import Database, migrate
from app.storage.tables import Table, WorkspaceRow


def test_migrations_make_the_tables_that_the_code_uses(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Table.metadata) == []


def test_every_table_belongs_to_a_workspace() -> None:
    owned = {table.name for table in Table.metadata.tables.values() if "workspace_id" in table.columns}
    assert owned == set(Table.metadata.tables) - {"workspaces"}


def test_there_is_one_workspace_from_the_start(database: Database) -> None:
    with database.reading() as session:
        assert list(session.scalars(select(WorkspaceRow.id))) == ["default"]


def test_migrating_again_changes_nothing(url: str) -> None:
    migrate(url)
    migrate(url)
    database = Database(url)
    assert "conversations" in inspect(database.engine).get_table_names()
    database.close()


def test_processes_that_start_at_once_do_not_migrate_twice(url: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(migrate, [url] * 4))
    database = Database(url)
    with database.reading() as session:
        assert session.scalar(text("select count(*) from workspaces")) == 1
    database.close()


def test_transaction_that_fails_leaves_nothing(database: Database) -> None:
    def change_and_fail() -> None:
        with database.writing() as session:
            session.execute(text("update workspaces set name = 'changed'"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        change_and_fail()
    with database.reading() as session:
        assert session.scalar(select(WorkspaceRow.name)) == "Default"


def test_sqlite_lets_readers_go_on_while_one_writes(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'rapport.db'}"
    migrate(url)
    database = Database(url)
    with database.writing() as writer:
        writer.execute(text("update workspaces set name = 'changed'"))
        with database.reading() as reader:
            assert reader.scalar(select(WorkspaceRow.name)) == "Default"
            assert reader.scalar(text("PRAGMA journal_mode")) == "wal"
            assert reader.scalar(text("PRAGMA foreign_keys")) == 1
    database.close()


@pytest.mark.parametrize(
    "url", ["nonsense", "mysql://user:hunter2@localhost/x", "postgresql+psycopg://user:hunter2@localhost:notaport/x"]
)
def test_wrong_address_says_what_a_right_one_looks_like_and_hides_the_password(url: str) -> None:
    with pytest.raises(Misconfigured, match="RAPPORT_DATABASE_URL") as caught:
        Database(url)
    assert "postgresql+psycopg://user:password@localhost:5432/rapport" in caught.value.hint
    assert "hunter2" not in f"{caught.value.message} {caught.value.hint}"


def test_database_that_does_not_answer_is_one_clear_error() -> None:
    url = "postgresql+psycopg://postgres@127.0.0.1:9/none"
    with pytest.raises(StorageUnavailable, match="The database does not answer"):
        migrate(url)
    database = Database(url)
    with pytest.raises(StorageUnavailable):
        database.ping()
    database.close()


def test_file_that_is_no_database_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "rapport.db").write_bytes(b"something else " * 100)
    with pytest.raises(StorageUnavailable):
        migrate(f"sqlite:///{tmp_path / 'rapport.db'}")


def test_folder_that_cannot_be_made_says_which_setting_to_change(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Misconfigured, match="cannot be made: Not a directory") as caught:
        migrate(f"sqlite:///{tmp_path / 'file' / 'data' / 'rapport.db'}")
    assert "RAPPORT_DATA_DIR" in caught.value.hint
