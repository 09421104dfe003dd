"""How sure a clause is: denied, doubted, planned, predicted, estimated, reported or asserted.

The files are the way: `event` finds the word whose truth is asked for, `signal` the words that
weigh on it (`lexicon`), and `judge` takes the first class that fits, in the order of the annotation
guide.
"""

from __future__ import annotations

from tumen.extract.lang.en.factuality.judge import factuality
from tumen.extract.lang.en.factuality.signal import is_seeming

__all__ = ["factuality", "is_seeming"]
