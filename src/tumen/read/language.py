"""Which language a text is in."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

TOLD_BY_WORDS = ("en", "ru", "de", "fr", "es", "it", "pt", "nl", "pl", "id", "vi", "tr", "uk")
"""What py3langid may answer: the press that reports on workers abroad. A closed list keeps a short
text full of Korean names from being taken for Malagasy."""
SHARE = 0.15
"""Share of letters from which a script decides: Korean and Chinese reports quote Latin names."""
KANA = 0.05
"""Share of Japanese letters among Japanese and Han: every Japanese sentence has some."""
SAMPLE = 20_000
ENGLISH = frozenset(
    {"the", "and", "that", "with", "from", "this", "they", "their", "were", "have", "been", "which",
     "said", "told", "who", "would", "there", "about", "at"}
)  # fmt: skip
"""Words that are frequent in English and in no other of `TOLD_BY_WORDS`."""
ENOUGH = 0.06
"""Share of such words; English has twice that, other languages that quote it a fifth."""
FEWEST = 20
"""Letters below which nothing is decided."""

_HANGUL = re.compile(r"[가-힣]")
_KANA = re.compile(r"[぀-ヿ]")
_HAN = re.compile(r"[一-鿿]")
_ALPHABETS = re.compile(r"[A-Za-z\u00c0-\u024f\u0400-\u052f\u1e00-\u1eff]")
_WORD = re.compile(r"[^\W\d_]+")
_LETTER = re.compile(r"[^\W\d_]")


def language_of(text: str, declared: str | None = None) -> str:
    """BCP 47 of `text`: by its script where that says enough, else by its words.

    `declared` is what the source says of itself: it is believed where the text is too short to
    tell, because pages are often made from a template in another language. ``und`` where
    nothing tells.
    """
    primary = (declared or "").strip().lower().replace("_", "-").split("-")[0]
    said = primary if re.fullmatch(r"[a-z]{2,3}", primary) else "und"
    if len(_LETTER.findall(text[:SAMPLE])) < FEWEST:
        return said
    script = language_of_script(text)
    if script is not None:
        return script
    if said not in {"und", *TOLD_BY_WORDS} or not _alphabetic(text[:SAMPLE]):
        return said
    if reads_english(text[:SAMPLE]):
        return "en"
    return identified_by_words(text[:SAMPLE])


def identified_by_words(text: str) -> str:
    """Which of `TOLD_BY_WORDS` a text is most likely in."""
    return str(_identifier().classify(text)[0])


def reads_english(text: str) -> bool:
    """Whether words tell that no other language has; the identifier takes long to load."""
    words = _WORD.findall(text)
    return _english(words) > ENOUGH * len(words)


def has_english_words(text: str) -> bool:
    """Whether there is a single one of those words."""
    return _english(_WORD.findall(text)) > 0


def _english(words: list[str]) -> int:
    return sum(word.lower() in ENGLISH for word in words)


def _alphabetic(sample: str) -> bool:
    """Whether most letters are Latin or Cyrillic, the scripts of `TOLD_BY_WORDS`."""
    return len(_ALPHABETS.findall(sample)) > len(_LETTER.findall(sample)) / 2


def language_of_script(text: str) -> str | None:
    """``ko``, ``ja`` or ``zh`` where the script of `text` says so, else None."""
    sample = text[:SAMPLE]
    letters = len(_LETTER.findall(sample))
    hangul, kana, han = (len(script.findall(sample)) for script in (_HANGUL, _KANA, _HAN))
    if hangul > SHARE * letters:
        return "ko"
    if kana + han > SHARE * letters:
        return "ja" if kana > KANA * (kana + han) else "zh"
    return None


@cache
def _identifier() -> Any:  # noqa: ANN401 - the library ships no types
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - heavy

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(list(TOLD_BY_WORDS))
    return identifier
