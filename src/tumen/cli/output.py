"""Writing a result where the user wants it: whole, or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tumen.errors import CannotWriteOutput, FolderInUse, OutputIsReport

if TYPE_CHECKING:
    from tumen.read import Source

HEAD = 4096
STANDARD_OUTPUT = "-"


def check(where: str) -> None:
    """Refuse before the work begins what could not be written after it.

    Raises:
        CannotWriteOutput: a folder, a path into no folder, or no right to write there.
    """
    if where == STANDARD_OUTPUT:
        return
    path = Path(os.path.realpath(where))
    if path.is_dir():
        raise CannotWriteOutput(where, "it is a folder")
    if not path.parent.is_dir():
        raise CannotWriteOutput(where, f"there is no folder {path.parent}")
    if not os.access(path.parent if not _is_device(path) else path, os.W_OK):
        raise CannotWriteOutput(where, "you have no permission")


def spare(where: str, sources: Iterable[Source]) -> None:
    """Refuse to write over a report; a page that tumen itself wrote may be replaced.

    Raises:
        OutputIsReport: the file is one of the sources.
    """
    from tumen.read import is_own_page  # noqa: PLC0415 - heavy: not for --help

    path = os.path.realpath(where)
    if any(source.path and os.path.realpath(source.path) == path for source in sources):
        with Path(path).open("rb") as stream:
            own = is_own_page(stream.read(HEAD))
        if not own:
            raise OutputIsReport(where)


def write(where: str, content: str | bytes) -> None:
    """Write bytes, or text as UTF-8: a reader finds the old file or the new one, never a part.

    Raises:
        CannotWriteOutput: the system says no (the disk is full, the folder is gone).
    """
    if where == STANDARD_OUTPUT:
        click.echo(content, nl=False)
        return
    written = content.encode("utf-8") if isinstance(content, str) else content
    path = Path(os.path.realpath(where))
    with _explained(where):
        if _is_device(path):
            path.write_bytes(written)
        else:
            _replace(path, written)


def write_all(folder: Path, files: Mapping[str, str]) -> None:
    """Write files into a new or an empty folder, by their names in it.

    Raises:
        FolderInUse: there is something in it already.
        CannotWriteOutput: it is no folder, or the system says no.
    """
    with _explained(str(folder)):
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise FolderInUse(folder)
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(content, encoding="utf-8")


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(_mode(path))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """The rights of the file that is replaced, or what a new file would have."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _is_device(path: Path) -> bool:
    return path.exists() and not path.is_file()


@contextmanager
def _explained(where: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotWriteOutput(where, error.strerror or str(error)) from error
