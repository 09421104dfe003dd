"""How long extraction may go on: told by whoever asks for it, because no stage reads a clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar


def _for_ever() -> None:
    """What is asked where nobody waits."""


_asked: ContextVar[Callable[[], None]] = ContextVar("asked", default=_for_ever)


@contextmanager
def patience(ask: Callable[[], None]) -> Iterator[None]:
    """Within, `ask` is called every so often; what it raises ends the extraction."""
    before = _asked.set(ask)
    try:
        yield
    finally:
        _asked.reset(before)


def pause() -> None:
    """Ask whether to go on: between pieces of a text, sentences and events."""
    _asked.get()()
