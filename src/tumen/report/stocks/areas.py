"""Names of the areas that an estimate speaks of."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from tumen.report import words
from tumen.wording import say, say_as

EVERYWHERE, ELSEWHERE = "*", "-*"


def area(code: str) -> str:
    """The name of a country, a subdivision, what lies elsewhere in a country, or everywhere.

    A subdivision that the page has no name for keeps its ISO 3166-2 code.
    """
    country, _, rest = code.partition("-")
    if code == EVERYWHERE:
        return say("all these places")
    if code.endswith(ELSEWHERE):
        return say("elsewhere in {country}", country=words.country(country))
    if rest and (name := _subdivisions().get(code)):
        return say_as("subdivision", name)
    if rest:
        return say("{country} ({code})", country=words.country(country), code=code)
    return words.country(country)


def rank(code: str) -> tuple[bool, str, bool, bool, str]:
    """Countries by code, each before its parts, what lies elsewhere last; everywhere at the end."""
    country, _, rest = code.partition("-")
    return code == EVERYWHERE, country, bool(rest), code.endswith(ELSEWHERE), rest


@cache
def _subdivisions() -> dict[str, str]:
    path = files("tumen.report") / "data" / "subdivisions.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    return dict(line.split("\t") for line in lines)
