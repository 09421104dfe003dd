"""Sources that cannot be read: each gets one line that says what to do, and nothing is raised."""

from __future__ import annotations

import gzip
import io
import os
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tumen.model import Severity
from tumen.read import Limits, ReadOptions, Source, read, sources

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
PDF = (EXAMPLES / "2024-03-21-expert-note.pdf").read_bytes()


def protected_pdf() -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption  # noqa: PLC0415 - heavy
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415

    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("open", ownerPassword="own"))
    canvas.drawString(72, 700, "Two thousand workers crossed the river.")
    canvas.save()
    return out.getvalue()


def picture_pdf() -> bytes:
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - heavy

    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.rect(50, 50, 300, 300, fill=1)
    canvas.save()
    return out.getvalue()


def archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("bomb.txt", b"0" * 30_000_000)
    return out.getvalue()


def page(body: str) -> bytes:
    return f"<html><head><title>News</title></head><body>{body}</body></html>".encode()


WALLED = "Subscribe to continue reading. Already a subscriber? Log in to continue."
CASES: tuple[tuple[str, Callable[[], bytes], str, str], ...] = (
    # file name, content, code, words of the remedy
    ("empty.txt", lambda: b"", "empty-source", "download the report again"),
    ("blank.html", lambda: b" \r\n\t \n", "empty-source", "download the report again"),
    ("zeros.txt", lambda: bytes(5000), "empty-source", "download the report again"),
    ("program.txt", lambda: b"\x7fELF" + bytes(range(256)), "not-a-report", "give a report"),
    ("noise", lambda: bytes(range(256)) * 40, "not-a-report", "text, Markdown, HTML or PDF"),
    ("photo.html", lambda: b"\x89PNG\r\n\x1a\n" + bytes(99), "not-a-report", "text recognition"),
    ("report.docx", archive, "not-a-report", "save it as PDF"),
    ("page.html.gz", lambda: gzip.compress(b"<p>x"), "not-a-report", "unpack it"),
    ("saved.mht", lambda: b"MIME-Version: 1.0\r\n\r\nx", "not-a-report", "save it as HTML"),
    ("crawl.warc", lambda: b"WARC/1.0\r\n", "web-archive", "comes later: unpack it"),
    ("crawl.warc.gz", lambda: gzip.compress(b"WARC/1.0"), "web-archive", "comes later: unpack it"),
    ("crawl.wacz", archive, "web-archive", "comes later: unpack it"),
    ("locked.pdf", protected_pdf, "protected-pdf", "save a copy without one"),
    ("cut.pdf", lambda: PDF[:300], "damaged-pdf", "download it again"),
    ("scan.pdf", picture_pdf, "image-only-pdf", "ocrmypdf"),
    ("deep.html", lambda: page("<div>" * 16_000 + "x"), "too-deep", "save the text"),
    (
        "scripts.html",
        lambda: page("<script>var a = 1;</script>"),
        "no-body",
        "open it in a browser",
    ),
    ("wall.html", lambda: page(f"<h1>News</h1><p>{WALLED}</p>"), "walled-page", "a paywall"),
    (
        "gone.html",
        lambda: page("<h1>404</h1><p>Sorry, the page was not found on this site.</p>"),
        "walled-page",
        "page not found",
    ),
    (
        "cookies.html",
        lambda: page("<p>We and our partners use cookies to improve your experience.</p>"),
        "walled-page",
        "a cookie notice",
    ),
    ("bad.jsonl", lambda: b'{"id": 1}\n', "bad-line", "an object with id and text"),
)


def refused(source: Source, limits: Limits = Limits()) -> tuple[str, str]:  # noqa: B008 - frozen
    """Code and message of the one problem of a source that gives no document."""
    documents, (problem,) = read(source, ReadOptions(), limits)
    assert documents == ()
    assert problem.severity is Severity.FAILED
    assert problem.locator is not None
    assert problem.locator.startswith(source.locator)
    assert "\n" not in problem.message
    return problem.code, problem.message


@pytest.mark.parametrize(("name", "content", "code", "remedy"), CASES, ids=[c[0] for c in CASES])
def test_unreadable(
    tmp_path: Path, name: str, content: Callable[[], bytes], code: str, remedy: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content())
    (source,), _ = sources([str(path)])
    found, message = refused(source)
    assert found == code
    assert remedy in message


def test_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    (source,), _ = sources([str(path)])
    begin = time.process_time()
    code, message = refused(source)
    assert code == "too-large"
    assert "200.0 MB" in message
    assert time.process_time() - begin < 0.05


def test_too_slow_is_stopped_and_the_next_source_is_read(tmp_path: Path) -> None:
    slow = tmp_path / "slow.html"
    slow.write_bytes(page("<p>North Korea</p>" * 400_000))
    (source,), _ = sources([str(slow)])
    (example,), _ = sources([str(EXAMPLES / "2019-12-05-ice-festival.html")])
    read(example)  # the reading process is up
    assert refused(source, Limits(max_seconds=0.2))[0] == "too-slow"
    assert len(read(example)[0]) == 1


def test_pages_beyond_the_limit_are_reported(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - heavy

    path = tmp_path / "long.pdf"
    canvas = Canvas(str(path))
    for number in range(5):
        canvas.drawString(72, 500, f"The workers of site {'ABCDE'[number]} went home.")
        canvas.showPage()
    canvas.save()
    (source,), _ = sources([str(path)])
    (document,), (problem,) = read(source, limits=Limits(max_pages=2))
    assert "site B" in document.text
    assert "site C" not in document.text
    assert problem.code == "too-many-pages"
    assert problem.severity is Severity.NOTICED


def test_pipe_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    _, (problem,) = sources([str(tmp_path / "pipe")])
    assert problem.code == "not-a-file"


def test_device_is_refused() -> None:
    _, (problem,) = sources(["/dev/zero"])
    assert problem.code == "not-a-file"


def test_symlink_loops_end(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "up").symlink_to(tmp_path)
    (tmp_path / "report.txt").write_text("Workers left.")
    found, problems = sources([str(tmp_path)])
    assert [source.name for source in found] == ["report"]
    assert [problem.code for problem in problems] == ["symlink-loop"] * 3


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("x")
    path.chmod(0)
    (source,), _ = sources([str(path)])
    assert refused(source)[0] == "no-permission"


def test_file_that_vanishes_between_listing_and_reading(tmp_path: Path) -> None:
    path = tmp_path / "gone.txt"
    path.write_text("x")
    (source,), _ = sources([str(path)])
    path.unlink()
    assert refused(source)[0] == "nothing-there"
