"""``maillon serve``: the HTTP door."""

from __future__ import annotations

import socket
from typing import Annotated

import typer

from api.cli.exits import Exit
from api.cli.options import AsJson, Lang, Language
from api.cli.run import command
from api.cli.talk import Talk
from api.errors import BadInput, Reason

Host = Annotated[str, typer.Option("--host", help="help.host")]
Port = Annotated[int, typer.Option("--port", help="help.port", min=0, max=65535)]
MaxSeconds = Annotated[float, typer.Option("--max-seconds", help="help.max_seconds", min=1)]
Places = Annotated[int, typer.Option("--places", help="help.places", min=1, max=64)]


def serve(
    host: Host = "127.0.0.1",
    port: Port = 8000,
    max_seconds: MaxSeconds = 300,
    places: Places = 1,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Listen until interrupted."""

    def work(talk: Talk) -> Exit:
        import uvicorn

        from api.http import Settings, create_app

        with _listening(host, port) as door:
            found = door.getsockname()[1]
            talk.say("serve.start", host=host, port=found)
            app = create_app(settings=Settings(max_seconds=max_seconds, places=places))
            server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
            try:
                server.run(sockets=[door])
            except KeyboardInterrupt:
                talk.say("serve.end")  # Ctrl-C is how this command ends well
        return talk.result(Exit.DONE, {"host": host, "port": found}, ())

    return command("serve", lang.value, as_json, work)


def _listening(host: str, port: int) -> socket.socket:
    """A socket bound to the address; refused in words when it is taken or not ours."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        door = socket.socket(family, kind, protocol)
        try:
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            door.bind(address)
            door.listen(128)  # early clients wait rather than being refused
        except OSError:
            door.close()
            raise
    except OSError as error:
        seen = f"{host}:{port} ({error.strerror})"
        raise BadInput(Reason(code="serve.address", where="--host, --port", seen=seen)) from None
    return door
