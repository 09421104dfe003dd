"""The page: one file that loads nothing, whose only script and style are its own."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from tumen.model import Assessment
from tumen.report import words
from tumen.report.forms.speaking import speaking
from tumen.report.tongue import ENGLISH, Tongue
from tumen.report.view import view


def html_form(assessment: Assessment, tongue: Tongue = ENGLISH) -> str:
    """The assessment as one HTML file."""
    style, script = _asset("page.css"), _asset("page.js")
    template = environment(tongue.language).get_template("page.html.j2")
    return template.render(
        view=view(assessment, tongue),
        lang=tongue.tag,
        style=Markup(style),  # noqa: S704 - our own files, not text of others
        script=Markup(script),  # noqa: S704
        policy=policy(style, script),
    )


def page_policy() -> str:
    """The content security policy of every page that `html_form` makes."""
    return policy(_asset("page.css"), _asset("page.js"))


def policy(style: str, script: str) -> str:
    """The content security policy that lets nothing run or load but these two."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_digest(style)}'",
            f"script-src '{_digest(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _digest(text: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _asset(name: str) -> str:
    return (files("tumen.report") / "templates" / name).read_text(encoding="utf-8")


@cache
def environment(language: str = "en") -> Environment:
    """The templates of the page, speaking a language of the interface."""
    made = Environment(
        loader=PackageLoader("tumen.report", "templates"),
        extensions=["jinja2.ext.i18n"],
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    speaking(made, language)
    made.filters["cut"] = words.cut
    return made
