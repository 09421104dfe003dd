"""One frozen Settings: file, environment, flags, in that order, the later winning."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, get_type_hints

from tumen.errors import BadSetting, BadSettingsFile, UnknownSetting

DEFAULT_FILE = Path("tumen.toml")
PREFIX = "TUMEN_"


class Estimating(StrEnum):
    """How much an assessment estimates: nothing, a rough answer, or until the checks are passed."""

    NONE = "none"
    QUICK = "quick"
    FULL = "full"


class Interface(StrEnum):
    """The language of an assessment's own words; passages of reports stay in theirs."""

    EN = "en"
    KO = "ko"
    ZH = "zh"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set once for all runs; each is also a flag of the commands that use it.

    Attributes:
        ledger: path or database URL of the ledger; empty where none was set.
        max_bytes: a source larger than this is not read.
        max_pages: pages of a PDF beyond this are not read.
        max_seconds: time allowed for reading one source, and again for extracting from each report.
        max_redirects: redirects followed from a URL that the user gave.
        allow_private: whether URLs may lead to private addresses.
        record: whether claims are held beside the public record that ships.
        estimate: how much an assessment estimates: ``none``, ``quick`` or ``full``.
        interface: the language in which an assessment speaks: ``en``, ``ko`` or ``zh``.
        extractor: who makes the claims: ``rules``, or one that was plugged in.
        chat_url: base address of a model's server; it is contacted only by the extractor ``chat``.
        chat_model: the name of the model there.
        chat_seconds: time allowed for one answer of it.
        seed: of everything that is sampled: the letters by which texts are compared.
    """

    ledger: str = ""
    max_bytes: int = 50_000_000
    max_pages: int = 2_000
    max_seconds: float = 60.0
    max_redirects: int = 5
    allow_private: bool = False
    record: bool = True
    estimate: Estimating = Estimating.QUICK
    interface: Interface = Interface.EN
    extractor: str = "rules"
    chat_url: str = ""
    chat_model: str = ""
    chat_seconds: float = 120.0
    seed: int = 0


def load(
    file: Path | None, environment: Mapping[str, str], flags: Mapping[str, object]
) -> Settings:
    """Settle the settings: defaults, then `file`, then ``TUMEN_*``, then the flags that were given.

    `file` None means ``tumen.toml`` in the working directory, if there is one. A flag that is
    None was not given.

    Raises:
        BadSettingsFile: the file cannot be read as TOML, or was named and is not there.
        UnknownSetting: a name that is no setting.
        BadSetting: a value of the wrong type or out of range.
    """
    layers: list[tuple[str, Mapping[str, object]]] = [
        _from_file(file),
        ("the environment", _from_environment(environment)),
        ("the command line", {name: value for name, value in flags.items() if value is not None}),
    ]
    settings = Settings()
    for origin, values in layers:
        settings = replace(
            settings, **{name: _checked(name, value, origin) for name, value in values.items()}
        )
    return settings


def _from_file(file: Path | None) -> tuple[str, Mapping[str, object]]:
    path = file or DEFAULT_FILE
    if file is None and not path.exists():
        return str(path), {}
    try:
        return str(path), tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadSettingsFile(path, str(error)) from error


def _from_environment(environment: Mapping[str, str]) -> Mapping[str, object]:
    kinds = get_type_hints(Settings)
    named = {f.name: f"{PREFIX}{f.name.upper()}" for f in fields(Settings)}
    return {
        name: _parsed(kinds[name], name, environment[variable])
        for name, variable in named.items()
        if variable in environment
    }


def _parsed(kind: type, name: str, text: str) -> object:
    if kind is bool:
        if text.lower() not in {"true", "false", "1", "0"}:
            raise BadSetting(name, text, "the environment", "true or false")
        return text.lower() in {"true", "1"}
    if kind in {str, Estimating, Interface}:
        return text
    try:
        return kind(text)
    except ValueError as error:
        raise BadSetting(name, text, "the environment", "a number") from error


def _word(kind: type[StrEnum], name: str, value: object, origin: str) -> StrEnum:
    if value not in tuple(kind):
        raise BadSetting(name, value, origin, f"one of {', '.join(kind)}")
    return kind(str(value))


def _checked(name: str, value: object, origin: str) -> Any:  # noqa: ANN401 - the type varies by name
    kinds = get_type_hints(Settings)
    if name not in kinds:
        raise UnknownSetting(name, origin, tuple(kinds))
    kind = kinds[name]
    if issubclass(kind, StrEnum):
        return _word(kind, name, value, origin)
    if kind is float and type(value) is int:
        value = float(value)
    if type(value) is not kind:
        raise BadSetting(name, value, origin, f"a value of type {kind.__name__}")
    if isinstance(value, int | float) and value < 0:
        raise BadSetting(name, value, origin, "a number that is not negative")
    return value
