"""One question to the server that the user named, and its answer within bounds."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from tumen.errors import ChatAnswer, ChatRefused, ChatUnreachable

if TYPE_CHECKING:
    import httpx

LARGEST = 2_000_000
"""Bytes of an answer; a hundred claims with their quotations are a twentieth of it."""
PATH = "/chat/completions"


@dataclass(frozen=True, slots=True)
class Server:
    """Where the model is.

    Attributes:
        url: the base of the interface, such as ``http://127.0.0.1:8080/v1``.
        seconds: allowed for one answer.
        key: sent as a bearer token where it is not empty; never shown.
    """

    url: str
    seconds: float
    key: str = field(default="", repr=False)


def ask(server: Server, question: dict[str, Any]) -> bytes:
    """What the server answers: asked once, without proxies, cookies, redirects or retries.

    Raises:
        ChatUnreachable: there is no such server, or it did not answer in time.
        ChatRefused: it answered with something else than success.
        ChatAnswer: the answer is too large or breaks off.
    """
    import httpx  # noqa: PLC0415 - heavy: only where a model is asked

    host = urlsplit(server.url).hostname or server.url
    try:
        with (
            httpx.Client(trust_env=False, timeout=server.seconds) as client,
            client.stream(
                "POST", server.url.rstrip("/") + PATH, json=question, headers=_headers(server)
            ) as answer,
        ):
            if not answer.is_success:
                raise ChatRefused(host, answer.status_code)
            return b"".join(_bounded(answer, host, server.seconds))
    except httpx.TimeoutException as error:
        raise ChatUnreachable(host, f"no answer within {server.seconds:g} s") from error
    except httpx.RemoteProtocolError as error:
        raise ChatAnswer("it breaks off or is no HTTP") from error
    except (httpx.TransportError, httpx.InvalidURL) as error:
        raise ChatUnreachable(host, type(error).__name__) from error


def _headers(server: Server) -> dict[str, str]:
    plain = {"Accept-Encoding": "identity", "User-Agent": "tumen"}
    return plain | ({"Authorization": f"Bearer {server.key}"} if server.key else {})


def _bounded(answer: httpx.Response, host: str, seconds: float) -> Iterator[bytes]:
    """The bytes as they come, until there are too many or it takes too long."""
    end = time.monotonic() + seconds
    size = 0
    for part in answer.iter_raw():
        size += len(part)
        if size > LARGEST:
            raise ChatAnswer(f"it is larger than {LARGEST:,} bytes")
        if time.monotonic() > end:
            raise ChatUnreachable(host, f"no whole answer within {seconds:g} s")
        yield part
