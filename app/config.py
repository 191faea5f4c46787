"""Settings: the only reader of the environment. Doors and parts never see them: `wiring` hands out plain values."""

from __future__ import annotations

import difflib
import ipaddress
import os
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from dotenv import dotenv_values
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from app.errors import Misconfigured

PREFIX = "RAPPORT_"
HERE = Path(__file__).resolve().parent.parent
# Names that begin so are read by the test suite, not by the product.
TEST_PREFIX = "RAPPORT_TEST_"
HIDDEN = "********"


def _address(value: str) -> str:
    parts = urlsplit(value)
    if value and (parts.scheme not in ("http", "https") or not parts.hostname):
        # What stands before an "@" may be a password.
        raise ValueError(f"{value.rpartition('@')[2]!r} is not an address. Example: http://localhost:8001")
    return value.rstrip("/")


def _database(value: SecretStr) -> SecretStr:
    """Accept the short forms that hosting providers hand out."""
    url = value.get_secret_value()
    scheme, _, rest = url.partition("://")
    if scheme in ("postgres", "postgresql"):
        return SecretStr(f"postgresql+psycopg://{rest}")
    if url and scheme not in ("sqlite", "postgresql+psycopg"):
        raise ValueError("is not a database address. Example: postgresql+psycopg://user:password@host/rapport")
    return value


Address = Annotated[str, AfterValidator(_address)]


