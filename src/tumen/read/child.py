"""The reading process: web pages and PDFs are parsed here, away from the main one.

Parsers of hostile bytes hang, crash and eat memory. They do so in a process of their own, which
`tumen.read.worker` watches. It is asked and answers in frames on its standard streams: eight bytes
of length, then JSON, or bytes as they are. Nothing that it sends is ever executed.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import BinaryIO

from tumen.errors import ReadError
from tumen.read.draft import Reading
from tumen.read.html import read_html
from tumen.read.media import HTML, PDF
from tumen.read.pdf import read_pdf
from tumen.read.raw import Raw
from tumen.read.source import failed
from tumen.read.wire import Request, answer, receive, send

READERS = {HTML: read_html, PDF: read_pdf}
MEMORY = 3_000_000_000
"""Bytes of address space: the largest page allowed takes a third of it."""


def main() -> None:
    """Answer requests until the main process goes away."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the main process's to handle
    _bound_memory()
    requests = sys.stdin.buffer
    # Libraries that print must not write between the frames.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    while (frame := receive(requests)) is not None:
        _answer(Request.decoded(frame), receive(requests) or b"", answers)


def _answer(request: Request, data: bytes, answers: BinaryIO) -> None:
    raw = Raw(request.locator, data, request.declared, request.charset, request.url)
    try:
        reading = READERS[request.media_type](raw, request.limits)
    except ReadError as error:
        reading = Reading((), (failed(error, request.locator),))
    send(answers, answer(reading))


def _bound_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main()
