"""Why the review room does not open, or does not do what a request asks."""

from __future__ import annotations

from tumen.errors.base import TumenError


class RoomError(TumenError):
    """The review room cannot be opened, or a request in it is refused."""


class NotEntered(RoomError):
    """Somebody asks who did not come in by a reviewer's link."""

    def __init__(self) -> None:
        super().__init__(
            "You are not in this room. Open the link that `tumen serve` printed for you; after a "
            "restart there is a new one."
        )


class ForeignRequest(RoomError):
    """A request that changes something, and may come from another site."""

    def __init__(self) -> None:
        super().__init__(
            "This request did not come from a page of this room, so nothing was done. Load the "
            "page again, and act from there."
        )


class PortTaken(RoomError):
    """Another program answers on the port."""

    def __init__(self, port: int) -> None:
        super().__init__(
            f"port {port} is not to be had; another program may be using it. Give another --port, "
            "or 0 for any that is free."
        )


class SameReviewer(RoomError):
    """Two reviewers of one name could not be told apart."""

    exit_code = 2

    def __init__(self, name: str) -> None:
        super().__init__(f"--reviewer {name!r} is given twice; give each reviewer another name.")


class BadReviewerName(RoomError):
    """A name that could not be told from others on a page, or would act on it."""

    exit_code = 2

    def __init__(self, name: str) -> None:
        super().__init__(
            f"--reviewer {name!r}: give a name of 1 to 40 characters that can all be seen."
        )


class NoSuchReviewer(RoomError):
    """A right for somebody who is not among the reviewers."""

    exit_code = 2

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(
            f"{name!r} is no reviewer of this room; the reviewers are {', '.join(known)}."
        )


class ReasonMissing(RoomError):
    """An act that nobody could follow later without a reason."""

    def __init__(self, deed: str) -> None:
        super().__init__(f"To {deed}, say why: choose a reason, or write one.")


class NothingToUndo(RoomError):
    """There is no act to take back, or another reviewer has acted upon it."""

    def __init__(self, other: str | None) -> None:
        super().__init__(
            "There is nothing of yours to take back."
            if other is None
            else f"{other} has acted on the claim since, so your act cannot be taken back; open it "
            "and decide anew."
        )


class BadField(RoomError):
    """An answer in a claim's form that cannot be a value of that field."""

    def __init__(self, field: str, value: str, wanted: str) -> None:
        super().__init__(f"{field}: {value!r} will not do; give {wanted}.")


class WordsNotThere(RoomError):
    """Words that do not stand in the report."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(
            f"{field}: {words!r} does not stand in the report as written; select the words in the "
            "text, or copy them exactly."
        )


class WordsUnclear(RoomError):
    """Words that stand in the report more than once."""

    def __init__(self, field: str, words: str, number: int) -> None:
        super().__init__(
            f"{field}: {words!r} stands in the report {number} times or more; select the words in "
            "the text, or give more of them."
        )


class NothingChanged(RoomError):
    """An edit that leaves the claim as it was."""

    def __init__(self) -> None:
        super().__init__("The claim is as it was; accept it, or change a field.")


class NothingToMerge(RoomError):
    """A merger with nothing."""

    def __init__(self) -> None:
        super().__init__("Choose the claims to merge with.")


class OtherReport(RoomError):
    """A merger of claims that stand in different reports."""

    def __init__(self) -> None:
        super().__init__(
            "Only claims of one report can be merged. Where two reports say the same, join their "
            "origins on the page of evidence."
        )


class NoFile(RoomError):
    """A form that brings nothing."""

    def __init__(self) -> None:
        super().__init__("Choose at least one file.")


class TooMuchAtOnce(RoomError):
    """A request larger than a source may be."""

    def __init__(self, most: int) -> None:
        super().__init__(
            f"This is more than {most:,} bytes at once. Bring fewer or smaller files, or start the "
            "room with a higher --max-bytes."
        )


class NotYetWeighed(RoomError):
    """What the ledger comes to is being worked out."""

    def __init__(self) -> None:
        super().__init__("This is being worked out from the whole ledger; ask again in a moment.")


class WeighingBroke(RoomError):
    """The process that weighs the ledger ended without an answer."""

    def __init__(self) -> None:
        super().__init__(
            "What the ledger comes to could not be worked out: the process that does so broke "
            "down. Reviews are not touched by it. Change the choice, or start the room again; "
            "`tumen corroborate` over the same ledger shows what is wrong."
        )


class OvertakenEntry(RoomError):
    """Somebody else said something of the same thing after the reviewer had looked at it."""

    def __init__(self, reviewer: str, said: str, reason: str) -> None:
        because = f", because: {reason}" if reason else ""
        super().__init__(
            f"{reviewer} said something of this after you had opened the page ({said}{because}). "
            "Yours was not kept; look at it as it is now, then decide."
        )


class NeverSaid(RoomError):
    """A writer has seen more entries than there are."""

    def __init__(self, seen: int, said: int) -> None:
        super().__init__(
            f"You name {seen} entries as seen, and there are {said} on this; look at it as it is "
            "now, then decide."
        )


class TooFewChosen(RoomError):
    """Claims are to be joined, and fewer than two were chosen."""

    def __init__(self) -> None:
        super().__init__("Choose two claims or more that have one origin.")


class UnknownReport(RoomError):
    """No report of the ledger has such an id."""

    def __init__(self, given: str) -> None:
        super().__init__(f"{given}: the ledger has no such report; choose one from the list.")


class UnknownWords(RoomError):
    """A report has fewer words without a claim than that."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"The report has no words without a claim of number {number}; load its page again."
        )


class NoSuchProfile(RoomError):
    """Nothing is known of a source of that name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name!r} is no source of these claims; choose one from the list.")
