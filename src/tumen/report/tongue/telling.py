"""Words and records of words, from English into another language."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from operator import is_
from string import Formatter
from typing import Any, TypeVar

from tumen.report.tongue.catalogue import catalogue
from tumen.report.tongue.particles import with_particle
from tumen.report.tongue.records import Tongue
from tumen.wording import (
    Date,
    Joined,
    Listed,
    Name,
    Number,
    Sentence,
    Shaped,
    Sort,
    Worded,
)

T = TypeVar("T")


def told(value: T, tongue: Tongue) -> T:
    """A record with all its words told; whatever holds no words comes back as it is."""
    return value if tongue.language == "en" else _walked(value, tongue)


def tell(words: str, tongue: Tongue) -> str:
    """The words in the language; what remembers nothing, as text of others, stays as it is."""
    if tongue.language == "en" or not isinstance(words, Worded):
        return words
    match words.meaning:
        case Sentence() as one:
            return _sentence(one, tongue)
        case Joined(sign, items):
            between = catalogue(tongue.language).pgettext("sign", sign)
            return between.join(tell(item, tongue) for item in items)
        case Shaped(inner, shape):
            return shape(tell(inner, tongue))
        case one:
            return _by_custom(one, str(words), tongue)


def _by_custom(one: Listed | Number | Date | Name, english: str, tongue: Tongue) -> str:
    from tumen.report.tongue import customs  # noqa: PLC0415 - Babel is slow to load

    match one:
        case Listed(items):
            return customs.listing(one, [tell(item, tongue) for item in items], tongue.locale)
        case Number():
            return customs.number(one, tongue.locale)
        case Date():
            return customs.day(one, tongue.locale)
        case Name(Sort.COUNTRY, key):
            return customs.country(key, tongue.locale) or english
        case Name(_, key):
            known = tongue.places.get(key) or tongue.places.get(english)
            return known or catalogue(tongue.language).pgettext("place", english)


def _walked(value: Any, tongue: Tongue) -> Any:  # noqa: ANN401 - records are of any form
    if isinstance(value, str):
        return tell(value, tongue)
    if isinstance(value, tuple):
        items = tuple(_walked(item, tongue) for item in value)
        return value if all(map(is_, items, value)) else items
    if is_dataclass(value) and not isinstance(value, type):
        old = {field.name: getattr(value, field.name) for field in fields(value)}
        new = {name: _walked(item, tongue) for name, item in old.items()}
        changed = {name: item for name, item in new.items() if item is not old[name]}
        return replace(value, **changed) if changed else value
    return value


def _sentence(one: Sentence, tongue: Tongue) -> str:
    template = _message(one, tongue.language)
    values = {name: tell(value, tongue) for name, value in one.values.items()}
    return _FILLED.vformat(template, (), values) if values else template


def _message(one: Sentence, language: str) -> str:
    found = catalogue(language)
    match one.context, one.plural:
        case None, None:
            return found.gettext(one.template)
        case None, str(plural):
            return found.ngettext(one.template, plural, one.count)
        case str(context), None:
            return found.pgettext(context, one.template)
        case str(context), str(plural):
            return found.npgettext(context, one.template, plural, one.count)
    raise AssertionError(one)


class _Filling(Formatter):
    """Templates as `str.format` has them; what stands after the colon are a Korean's particles."""

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401 - as the base
        return with_particle(str(value), format_spec) if format_spec else str(value)


_FILLED = _Filling()
