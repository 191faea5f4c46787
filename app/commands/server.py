"""`rapport serve` and `rapport doctor`."""

from __future__ import annotations

import asyncio
import socket
from typing import Annotated

import typer

from app.commands.output import PROBLEM, AsJson, beside, result, result_json
from app.commands.progress import progress_bar
from app.config import Settings, load_settings, shown, unknown_names
from app.errors import Misconfigured, RapportError
from app.logs import set_up_logs
from app.wiring import Workshop, open_workshop

SECONDS_TO_FINISH = 10


def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.")] = None,
    as_json: AsJson = False,
) -> None:
    """Bring database and index up to date, then serve the page and the API."""
    given = {name: value for name, value in (("host", host), ("port", port)) if value is not None}
    settings = load_settings(**given)
    settings.refuse_open_door()
    set_up_logs(settings.log_level)
    _warn_of_unknown_names()
    listener = _listen(settings)
    workshop = open_workshop(settings)
    with progress_bar() as progress:
        workshop.bring_up_to_date(progress)
    _run(settings, workshop, listener, as_json=as_json)


def _run(settings: Settings, workshop: Workshop, listener: socket.socket, *, as_json: bool) -> None:
    import uvicorn

    from app.main import create_app

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            address = _address(listener)
            result_json({"url": address}) if as_json else result(f"Rapport is on {address}  (stop with Ctrl-C)")

    config = uvicorn.Config(
        create_app(settings, workshop),
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=SECONDS_TO_FINISH,
    )
    Server(config).run(sockets=[listener])


def _listen(settings: Settings) -> socket.socket:
    """Take the port first: if it is not free, nothing else needs to be done."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except OSError as fault:
        listener.close()
        raise Misconfigured(
            f"Cannot listen on {settings.host}:{settings.port}: {fault.strerror or fault}.",
            "Is Rapport running already? Otherwise choose another RAPPORT_PORT or RAPPORT_HOST.",
        ) from fault
    return listener


def _address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _warn_of_unknown_names() -> None:
    for name, meant in unknown_names().items():
        beside(f"{name} is not a setting of Rapport.{f' Did you mean {meant}?' if meant else ''}", "yellow")


def doctor(as_json: AsJson = False) -> None:
    """Show the settings, with secrets hidden, and check every part."""
    settings = load_settings()
    values = shown(settings)
    checks = asyncio.run(_check(settings))
    unknown = list(unknown_names())
    healthy = all(state.startswith("ok") for state in checks.values())
    if as_json:
        result_json({"healthy": healthy, "settings": values, "unknown": unknown, "checks": checks})
    else:
        for name, value in values.items():
            result(f"{name:<26} {value}")
        result("")
        for name, state in checks.items():
            result(f"{name:<10} {state}")
        _warn_of_unknown_names()
    if not healthy:
        raise typer.Exit(PROBLEM)


async def _check(settings: Settings) -> dict[str, str]:
    try:
        workshop = open_workshop(settings)
    except RapportError as fault:
        return {"knowledge": f"{fault.message} {fault.hint}"}
    with workshop:
        return await workshop.examine()
