"""The pages, in the order of the menu. A new page is a module here and a line below."""

from __future__ import annotations

from tumen.app.page import Page
from tumen.app.pages import agreement, editing, evidence, inbox, reports

PAGES = (
    Page("Inbox", inbox.router, (editing.router,)),
    Page("Evidence", evidence.router),
    Page("Agreement", agreement.router),
    Page("Bring reports", reports.router),
)
