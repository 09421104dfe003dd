"""Every page as a browser has it: the policy holds, nothing overflows, everybody can use it."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from tests.app.browser import WIDTHS, Browser, Scheme

from tumen.app.page import Page
from tumen.app.pages import PAGES


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.title)
@pytest.mark.parametrize(
    ("width", "scheme"), [(WIDTHS[0], "light"), (WIDTHS[1], "dark")], ids=["phone", "desk, dark"]
)
def test_pages_pass_axe_fit_and_ask_nobody_else(
    browser: Browser, standing: dict[str, str], page: Page, width: int, scheme: Scheme
) -> None:
    window = browser.window(standing["lee"], width=width, scheme=scheme)
    window.page.goto(f"http://{urlsplit(standing['lee']).netloc}{page.path}")
    assert window.axe() == []
    assert window.overflow() == []
    assert window.complaints == []
    assert {urlsplit(url).netloc for url in window.asked} == {urlsplit(standing["lee"]).netloc}
