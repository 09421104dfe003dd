"""URLs against a server on this machine: bounds, redirects, codings, and where they may lead."""

from __future__ import annotations

import gzip
import threading
import time
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tumen.model import Document
from tumen.read import Limits, ReadOptions, read, sources
from tumen.read.address import is_public

PAGE = (
    "<html lang=ko><head><title>훈춘 공장 북한 노동자</title></head><body><article>"
    "<h1>훈춘 공장 북한 노동자</h1>"
    "<p>중국 지린성 훈춘의 봉제 공장에 북한 노동자 300명이 도착했다고 현지 소식통이 밝혔다. "
    "이들은 도강증으로 입국했다고 소식통은 전했다.</p></article></body></html>"
)
Answer = tuple[int, dict[str, str], bytes]

ANSWERS: dict[str, Answer] = {
    "/plain": (200, {"Content-Type": "text/html"}, PAGE.encode()),
    "/euc-kr": (200, {"Content-Type": "text/html; charset=euc-kr"}, PAGE.encode("euc-kr")),
    "/gzip": (
        200,
        {"Content-Type": "text/html", "Content-Encoding": "gzip"},
        gzip.compress(PAGE.encode()),
    ),
    "/deflate": (200, {"Content-Encoding": "deflate"}, zlib.compress(PAGE.encode())),
    "/bomb": (200, {"Content-Encoding": "gzip"}, gzip.compress(bytes(50_000_000))),
    "/cut": (200, {"Content-Encoding": "gzip"}, gzip.compress(PAGE.encode())[:-20]),
    "/brotli": (200, {"Content-Encoding": "br"}, b"\x0b\x02\x80"),
    "/large": (200, {"Content-Type": "text/plain"}, b"x" * 3_000_000),
    "/once": (302, {"Location": "/plain"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/inward": (302, {"Location": "http://169.254.169.254/latest/meta-data/"}, b""),
    "/file": (302, {"Location": "file:///etc/passwd"}, b""),
    "/gone": (404, {}, b"no such page"),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/slow":
            self._drip()
            return
        status, headers, body = ANSWERS[self.path]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            return

    def _drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(50):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        del format, args


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    served = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=served.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{served.server_port}"
    served.shutdown()
    served.server_close()


def got(url: str, limits: Limits, *, allow_private: bool = True) -> Document | str:
    """The document at `url`, or the code of the problem."""
    (source,), _ = sources([url])
    documents, problems = read(source, ReadOptions(allow_private=allow_private), limits)
    return documents[0] if documents else problems[0].code


LIMITS = Limits(max_bytes=2_000_000, max_seconds=10.0, max_redirects=3)


@pytest.mark.parametrize("path", ["/plain", "/euc-kr", "/gzip", "/deflate", "/once"])
def test_pages_read_alike_however_they_are_sent(server: str, path: str) -> None:
    document = got(server + path, LIMITS)
    assert isinstance(document, Document)
    assert document.locator == server + path
    assert (document.title, document.language) == ("훈춘 공장 북한 노동자", "ko")
    assert "북한 노동자 300명이 도착했다" in document.text


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/bomb", "too-large"),
        ("/large", "too-large"),
        ("/cut", "bad-transfer"),
        ("/brotli", "bad-transfer"),
        ("/round", "too-many-redirects"),
        ("/file", "other-scheme"),
        ("/gone", "refused"),
    ],
)
def test_bad_answers(server: str, path: str, code: str) -> None:
    assert got(server + path, LIMITS) == code


def test_slow_answers_are_cut_off(server: str) -> None:
    begin = time.monotonic()
    assert got(server + "/slow", Limits(max_seconds=0.5)) == "too-slow"
    assert time.monotonic() - begin < 3


def test_private_addresses_are_refused_unless_allowed(server: str) -> None:
    assert got(server + "/plain", LIMITS, allow_private=False) == "private-address"


def test_every_hop_is_checked(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # This machine alone passes for public, so that the redirect to another private one is met.
    monkeypatch.setattr(
        "tumen.read.address.is_public", lambda address: address == "127.0.0.1" or is_public(address)
    )
    assert isinstance(got(server + "/once", LIMITS, allow_private=False), Document)
    assert got(server + "/inward", LIMITS, allow_private=False) == "private-address"


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://127.0.0.1/", "private-address"),
        ("http://2130706433/", "private-address"),
        ("http://0x7f.1/", "private-address"),
        ("http://[::1]/", "private-address"),
        ("http://[::ffff:10.0.0.1]/", "private-address"),
        ("http://169.254.169.254/latest/", "private-address"),
        ("http://localhost/", "private-address"),
        ("http://user:word@127.0.0.1/", "bad-url"),
        ("http:///path", "bad-url"),
        ("http://127.0.0.1:99999/", "bad-url"),
    ],
)
def test_addresses_that_are_not_asked(url: str, code: str) -> None:
    assert got(url, LIMITS, allow_private=False) == code


@pytest.mark.parametrize("argument", ["ftp://example.org/a", "file:///etc/passwd", "gopher://x/"])
def test_other_schemes_are_no_sources(argument: str) -> None:
    found, (problem,) = sources([argument])
    assert found == ()
    assert problem.code == "other-scheme"


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f::1", True),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("100.100.100.200", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("fe80::1", False),
        ("fd00:ec2::254", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:  # noqa: FBT001 - a table's column
    assert is_public(address) is public
