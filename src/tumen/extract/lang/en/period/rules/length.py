"""How long: "three months", "a five-year", "the past few weeks", "years"."""

from __future__ import annotations

from tumen.extract.lang.en.period.amount import UNKNOWN, amount, plain
from tumen.extract.lang.en.period.pattern import Hit
from tumen.extract.lang.en.period.reading import Length, Reading
from tumen.extract.lang.en.period.rule import Rule

# What half of a unit is in the next smaller one, where that is a whole number of them.
_HALVES = {"Y": "6M", "D": "T12H", "TH": "30M", "TM": "30S"}


def duration(number: str, unit: str) -> str:
    """The TIMEX3 value of a number of units, where the unit is one of the lexicon's codes."""
    times, letter = unit[:-1], unit[-1]
    if number.endswith(".5") and unit in _HALVES:
        return duration(number[:-2], unit) + _HALVES[unit]
    if times == "T":
        return f"PT{number}{letter}"
    if number != UNKNOWN and times:
        return f"P{plain(float(number) * int(times))}{letter}"
    return f"P{number}{letter}"


def _length(hit: Hit) -> Reading | None:
    return Length(duration(amount(hit.words("number")), hit.get("unit")))


def _adjective(hit: Hit) -> Reading | None:
    """As in "five-year"; but "three-quarters" is no time, and "a year" is for `a-unit`."""
    if hit.words("number")[0] in {"a", "an"} or hit.get("unit") == "Q":
        return None
    return _length(hit)


def _and_a_half(hit: Hit) -> Reading | None:
    number = float(amount(hit.words("number"))) + 0.5
    return Length(duration(plain(number), hit.get("unit")))


def _unknown(hit: Hit) -> Reading | None:
    return Length(duration(UNKNOWN, hit.get("unit")))


def _one(hit: Hit) -> Reading | None:
    return Length(duration("1", hit.get("unit")))


_STRETCH = (
    "(?: BEFORE | AFTER | first | final | following | previous | preceding | recent | initial"
    " | opening )"
)
_MORE = "(?: more | full | additional | straight | consecutive | trading | working | business )"
_RANGE = "(?: (?:DIGITS|NUMBER) (?: to | or | - ) )"
_NOT_AGE = "(?! -? (?:old|olds) )"
_NOT_BACK = "(?! (?:ago|earlier|later) )"
# A lone "a week" or "days" lasts only where something says that it does: "two flights a week" is
# a rate, "in the days of" an age.
_LASTING = (
    "(?: for | in | within | after | during | about | than | took | take | takes | taken | last"
    " | lasted | lasts | spent | spend | of | until | over | through | by | before | many | some )"
)
_A_UNIT = "(?:a|an) (?! quarter of ) unit:SPAN"

RULES = (
    Rule(
        "length",
        f"(?: the | an additional | another | $bound)? {_RANGE}? $number {_MORE}?"
        f" unit:PLURAL {_NOT_AGE}",
        _length,
    ),
    Rule(
        "stretch",
        f"(?:the)? {_STRETCH} {_RANGE}? $number {_MORE}? unit:SPAN (?: or so)?",
        _length,
    ),
    Rule("adjective", f"$number -? unit:SPAN {_NOT_AGE} {_NOT_BACK}", _adjective),
    Rule(
        "a-unit",
        f"(?: it:((?: over | $bound) {_A_UNIT}) | {_LASTING} it:({_A_UNIT}))"
        f" {_NOT_AGE} {_NOT_BACK}",
        _one,
    ),
    Rule("half", "$bound? number:(half (?:a|an) | (?:a|an) half) -? unit:SPAN", _length),
    Rule("unit-and-a-half", "$bound? $number unit:SPAN and a half", _and_a_half),
    Rule("and-a-half", "$bound? $number and a half unit:SPAN", _and_a_half),
    Rule("unknown", f"{_LASTING} it:((?:recent|AFTER|BEFORE)? unit:PLURAL) {_NOT_BACK}", _unknown),
    Rule("around-event", "the it:(unit:PLURAL) (?:before|after|since|following|leading)", _unknown),
    Rule("recent", "(?:the)? (?:recent|BEFORE|AFTER) unit:PLURAL", _unknown),
    Rule(
        "another",
        "(?: another | an additional | the? (?:full|whole|entire)) (?! quarter ) unit:SPAN",
        _one,
    ),
    Rule("the-year", "the year", lambda _: Length("P1Y")),
)
