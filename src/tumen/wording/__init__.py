"""English words that remember what they say, so that another language can say it later.

Whoever makes a sentence makes it here: `say("workers {there} were ordered home", there=…)` in
place of an f-string. What comes back is a `str` that reads as the English sentence and goes
wherever text goes: into records, files and terminals. It also keeps its template and its values,
and with them `tumen.report.tongue` puts it into the language of whoever reads the page. So no stage
knows a language but its own, and none is set for a whole program. The idea is that of Zope's
`zope.i18nmessageid.Message`.

Two rules keep a sentence tellable. It is not cut, joined or put into an f-string, which would
leave plain text: `joined`, `listed` and `shaped` do that and remember. And a template is a literal,
because the catalogues are drawn from the source; see CONTRIBUTING.
"""

from __future__ import annotations

from tumen.wording.carrying import carried, recalled
from tumen.wording.making import (
    capital,
    in_turn,
    joined,
    listed,
    ours,
    say,
    say_as,
    shaped,
    some,
    template,
    term,
    unstopped,
)
from tumen.wording.values import country, date, number, place, short, spelt
from tumen.wording.worded import (
    Date,
    Joined,
    Listed,
    Meaning,
    Name,
    Number,
    Sentence,
    Shaped,
    Sort,
    Style,
    Worded,
)

__all__ = [
    "Date",
    "Joined",
    "Listed",
    "Meaning",
    "Name",
    "Number",
    "Sentence",
    "Shaped",
    "Sort",
    "Style",
    "Worded",
    "capital",
    "carried",
    "country",
    "date",
    "in_turn",
    "joined",
    "listed",
    "number",
    "ours",
    "place",
    "recalled",
    "say",
    "say_as",
    "shaped",
    "short",
    "some",
    "spelt",
    "template",
    "term",
    "unstopped",
]
