"""Stages that do nothing but what a test needs, and reports for them to work on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from tumen.model import Claim, Document, Factuality, Kind, Problem, Rule, Severity
from tumen.pipeline import Outcome, Stages
from tumen.read import Limits, ReadOptions, Source, from_text

Files = Callable[..., list[str]]


def reading(
    source: Source, options: ReadOptions, limits: Limits
) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """One report a line; a file with nothing in it cannot be read."""
    del limits
    lines = Path(source.path).read_text(encoding="utf-8").splitlines()
    if not lines:
        lost = Problem("read", "empty-source", "is empty.", source.locator, None, Severity.FAILED)
        return (), (lost,)
    made = (from_text(line, language="en", published=options.published) for line in lines)
    return tuple(replace(document, locator=source.locator) for document in made), ()


def claiming(document: Document) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """One claim for every ``claim`` in the text; ``break`` breaks it."""
    if "break" in document.text:
        raise ZeroDivisionError
    starts = [at for at in range(len(document.text)) if document.text.startswith("claim", at)]
    return tuple(_claim(document, at) for at in starts), ()


def _claim(document: Document, at: int) -> Claim:
    return Claim(
        id=f"{document.id[:8]}-{at}",
        document=document.id,
        kind=Kind.STOCK,
        anchor=document.span(at, at + len("claim")),
        factuality=Factuality.ASSERTED,
        rule=Rule("test", "1"),
    )


@pytest.fixture
def stages() -> Stages:
    """Stages that read lines, find the word ``claim``, and know no law."""
    return Stages(
        read=reading,
        claims=claiming,
        provisions=lambda: (),
        evaluate=lambda _claims, _provisions, _documents: ((), ()),
        corrections=lambda _claims, _provisions, _documents: ((), ()),
    )


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """A maker of files; gives their paths."""

    def make(**contents: str) -> list[str]:
        for name, content in contents.items():
            (tmp_path / f"{name}.txt").write_text(content, encoding="utf-8")
        return [str(tmp_path / f"{name}.txt") for name in contents]

    return make


@dataclass
class Notes:
    """A watch that writes down what it is told."""

    heard: list[str] = field(default_factory=list)
    stop_at: str = ""

    def begin(self, total: int) -> None:
        self.heard.append(f"begin {total}")

    def start(self, source: Source) -> None:
        self.heard.append(f"start {source.name}")
        if source.name == self.stop_at:
            raise KeyboardInterrupt

    def done(self, outcome: Outcome, /) -> None:
        self.heard.append(f"done {outcome.source.name}")

    def finish(self) -> None:
        self.heard.append("finish")
