"""What was weighed, by what was asked and the state of the ledger; and a thread that has it done.

Whoever asks waits a moment at most. What is not done by then is done all the same, and until it is
the last answer stands in for it, which says of itself that it is older.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from tumen.app.weighing.wire import Request, Weighed
from tumen.errors import WeighingBroke

PATIENCE = 1.5
"""Seconds that a page waits for an answer before it is drawn without."""
MOST_KEPT = 8
"""Answers that are kept; each may be large."""


@dataclass
class Scales:
    """Has requests weighed one after the other by `weigh`, and keeps the answers."""

    weigh: Callable[[Request], Weighed]
    patience: float = PATIENCE
    _kept: OrderedDict[Request, Weighed] = field(default_factory=OrderedDict)
    _broke: dict[Request, str] = field(default_factory=dict)
    _waiting: dict[Request, str] = field(default_factory=dict)
    _turn: threading.Condition = field(default_factory=threading.Condition)
    _thread: threading.Thread | None = None

    def ask(self, request: Request, state: str) -> Weighed | None:
        """The answer for that state of the ledger; else an older one; else None for now.

        Raises:
            WeighingBroke: this request broke the process down in this state.
        """
        with self._turn:
            if not self._is_done(request, state):
                self._put(request, state)
                self._turn.wait_for(lambda: self._is_done(request, state), self.patience)
            if self._broke.get(request) == state:
                raise WeighingBroke
            return self._kept.get(request)

    def _is_done(self, request: Request, state: str) -> bool:
        kept = self._kept.get(request)
        return (kept is not None and kept.state == state) or self._broke.get(request) == state

    def _put(self, request: Request, state: str) -> None:
        self._waiting[request] = state
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="scales", daemon=True)
            self._thread.start()
        self._turn.notify_all()

    def _run(self) -> None:
        while True:
            with self._turn:
                self._turn.wait_for(lambda: self._waiting)
                request, state = next(iter(self._waiting.items()))
            try:
                found = self.weigh(request)
            except Exception:  # noqa: BLE001 - whatever it was, those who wait must be told
                self._keep(request, state, None)
            else:
                self._keep(request, state, found)

    def _keep(self, request: Request, state: str, found: Weighed | None) -> None:
        with self._turn:
            if self._waiting.get(request) == state:
                del self._waiting[request]
            if found is None:
                self._broke[request] = state
            else:
                self._kept[request] = found
                self._kept.move_to_end(request)
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
            self._turn.notify_all()
