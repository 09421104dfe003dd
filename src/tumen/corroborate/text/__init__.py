"""Which documents share words, figures or credits: the evidence that stands in texts themselves."""

from __future__ import annotations

from tumen.corroborate.text.copies import Copy, Reuse, copies, grounds_of
from tumen.corroborate.text.wire import agency_of

__all__ = ["Copy", "Reuse", "agency_of", "copies", "grounds_of"]
