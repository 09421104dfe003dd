"""Times without edges: "now", "recently", "in the past", "the near future", "these days"."""

from __future__ import annotations

from tumen.extract.calendar import Grain
from tumen.extract.lang.en.period.pattern import Hit
from tumen.extract.lang.en.period.reading import Reading, Vague
from tumen.extract.lang.en.period.rule import Rule


def _present(_: Hit) -> Reading | None:
    return Vague("PRESENT_REF", Grain.DAY)


def _past(_: Hit) -> Reading | None:
    return Vague("PAST_REF")


def _recent(_: Hit) -> Reading | None:
    return Vague("PAST_REF", Grain.MONTH)


def _future(_: Hit) -> Reading | None:
    return Vague("FUTURE_REF")


RULES = (
    Rule("present", "(?:right)? PRESENT", _present),
    Rule(
        "at-present",
        "at it:( present | the moment | this time | the present time | this moment )",
        _present,
    ),
    Rule("these-days", "these days", _present),
    Rule("current", "current", _present),
    Rule("recently", "(?<! as ) (?:more|most|very)? RECENT", _recent),
    Rule("the-past", "in it:(the (?:recent|distant)? past)", _past),
    Rule("recent-times", "recent times", _past),
    Rule("future", "the (?:near|foreseeable|immediate|distant)? (?:future | near term)", _future),
    Rule("near-future", "(?:in|for) it:(the (?:near|short|long) - term)", _future),
    Rule("soon", "as soon as possible", _future),
)
