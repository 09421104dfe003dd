"""An assessment in every form in which it may leave the house."""

from __future__ import annotations

from tumen import printing, report
from tumen.model import Assessment
from tumen.pipeline.naming import place_names
from tumen.settings import Interface

PDF = "pdf"
FORMS = (*report.FORMS, PDF)
"""The names of all forms."""


def check(form: str) -> None:
    """Refuse before the work begins what could not be written after it.

    Raises:
        NoBrowser: a PDF is wanted, and nothing here can print one.
    """
    if form == PDF:
        printing.browser()


def formed(form: str, assessment: Assessment, interface: Interface = Interface.EN) -> bytes:
    """An assessment in one of `FORMS` and a language, as the bytes of a file; text is UTF-8.

    Raises:
        KeyError: there is no such form.
        NoBrowser, BrowserFailed: a PDF is wanted and cannot be printed.
    """
    tongue = speaking(interface)
    if form == PDF:
        return printing.pdf(report.FORMATS["html"](assessment, tongue))
    return report.formed(form, assessment, tongue)


def speaking(interface: Interface) -> report.Tongue:
    """A language of the interface, in which places are called what the gazetteer calls them."""
    if interface is Interface.EN:
        return report.ENGLISH
    return report.Tongue(interface.value, place_names(interface.value))
