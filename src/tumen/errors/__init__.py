"""Every error that tumen raises, each owning the sentence that the user reads.

::

    TumenError            base      anything that tumen says no to
    ├── ReadError         read      one source could not be read; the batch goes on
    ├── ExtractError      extract   one document could not be worked on; the batch goes on
    ├── LedgerError       ledger    the ledger cannot be opened or written
    ├── LawError          law       an instrument file is not what the law layer can trust
    ├── EstimateError     estimate  an estimate cannot be made, or cannot be trusted
    ├── SimulateError     simulate  a made-up world cannot be run
    ├── RecordError       record    the public record's file is not what it must be
    ├── SettingsError     settings  a setting is unknown or out of range
    ├── RoomError         room      the review room does not open, or refuses a request
    └── OutputError       output    what was found cannot be written where the user wants it

The middle column is the module of this package that holds the branch.

A sentence says what is wrong and what the user can do about it. A failure that concerns one
document of many is turned into a `tumen.model.Problem` with the error's `code`, and listed: it
never stops the rest.
"""

from __future__ import annotations

from tumen.errors.base import (
    TumenError,
)
from tumen.errors.estimate import (
    BadHypotheses,
    BadMonths,
    BadObservations,
    BadPlaces,
    BadPriors,
    CannotReadClaims,
    EstimateError,
    NoSuchSource,
    NothingToEstimate,
    NotToBeTrusted,
    TooFewDraws,
)
from tumen.errors.extract import (
    BrokeDown,
    ChatAnswer,
    ChatError,
    ChatNotSet,
    ChatRefused,
    ChatTooLong,
    ChatUnreachable,
    ExtractError,
    TookTooLong,
    UnknownExtractor,
)
from tumen.errors.law import (
    BadLawFile,
    LawError,
)
from tumen.errors.ledger import (
    AmbiguousClaim,
    AmbiguousStatement,
    BadQuery,
    LedgerDriverMissing,
    LedgerError,
    LedgerFolderMissing,
    LedgerLocked,
    LedgerMissing,
    LedgerReadOnly,
    LedgerTooNew,
    NotALedger,
    OvertakenReview,
    UnknownClaim,
    UnknownDocument,
    UnknownStatement,
)
from tumen.errors.output import (
    CannotWriteOutput,
    OutputError,
    OutputIsReport,
)
from tumen.errors.read import (
    BadLine,
    BadTransfer,
    BadUrl,
    DamagedPdf,
    EmptySource,
    ImageOnlyPdf,
    NoBody,
    NoPermission,
    NoStandardInput,
    NotAFile,
    NotAReport,
    NothingThere,
    NothingToRead,
    OtherScheme,
    PagelessPdf,
    PrivateAddress,
    ProtectedPdf,
    ReaderCrashed,
    ReadError,
    Refused,
    SymlinkLoop,
    TooDeep,
    TooLarge,
    TooManyRedirects,
    TooSlow,
    Unreachable,
    UnreadableFile,
    WalledPage,
    WebArchive,
)
from tumen.errors.record import (
    BadRecordRow,
    RecordError,
)
from tumen.errors.room import (
    BadField,
    BadReviewerName,
    ForeignRequest,
    NoFile,
    NoSuchReviewer,
    NotEntered,
    NothingChanged,
    NothingToMerge,
    NothingToUndo,
    OvertakenDecision,
    PortTaken,
    ReasonMissing,
    RoomError,
    SameReviewer,
    TooFewChosen,
    TooMuchAtOnce,
    WeighingBroke,
    WordsNotThere,
    WordsUnclear,
)
from tumen.errors.settings import (
    BadSetting,
    BadSettingsFile,
    SettingsError,
    UnknownSetting,
)
from tumen.errors.simulate import (
    BadChange,
    BadWorld,
    FolderInUse,
    SimulateError,
    WorldTooLarge,
)

__all__ = [
    "AmbiguousClaim",
    "AmbiguousStatement",
    "BadChange",
    "BadField",
    "BadHypotheses",
    "BadLawFile",
    "BadLine",
    "BadMonths",
    "BadObservations",
    "BadPlaces",
    "BadPriors",
    "BadQuery",
    "BadRecordRow",
    "BadReviewerName",
    "BadSetting",
    "BadSettingsFile",
    "BadTransfer",
    "BadUrl",
    "BadWorld",
    "BrokeDown",
    "CannotReadClaims",
    "CannotWriteOutput",
    "ChatAnswer",
    "ChatError",
    "ChatNotSet",
    "ChatRefused",
    "ChatTooLong",
    "ChatUnreachable",
    "DamagedPdf",
    "EmptySource",
    "EstimateError",
    "ExtractError",
    "FolderInUse",
    "ForeignRequest",
    "ImageOnlyPdf",
    "LawError",
    "LedgerDriverMissing",
    "LedgerError",
    "LedgerFolderMissing",
    "LedgerLocked",
    "LedgerMissing",
    "LedgerReadOnly",
    "LedgerTooNew",
    "NoBody",
    "NoFile",
    "NoPermission",
    "NoStandardInput",
    "NoSuchReviewer",
    "NoSuchSource",
    "NotAFile",
    "NotALedger",
    "NotAReport",
    "NotEntered",
    "NotToBeTrusted",
    "NothingChanged",
    "NothingThere",
    "NothingToEstimate",
    "NothingToMerge",
    "NothingToRead",
    "NothingToUndo",
    "OtherScheme",
    "OutputError",
    "OutputIsReport",
    "OvertakenDecision",
    "OvertakenReview",
    "PagelessPdf",
    "PortTaken",
    "PrivateAddress",
    "ProtectedPdf",
    "ReadError",
    "ReaderCrashed",
    "ReasonMissing",
    "RecordError",
    "Refused",
    "RoomError",
    "SameReviewer",
    "SettingsError",
    "SimulateError",
    "SymlinkLoop",
    "TooDeep",
    "TooFewChosen",
    "TooFewDraws",
    "TooLarge",
    "TooManyRedirects",
    "TooMuchAtOnce",
    "TooSlow",
    "TookTooLong",
    "TumenError",
    "UnknownClaim",
    "UnknownDocument",
    "UnknownExtractor",
    "UnknownSetting",
    "UnknownStatement",
    "Unreachable",
    "UnreadableFile",
    "WalledPage",
    "WebArchive",
    "WeighingBroke",
    "WordsNotThere",
    "WordsUnclear",
    "WorldTooLarge",
]
