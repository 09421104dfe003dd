"""tumen: sourced claims about DPRK workers abroad, held against the resolutions."""

from __future__ import annotations

__version__ = "0.1.0"

__all__ = ["__version__"]
