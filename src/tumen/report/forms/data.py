"""The assessment as JSON: everything that was found, exactly."""

from __future__ import annotations

from tumen.model import Assessment
from tumen.model.codec import to_json
from tumen.report.forms.written import as_json
from tumen.report.tongue import ENGLISH, Tongue
from tumen.report.view import view

SCHEMA = "tumen/assessment/1"


def json_form(assessment: Assessment, tongue: Tongue = ENGLISH) -> str:
    """The canonical form with its schema's name, and the judgements that the page draws from it.

    The canonical form is in English whatever the language; the judgements are as the page has them.
    """
    shown = view(assessment, tongue)
    return as_json(
        {
            "schema": SCHEMA,
            "assessment": to_json(assessment),
            "judgements": to_json(shown.key + shown.further),
        }
    )
