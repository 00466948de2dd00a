"""A demo server for the stories: started on a free port, waited for with a limit, stopped whatever happens."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path


class Failed(Exception):
    """Something that the person at the terminal can act on; said in one line."""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    def __init__(self, binary, size="small", limit=300):
        self.binary, self.size, self.limit = str(Path(binary).resolve()), size, limit
        self.folder = tempfile.TemporaryDirectory(prefix="zhibu-stories-")
        self.port = free_port()
        self.base = f"http://localhost:{self.port}"
        self.log = Path(self.folder.name) / "server.log"
        database = f"sqlite:{self.folder.name}/zhibu.db"
        self.command = [self.binary, "demo", "--database", database, "--size", self.size, "--port", str(self.port), "--address", "127.0.0.1"]

    def __enter__(self):
        # Told to stop, the run unwinds, so that its server and browser end with it.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        if not os.access(self.binary, os.X_OK):
            raise Failed(f"{self.binary} is missing: build it with bin/build debug")
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
        try:
            self.wait_ready()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(5)
        self.folder.cleanup()

    def wait_ready(self):
        begun = time.monotonic()
        while time.monotonic() - begun < self.limit:
            if self.process.poll() is not None:
                raise Failed(f"The demo server stopped while starting: {self.last_words()}")
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/ready", timeout=5) as answer:
                    if answer.status == 200:
                        print(f"✓ The demo ({self.size}) answers at {self.base} after {time.monotonic() - begun:.0f} s", flush=True)
                        return
            except (urllib.error.URLError, OSError):
                pass
            time.sleep(0.2)
        raise Failed(f"The demo server did not answer /ready within {self.limit} s: {self.last_words()}")

    def last_words(self):
        lines = self.log.read_text(errors="replace").strip().splitlines()
        return " / ".join(lines[-5:]) or "it said nothing"


class Running:
    """A server that somebody else started."""

    def __init__(self, base):
        self.base = base.rstrip("/")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def last_words(self):
        return "see the output of the server"
