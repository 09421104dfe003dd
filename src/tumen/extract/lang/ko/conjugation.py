"""The forms of Korean predicates, computed from their stems.

A verb is listed once, as a dictionary has it without 다 (들어오, 남). Its forms differ in the last
syllable alone: a consonant joins it (들어온, 들어올, 들어옵니다), or the vowel of the past does
(들어와, 들어왔). A verbal noun (파견, 단속) takes a light verb: 파견했다, 파견을 했다, 파견 됐다.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_FIRST, _VOWELS, _FINALS = 0xAC00, 21, 28
_JOINED = (4, 8, 17, 16)
"""The consonants ㄴ ㄹ ㅂ ㅁ as a syllable ends in them."""
_PAST = 20
"""ㅆ as a syllable ends in it."""
# By vowel, the one that it makes with 아 or 어: ㅏ ㅐ ㅓ ㅔ ㅕ stay; ㅗ makes ㅘ, ㅜ ㅝ,
# ㅡ ㅓ, ㅣ ㅕ.
_CONTRACTED = {0: 0, 1: 1, 4: 4, 5: 5, 6: 6, 8: 9, 13: 14, 18: 4, 20: 6, 11: 10}
_LIGHT = (
    r"(?:[을를이가도만은는])?\s?(?:하|한|할|합|해|했|하였|되|된|될|됩|돼|됐|되었|시키|시킨|시킬|시켜|시켰"
    r"|받|당하|당한|당했|벌이|벌인|벌였|이뤄|이루어|들어갔|나서|나섰|중)"
)
_ANY_MORE = "[가-힣]*"


def forms_of(stem: str) -> str:
    """A pattern of every form of a verb, whatever endings follow."""
    last = stem[-1]
    return f"{stem[:-1]}(?:{'|'.join(dict.fromkeys(_syllables(last)))}){_ANY_MORE}"


def with_light_verb(nouns: Iterable[str]) -> str:
    """A pattern of verbal nouns as predicates: 파견했다, 파견 됐다, 재파견을 시작했다."""
    return f"[가-힣]{{0,4}}(?:{'|'.join(_longest_first(nouns))}){_LIGHT}{_ANY_MORE}"


def any_form(verbs: Iterable[str], nouns: Iterable[str]) -> str:
    """A pattern of all forms of verbs and verbal nouns, where a word begins.

    What nouns share is written once, because a pattern is tried at every word of a text.
    """
    written = [forms_of(verb) for verb in _longest_first(verbs)]
    written += [with_light_verb(nouns)] if nouns else []
    return rf"(?<![가-힣])(?:{'|'.join(written)})"


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))


def _syllables(last: str) -> Iterator[str]:
    yield last
    code = ord(last) - _FIRST
    lead, vowel, final = code // (_VOWELS * _FINALS), code // _FINALS % _VOWELS, code % _FINALS
    if final:
        return
    for joined in _JOINED:
        yield _syllable(lead, vowel, joined)
    if last == "하":
        yield from ("해", "했")
    elif vowel in _CONTRACTED:
        yield _syllable(lead, _CONTRACTED[vowel], 0)
        yield _syllable(lead, _CONTRACTED[vowel], _PAST)


def _syllable(lead: int, vowel: int, final: int) -> str:
    return chr(_FIRST + (lead * _VOWELS + vowel) * _FINALS + final)
