"""A real Chromium, driven by its command line alone."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--enable-logging=stderr",
    "--virtual-time-budget=20000",
    "--dump-dom",
)
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


def opened(page: str, folder: Path, *flags: str) -> tuple[str, list[str]]:
    """The document after scripts have run, and what the browser wrote to its console.

    Skips the test where no Chromium is installed.
    """
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    if program is None:
        pytest.skip(f"needs a Chromium, and none of {', '.join(NAMES)} is on the path")
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    done = subprocess.run(
        [program, *FLAGS, f"--user-data-dir={folder / 'profile'}", *flags, path.as_uri()],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=180,
        check=True,
    )
    return done.stdout, [line for line in done.stderr.splitlines() if "CONSOLE" in line]


def asked(page: str, probe: str, folder: Path, *flags: str, width: int = 1280) -> Any:
    """What the JavaScript function body `probe` (it may await) returns inside the page.

    The page's policy would stop the probe, so it is taken out of the copy that is opened;
    `opened` shows the page as it is. The copy stands in a frame of `width` pixels, because no
    window of the browser is as narrow as a phone.
    """
    script = (
        f"(async () => {{ {probe} }})().catch(error => ({{failed: String(error)}}))"
        ".then(found => parent.document.body.setAttribute('data-found', JSON.stringify(found)))"
    )
    copy = _POLICY.sub("", page).replace("</body>", f"<script>{script}</script></body>")
    frame = f'<iframe width="{width}" height="900" srcdoc="{html.escape(copy)}"></iframe>'
    document, _ = opened(f"<!DOCTYPE html><body>{frame}</body>", folder, *flags)
    found = re.search(r'data-found="([^"]*)"', document)
    assert found, "the probe did not finish"
    return json.loads(html.unescape(found[1]))


def with_axe(page: str) -> str:
    """The page with axe-core in it."""
    axe = (files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8")
    assert "</script" not in axe
    return page.replace("</body>", f"<script>{axe}</script></body>")
