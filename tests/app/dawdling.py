"""A process beside the room that is long at what it was asked."""

from __future__ import annotations

import sys
import time

from tumen.app.process import asked

if __name__ == "__main__":
    for _ in asked():
        sys.stdout.write("begun\n")
        sys.stdout.flush()
        time.sleep(600)
