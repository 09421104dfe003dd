"""A real Chromium, the system's own, driven through Playwright.

A window is a context of its own, with its own cookies, so that two windows are two people.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import BrowserContext, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
WIDTHS = (360, 1440)
AXE_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
Scheme = Literal["light", "dark"]


@dataclass
class Window:
    """A page and everything that it complained of or asked the outside for."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def axe(self) -> list[tuple[str, list[str]]]:
        """What axe-core finds wrong on the page as it is."""
        self.page.evaluate(axe())
        found: Any = self.page.evaluate(
            "tags => axe.run({runOnly: tags, resultTypes: ['violations']})", list(AXE_TAGS)
        )
        return [
            (one["id"], [f"{node['html'][:160]} {node['failureSummary']}" for node in one["nodes"]])
            for one in found["violations"]
        ]

    def overflow(self) -> Sequence[str]:
        """The elements that stand out to the right of the window, without those that scroll."""
        found: list[str] = self.page.evaluate(
            """() => {
              const width = document.documentElement.clientWidth;
              const scrolls = e => e && (/auto|scroll|hidden/.test(getComputedStyle(e).overflowX)
                || scrolls(e.parentElement));
              return [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > width + 1 && !scrolls(e))
                .slice(0, 5).map(e => e.outerHTML.slice(0, 120));
            }"""
        )
        return found


@dataclass
class Browser:
    """Opens windows, and closes them at the end."""

    chromium: Chromium
    contexts: list[BrowserContext] = field(default_factory=list)

    def window(
        self, link: str, *, width: int = 1440, scheme: Scheme = "light", scripts: bool = True
    ) -> Window:
        """A new window at a link, of a person with no cookies yet."""
        context = self.chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        self.contexts.append(context)
        made = Window(context.new_page())
        made.page.on("console", lambda said: made.complaints.append(said.text))
        made.page.on("pageerror", lambda error: made.complaints.append(str(error)))
        made.page.on("request", lambda request: made.asked.append(request.url))
        made.page.goto(link)
        return made

    def close(self) -> None:
        """Close every window."""
        while self.contexts:
            self.contexts.pop().close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """A Chromium; skips the test where none is installed."""
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    if program is None:
        pytest.skip(f"needs a Chromium, and none of {', '.join(NAMES)} is on the path")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        try:
            yield Browser(launched)
        finally:
            launched.close()


@cache
def axe() -> str:
    """The source of axe-core; the browser's own door lets it in past the page's policy."""
    return (files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8")
