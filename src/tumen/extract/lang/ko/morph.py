"""What is glued to a Korean noun: particles, and nouns of rank and office.

Korean writes particles onto the noun, and copyists drop or add spaces; so a name is found inside
a longer run of Hangul, and whether it is the name follows from what the rest of the run is.
"""

from __future__ import annotations

import re

# Particles (josa), alone or one upon another: 에서는, 으로부터, 까지도, 만이.
_PARTICLES = [
    "에서부터",
    "으로부터",
    "에게서",
    "한테서",
    "로부터",
    "에게",
    "한테",
    "께서",
    "에서",
    "으로써",
    "으로서",
    "로써",
    "로서",
    "으로",
    "까지",
    "부터",
    "조차",
    "마저",
    "마다",
    "보다",
    "처럼",
    "만큼",
    "밖에",
    "이라는",
    "라는",
    "이라고",
    "라고",
    "이란",
    "이나",
    "이며",
    "이고",
    "이든",
    "이자",
    "인",
    "이다",
    "였다",
    "이었다",
    "입니다",
    "에",
    "로",
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "와",
    "과",
    "랑",
    "도",
    "만",
    "뿐",
    "나",
    "든",
    "씩",
    "라",
    "다",
    "께",
    "여",
    "이여",
    "내",
    "중",
    "발",
    "행",
    "쪽",
    "측",
    "간",
    "상",
    "들",
    "등",
]
_ONE = "|".join(sorted(_PARTICLES, key=len, reverse=True))
PARTICLES = re.compile(rf"(?:{_ONE}){{0,3}}(?![가-힣])")
_HANGUL_RUN = re.compile(r"[가-힣]*")


def rest_of_word(text: str, at: int) -> str:
    """The Hangul that goes on at `at`."""
    found = _HANGUL_RUN.match(text, at)
    return found[0] if found else ""


def only_particles(text: str, at: int) -> bool:
    """Whether nothing but particles follows before the word ends."""
    return PARTICLES.match(text, at) is not None


def begins_word(text: str, at: int) -> bool:
    """Whether no Hangul stands just before."""
    return not re.match(r"[가-힣]", text[at - 1 : at] if at else "")
