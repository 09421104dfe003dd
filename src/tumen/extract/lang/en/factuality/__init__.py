"""How sure a clause is: denied, doubted, planned, predicted, estimated, reported or asserted.

The files are the way: `event` finds the word whose truth is asked for, `signal` the words that
weigh on it (`lexicon`), `judge` takes the first class that fits, in the order of the annotation
guide, and `sign` keeps the negatives that a class does not show.
"""

from __future__ import annotations

from tumen.extract.lang.en.factuality.judge import Judgement, factuality
from tumen.extract.lang.en.factuality.signal import is_seeming

__all__ = ["Judgement", "factuality", "is_seeming"]
