"""Files, folders, patterns, ``-`` and URLs to Sources."""

from __future__ import annotations

import glob
import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath

from tumen.errors import (
    NoStandardInput,
    NotAFile,
    NothingThere,
    NothingToRead,
    OtherScheme,
    SymlinkLoop,
)
from tumen.model import Problem
from tumen.read.raw import refusal
from tumen.read.source import Source, SourceKind, failed, noticed, of_file, printable
from tumen.wording import say

URL = re.compile(r"https?://", re.IGNORECASE)
OTHER_URL = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]+)://", re.IGNORECASE)
PATTERN = re.compile(r"[*?\[]")
SAVED_PARTS = re.compile(r"(.+)_files")
"""Browsers that save a complete page put its pictures and scripts into PAGE_files."""
PAGE_SUFFIXES = (".html", ".htm", ".xhtml")

Found = Iterator[Source | Problem]


def sources(
    arguments: Sequence[str], *, stdin: bool = True
) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """What `arguments` name, in their order, each file once; folders and patterns are sorted.

    Folders are entered to any depth; their hidden files, and the parts that a browser saved
    with a page, are left out. `stdin` says whether anything is piped in for ``-``.
    """
    read: dict[str, Source] = {}
    problems: list[Problem] = []
    for argument in arguments:
        for found in _expand(argument, stdin=stdin):
            if isinstance(found, Problem):
                problems.append(found)
            else:
                read.setdefault(_identity(found), found)
    return tuple(read.values()), tuple(problems)


def _identity(source: Source) -> str:
    return os.path.realpath(source.path) if source.kind is SourceKind.FILE else source.locator


def _expand(argument: str, *, stdin: bool) -> Found:
    if argument == "-":
        yield Source(SourceKind.STDIN, "-") if stdin else failed(NoStandardInput(), "-")
    elif URL.match(argument):
        yield Source(SourceKind.URL, printable(argument))
    elif (other := OTHER_URL.match(argument)) and not os.path.lexists(argument):
        yield failed(OtherScheme(other["scheme"].lower()), printable(argument))
    elif PATTERN.search(argument) and not os.path.lexists(argument):
        yield from _pattern(argument)
    else:
        yield from _path(argument, named=True)


def _pattern(pattern: str) -> Found:
    paths = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not paths:
        yield failed(NothingThere(), printable(pattern))
    for path in paths:
        yield from _path(path, named=False)


def _path(path: str, *, named: bool, above: tuple[tuple[int, int], ...] = ()) -> Found:
    """One path: a file is itself, a folder its content; `above` are the folders around it."""
    try:
        status = Path(path).stat()
    except OSError as error:
        yield failed(refusal(error), printable(path))
        return
    except ValueError:  # a NUL character, which no path has
        yield failed(NothingThere(), printable(path))
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _folder(path, (status.st_dev, status.st_ino), above, named=named)
    elif stat.S_ISREG(status.st_mode):
        yield of_file(path)
    else:
        yield failed(NotAFile(), printable(path))


def _folder(
    path: str, here: tuple[int, int], above: tuple[tuple[int, int], ...], *, named: bool
) -> Found:
    if here in above:
        yield failed(SymlinkLoop(), printable(path))
        return
    try:
        names = sorted(p.name for p in Path(path).iterdir() if not p.name.startswith("."))
    except OSError as error:
        yield failed(refusal(error), printable(path))
        return
    empty = True
    for name in _without_saved_parts(names):
        empty = False
        yield from _path(str(Path(path) / name), named=False, above=(*above, here))
    for name in _saved_parts(names):
        yield noticed(
            "saved-page-parts",
            say("holds the pictures and scripts of a saved page; only the page is read."),
            printable(str(Path(path) / name)),
        )
    if empty and named:
        yield failed(NothingToRead(), printable(path))


def _saved_parts(names: Sequence[str]) -> list[str]:
    pages = {PurePath(name).stem for name in names if name.lower().endswith(PAGE_SUFFIXES)}
    return [name for name in names if (parts := SAVED_PARTS.fullmatch(name)) and parts[1] in pages]


def _without_saved_parts(names: Sequence[str]) -> Iterable[str]:
    left_out = set(_saved_parts(names))
    return (name for name in names if name not in left_out)
