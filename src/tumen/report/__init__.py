"""Results to pages and files: a frozen view of the assessment, laid out in several forms.

No clock, no network and no chance: the same assessment gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol, TypeVar

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
from tumen.report.tongue import ENGLISH, Tongue
from tumen.report.view import view

Made_co = TypeVar("Made_co", str, bytes, covariant=True)


class Form(Protocol[Made_co]):
    """Lays an assessment out, in English unless told otherwise."""

    def __call__(self, assessment: Assessment, tongue: Tongue = ENGLISH, /) -> Made_co:
        """The assessment in this form."""


FORMATS: Mapping[str, Form[str]] = MappingProxyType(
    {
        "html": html_form,
        "json": json_form,
        "csv": csv_form,
        "md": markdown_form,
        "jsonld": jsonld_form,
        "ftm": ftm_form,
    }
)
ARCHIVES: Mapping[str, Form[bytes]] = MappingProxyType({"crate": crate_form})
FORMS = (*FORMATS, *ARCHIVES)
"""The names of all forms."""


def formed(form: str, assessment: Assessment, tongue: Tongue = ENGLISH) -> bytes:
    """An assessment in one of `FORMS` and a language, as the bytes of a file; text is UTF-8.

    Raises:
        KeyError: there is no such form.
    """
    if form in ARCHIVES:
        return ARCHIVES[form](assessment, tongue)
    return FORMATS[form](assessment, tongue).encode("utf-8")


__all__ = [
    "ENGLISH",
    "FORMATS",
    "FORMS",
    "LINEAGE_FORMATS",
    "Tongue",
    "View",
    "claims_csv",
    "formed",
    "glyphs",
    "harmless",
    "view",
]
