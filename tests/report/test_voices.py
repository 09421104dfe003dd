"""Copies are one voice."""

from __future__ import annotations

import pytest
from tests.report.build import assessment, claim

from tumen.model import Corroboration, Kind, OriginSets
from tumen.read import from_text
from tumen.report import view


def judged(*groups: tuple[str, ...]) -> tuple[str, str]:
    """Likelihood and confidence of four reports that say the same, joined by origin in `groups`."""
    documents = [from_text(f"They came, said {n}.", name=f"r{n}") for n in range(4)]
    claims = [
        claim(document, document.text, Kind.ARRIVAL, id=document.name, at=("China",),
              when="2019-10", by=("official" if document.name == "r0" else "expert"))
        for document in documents
    ]  # fmt: skip
    origins = OriginSets((), groups, groups, groups, groups)
    found = view(assessment(documents, claims, corroboration=_corroboration(origins))).key[0]
    return found.likelihood.words, found.confidence


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ((), ("very likely", "moderate")),
        ((("r0", "r1"),), ("very likely", "moderate")),
        ((("r0", "r1", "r2"),), ("likely", "low")),
        ((("r0", "r1"), ("r1", "r2")), ("likely", "low")),
        ((("r0", "r1", "r2", "r3"),), ("likely", "low")),
        ((("r0", "elsewhere"),), ("very likely", "moderate")),
    ],
)
def test_reports_of_one_probable_origin_count_once_together(
    groups: tuple[tuple[str, ...], ...], expected: tuple[str, str]
) -> None:
    assert judged(*groups) == expected


def _corroboration(origins: OriginSets) -> Corroboration:
    return Corroboration((), (), (), origins, (), (), (), ())
