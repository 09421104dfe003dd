"""Pages that show something else in place of the article."""

from __future__ import annotations

import re
from collections.abc import Sequence

SHORT = 1500
"""Characters of body above which the article is there, whatever else the page says."""
LOST = 400
"""Characters below which a title alone tells that the page is an error."""
PAYWALL = "a paywall"

WALLS: tuple[tuple[str, tuple[str, ...]], ...] = (
    # What the page shows, and the words that such pages use, in a title or a short body.
    (
        "an error (page not found)",
        (
            r"\b404\b",
            r"page (?:was |is |could )?not (?:be )?found",
            r"page (?:does not|doesn['’]t|no longer) exists?",
            "페이지를 찾을 수 없",
            "존재하지 않는 (?:페이지|기사)",
            "삭제된 기사",
            "页面不存在",
            "页面未找到",
            "страница не найдена",
        ),
    ),
    (
        "a refusal",
        (
            r"\b403 forbidden\b",
            r"access (?:to this page has been )?denied",
            "you have been blocked",
            "attention required",
            "are you a robot",
            r"verify (?:that )?you are (?:a )?human",
            "checking your browser",
            "unusual traffic",
        ),
    ),
    (
        PAYWALL,
        (
            r"subscribe (?:now |today )?to (?:continue|read|unlock)",
            r"is (?:only |exclusively )?(?:for|to) (?:\w+ ){0,2}(?:subscribers|members)",
            r"(?:sign|log) in to (?:continue|read)",
            r"already a (?:subscriber|member)\?",
            r"to (?:continue )?read(?:ing)? (?:the (?:full|rest)|this)[^.]{0,40}(?:subscri|regist)",
            "로그인 후 이용",
            "구독(?:자|회원)만",
            "유료 ?회원",
            "仅限(?:订阅|会员)",
        ),
    ),
    (
        "a cookie notice",
        (
            r"we (?:and our partners )?use cookies",
            r"cookie (?:policy|settings|preferences)",
            r"accept (?:all )?cookies",
            "쿠키를 사용",
            r"使用\s?cookie",
        ),
    ),
    (
        "a request to switch on JavaScript",
        (
            r"(?:enable|turn on|requires?) javascript",
            r"javascript (?:is )?(?:disabled|required|must be enabled)",
        ),
    ),
)
_WALLS = {what: re.compile("|".join(words), re.IGNORECASE) for what, words in WALLS}


def wall(title: str | None, lines: Sequence[str]) -> str | None:
    """What stands in place of the article, or None where the article is there.

    A long body is an article even if its page asks for a subscription beside it; a short one is
    a wall where at least a third of its characters are in lines with such words.
    """
    length = sum(map(len, lines))
    if length >= SHORT:
        return None
    for what, words in _WALLS.items():
        walled = sum(len(line) for line in lines if words.search(line))
        if walled > length / 3 or (length < LOST and words.search(title or "")):
            return what
    return None


def has_paywall(lines: Sequence[str]) -> bool:
    """Whether any line asks for a subscription."""
    return any(_WALLS[PAYWALL].search(line) for line in lines)
