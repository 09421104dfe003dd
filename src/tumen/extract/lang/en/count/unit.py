"""What a claim's number counts, by the noun that it stands with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import cache
from importlib.resources import files

from tumen.extract.data import read_yaml
from tumen.extract.lang.en.count import lexicon
from tumen.model import Count, Share, Unit

_IRREGULAR: Mapping[str, str] = {
    "men": "man",
    "women": "woman",
    "people": "person",
    "persons": "person",
    "staff": "staff",
    "personnel": "personnel",
}
# "holders of valid permits", "workers on student visas": the head stands before these.
_AFTER_HEAD = frozenset({"of", "on", "with", "from", "in", "at", "who", "for", "without", "to"})


@cache
def _units() -> Mapping[str, Unit]:
    return {
        noun: Unit(name)
        for name, nouns in read_yaml(files(__package__).joinpath("units.yaml")).items()
        for noun in nouns
    }


def _singulars(noun: str) -> Iterator[str]:
    """What the singular may be, likeliest first."""
    yield noun
    yield _IRREGULAR.get(noun, noun)
    if noun.endswith("ies"):
        yield f"{noun[:-3]}y"
    if noun.endswith("men"):
        yield f"{noun[:-3]}man"
    if noun.endswith("es"):
        yield noun[:-2]
    if noun.endswith("s"):
        yield noun[:-1]


def _head(phrase: str) -> list[str]:
    """The words up to the head noun, in lower case and without quotation marks."""
    words = phrase.lower().replace("-", " ").split()
    words = [word.strip("“”\"'‘’,.;:()") for word in words]
    after = [at for at, word in enumerate(words) if word in _AFTER_HEAD and at > 0]
    return words[: after[0]] if after else words


def is_time(count: Count) -> bool:
    """Whether days, months or the like are counted ("a 30-year-old worker")."""
    words = _head(count.unit)
    return bool(words) and words[0].removesuffix("s") in lexicon.words("times")


def is_money(count: Count) -> bool:
    """Whether a currency stands for the noun ("US$3 million")."""
    return count.unit in {sign.strip() for sign in lexicon.words("money")}


def is_percentage(count: Count) -> bool:
    """Whether hundredths of something are counted."""
    return _percent().fullmatch(count.unit.lower()) is not None


@cache
def _percent() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{sign})" for sign in lexicon.words("percent")))


def unit_of(count: Count) -> Unit:
    """The unit of claims that the noun of a count stands for; OTHER for what is listed nowhere.

    The last word decides ("work permit holders" are workers), a longer listed phrase before it.
    """
    if is_time(count):
        return Unit.OTHER
    words = _head(count.unit)
    for length in range(len(words), 0, -1):
        before = words[len(words) - length : -1]
        for singular in _singulars(words[-1]):
            unit = _units().get(" ".join((*before, singular)))
            if unit is not None:
                return unit
    return Unit.OTHER


def unit_of_noun(noun: str) -> Unit:
    """The unit that a noun alone stands for."""
    return unit_of(Count(spans=(), low=None, high=None, unit=noun))


def as_share(count: Count) -> Count:
    """Hundredths as the part that they are; any other count as it is."""
    if not is_percentage(count):
        return count
    low, high = (None if n is None else Fraction(str(n)) / 100 for n in (count.low, count.high))
    return replace(count, share=Share(low, high), unit="")


def claimed(count: Count, unit: Unit | None = None) -> Count:
    """The count as a claim carries it: a unit of claims; a part without numbers of its own.

    `unit` overrides the noun's, where the text as a whole says what is counted.
    """
    low, high = (None, None) if count.share is not None else (count.low, count.high)
    return replace(count, low=low, high=high, unit=unit or unit_of(count))
