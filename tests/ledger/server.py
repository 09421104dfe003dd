"""A PostgreSQL of the tests' own: a new cluster in a folder of its own, reached by its socket."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest


@contextmanager
def running() -> Iterator[str]:
    """The URL of a server, with a gap for the database's name.

    The server listens nowhere but on its socket, and ends with the context.
    Skips the test where there are no programs of a server, or no driver.
    """
    pytest.importorskip("psycopg", reason="needs psycopg (tumen[postgresql])")
    programs = _programs()
    # Sockets have short paths, which pytest's folders are not.
    folder = Path(tempfile.mkdtemp(prefix="tumen-pg-"))
    user = _user(folder)
    data = folder / "data"
    listens = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
    try:
        _do(programs / "initdb", data, "--username=tumen --auth=trust --encoding=UTF8", user=user)
        _do(programs / "pg_ctl", data, f"-w -l {folder}/log start -o", listens, user=user)
        try:
            yield f"postgresql+psycopg://tumen@/{{}}?host={folder}"
        finally:
            _do(programs / "pg_ctl", data, "-m immediate -w stop", user=user)
    finally:
        shutil.rmtree(folder)


def _do(program: Path, data: Path, words: str, *more: str, user: dict[str, Any]) -> None:
    command = [str(program), "-D", str(data), *words.split(), *more]
    subprocess.run(command, check=True, capture_output=True, cwd=data.parent, **user)


def _programs() -> Path:
    found = shutil.which("initdb")
    folders = [Path(found).resolve().parent] if found else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    usable = [folder for folder in folders if (folder / "initdb").exists()]
    if not usable:
        pytest.skip("needs the server programs of PostgreSQL (Debian: apt-get install postgresql)")
    return usable[0]


def _user(folder: Path) -> dict[str, Any]:
    """PostgreSQL does not run as root: who runs it instead, and may write to the folder."""
    if os.getuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    other = names.get("postgres") or names["nobody"]
    os.chown(folder, other.pw_uid, other.pw_gid)
    return {"user": other.pw_uid, "group": other.pw_gid, "extra_groups": []}
