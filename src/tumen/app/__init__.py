"""The review room: web pages on this machine, in which people turn drafts into evidence.

`make_app` builds the application around a `Room`; `serve` runs it on the loopback. A page is one
module in `pages/`, one template of the same name in `templates/`, and one line in `pages/`'s list;
CONTRIBUTING says how one is added.
"""

from __future__ import annotations

from tumen.app.door import Door, Reviewer
from tumen.app.make import make_app
from tumen.app.room import Room
from tumen.app.serving import serve

__all__ = ["Door", "Reviewer", "Room", "make_app", "serve"]
