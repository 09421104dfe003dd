"""The name that claims carry for a place that somebody names in Korean or Chinese."""

from __future__ import annotations

import re

from tumen.extract import gazetteer

_SYLLABLE = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]")


def place_asked_for(words: str | None) -> str | None:
    """A code or name to look for in a ledger: 단둥 and 丹东 are kept as Dandong, 중국 as CN.

    What is not in these scripts, or in no gazetteer, is looked for as it stands.
    """
    if words is None or not _SYLLABLE.search(words):
        return words
    for language in ("ko", "zh"):
        for match in gazetteer.matches(words, language):
            if (match.start, match.end) == (0, len(words)):
                entry = match.readings[0].entry
                return entry.country if entry.kind is gazetteer.Kind.COUNTRY else entry.name
    return words
