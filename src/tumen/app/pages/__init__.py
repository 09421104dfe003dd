"""The pages, in the order of the menu. A new page is a module here and a line below."""

from __future__ import annotations

from tumen.app.page import Page
from tumen.app.pages import (
    adding,
    agreement,
    assessment,
    coverage,
    editing,
    evidence,
    filling,
    inbox,
    law,
    numbers,
    reports,
    sources,
)

PAGES = (
    Page("Inbox", inbox.router, (filling.router, editing.router, adding.router)),
    Page("Evidence", evidence.router),
    Page("Law", law.router),
    Page("Numbers", numbers.router),
    Page("Sources", sources.router),
    Page("Assessment", assessment.router),
    Page("Coverage", coverage.router),
    Page("Agreement", agreement.router),
    Page("Bring reports", reports.router),
)
