"""Words that show whether a page speaks of the subject at all."""

from __future__ import annotations

import re

WORDS = (
    # The country and its people, as the press of each language names them.
    r"north[ -]?korea\w*",
    r"n\. ?korea\w*",
    r"\bnk\b",
    r"\bdprk\b",
    r"democratic people['’]s republic of korea",
    r"pyongyang",
    "북한",
    "북측",
    "조선민주주의",
    "평양",
    "北韓",
    "朝鲜",
    "朝鮮",
    "北韩",
    "平壤",
    "КНДР",
    r"север(?:ной|ная|ную) коре\w+",
    r"северокорей\w+",
    "пхеньян",
)
_WORDS = re.compile("|".join(WORDS), re.IGNORECASE)


def on_topic(text: str) -> bool:
    """Whether `text` names the country; where it does not, it cannot hold a claim of ours."""
    return _WORDS.search(text) is not None
