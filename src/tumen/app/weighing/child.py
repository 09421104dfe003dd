"""The process that weighs: a request a line on standard input, a pickled answer back.

The answer is pickled because it is large and goes only to the process that started this one; what
comes in is JSON. It ends when its input does.
"""

from __future__ import annotations

import json
import pickle
import signal
import sys
from datetime import date

from tumen import pipeline, report
from tumen.app.process import asked
from tumen.app.review.veiling import veiled
from tumen.app.weighing.wire import LENGTH, Request, Weighed
from tumen.ledger import open_ledger
from tumen.model.codec import from_json


def main() -> None:
    """Answer until there is nothing more to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the room's to handle
    # What a library prints must not be taken for an answer.
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    for line in asked():
        told = pickle.dumps(weighed(from_json(Request, json.loads(line))))
        answers.write(len(told).to_bytes(LENGTH, "big") + told)
        answers.flush()


def weighed(request: Request) -> Weighed:
    """Read the ledger and weigh what it holds."""
    until = date.fromisoformat(request.until) if request.until else None
    with open_ledger(request.settings.ledger, create=False) as ledger:
        state = ledger.state()
        assessment = pipeline.of_ledger(ledger, request.settings, until)
        if not request.open:
            assessment = veiled(assessment, ledger.desk.protected_in())
    return Weighed(state, assessment, report.view(assessment))


if __name__ == "__main__":
    main()
