"""What a language needs to be spoken in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

LOCALES: Mapping[str, str] = MappingProxyType({"en": "en", "ko": "ko", "zh": "zh_Hans"})
"""Each language of the interface with the locale whose customs it follows."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language of the interface, and what places are called in it.

    Attributes:
        language: a key of `LOCALES`.
        places: names by GeoNames id and by English name; a place that has none here keeps its
            English one.
    """

    language: str = "en"
    places: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def locale(self) -> str:
        """The locale, as CLDR and gettext name it."""
        return LOCALES[self.language]

    @property
    def tag(self) -> str:
        """The language as pages name it (BCP 47)."""
        return self.locale.replace("_", "-")


ENGLISH = Tongue()
