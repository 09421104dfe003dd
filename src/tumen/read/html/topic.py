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


PASSAGE = 12
"""Words of a line that tells something; headlines and menu entries have fewer."""
PASSAGE_CJK = 30
"""The same in characters of Chinese, Japanese and Korean."""
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def tells_of_topic(line: str) -> bool:
    """Whether a line is a passage that names the country, not a headline or a link that does."""
    is_passage = len(line.split()) >= PASSAGE or len(_CJK.findall(line)) >= PASSAGE_CJK
    return is_passage and on_topic(line)


def on_topic(text: str) -> bool:
    """Whether `text` names the country; where it does not, it cannot hold a claim of ours."""
    return _WORDS.search(text) is not None
