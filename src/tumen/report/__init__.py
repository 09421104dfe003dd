"""Results to pages and files: a frozen view of the assessment, laid out in several forms.

No clock, no network and no chance: the same assessment gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from tumen.model import Assessment
from tumen.report.forms import glyphs
from tumen.report.forms.annotation import jsonld_form
from tumen.report.forms.crate import crate_form
from tumen.report.forms.data import json_form
from tumen.report.forms.ftm import ftm_form
from tumen.report.forms.lineage import LINEAGE_FORMATS
from tumen.report.forms.page import html_form
from tumen.report.forms.summary import markdown_form
from tumen.report.forms.table import claims_csv, csv_form, harmless
from tumen.report.records import View
from tumen.report.view import view

FORMATS: Mapping[str, Callable[[Assessment], str]] = MappingProxyType(
    {
        "html": html_form,
        "json": json_form,
        "csv": csv_form,
        "md": markdown_form,
        "jsonld": jsonld_form,
        "ftm": ftm_form,
    }
)
ARCHIVES: Mapping[str, Callable[[Assessment], bytes]] = MappingProxyType({"crate": crate_form})
FORMS = (*FORMATS, *ARCHIVES)
"""The names of all forms."""


def formed(form: str, assessment: Assessment) -> bytes:
    """An assessment in one of `FORMS`, as the bytes of a file; text is UTF-8.

    Raises:
        KeyError: there is no such form.
    """
    if form in ARCHIVES:
        return ARCHIVES[form](assessment)
    return FORMATS[form](assessment).encode("utf-8")


__all__ = [
    "FORMATS",
    "FORMS",
    "LINEAGE_FORMATS",
    "View",
    "claims_csv",
    "formed",
    "glyphs",
    "harmless",
    "view",
]
