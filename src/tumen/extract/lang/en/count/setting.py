"""A number in its surroundings: what the tests for names, dates and codes look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tumen.extract.lang.en.count.amount import Amount

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_REACH = 48


def tokens(doc: Doc, start: int, end: int) -> Span:
    """The tokens that the characters from `start` to `end` touch; there is always one."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        raise ValueError(f"no words at {start}:{end}")
    return span


@dataclass(frozen=True, slots=True)
class Setting:
    """A number with the text and the tokens around it.

    Attributes:
        amount: the number.
        printed: its numeral, as printed.
        before, after: up to 48 characters on either side of the numeral.
        span: its tokens.
    """

    amount: Amount
    printed: str
    before: str
    after: str
    span: Span

    @property
    def in_digits(self) -> bool:
        """Whether it is written in digits."""
        return not self.printed[0].isalpha()

    def counts_noun(self) -> bool:
        """Whether a plural noun right behind takes the number ("2000 workers")."""
        last = self.span[-1]
        between = last.doc[last.i + 1 : max(last.head.i, last.i + 1)]
        if last.head.i <= last.i or len(between) > 4 or any(token.is_punct for token in between):
            return False
        return last.head.tag_ in {"NNS", "NNPS"} and last.dep_ == "nummod"


def setting(text: str, doc: Doc, amount: Amount) -> Setting:
    """The number where it stands."""
    return Setting(
        amount=amount,
        printed=text[amount.first : amount.last],
        before=text[max(0, amount.first - _REACH) : amount.first],
        after=text[amount.last : amount.last + _REACH],
        span=tokens(doc, amount.first, amount.last),
    )
