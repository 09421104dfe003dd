"""Results to pages and files: a frozen view of the assessment, laid out in four forms.

No clock, no network and no chance: the same assessment gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from tumen.model import Assessment
from tumen.report.forms import glyphs
from tumen.report.forms.data import json_form
from tumen.report.forms.lineage import LINEAGE_FORMATS
from tumen.report.forms.page import html_form
from tumen.report.forms.summary import markdown_form
from tumen.report.forms.table import claims_csv, csv_form, harmless
from tumen.report.records import View
from tumen.report.view import view

FORMATS: Mapping[str, Callable[[Assessment], str]] = MappingProxyType(
    {"html": html_form, "json": json_form, "csv": csv_form, "md": markdown_form}
)

__all__ = ["FORMATS", "LINEAGE_FORMATS", "View", "claims_csv", "glyphs", "harmless", "view"]
