"""The page on paper: a PDF with all its glyphs, tags and bookmarks, printed by a browser.

A browser lays the page out as its readers see it, charts and three scripts included, and most
machines have one. It is started on a copy of the page in a folder of its own, may reach no
network, and is gone when the PDF is there.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from tumen.errors import BrowserFailed, NoBrowser

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "brave-browser",
)
"""Programs that print in the same way, in the order in which they are looked for."""
PATIENCE = 300
"""Seconds after which a browser is given up."""
_FLAGS = (
    "--headless",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--no-first-run",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    # Nothing listens there: whatever the browser would ask of a network fails.
    "--proxy-server=127.0.0.1:9",
)
_DATE = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}[^)]*\)")
# The first moment of PDF's own clock: the same page gives the same bytes.
_THEN = b"D:19700101000000+00'00'"


def browser() -> str:
    """The program that prints.

    Raises:
        NoBrowser: none of `BROWSERS` is on the path.
    """
    program = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if program is None:
        raise NoBrowser(BROWSERS)
    return program


def pdf(page: str) -> bytes:
    """A page as a PDF; the same page gives the same bytes from the same browser and fonts.

    Raises:
        NoBrowser: there is no browser.
        BrowserFailed: there is one, and it did not print.
    """
    program = browser()
    # A browser that is slow to leave may still write into its profile.
    with tempfile.TemporaryDirectory(prefix="tumen-print-", ignore_cleanup_errors=True) as folder:
        printed = _printed(program, page, Path(folder))
    return _DATE.sub(lambda found: b"/" + found[1] + b" (" + _THEN + b")", printed)


def _printed(program: str, page: str, folder: Path) -> bytes:
    source, target = folder / "page.html", folder / "page.pdf"
    source.write_text(page, encoding="utf-8")
    command = [
        program,
        *_FLAGS,
        *_unboxed(),
        f"--user-data-dir={folder / 'profile'}",
        f"--print-to-pdf={target}",
        source.as_uri(),
    ]
    try:
        subprocess.run(command, capture_output=True, check=True, timeout=PATIENCE)  # noqa: S603 - found on the path, with words of our own
        return target.read_bytes()
    except (OSError, subprocess.SubprocessError) as error:
        raise BrowserFailed(program, _reason(error)) from error


def _unboxed() -> tuple[str, ...]:
    """For root, who may not have a sandbox: what is opened is our own page, which runs nothing."""
    return ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()


def _reason(error: Exception) -> str:
    match error:
        case subprocess.TimeoutExpired():
            return f"it took longer than {PATIENCE} seconds"
        case subprocess.CalledProcessError(stderr=told) if told:
            return str(told.decode("utf-8", "replace").strip().splitlines()[-1][:200])
        case _:
            return str(error)[:200]
