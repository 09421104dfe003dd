"""Processes beside the room end with it."""

from __future__ import annotations

from tumen.app.process import ended, started


def test_a_process_ends_with_whoever_asks_though_it_is_not_done() -> None:
    process = started("tests.app.dawdling")
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(b"do it\n")
        process.stdin.flush()
        assert process.stdout.readline() == b"begun\n"
        process.stdin.close()
        assert process.wait(timeout=60) == 0
    finally:
        process.stdin = None
        ended(process)
