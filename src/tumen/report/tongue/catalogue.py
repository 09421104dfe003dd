"""Messages by their English, read from the catalogue that people edit.

A catalogue is read as it stands (.po), so that a checkout and a wheel hold the same one file and
nothing has to be compiled.
"""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO

from tumen.report.tongue.records import LOCALES

DOMAIN = "tumen"


@cache
def catalogue(language: str) -> NullTranslations:
    """The messages of a language; those of English are the English."""
    if language == "en":
        return NullTranslations()
    # Babel is slow to load, and English needs none of it.
    from babel.messages.mofile import write_mo  # noqa: PLC0415
    from babel.messages.pofile import read_po  # noqa: PLC0415

    path = files("tumen.report") / "locale" / LOCALES[language] / "LC_MESSAGES" / f"{DOMAIN}.po"
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(path.read_bytes())))
    compiled.seek(0)
    return GNUTranslations(compiled)
