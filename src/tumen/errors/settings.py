"""Why a setting will not do."""

from __future__ import annotations

from tumen.errors.base import TumenError


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