class Settings(BaseSettings):
    """What can be set. Each field's description stands in the README and in `.env.example`."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
        str_strip_whitespace=True,
    )

    host: str = Field("127.0.0.1", description="Address to listen on. Anything but loopback needs API_KEYS.")
    port: int = Field(8000, ge=0, le=65535, description="Port to listen on; 0 takes a free one.")
    data_dir: Path = Field(Path("data"), description="Folder of the database and the index.")
    database_url: Annotated[SecretStr, AfterValidator(_database)] = Field(
        SecretStr(""), description="PostgreSQL address; without it a SQLite file in DATA_DIR."
    )
    chroma_url: Address = Field("", description="Chroma server; without it an embedded Chroma in DATA_DIR.")
    knowledge_dir: Path = Field(
        HERE / "knowledge", description="Folder of cards, topics, playbooks, rules and phrases."
    )
    playbooks_dir: Path | None = Field(None, description="Folder of your team's own playbooks (Markdown, text).")
    embedding_model: str = Field(
        "all-MiniLM-L6-v2", description="Embedding model: the built-in one, or a folder with another."
    )
    llm_base_url: Address = Field("", description="OpenAI-compatible endpoint; without it everything stays built-in.")
    llm_model: str = Field("", description="Model to ask for at that endpoint.")
    llm_api_key: SecretStr = Field(SecretStr(""), description="Key for that endpoint, if it wants one.")
    api_keys: SecretStr = Field(SecretStr(""), description="Keys that open the server, separated by spaces.")
    public_paths: Literal["", "channels"] = Field(
        "", description="`channels` opens only /channels/* and health; the rest asks for a key."
    )
    public_url: Address = Field("", description="Address under which others reach this server.")
    allowed_hosts: str = Field("", description="More host names to answer under, separated by spaces.")
    max_draft_chars: int = Field(100_000, ge=100, le=2_000_000, description="Longest text taken, in characters.")
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(lambda v: v.upper() if isinstance(v, str) else v)
    ] = Field("INFO", description="DEBUG, INFO, WARNING or ERROR.")

    @model_validator(mode="after")
    def _model_has_a_name(self) -> Settings:
        if self.llm_base_url and not self.llm_model:
            raise ValueError("RAPPORT_LLM_MODEL is missing: RAPPORT_LLM_BASE_URL needs the name of a model")
        return self

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self.api_keys.get_secret_value().split())

    @property
    def database(self) -> str:
        """Where the database is, with its password: for the engine alone."""
        return self.database_url.get_secret_value() or f"sqlite:///{self.data_dir.resolve() / 'rapport.db'}"

    @property
    def hosts(self) -> frozenset[str]:
        """Host names under which this server answers."""
        names = {"localhost", "127.0.0.1", "::1", self.host, urlsplit(self.public_url).hostname or ""}
        names.update(self.allowed_hosts.split())
        return frozenset(name.lower() for name in names if name)

    @property
    def listens_to_all(self) -> bool:
        return self.host in ("0.0.0.0", "::", "")  # noqa: S104

    def refuse_open_door(self) -> None:
        """A server that others can reach must ask for a key."""
        if self.keys or self.public_paths or _is_loopback(self.host):
            return
        raise Misconfigured(
            f"RAPPORT_HOST={self.host} can be reached from other machines, and no key is set.",
            "Set RAPPORT_API_KEYS to one or more long random keys, or RAPPORT_PUBLIC_PATHS=channels to open only "
            "/channels/* and health, or RAPPORT_HOST=127.0.0.1.",
        )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def load_settings(**values: object) -> Settings:
    """Settings from the environment and `.env`; `values` win over both."""
    try:
        return Settings(**values)  # type: ignore[arg-type]
    except ValidationError as fault:
        problems = [_describe(error["loc"], error["type"], error["msg"]) for error in fault.errors(include_input=False)]
    except UnicodeDecodeError:
        problems = [".env is not UTF-8 text"]
    raise Misconfigured(
        "Settings are wrong:\n" + "\n".join(f"  {problem}" for problem in problems), "See .env.example."
    )


def _describe(where: tuple[int | str, ...], kind: str, message: str) -> str:
    text = message.removeprefix("Value error, ")
    if not where:
        return text
    name = f"{PREFIX}{where[0]}".upper()
    return f"{name}={text}" if kind == "value_error" and text[:1] in "'\"" else f"{name}: {text[:1].lower()}{text[1:]}"


def shown(settings: Settings) -> dict[str, str]:
    """Every setting under the name it has in the environment, with secrets hidden."""
    return {f"{PREFIX}{name}".upper(): _shown_value(getattr(settings, name)) for name in Settings.model_fields}


def _shown_value(value: object) -> str:
    if isinstance(value, SecretStr):
        return HIDDEN if value.get_secret_value() else ""
    if isinstance(value, str) and urlsplit(value).password:
        return value.replace(str(urlsplit(value).password), HIDDEN)
    return "" if value is None else str(value)


def unknown_names() -> dict[str, str]:
    """RAPPORT_ variables that are no setting, each with the setting that was probably meant."""
    known = [f"{PREFIX}{name}".upper() for name in Settings.model_fields]
    given = {name.upper() for name in (*os.environ, *_dotenv_names()) if name.upper().startswith(PREFIX)}
    return {
        name: next(iter(difflib.get_close_matches(name, known, n=1)), "")
        for name in sorted(given - set(known))
        if not name.startswith(TEST_PREFIX)
    }


def _dotenv_names() -> tuple[str, ...]:
    try:
        return tuple(dotenv_values(".env", encoding="utf-8"))
    except UnicodeDecodeError:
        return ()


def quiet_libraries() -> None:
    """Switch off what libraries would send or share out on their own; must run before they are imported."""
    os.environ.update(
        ANONYMIZED_TELEMETRY="False",
        DO_NOT_TRACK="1",
        FASTAPI_OTEL_AUTO_CONFIGURE="false",
        HF_HUB_DISABLE_TELEMETRY="1",
        HF_HUB_OFFLINE="1",
        LANGCHAIN_TRACING_V2="false",
        LANGSMITH_TRACING="false",
        LANGSMITH_TRACING_V2="false",
        OTEL_SDK_DISABLED="true",
        TOKENIZERS_PARALLELISM="false",
        TRANSFORMERS_OFFLINE="1",
    )
    # numpy's own threads fight with torch's: one each is many times faster under load.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def local_zone() -> str:
    """The machine's time zone, for drafts written on the command line."""
    name = os.environ.get("TZ", "").removeprefix(":")
    target = os.path.realpath("/etc/localtime")
    name = name or target.partition("zoneinfo/")[2]
    try:
        return ZoneInfo(name).key if name else "UTC"
    except (OSError, ValueError, KeyError):
        return "UTC"
