"""Which scripts the quoted passages are in that many machines have no font for, and the package.

A page or its print form loads no font. Where the machine that shows it has none, a passage becomes
boxes, and a reader may take it for damaged.
"""

from __future__ import annotations

from collections.abc import Iterable

from tumen.model import Assessment

SCRIPTS = {"ja": "Japanese", "ko": "Korean", "zh": "Chinese"}
"""By language, what the script is called; a font that has one of them need not have the others."""
PACKAGE = "fonts-noto-cjk"
"""The Debian and Ubuntu package that has them all."""


def languages_shown(assessment: Assessment) -> tuple[str, ...]:
    """The languages of `SCRIPTS` in which claims are quoted, sorted."""
    documents = {document.id: document for document in assessment.documents}
    quoted = {
        documents[claim.document].language_at(claim.anchor.start).partition("-")[0]
        for claim in assessment.claims
        if claim.document in documents
    }
    return tuple(sorted(quoted & SCRIPTS.keys()))


def advice(languages: Iterable[str]) -> str:
    """What to do where these languages cannot be shown; empty where there are none."""
    named = [SCRIPTS[language] for language in languages]
    if not named:
        return ""
    return (
        f"{' and '.join(named)} passages are quoted and no font here has their characters: "
        f"install {PACKAGE} (Debian, Ubuntu) or Noto CJK to show and print them."
    )
