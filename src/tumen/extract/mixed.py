"""A page in several languages, as one who reads only one of them sees it.

A page is read once for each of its languages, with the paragraphs in the others left blank, so that
offsets stay those of the page, and what a paragraph leaves unsaid is found in earlier ones of its
language. A speaker is not: between "a trader said" and "he added" may stand a paragraph that this
reader cannot read and in which somebody else speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tumen.extract.identity import identified
from tumen.model import Claim, Document, LanguageRun, Source, SourceKind, Span

BLANK = "\n"
"""What each unread character is shown as: the strongest break between sentences that there is."""
_SHOWN = re.compile(r"\S[^\n]{0,119}")


def by_language(document: Document) -> Iterator[Document]:
    """The document for each of its languages, in order of the first words in it.

    A document in one language is given as it is.
    """
    if not document.language_runs:
        yield document
    for language in dict.fromkeys(run.language for run in document.language_runs):
        seen = (_seen(document.text, run, language) for run in document.language_runs)
        yield replace(document, text="".join(seen), language=language, language_runs=())


def _seen(text: str, run: LanguageRun, language: str) -> str:
    words = text[run.start : run.end]
    return words if run.language == language else BLANK * len(words)


def first_words(document: Document, language: str) -> Iterator[Span]:
    """Where each run in a language begins; nothing where the whole document is in it."""
    for run in document.language_runs:
        found = _SHOWN.search(document.text, run.start, run.end)
        if run.language == language and found:
            yield document.span(*found.span())


def heard_here(document: Document, claim: Claim) -> Claim:
    """The claim without a source that was looked for across what its reader cannot read.

    Who is only pointed at ("he added") and cannot be told is anonymous.
    """
    source = claim.source
    if source is None:
        return claim
    here = _run_at(document, claim.anchor)
    if _run_at(document, source.span) != here:
        return identified(replace(claim, source=None))
    if source.resolved is None or _run_at(document, source.resolved) == here:
        return claim
    unnamed = Source(source.span, SourceKind.ANONYMOUS, protected=True)
    return identified(replace(claim, source=unnamed))


def _run_at(document: Document, span: Span) -> int:
    """The number of the run in which words begin."""
    return sum(run.end <= span.start for run in document.language_runs)
