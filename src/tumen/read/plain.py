"""Plain text: the file's characters as they are."""

from __future__ import annotations

from tumen.model import Problem
from tumen.read.decode import Decoded, decoded
from tumen.read.draft import Draft, Metadata, Reading
from tumen.read.heading import heading
from tumen.read.offset import laid, plain
from tumen.read.options import Limits
from tumen.read.raw import Raw
from tumen.read.source import noticed
from tumen.wording import say


def read_text(raw: Raw, limits: Limits) -> Reading:
    """The report in a plain-text source; `limits` were held when the bytes were taken in."""
    del limits
    source = decoded(raw.data, raw.charset)
    text, segments = laid([plain(source.text, 0)], source.places(raw.data))
    metadata = heading(text).over(Metadata(url=raw.url))
    return Reading((Draft(text, metadata, segments),), damage(raw, source))


def damage(raw: Raw, source: Decoded) -> tuple[Problem, ...]:
    """The problem of characters that could not be read, where there are some."""
    if not source.damaged:
        return ()
    message = say(
        "{n} characters could not be read as {encoding} and are shown as �; save it in UTF-8 to "
        "have them.",
        n=str(source.damaged),
        encoding=source.encoding,
    )
    return (noticed("damaged-characters", message, raw.locator),)
