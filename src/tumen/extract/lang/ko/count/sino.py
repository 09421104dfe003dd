"""Numbers in digits, Sino-Korean words and Hanja: 2만 3천, 이백, 수십, 이삼십."""

from __future__ import annotations

import re
from fractions import Fraction

from tumen.extract.lang.ko.count.sum import Numeral, Sum, Value

DIGITS = {
    c: n
    for n, group in enumerate(
        ("영공零〇", "일一", "이二", "삼三", "사四", "오五", "육륙六", "칠七", "팔八", "구九")
    )
    for c in group
}
SMALL = {"십": 10, "十": 10, "백": 100, "百": 100, "천": 1000, "千": 1000}
BIG = {c: n for n, group in ((10**4, "만萬万"), (10**8, "억億亿"), (10**12, "조兆")) for c in group}

_UNITS = frozenset({*SMALL, *BIG})

# Powers ("1.1^23", "1e10"), digits with commas or spaces between thousands, digits.
_ARABIC = re.compile(
    r"\d+(?:\.\d+)?(?:e[+~-]?\d{1,2}|\^[+~-]{0,2}\d{1,2})|\d{1,3}(?:,\d{3})+"
    r"(?:\.\d+)?(?!\d)|(?<!\d)[1-9]\d{0,2}(?: \d{3})+(?![\d,])(?:\.\d+)?|\d+"
    r"(?:\.\d+)?|(?<![\d가-힣])\.\d+"
)
_ANY = re.compile("|".join((_ARABIC.pattern, f"[{''.join(DIGITS)}{''.join(SMALL)}{''.join(BIG)}]")))
_SPACE = re.compile(r" {1,2}(?=\S)")
_VAGUE = re.compile(r"(?:수|몇)\s?(?=[십백천만억])")


def _arabic(words: str) -> Value:
    if power := re.match(r"([\d.]+)([e^])([+~-]*)(\d+)", words):
        base = Fraction(10) if power[2] == "e" else Fraction(power[1])
        sign = -1 if len(power[3].replace("+", "")) % 2 else 1
        raised: Fraction = Fraction(base ** (sign * int(power[4])))
        return raised * Fraction(power[1]) if power[2] == "e" else raised
    value = Fraction(words.replace(",", "").replace(" ", ""))
    return int(value) if value.denominator == 1 else value


def _take(total: Sum, token: str) -> bool:
    if token in SMALL:
        return total.takes_small(SMALL[token])
    if token in BIG:
        return total.takes_big(BIG[token])
    if token in DIGITS:
        return total.takes_digit(DIGITS[token], arabic=False)
    return total.takes_digit(_arabic(token), arabic=True)


def _gap(text: str, at: int, total: Sum) -> int:
    """Where the numeral goes on after a space, or `at`: "1만 3천", not "5천 2명"."""
    if total.unit == 1 or total.digit is not None or total.bare:
        return at
    after = _SPACE.match(text, at)
    follows = _ANY.match(text, after.end()) if after else None
    if not after or not follows:
        return at
    if follows[0] in DIGITS:
        inside = _ANY.match(text, follows.end())
        whole = inside or follows.end() == len(text.rstrip())
        return after.end() if whole else at
    return after.end() if total.unit > 10 else at


# "이백점 영삼": decimals are said digit by digit.
_DECIMALS = re.compile(rf"\s?점\s?(?P<digits>[{''.join(DIGITS)}]{{1,4}})(?=[점이다을를에\s.]|$)")


# "이백점 칠일이다": the last syllable is "is", not the digit two.
_COPULA = re.compile(r"이(?:다|고|며|라|었|지|므)")


def _with_decimals(text: str, total: Sum, end: int) -> tuple[Value, int]:
    said = None if total.arabic else _DECIMALS.match(text, end)
    digits = said["digits"] if said else ""
    if said and digits.endswith("이") and _COPULA.match(text, said.end() - 1):
        digits = digits[:-1]
    if not said or not digits:
        return total.value(), end
    part = sum(Fraction(DIGITS[c], 10**at) for at, c in enumerate(digits, 1))
    return total.value() + part, said.start("digits") + len(digits)


def sino(text: str, at: int) -> Numeral | None:
    """The longest number that begins at `at` with a digit or a unit."""
    total, end = Sum(), at
    while True:
        place = _gap(text, end, total) if end > at else at
        if end > at and text[end : end + 1] == "여" and text[end + 1 : end + 2] in _UNITS:
            total.odd, place = True, end + 1
        token = _ANY.match(text, place)
        if not token or not _take(total, token[0]):
            break
        end = token.end()
    if end == at:
        return None
    value, end = _with_decimals(text, total, end)
    return Numeral(
        at,
        end,
        value,
        value,
        odd=total.odd,
        worded=not total.arabic,
        unit=total.unit,
    )


def pair(text: str, at: int) -> Numeral | None:
    """“이삼십”, "사오천": two neighbouring digits before one unit."""
    lower, higher = DIGITS.get(text[at]), DIGITS.get(text[at + 1 : at + 2])
    if lower is None or higher is None or higher - lower != 1:
        return None
    rest = sino(text, at + 1)
    if rest is None or rest.unit == 1:
        return None
    low = rest.low - _highest(rest.low, higher)
    return rest._replace(start=at, low=low, approximate=True)


def _highest(value: Value, digit: int) -> Value:
    """One unit of the leading digit of `value`."""
    return (
        Fraction(10) ** (len(str(int(value))) - 1) if str(int(value)).startswith(str(digit)) else 0
    )


def vague(text: str, at: int) -> Numeral | None:
    """“수십”, "몇백", "수십만": from twice the unit to one below ten times it."""
    word = _VAGUE.match(text, at)
    found = sino(text, word.end()) if word else None
    if found is None:
        return None
    return found._replace(start=at, low=2 * found.low, high=10 * found.low - 1, approximate=True)
