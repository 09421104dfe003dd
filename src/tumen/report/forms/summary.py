"""The assessment as Markdown: what to read when there is no browser."""

from __future__ import annotations

import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from tumen.model import Assessment
from tumen.report.forms.speaking import speaking
from tumen.report.tongue import ENGLISH, Tongue
from tumen.report.view import view

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LINE_START = re.compile(r"^(\s*\d*)([-+=.)])", re.MULTILINE)


def markdown_form(assessment: Assessment, tongue: Tongue = ENGLISH) -> str:
    """The judgements, findings, claims and sources, with footnotes to the words of the reports."""
    template = _environment(tongue.language).get_template("summary.md.j2")
    return template.render(view=view(assessment, tongue))


@cache
def _environment(language: str) -> Environment:
    made = Environment(
        loader=PackageLoader("tumen.report", "templates"),
        extensions=["jinja2.ext.i18n"],
        autoescape=False,  # noqa: S701 - Markdown: `finalize` escapes every value instead
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_escaped,
    )
    speaking(made, language)
    made.filters |= {"safe_address": _address, "escaped": _escaped, "literal": _Literal}
    return made


class _Literal(str):
    """Text that is Markdown already."""

    __slots__ = ()


def _address(url: str) -> _Literal:
    """A web address for between angle brackets."""
    return _Literal(url.translate({ord("<"): "%3C", ord(">"): "%3E", ord(" "): "%20"}))


def _escaped(value: object) -> object:
    """Text of others as Markdown shows it, not as Markdown would read it."""
    if not isinstance(value, str) or isinstance(value, _Literal):
        return value
    return _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", value))
