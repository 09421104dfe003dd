"""Feasts and other days with a name: "Christmas", "the Lunar New Year", "Thanksgiving Day"."""

from __future__ import annotations

from tumen.extract.lang.en.period.lexicon import feasts
from tumen.extract.lang.en.period.pattern import Hit
from tumen.extract.lang.en.period.reading import Feast, Reading
from tumen.extract.lang.en.period.rule import Rule, greater, names_year, toward


def _feast(name: str) -> Rule:
    """The rule of one feast; its words are the name that ``feasts.yaml`` gives it."""

    def build(hit: Hit) -> Reading | None:
        if names_year(hit):
            return Feast(name, greater(hit))
        direction, _ = toward(hit)
        return Feast(name, None, direction)

    words = name.replace("'s", " POSSESSIVE? ")
    day = "" if name.endswith(("day", "eve", "sun")) else "(?:POSSESSIVE? day)?"
    pattern = f"(?:the? $which | the)? {words} {day} $in_year?"
    return Rule(name.replace("'", "").replace(" ", "-"), pattern, build)


RULES = tuple(_feast(name) for name in feasts())
