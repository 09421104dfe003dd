"""How much one request may bring: what is too much is refused before it fills a disk."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tumen.errors import TooMuchAtOnce

FORM = 1_000_000
"""Bytes beside a file that a form may have."""


@dataclass(frozen=True, slots=True)
class Limited:
    """Middleware that counts what comes in; `most` is in bytes."""

    app: ASGIApp
    most: int

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on as long as it keeps within the limit.

        Raises:
            TooMuchAtOnce: it does not.
        """
        got = 0

        async def receiving() -> Message:
            nonlocal got
            message = await receive()
            got += len(message.get("body", b""))
            if got > self.most + FORM:
                raise TooMuchAtOnce(self.most)
            return message

        await self.app(scope, receiving, send)
