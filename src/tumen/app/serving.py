"""Running the room on the loopback."""

from __future__ import annotations

import errno
import socket

import uvicorn

from tumen.app.make import make_app
from tumen.app.room import Room
from tumen.errors import PortTaken

HOST = "127.0.0.1"


def listening(port: int) -> socket.socket:
    """A socket on the loopback, so that the address is known before anything is said of it.

    It listens already: who follows a link at once waits for the server, and is not refused.

    Raises:
        PortTaken: another program has the port, or this one may not have it.
    """
    bound = socket.socket()
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((HOST, port))
        bound.listen()
    except OSError as error:
        bound.close()
        if error.errno in {errno.EADDRINUSE, errno.EACCES}:
            raise PortTaken(port) from error
        raise
    return bound


def links(room: Room, bound: socket.socket) -> tuple[tuple[str, str], ...]:
    """Each reviewer's name, and the link by which they come in."""
    port = bound.getsockname()[1]
    door = room.door
    return tuple(
        (one.name, f"http://{HOST}:{port}/enter/{door.key(one)}") for one in door.reviewers
    )


def server(room: Room) -> uvicorn.Server:
    """The server, which trusts no header about where a request comes from."""
    return uvicorn.Server(
        uvicorn.Config(
            make_app(room),
            log_level="warning",
            access_log=False,
            proxy_headers=False,
            server_header=False,
            timeout_graceful_shutdown=5,
        )
    )


def serve(room: Room, bound: socket.socket) -> None:
    """Serve until Ctrl-C."""
    server(room).run(sockets=[bound])
