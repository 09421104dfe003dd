"""The words of time of ``words.yaml`` and the patterns made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from tumen.extract.data import read_yaml


@cache
def words() -> dict[str, Any]:
    """The lists as they stand in the file."""
    listed: dict[str, Any] = read_yaml(files(__package__).joinpath("words.yaml"))
    return listed


def alternation(listed: Iterable[str]) -> str:
    """One pattern for words, the longest first."""
    return "|".join(re.escape(w).replace(r"\ ", " ") for w in sorted(listed, key=len, reverse=True))


def _shifted(name: str) -> str:
    """The shifted words of one size; "올" is left to what it points at ("올 1분기")."""
    return alternation({*words()[name], *words().get(f"{name}_told", {})} - {"올", "이번 해"})


def _parts() -> str:
    return alternation(w for group in words()["parts"].values() for w in group)


@cache
def dated() -> re.Pattern[str]:
    """A date of any completeness: year, month, day, weekday, part and clock, each optional."""
    toward = alternation(words()["toward"])
    whole = r"올\s?들|" + "|".join(_shifted(name) for name in ("years", "months", "weeks", "days"))
    quarter = r"(?P<quarter>[1-4일이삼사])\s?(?:[/.·]\s?4\s?|사)?분기"
    half = r"(?P<half>[상하])반기"
    year = (
        rf"(?:(?:서기\s?)?(?P<y4>(?:1[5-9]|20)\d\d)\s?년(?!대)|(?P<apostrophe>['’‘])?"
        rf"(?P<y2>\d\d)\s?년(?!대)|(?P<yw>{_shifted('years')}|올(?=\s?(?:\d|상|하|들"
        rf"|[봄여가겨])))(?![가-힣]*사람))"
    )
    month = (
        rf"(?:(?P<m>1[0-2]|0?[1-9])(?:\s?월(?!급)|(?=~(?:1[0-2]|[1-9])월))|(?P<mw>{_shifted('months')})|{quarter}"
        rf"|{half}|(?P<season>{alternation(words()['seasons'])})(?:철)?"
        r"(?=(?:에는?|부터|까지|께|쯤)?(?:[^가-힣]|$)))"
    )
    day = (
        rf"(?:(?P<d>3[01]|[12]\d|0?[1-9])(?:\s?일(?![가-힣]*[반꾼])|(?=~\d{{1,2}}일))"
        rf"|(?P<dw>{_shifted('days')}))"
    )
    week = rf"(?P<ww>{alternation(words()['weeks'])})(?P<we>말)?"
    weekday = rf"(?P<wd>{alternation(words()['weekdays'])}|주말)"
    clock = (
        rf"(?:(?P<cw>{alternation(words()['clock'])})(?:\s?늦\s?게)?\s?)?"
        r"(?:(?P<h>2[0-4]|1\d|0?\d)\s?시(?!설|민|장|위|간)(?:\s?"
        r"(?P<mi>[0-5]?\d)\s?분(?!의))?(?:\s?(?P<s>[0-5]?\d)\s?초)?(?P<hh>\s?반)?"
        r"(?:\s?정각)?)?"
    )
    gap = r"(?:의\s?|\s{0,2}|,\s?)"
    return re.compile(
        rf"(?:(?!{whole})(?P<toward>{toward})\s?)?"
        rf"(?:{year}(?:\s?(?P<same>같은\s?기간|동기|같은\s?시기)|\s?들어(?:서)?\s?"
        rf"|{gap}))?(?:{month}{gap})?(?:{week}{gap})?(?:{day}{gap})?"
        rf"(?:\(?{weekday}\)?{gap})?"
        rf"(?:(?P<part>{_parts()})(?![가-힣]*[등급기])\s?)?{clock}"
    )


@cache
def lengths() -> re.Pattern[str]:
    """A number of units of time, or a word that is one, and what stands behind it."""
    units, numbers = alternation(words()["units"]), alternation(words()["numbers"])
    tens = r"(?:[일이삼사오육칠팔구]?십[일이삼사오육칠팔구]?)"
    one = rf"(?:(?P<n>\d+(?:[.,]\d+)?|{tens}|{numbers})\s?(?P<odd>여\s?)?(?P<u>{units})(?!러|스))"
    toward = (
        r"(?:(?P<toward>앞으로|향후|다가오는|지난|최근|다음|이후|오늘부터|내일부터"
        r"|지금부터|지나ㄴ)\s)?"
    )
    return re.compile(
        rf"(?<![가-힣\d.]){toward}(?:{one}(?:\s?(?P<n2>\d+)\s?(?P<u2>분|개월))?|"
        rf"(?P<w>{alternation(words()['spans'])})|(?P<half>반)\s?(?P<hu>년|달"
        rf"|나절))"
        r"(?P<plus>\s?반(?=[\s간]))?(?:\s?(?:가량|정도|남짓|쯤|가까이|여))?"
        r"(?P<rel>\s?(?:전(?:까지|에|부터)?(?![가-힣])|(?:후|뒤)(?:에|부터)?"
        r"(?![가-힣])|앞(?=으로 (?:다가|닥))"
        r"|(?:이내|안|내)(?:에|로)?(?![가-힣])|만에|만(?=[\s에의])))?"
        r"(?:\s?(?:간|동안|내내|종일))*"
    )
