"""Credit lines: who wrote or translated what an outlet prints."""

from __future__ import annotations

import re

AGENCIES = (
    # Agencies whose name in brackets or after a dash credits a report to them.
    "AP",
    "AFP",
    "Reuters",
    "Yonhap",
    "Kyodo",
    "Xinhua",
    "TASS",
    "Interfax",
    "RIA Novosti",
    "UPI",
    "Bloomberg",
    "KCNA",
    "EFE",
    "ANI",
    "dpa",
    "연합뉴스",
    "뉴시스",
    "뉴스1",
    "新华社",
    "中新社",
    "共同社",
)
_AGENCY = "|".join(map(re.escape, AGENCIES))
NEAR = 300
"""Characters from either end of the text where a credit in brackets stands."""

_BRACKETS = re.compile(
    rf"\((?:{_AGENCY}|[A-Z][\w ]{{1,30}}, with agency reports|with (?:agency|wire) reports)\)"
)
_KOREAN = re.compile(rf"[(\[][^()\[\]\n]{{1,12}}=(?:{_AGENCY})[)\]]")
_LINES = (
    # Lines of their own: what they say, and where they may break off.
    r"(?:This \w+ was )?(?:[Tt]ranslated|Translation)(?: from \w+)? by [^\n]{2,80}",
    r"(?:[Ww]ritten in English|[Rr]eported|[Ee]dited)(?: and \w+ed)? by [^\n]{2,80}",
    r"(?:Summary|Translation) of an? (?:report|article) by [^\n]{2,80}",
    r"(?:Reporting|Additional reporting) by [^\n]{2,120}",
    r"(?:번역|옮긴이)\s*[:：]?\s*\S[^\n]{1,40}",
    r"\[?Source: [^\n\]]{2,80}\]?",
)
_LINE = re.compile(rf"^[^\S\n]*[*_(]*(?P<credit>{'|'.join(_LINES)})", re.MULTILINE)


def credit_in(text: str) -> str | None:
    """The credit as printed: in brackets, in a Korean dateline, or on a line of its own.

    Only near the ends, because a report may name an agency in its middle without owing it a thing.
    """
    tail = max(0, len(text) - 3 * NEAR)
    line = _LINE.search(text, tail) or _LINE.search(text[: 2 * NEAR])
    if line:
        return line["credit"].strip(" *_)")
    head = text[: 2 * NEAR]
    for pattern, part in ((_KOREAN, head), (_BRACKETS, head), (_BRACKETS, text[-NEAR:])):
        found = pattern.search(part)
        if found:
            return found[0]
    return None
