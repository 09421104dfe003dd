"""What the whole ledger comes to, worked out in a process beside the room, so that none waits.

`Scales` is the room's side: it knows what was worked out for which state of the ledger. `Beside`
has it done in the process, whose other side is `child`; what they say to each other is in `wire`.
"""

from __future__ import annotations

from tumen.app.weighing.beside import Beside
from tumen.app.weighing.scales import Scales
from tumen.app.weighing.wire import Request, Weighed

__all__ = ["Beside", "Request", "Scales", "Weighed"]
