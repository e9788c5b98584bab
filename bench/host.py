"""A static host as common ones are: gzip for text and WebAssembly, Last-Modified, nothing else. It counts bytes."""

from __future__ import annotations

import functools
import gzip
import http.server
from pathlib import Path

COMPRESSED = {".html", ".css", ".js", ".mjs", ".json", ".ipynb", ".svg", ".wasm"}


class Host(http.server.SimpleHTTPRequestHandler):
    """Serves the folder `directory`; `sent` is what went out since it was last cleared, bytes by path."""

    sent: dict[str, int] = {}  # noqa: RUF012  (one for all requests of a run)
    packed = functools.cache(lambda path: gzip.compress(Path(path).read_bytes(), 6))

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        if self.headers.get("If-Modified-Since") == self.date_time_string(path.stat().st_mtime):
            self.send_response(304)
            self.end_headers()
            return
        pack = path.suffix in COMPRESSED
        body = Host.packed(str(path)) if pack else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Last-Modified", self.date_time_string(path.stat().st_mtime))
        if pack:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)
        Host.sent[self.path] = Host.sent.get(self.path, 0) + len(body)

    def log_message(self, format: str, *args: object) -> None:
        """Requests are counted, not logged."""


def kilobytes(*, python: bool) -> float:
    """What has been sent, in kB: of Python (interpreter, packages, tables), or all else."""
    return sum(size for path, size in Host.sent.items() if ("/pyodide/" in path) == python) / 1000
