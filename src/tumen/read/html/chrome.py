"""Lines that extractors leave in a body and that are no part of the article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tumen.read.html.topic import on_topic

LONGEST = 250
"""Characters beyond which a line is not dropped, whatever it says."""
TOP = 4
"""Lines among which the repeated headline is looked for."""

CHROME = (
    # Invitations to subscribe, share or follow.
    r"(?:get|receive|sign up|subscribe)\b.{0,80}\b(?:inbox|newsletters?|e-?mail)\b.*",
    r"(?:follow|like|find) (?:us|me|him|her|@\w+)\b.{0,60}\b(?:twitter|facebook|instagram|x)\b.*",
    r"(?:share|tweet|print|e-?mail|comments?|related|advertisement|read more|tags?)[:\s]*",
    r"(?:read|see|also read|related)\b ?(?:more|also|articles?|stories)?:.{0,150}",
    # Requests of the site about itself.
    r".{0,60}\b(?:uses?|use of) cookies\b.*",
    r"(?:©|\(c\)|copyright\b).*",
    r".*\ball rights reserved\b.{0,40}",
    r".*(?:무단\s?전재|재배포\s?금지|저작권자).*",
    r"(?:구독|좋아요|공유|댓글)[하기\s]*",
    r"(?:版权所有|责任编辑|分享到|点击(?:查看|阅读)).*",
    r"\(END\)|\(끝\)|#{3}|- ?30 ?-",
    # Contacts of the desk.
    r"(?:have a tip\?|contact (?:the|us|this)|report (?:a|an) (?:error|typo|correction)).*",
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
)
_CHROME = re.compile("|".join(CHROME), re.IGNORECASE)


def without_chrome(lines: Sequence[str], title: str | None) -> list[str]:
    """The lines from below the repeated headline on, without those that only serve the site.

    A line that names the subject is kept whatever it looks like.
    """
    below = _below_headline(lines, title)
    return [
        line
        for line in below
        if len(line) > LONGEST or not _CHROME.fullmatch(line) or on_topic(line)
    ]


def _below_headline(lines: Sequence[str], title: str | None) -> Sequence[str]:
    for number, line in enumerate(lines[:TOP]):
        if title and _bare(line) == _bare(title):
            return lines[number + 1 :]
    return lines


def _bare(line: str) -> str:
    return "".join(re.findall(r"\w", line)).casefold()
