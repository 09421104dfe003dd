"""What every error of tumen has in common."""

from __future__ import annotations

import re
from typing import ClassVar


class TumenError(Exception):
    """Anything that tumen refuses to do; `str(error)` is the sentence for the user."""

    exit_code: ClassVar[int] = 1

    @property
    def sentence(self) -> str:
        """The sentence as it was worded, so that it can be told in another language."""
        sentence: str = self.args[0]
        return sentence

    @property
    def code(self) -> str:
        """The name of the failure in lower case with hyphens, for lists and filters."""
        return re.sub(r"(?<!^)(?=[A-Z])", "-", type(self).__name__).lower()
