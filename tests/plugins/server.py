"""A server on this machine that speaks the chat-completions protocol."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Server:
    """What it answers, and what it was asked."""

    status: int = 200
    message: str | None = '{"claims": []}'
    raw: bytes | None = None
    delay: float = 0.0
    url: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)

    def body(self) -> bytes:
        if self.raw is not None:
            return self.raw
        message = {"role": "assistant", "content": self.message}
        choice = {"index": 0, "finish_reason": "stop", "message": message}
        return json.dumps(
            {"id": "c1", "object": "chat.completion", "model": "small", "choices": [choice]}
        ).encode()


@contextmanager
def serving(server: Server) -> Iterator[Server]:
    """Answer on a free port of the loopback until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            server.asked.append(
                {"path": self.path, "headers": dict(self.headers), "body": json.loads(body)}
            )
            time.sleep(server.delay)
            answer = server.body()
            self.send_response(server.status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            try:
                self.wfile.write(answer)
            except OSError:
                return  # the client has hung up

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        thread = threading.Thread(target=listening.serve_forever, daemon=True)
        thread.start()
        server.url = f"http://127.0.0.1:{listening.server_port}/v1"
        try:
            yield server
        finally:
            listening.shutdown()
            thread.join()
