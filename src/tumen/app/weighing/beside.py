"""Having it weighed in a process of its own."""

from __future__ import annotations

import pickle
import subprocess

from tumen.app.process import ended, started
from tumen.app.weighing.wire import LENGTH, Request, Weighed
from tumen.errors import WeighingBroke
from tumen.model.codec import canonical


class Beside:
    """The process, started with the first request; for one thread to ask at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def __call__(self, request: Request) -> Weighed:
        """What the process answers.

        Raises:
            WeighingBroke: it ended without an answer.
        """
        process = self._running()
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.write(canonical(request).encode() + b"\n")
            process.stdin.flush()
            length = int.from_bytes(process.stdout.read(LENGTH), "big")
            told = process.stdout.read(length)
        except OSError as error:
            self.close()
            raise WeighingBroke from error
        if not told or len(told) < length:
            self.close()
            raise WeighingBroke
        answer = pickle.loads(told)  # noqa: S301 - from the process that we started
        assert isinstance(answer, Weighed)
        return answer

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        ended(process)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = started("tumen.app.weighing.child")
        return self._process
