"""Reports that reviewers bring: read in a process of their own, while the room goes on.

`Intake` is the room's side: it keeps the list and hands one file after the other to the process.
`child` is the other side. What they say to each other is one line of JSON each way (`wire`).
"""

from __future__ import annotations

from tumen.app.uploads.intake import Intake, Stage, Upload

__all__ = ["Intake", "Stage", "Upload"]
