"""Parts of the assessment's page as the room draws them: the same words, leading into the room."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup

from tumen.app.review.choice import Choice, Shown
from tumen.report import View
from tumen.report.forms.page import environment
from tumen.report.lineage import LineageView

_TO_CLAIM = re.compile(r'href="#claim-(\d+)"')
"""How the templates of the report lead to a claim; text of others cannot hold a quotation mark."""
_ELSEWHERE = {
    'href="#claims"': 'href="/evidence"',
    'href="#method"': 'href="/assessment/as/html#method"',
}
"""Parts of the page that the room has on pages of their own."""


def section(template: str, view: View) -> Markup:
    """A part of the page, whose footnotes lead to the passages in the inbox."""
    drawn = environment().get_template(template).render(view=view)
    return _led(drawn, {row.number: row.id for row in view.claims})


def drawing(lineage: LineageView, ids: Mapping[int, str]) -> Markup:
    """Who took from whom, drawn; `ids` of the claims by their numbers on the page."""
    drawn = environment().get_template("lineage_svg.html.j2").module.drawing(lineage)  # type: ignore[attr-defined]
    return _led(str(drawn), ids)


def passage(claim: str) -> str:
    """The address at which a claim stands beside its report."""
    return f"/inbox?{Choice(state=Shown.ALL).query(at=claim)}#w-kind"


def _led(drawn: str, ids: Mapping[int, str]) -> Markup:
    def to_passage(mark: re.Match[str]) -> str:
        claim = ids.get(int(mark[1]))
        return f'href="{Markup.escape(passage(claim))}"' if claim else mark[0]

    led = _TO_CLAIM.sub(to_passage, drawn)
    for there, here in _ELSEWHERE.items():
        led = led.replace(there, here)
    return Markup(led)  # noqa: S704 - what the report's templates escaped
