"""The method names everything that can change a result."""

from __future__ import annotations

import re

from tumen import __version__
from tumen.pipeline.method import OWN, digest, method
from tumen.settings import Settings


def test_versions_and_digests_are_named() -> None:
    said = method(Settings(seed=7))
    components = dict(said.components)
    assert (said.version, said.seed) == (__version__, 7)
    assert re.fullmatch(r"3\.\d+\.\d+", components["spacy"])
    assert all(re.fullmatch("[0-9a-f]{16}", components[name]) for name in OWN)


def test_a_digest_depends_on_the_content_alone() -> None:
    assert digest("extract") == digest("extract") != digest("law")
