"""Every error that tumen raises, each owning the sentence that the user reads.

::

    TumenError                      anything that tumen says no to
    ├── ReadError                   one source could not be read; the batch goes on
    ├── ExtractError                one document could not be worked on; the batch goes on
    ├── LedgerError                 the ledger cannot be opened or written
    ├── LawError                    an instrument file is not what the law layer can trust
    ├── RecordError                 the public record's file is not what it must be
    ├── SettingsError               a setting is unknown or out of range
    └── OutputError                 what was found cannot be written where the user wants it

A sentence says what is wrong and what the user can do about it. A failure that concerns one
document of many is caught by the pipeline, turned into a `tumen.model.Problem` by
`problem_code`, and listed: it never stops the rest.
"""

from __future__ import annotations

import re
from typing import ClassVar


class TumenError(Exception):
    """Anything that tumen refuses to do; `str(error)` is the sentence for the user."""

    exit_code: ClassVar[int] = 1

    @property
    def code(self) -> str:
        """The name of the failure in lower case with hyphens, for lists and filters."""
        return re.sub(r"(?<!^)(?=[A-Z])", "-", type(self).__name__).lower()


class ReadError(TumenError):
    """One source could not be read."""


class ExtractError(TumenError):
    """One document could not be worked on."""


class LedgerError(TumenError):
    """The ledger cannot be opened or written."""


class LawError(TumenError):
    """An instrument file is not what the law layer can trust."""


class SettingsError(TumenError):
    """A setting is unknown or out of range."""

    exit_code = 2


class BadSettingsFile(SettingsError):
    """The settings file cannot be read."""

    def __init__(self, path: object, reason: str) -> None:
        super().__init__(f"{path}: cannot be read as settings ({reason}); see docs/reference.")


class UnknownSetting(SettingsError):
    """A name that is no setting."""

    def __init__(self, name: str, origin: str, known: tuple[str, ...]) -> None:
        super().__init__(f"{origin}: {name!r} is no setting; the settings are {', '.join(known)}.")


class BadSetting(SettingsError):
    """A value that a setting cannot have."""

    def __init__(self, name: str, value: object, origin: str, wanted: str) -> None:
        super().__init__(f"{origin}: {name} = {value!r} will not do; give {wanted}.")


class OutputError(TumenError):
    """What was found cannot be written where the user wants it."""


class CannotWriteOutput(OutputError):
    """The file for the result cannot be written."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: cannot be written ({reason}); give another --output.")


class RecordError(TumenError):
    """The public record's file is not what it must be."""


class BadRecordRow(RecordError):
    """A line of a record file is not exactly a row."""

    def __init__(self, origin: str, line: int, reason: str) -> None:
        super().__init__(f"{origin}:{line}: {reason}; see docs/reference/record.md for the form.")


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


class BadQuery(LedgerError):
    """A filter cannot be understood."""

    exit_code = 2

    def __init__(self, name: str, value: str, wanted: str) -> None:
        super().__init__(f"--{name} {value!r}: give {wanted}.")
