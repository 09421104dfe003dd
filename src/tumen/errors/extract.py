"""Why a document could not be worked on."""

from __future__ import annotations

from tumen.errors.base import TumenError
from tumen.wording import say


class ExtractError(TumenError):
    """One document could not be worked on."""


class UnknownExtractor(ExtractError):
    """No extractor of that name is installed."""

    exit_code = 2

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(
            f"{name!r} is no extractor; those installed are {', '.join(known) or 'none'}."
        )


class ChatError(ExtractError):
    """The language model that the user named gave nothing that could be used."""


class ChatNotSet(ChatError):
    """The extractor was asked for, and not where its model is."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__(
            say(
                "the extractor chat needs the address of a server and the name of a model: give "
                "--chat-url and --chat-model, or set them in tumen.toml."
            )
        )


class ChatTooLong(ChatError):
    """The report is longer than what is sent to a model."""

    def __init__(self, longest: int) -> None:
        super().__init__(
            say(
                "is longer than the {longest} characters that are sent to a model; split it.",
                longest=f"{longest:,}",
            )
        )


class ChatUnreachable(ChatError):
    """The server is not there, or takes too long."""

    def __init__(self, host: str, reason: str) -> None:
        super().__init__(
            say(
                "the model's server {host} cannot be reached ({reason}); start it, or see "
                "--chat-url and --chat-seconds.",
                host=host,
                reason=reason,
            )
        )


class ChatRefused(ChatError):
    """The server answers, and not with a completion."""

    def __init__(self, host: str, status: int) -> None:
        super().__init__(
            say(
                "the model's server {host} answered {status}; see its log, the name of the model "
                "and the key in TUMEN_CHAT_KEY.",
                host=host,
                status=str(status),
            )
        )


class ChatAnswer(ChatError):
    """What came back is not what was asked for."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            say(
                "the model's answer is not of the form asked for ({reason}); a model or a server "
                "that holds to JSON schemas is needed.",
                reason=reason,
            )
        )


class TookTooLong(ExtractError):
    """Extraction took longer than the limit."""

    def __init__(self, seconds: float) -> None:
        super().__init__(
            say(
                "took more than {seconds} seconds to work on and was left out; split the report "
                "into parts, or raise the limit with --max-seconds.",
                seconds=f"{seconds:g}",
            )
        )


class BrokeDown(ExtractError):
    """A failure that nobody foresaw: a mistake of tumen, not of the user."""

    def __init__(self, what: str, place: str) -> None:
        super().__init__(
            say(
                "tumen broke down on it ({what} at {place}), which is a mistake in tumen; please "
                "report this line, with the file if you may share it.",
                what=what,
                place=place,
            )
        )
