"""Templates to pages. Whatever comes from documents is escaped, and what would hide is shown."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from tumen.app.assets import address
from tumen.app.review.brief import DEEDS, brief
from tumen.report.dates import in_words
from tumen.report.shown import on_one_line, shown


def drawn(template: str, **told: object) -> str:
    """The page that a template gives."""
    return environment().get_template(template).render(**told)


@cache
def environment() -> Environment:
    """The templates, with what they may use.

    `shown` is for text of others: right-to-left overrides and control characters become visible,
    and offsets stay. `line` is the same on one line, cut.
    """
    made = Environment(
        loader=PackageLoader("tumen.app", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["shown"] = shown
    made.filters["line"] = on_one_line
    made.filters["day"] = in_words
    made.filters["deed"] = lambda decision: DEEDS[decision]
    made.globals["asset"] = address
    made.globals["brief"] = brief
    return made
