"""Sentences as plain JSON, so that they cross to another process that may not be trusted.

A pickle would run whatever the other side wrote. What comes back from here is a template and text,
and a template whose places are more than names is refused: it could look into what is put there.
"""

from __future__ import annotations

from string import Formatter
from typing import Any

from tumen.wording.making import filled
from tumen.wording.worded import Sentence, Worded


def carried(words: str) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """The words as JSON: a sentence as an object, and anything else as its English."""
    if not isinstance(words, Worded) or not isinstance(words.meaning, Sentence):
        return str(words)
    one = words.meaning
    values = {name: carried(value) for name, value in one.values.items()}
    return [one.template, values, one.plural, one.count, one.context]


def recalled(value: Any) -> str:  # noqa: ANN401 - JSON has no narrower type
    """The words that `carried` made JSON of.

    Raises:
        ValueError, TypeError, KeyError: the value is not of that form.
    """
    if isinstance(value, str):
        return value
    template, values, plural, count, context = value
    for form in (template, plural):
        if form is not None and values:
            _check(form)
    told = {name: recalled(item) for name, item in values.items()}
    return filled(Sentence(template, told, plural, int(count), context))


def _check(template: str) -> None:
    """Raises ValueError where a place is anything but a name."""
    for _, name, spec, conversion in Formatter().parse(template):
        if name is not None and not (name.isidentifier() and not spec and conversion is None):
            raise ValueError(f"{template!r} is no template of ours")
