"""Why the ledger cannot be opened, searched or written."""

from __future__ import annotations

from tumen.errors.base import TumenError


class LedgerError(TumenError):
    """The ledger cannot be opened or written."""


class LedgerMissing(LedgerError):
    """There is no ledger where one was looked for."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path}: no ledger here. Give --ledger, or make one with `tumen assess … --ledger`."
        )


class LedgerFolderMissing(LedgerError):
    """The folder for a new ledger does not exist."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path}: the folder does not exist; make it, or give another --ledger.")


class NotALedger(LedgerError):
    """What was given as a ledger is something else."""

    def __init__(self, path: str, reason: str = "it is no regular file") -> None:
        super().__init__(f"{path}: not a tumen ledger ({reason}); give another --ledger.")


class LedgerDriverMissing(LedgerError):
    """The library that speaks to the database server is not installed."""

    def __init__(self, library: str) -> None:
        super().__init__(
            f"a ledger on a database server needs {library}, which is not installed; "
            "install tumen[postgresql], or give a file as --ledger."
        )


class LedgerReadOnly(LedgerError):
    """The ledger cannot be written."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path}: cannot be opened for writing; check the permissions of the file and its "
            "folder, or give another --ledger."
        )


class LedgerLocked(LedgerError):
    """Another program holds the ledger."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path}: another program is writing to it; wait, then try again.")


class LedgerTooNew(LedgerError):
    """The ledger was written by a later tumen."""

    def __init__(self, path: str, version: str, known: str) -> None:
        super().__init__(
            f"{path}: written by a later tumen (schema {version}; this one knows {known}); "
            "use that version."
        )


class UnknownClaim(LedgerError):
    """No claim of the ledger has such an id."""

    exit_code = 2

    def __init__(self, given: str) -> None:
        self.given = given
        super().__init__(
            f"{given}: no claim of this ledger; take an id from `tumen claims --format jsonl`."
        )


class UnknownDocument(LedgerError):
    """No report of the ledger has such an id."""

    def __init__(self, given: str) -> None:
        super().__init__(f"{given}: no report of this ledger; take an id from one of its claims.")


class AmbiguousClaim(LedgerError):
    """The beginning of an id that several claims have."""

    exit_code = 2

    def __init__(self, given: str, number: int) -> None:
        super().__init__(f"{given}: {number:,} claims begin so; give more of the id.")


class UnknownStatement(LedgerError):
    """No claim, page or row of the record has such an id."""

    exit_code = 2

    def __init__(self, given: str) -> None:
        super().__init__(
            f"{given}: no claim, page or row of the record; take an id from `tumen corroborate`."
        )


class AmbiguousStatement(LedgerError):
    """The beginning of an id that several have."""

    exit_code = 2

    def __init__(self, given: str, number: int) -> None:
        super().__init__(f"{given}: {number:,} ids begin so; give more of it.")


class BadQuery(LedgerError):
    """A filter cannot be understood."""

    exit_code = 2

    def __init__(self, name: str, value: str, wanted: str) -> None:
        super().__init__(f"--{name} {value!r}: give {wanted}.")


class OvertakenReview(LedgerError):
    """Somebody else acted on a claim after the reviewer had looked at it."""

    def __init__(self, claim: str, reviewer: str, decision: str, at: str, reason: str) -> None:
        self.claim = claim
        because = f", because: {reason}" if reason else ""
        when = f"on {at[:16].replace('T', ' at ')} UTC"
        super().__init__(
            f"{reviewer} acted on this claim after you had opened it ({decision.replace('_', ' ')} "
            f"{when}{because}). Nothing was overwritten and yours was not kept; look at the claim "
            "as it is now, then decide."
        )
