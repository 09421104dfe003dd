"""Templates that speak a language of the interface."""

from __future__ import annotations

from collections.abc import Iterable

from jinja2 import Environment

from tumen import wording
from tumen.report.reports import link
from tumen.report.tongue import Tongue, tell
from tumen.report.tongue.catalogue import catalogue

CASED = frozenset({"en"})
"""Languages whose script has capitals; in others a sentence that begins with a path keeps it."""


def speaking(environment: Environment, language: str) -> None:
    """Give an environment, which has Jinja's i18n extension, the language's words and filters."""
    tongue, messages = Tongue(language), catalogue(language)

    def joined(items: Iterable[str], sign: str) -> str:
        return messages.pgettext("sign", sign).join(items)

    environment.policies["ext.i18n.trimmed"] = True
    environment.install_gettext_translations(messages, newstyle=True)  # type: ignore[attr-defined]
    environment.filters |= {
        "link": link,
        "capital": wording.capital if language in CASED else str,
        "number": lambda value: tell(wording.number(value), tongue),
        "spelt": lambda value: tell(wording.spelt(value), tongue),
        "joined": joined,
    }
