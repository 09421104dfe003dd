"""Why a source could not be read."""

from __future__ import annotations

from tumen.errors.base import TumenError
from tumen.wording import ours, say


class ReadError(TumenError):
    """One source could not be read."""


class NothingThere(ReadError):
    """A path or pattern that leads to no file."""

    def __init__(self) -> None:
        super().__init__(say("there is no such file or folder; check the spelling."))


class NothingToRead(ReadError):
    """A folder without a file to read."""

    def __init__(self) -> None:
        super().__init__(say("holds no file to read; hidden files are left out."))


class NoPermission(ReadError):
    """A file or folder that the user may not read."""

    def __init__(self) -> None:
        super().__init__(say("you have no permission to read it; change its rights or copy it."))


class SymlinkLoop(ReadError):
    """A symbolic link that leads back to itself or to a folder above it."""

    def __init__(self) -> None:
        super().__init__(say("is a symbolic link that leads round in a circle; remove the link."))


class NotAFile(ReadError):
    """A pipe, device or socket, which might never end."""

    def __init__(self) -> None:
        super().__init__(
            say("is a pipe, device or socket, no regular file; pipe it in and give - instead.")
        )


class UnreadableFile(ReadError):
    """The operating system could not read a file."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            say("the system could not read it ({reason}); copy it afresh.", reason=reason)
        )


class NoStandardInput(ReadError):
    """``-`` was given, but nothing is piped in."""

    def __init__(self) -> None:
        super().__init__(
            say("nothing is piped in on standard input; pipe a report in or name a file.")
        )


def _amount(size: int) -> str:
    return f"{size / 1e6:,.1f} MB" if size >= 100_000 else f"{size:,} bytes"


class TooLarge(ReadError):
    """More bytes than the limit."""

    def __init__(self, limit: int, size: int | None = None) -> None:
        found = _amount(size) if size else "more bytes"
        super().__init__(
            say(
                "has {found} where {limit} are the limit; split it or raise the limit.",
                found=found,
                limit=_amount(limit),
            )
        )


class TooDeep(ReadError):
    """Markup nested beyond the limit."""

    def __init__(self, limit: int) -> None:
        super().__init__(
            say(
                "its elements are nested more than {limit} deep, which no article is; save the "
                "text of the report as a .txt file.",
                limit=str(limit),
            )
        )


class TooSlow(ReadError):
    """Reading took longer than the limit."""

    def __init__(self, seconds: float) -> None:
        super().__init__(
            say(
                "took more than {seconds} seconds and was stopped; save the text of the report as "
                "a .txt file or raise the limit.",
                seconds=f"{seconds:g}",
            )
        )


class ReaderCrashed(ReadError):
    """The reading process died or ran out of memory: a damaged or hostile file."""

    def __init__(self) -> None:
        super().__init__(
            say(
                "the reader broke down on it (damaged, hostile, or too much for the memory "
                "allowed); save the text of the report as a .txt file."
            )
        )


class EmptySource(ReadError):
    """No bytes, or nothing but white space."""

    def __init__(self) -> None:
        super().__init__(say("is empty; save or download the report again."))


class NotAReport(ReadError):
    """A format that tumen does not read; `what` and `advice` come from the table of formats."""

    def __init__(self, what: str, advice: str) -> None:
        super().__init__(
            say("is {what}, which is not read; {advice}.", what=ours(what), advice=ours(advice))
        )


class WebArchive(ReadError):
    """A WARC or WACZ file."""

    def __init__(self) -> None:
        super().__init__(
            say(
                "is a web archive; reading these comes later: unpack it (warcio extract) and give "
                "the pages."
            )
        )


class WalledPage(ReadError):
    """A web page that shows a wall, an error or a notice in the place of the article.

    `what` comes from the table of such pages.
    """

    def __init__(self, what: str) -> None:
        super().__init__(
            say(
                "the page shows {what} in place of the article; open the article in a browser, "
                "save it, and give the file.",
                what=ours(what),
            )
        )


class NoBody(ReadError):
    """A web page without an article's text."""

    def __init__(self) -> None:
        super().__init__(
            say(
                "the page shows no text (built by scripts, or behind a wall); open it in a "
                "browser and save the text as a .txt file."
            )
        )


class ProtectedPdf(ReadError):
    """A PDF that asks for a password."""

    def __init__(self) -> None:
        super().__init__(say("is protected by a password; save a copy without one and give that."))


class DamagedPdf(ReadError):
    """A PDF that is cut short or broken."""

    def __init__(self) -> None:
        super().__init__(say("is a damaged or incomplete PDF; download it again."))


class PagelessPdf(ReadError):
    """A PDF without pages."""

    def __init__(self) -> None:
        super().__init__(say("is a PDF without pages; download it again."))


class ImageOnlyPdf(ReadError):
    """A PDF of pictures, without text."""

    def __init__(self) -> None:
        super().__init__(
            say(
                "holds only pictures of pages; run text recognition on it (ocrmypdf IN OUT) and "
                "give the result."
            )
        )


class BadLine(ReadError):
    """A line of a JSON Lines file that is no report."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            say(
                "this line is no report ({reason}); give an object with id and text.", reason=reason
            )
        )


class OtherScheme(ReadError):
    """A URL of another scheme than http or https."""

    def __init__(self, scheme: str) -> None:
        super().__init__(
            say("{scheme}: addresses are not read; save the page and give the file.", scheme=scheme)
        )


class BadUrl(ReadError):
    """A URL that cannot be asked for."""

    def __init__(self) -> None:
        super().__init__(say("is no complete http or https address; check it."))


class PrivateAddress(ReadError):
    """A URL that leads to an address which is not public."""

    def __init__(self, host: str) -> None:
        super().__init__(
            say("{host} is not a public address; if you trust it, give --allow-private.", host=host)
        )


class Unreachable(ReadError):
    """No answer from the host."""

    def __init__(self, host: str, reason: str) -> None:
        super().__init__(
            say(
                "{host} could not be reached ({reason}); check the address and the connection.",
                host=host,
                reason=reason,
            )
        )


class Refused(ReadError):
    """An HTTP status other than success."""

    def __init__(self, status: int) -> None:
        super().__init__(
            say(
                "the server answered with status {status}; open the page in a browser, save it, "
                "and give the file.",
                status=str(status),
            )
        )


class TooManyRedirects(ReadError):
    """More redirects than the limit."""

    def __init__(self, limit: int) -> None:
        super().__init__(
            say("redirects more than {limit} times; give the final address.", limit=str(limit))
        )


class BadTransfer(ReadError):
    """A body that is compressed in a way that was not asked for, or damaged."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            say(
                "the server sent a body that cannot be unpacked ({reason}); save the page in a "
                "browser and give the file.",
                reason=reason,
            )
        )
