"""The process that reads uploads: a request a line on standard input, an answer a line back.

It ends when its input does. Whatever a file does to it (no end, no memory, a crash) is the loss of
that file and of nothing else: the room starts another.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence

from tumen import pipeline
from tumen.app.process import asked
from tumen.app.uploads.wire import Answer, Request
from tumen.ledger import Added, open_ledger
from tumen.model.codec import canonical, from_json
from tumen.read import ReadOptions, Source
from tumen.read.source import SourceKind

KNOWN = "The ledger has its text already."


def main() -> None:
    """Answer until there is nothing more to answer."""
    # What a library prints must not be taken for an answer.
    answers, sys.stdout = sys.stdout, sys.stderr
    for line in asked():
        answer = answered(from_json(Request, json.loads(line)))
        answers.write(canonical(answer) + "\n")
        answers.flush()


def answered(request: Request) -> Answer:
    """Read one file and keep what was found in it."""
    settings = request.settings
    source = Source(SourceKind.FILE, request.locator, request.path)
    stages = pipeline.stages(settings)
    (outcome,) = pipeline.outcomes([source], ReadOptions(), settings, stages, pipeline.Unwatched())
    with open_ledger(settings.ledger, bears=pipeline.bearings) as ledger:
        added = [
            ledger.add(found.document, found.claims, found.problems) for found in outcome.examined
        ]
    return Answer(
        documents=tuple(found.document.id for found in outcome.examined),
        claims=sum(one.claims for one in added),
        said=(*(problem.message for problem in outcome.problems), *_known(added)),
        failed=outcome.failed,
    )


def _known(added: Sequence[Added]) -> Iterator[str]:
    """Why reports that were brought again have no new claims."""
    if not all(one.new for one in added):
        yield KNOWN


if __name__ == "__main__":
    main()
