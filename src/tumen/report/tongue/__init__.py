"""The language in which an assessment speaks; passages of reports stay in theirs.

Everything is worded in English by whoever finds it, and remembers what it says (`tumen.wording`).
Here it is told in the reader's language: sentences by the catalogue in `tumen/report/locale/`,
numbers, days, lists and countries by the customs of the Unicode CLDR, towns by the gazetteer's
names. A `Tongue` is passed to whoever tells; no language is set for the program.
"""

from __future__ import annotations

from tumen.report.tongue.records import ENGLISH, Tongue
from tumen.report.tongue.telling import tell, told

__all__ = ["ENGLISH", "Tongue", "tell", "told"]
