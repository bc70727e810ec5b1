"""A static host on this machine, as any is: it sends files, and can be gone."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Quiet(SimpleHTTPRequestHandler):
    """Sends files, and writes no log."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (its name there)
        """Write nothing."""


class Host:
    """Serves a folder until it is stopped."""

    def __init__(self, folder: Path) -> None:
        """Begin."""
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.start()
        self.address = f"http://127.0.0.1:{self._server.server_port}/"

    def stop(self) -> None:
        """Be gone."""
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()
