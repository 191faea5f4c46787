"""Settings: what is read, what is refused and in which words, and that no secret is ever shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.config import load_settings, shown, unknown_names
from app.errors import Misconfigured


def test_defaults_need_nothing() -> None:
    settings = load_settings()
    assert (settings.host, settings.port, settings.max_draft_chars) == ("127.0.0.1", 8000, 100_000)
    assert settings.database == f"sqlite:///{Path('data').resolve()}/rapport.db"


def test_dotenv_file_is_read(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("RAPPORT_PORT=9000\nRAPPORT_API_KEYS=\n")
    settings = load_settings(_env_file=tmp_path / ".env")
    assert (settings.port, settings.keys) == (9000, ())


def test_dotenv_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("RAPPORT_PUBLIC_URL=é".encode("latin-1"))
    with pytest.raises(Misconfigured, match=r"\.env is not UTF-8"):
        load_settings(_env_file=tmp_path / ".env")


def test_error_lists_every_wrong_variable_and_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "PORT": "eighty",
        "CHROMA_URL": "chroma",
        "LOG_LEVEL": "loud",
        "DATABASE_URL": "mysql://me:sk-SECRET@db/x",
        "LLM_API_KEY": "sk-SECRET",
        "LLM_BASE_URL": "ftp://me:sk-SECRET@host",
    }.items():
        monkeypatch.setenv(f"RAPPORT_{name}", value)
    with pytest.raises(Misconfigured) as caught:
        load_settings()
    assert caught.value.message.splitlines() == [
        "Settings are wrong:",
        "  RAPPORT_PORT: input should be a valid integer, unable to parse string as an integer",
        "  RAPPORT_DATABASE_URL: is not a database address. Example: postgresql+psycopg://user:password@host/rapport",
        "  RAPPORT_CHROMA_URL='chroma' is not an address. Example: http://localhost:8001",
        "  RAPPORT_LLM_BASE_URL='host' is not an address. Example: http://localhost:8001",
        "  RAPPORT_LOG_LEVEL: input should be 'DEBUG', 'INFO', 'WARNING' or 'ERROR'",
    ]


def test_endpoint_without_a_model_name_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_LLM_BASE_URL", "http://localhost:11434/v1")
    with pytest.raises(Misconfigured, match="RAPPORT_LLM_MODEL is missing"):
        load_settings()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "coach.example"])
def test_reachable_server_without_keys_is_refused(host: str) -> None:
    with pytest.raises(Misconfigured) as caught:
        load_settings(host=host).refuse_open_door()
    assert caught.value.message == f"RAPPORT_HOST={host} can be reached from other machines, and no key is set."
    assert "Set RAPPORT_API_KEYS" in caught.value.hint


@pytest.mark.parametrize(
    "values",
    [
        {"host": "127.0.0.1"},
        {"host": "::1"},
        {"host": "localhost"},
        {"host": "0.0.0.0", "api_keys": "one"},
        {"host": "0.0.0.0", "public_paths": "channels"},
    ],
)
def test_closed_or_local_server_may_start(values: dict[str, str]) -> None:
    settings = load_settings(**values)
    settings.refuse_open_door()
    assert settings.host == values["host"]


def test_blank_keys_are_no_keys() -> None:
    with pytest.raises(Misconfigured):
        load_settings(host="0.0.0.0", api_keys="   ").refuse_open_door()


def test_shown_settings_hide_every_secret() -> None:
    settings = load_settings(
        api_keys="k1 k2", llm_api_key="k3", database_url="postgres://me:k4@db/x", chroma_url="http://me:k5@chroma:8000"
    )
    values = shown(settings)
    assert not any(f"k{n}" in str(values) + repr(settings).replace("http://me:k5", "") for n in range(1, 6))
    assert values["RAPPORT_API_KEYS"] == "********"
    assert values["RAPPORT_CHROMA_URL"] == "http://me:********@chroma:8000"


def test_short_postgresql_address_gets_its_driver() -> None:
    assert load_settings(database_url="postgres://me@db/x").database == "postgresql+psycopg://me@db/x"


def test_mistyped_variable_is_named_with_what_was_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_API_KEY", "sk-SECRET")
    monkeypatch.setenv("RAPPORT_TEST_ALL", "1")
    assert unknown_names() == {"RAPPORT_API_KEY": "RAPPORT_API_KEYS"}


def test_hosts_are_loopback_the_address_and_what_was_allowed() -> None:
    settings = load_settings(public_url="https://Coach.example:8443/", allowed_hosts="rapport web")
    assert settings.hosts == {"localhost", "127.0.0.1", "::1", "coach.example", "rapport", "web"}
