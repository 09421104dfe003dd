"""One numeral with its counter and its bounds: 최소 2만 명, 300여 명, 2만 명이 넘는다."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tumen.extract.lang.ko.count.lexicon import lexicon
from tumen.extract.lang.ko.count.numeral import Numeral, numerals
from tumen.extract.lang.ko.count.sum import Value

_NEGATIVE = re.compile(r"(?:마이너스|음수)\s?$|(?<![\d가-힣~] )(?<![\d가-힣~])[-~]$")
_EXACTLY = re.compile(r"(?:꼭|정확히|총|모두)\s?$")
# A number of a rule, a page or an issue names a thing and counts none.
_ORDINAL_BEFORE = re.compile(r"(?<![가-힣])제\s?$")
_CODE_AFTER = re.compile(r"\s?(?:호|조|항|절|장)(?=[\s는은가이를을에의와과(,.]|$|로|상|\d|제|부터)")
_CODE_BEFORE = re.compile(
    r"(?:결의(?:안)?|법|규정|협약|조약|\d호|\d조|부속서)[^\d\n가-힣]{0,3}$|\d+(?:호|조)\s?$"
)
# A digit that is part of a telephone number, a version, a date or an address.
_JOINED_BEFORE = re.compile(r"[A-Za-z_/:]$|\d[.:/]$")
_JOINED_AFTER = re.compile(r"[A-Za-z_](?<![kcm])|[/:]\d|\.\d")
_WORD_FOLLOWS = re.compile(r"[가-힣A-Za-z]")
_JOSA = re.compile(
    r"(?:은|는|이|가|을|를|의|과|와|도|만|에|에서|에게|로|으로|부터|까지|이다|다"
    r"|입니다|이고|이며|이라|라|이었|였|이나|보다|씩|이든|인|마다|째)(?:이다"
    r"|입니다|이며|이고|이나)?(?![가-힣]{2,})"
)


class Quantity(NamedTuple):
    """A number with its bounds; `low` and `high` None where open, `noun` its counter.

    `start` and `end` take in the bounds; `number` and `number_end` are the numeral alone.
    """

    start: int
    end: int
    number: int
    number_end: int
    low: Value | None
    high: Value | None
    approximate: bool
    noun: str
    kind: str
    unit: int = 1
    bounds: frozenset[str] = frozenset()

    @property
    def exact(self) -> bool:
        """Whether nothing bounds it."""
        return not self.bounds


def quantities(text: str) -> Iterator[Quantity]:
    """Every number of the text that counts something, in order; those of time and codes apart."""
    for numeral in numerals(text):
        found = _quantity(text, numeral)
        if found is not None:
            yield found


def _quantity(text: str, numeral: Numeral) -> Quantity | None:
    if _is_code(text, numeral) or lexicon().calendar.match(text, numeral.end):
        return None
    end, bounds = _after(text, numeral.end)
    counter = lexicon().counter.match(text, end)
    if counter and not _closes(text, numeral, counter):
        counter = None
    if counter:
        end, more = _after(text, counter.end())
        bounds |= more
    start, before = _before(text, numeral.start)
    bounds |= before
    if numeral.odd:
        bounds |= {"odd"}
    negative = bool(_NEGATIVE.search(text[max(0, numeral.start - 8) : numeral.start]))
    if counter and _is_other_word(text, numeral, counter):
        if not negative:
            return None
        counter = None
    if not counter and not _stands_alone(text, numeral, bounds, end):
        return None
    noun = counter[1] if counter else ""
    return _bounded(numeral, (start, end), bounds, noun, negative=negative)


def _bounded(
    numeral: Numeral, place: tuple[int, int], bounds: set[str], noun: str, *, negative: bool
) -> Quantity:
    factor = lexicon().factors.get(noun, 1) * (-1 if negative else 1)
    low: Value | None
    high: Value | None
    low, high = sorted((numeral.low * factor, numeral.high * factor))
    if bounds & {"low", "odd"}:
        high = None
    elif bounds & {"high", "near"}:
        low = None
    return Quantity(
        start=place[0],
        end=place[1],
        number=numeral.start,
        number_end=numeral.end,
        low=low,
        high=high,
        approximate=numeral.approximate or bool(bounds & {"odd", "near", "approximate"}),
        noun=noun,
        kind=lexicon().counters.get(noun, ""),
        unit=numeral.unit,
        bounds=frozenset(bounds),
    )


def _is_code(text: str, numeral: Numeral) -> bool:
    before, after = (
        text[max(0, numeral.start - 8) : numeral.start],
        text[numeral.end : numeral.end + 4],
    )
    if _ORDINAL_BEFORE.search(before) or _JOINED_BEFORE.search(before):
        return True
    if _CODE_BEFORE.search(before) and _CODE_AFTER.match(after):
        return True
    joined = _JOINED_AFTER.match(after)
    return bool(joined) and not lexicon().counter.match(text, numeral.end)


def _after(text: str, at: int) -> tuple[int, set[str]]:
    """Where the bounds that begin at `at` end, and which they are; two may follow each other."""
    bounds: set[str] = set()
    while found := lexicon().after.match(text, at):
        if not found.lastgroup or found.end() == at or found.lastgroup in bounds:
            break
        bounds.add(found.lastgroup)
        at = found.end()
    return at, bounds


def _before(text: str, at: int) -> tuple[int, set[str]]:
    bounds: set[str] = set()
    while found := lexicon().before.search(text[max(0, at - 10) : at]):
        at = max(0, at - 10) + found.start()
        bounds.add(found.lastgroup or "")
    return at, bounds


def _closes(text: str, numeral: Numeral, counter: re.Match[str]) -> bool:
    """Whether the counter is a word of its own: 명, not 명령; 개, not 개성."""
    after = text[counter.end() : counter.end() + 5]
    if not re.match(r"[가-힣]", after) or lexicon().after.match(text, counter.end()):
        return True
    spaced = text[numeral.end] == " "
    return bool(_JOSA.match(after)) or (
        not spaced and not numeral.needs_counter and bool(_LOOSE.match(after))
    )


# Sino-Korean digits of one syllable are determiners and particles before counters ("이곳").
_DIGIT_WORDS = frozenset("영공일이삼사오육륙칠팔구")
_ALONE = frozenset({"둘", "셋", "넷"})
_GLUED = frozenset({"명", "곳", "개", "사람", "건", "차례", "살", "군데", "번째", "가지"})
# Digits glued to a word and without a counter are part of its name: "코로나19", "가나1호텔".
_HANGUL_BEFORE = re.compile(r"[가-힣]")
_TO_FOLLOWS = re.compile(r"(?:에서|부터)\s(?=[천백만십수\d])")


def _is_other_word(text: str, numeral: Numeral, counter: re.Match[str]) -> bool:
    """Whether numeral and counter together are another word: 이곳, 한편, 한인, 세대."""
    if text[numeral.start : numeral.end] in _DIGIT_WORDS:
        return counter[1] not in {"개국", "퍼센트", "프로", "인"} or text[numeral.start] == "이"
    glued = counter.start(1) == numeral.end
    return numeral.needs_counter and glued and counter[1] not in _GLUED


# What may be glued to a counter beside particles: "500명을", "2명씩", "100명째".
_LOOSE = re.compile(r"[가-힣]")


def _stands_alone(text: str, numeral: Numeral, bounds: set[str], end: int) -> bool:
    """Whether a number without a counter is one: digits are; words if they are nothing else."""
    words = text[numeral.start : numeral.end]
    after = text[end : end + 5]
    if _TO_FOLLOWS.match(text, end):
        return not numeral.needs_counter
    if not numeral.worded:
        glued = _HANGUL_BEFORE.search(text, max(0, numeral.start - 1), numeral.start)
        return bool(bounds) or glued is None
    if numeral.needs_counter:
        return False
    closed = not _WORD_FOLLOWS.match(after) or bool(_JOSA.match(after))
    if bounds & {"low", "high", "near", "odd"}:
        return closed
    if _NEGATIVE.search(text[max(0, numeral.start - 8) : numeral.start]) or words == text.strip():
        return closed
    return (
        closed
        and (len(words.replace(" ", "")) > 1 or words in _ALONE)
        and words not in lexicon().ambiguous
    )
