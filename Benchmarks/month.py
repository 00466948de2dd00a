#!/usr/bin/env python3
"""Measures how long the house takes to open a new month's duties, and how pages fare meanwhile.

Usage: month.py --binary PATH --database PATH
Works on a copy of the database, whose clock is moved to the first morning of the next month before the server starts. Only a demo's clock moves.
"""

import argparse
import datetime
import sqlite3
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

from checkins import copied
from measured import Failed, Measured

BEAT = 0.02  # seconds between two pages
QUIET = 12  # seconds without a new duty after which the month is open: longer than the time between two rounds of the watch
CHINA = datetime.timezone(datetime.timedelta(hours=8))


class Pages(threading.Thread):
    """Somebody who opens their first page again and again, at fixed times whatever the answers take."""

    def __init__(self, server):
        super().__init__(daemon=True)
        self.server, self.cookie, self.ends, self.took = server, server.sign_in("branch.secretary"), threading.Event(), []

    def run(self):
        due = time.monotonic()
        while not self.ends.is_set():
            with urllib.request.urlopen(urllib.request.Request(self.server.base + "/", headers={"Cookie": self.cookie, "Accept": "text/html"}), timeout=30) as answer:
                answer.read()
            self.took.append((time.monotonic() - due) * 1000)
            due += BEAT
            time.sleep(max(0, due - time.monotonic()))

    def percentile(self, part):
        return sorted(self.took)[int(len(self.took) * part)]


def tell(binary, database):
    today = datetime.datetime.now(CHINA)
    first = (today.replace(day=1) + datetime.timedelta(days=32)).replace(day=1, hour=8, minute=0)
    with sqlite3.connect(database) as writer:
        branches, = writer.execute("SELECT count(*) FROM organization WHERE kind = 'branch'").fetchone()
        before, = writer.execute("SELECT count(*) FROM duty").fetchone()
        writer.execute("INSERT OR REPLACE INTO setting (name, value) VALUES ('clock.offset', ?)", (str(int((first - today).total_seconds() * 1000)),))
    counted, changed = before, None
    with Measured(binary, database) as server:
        begun, spent = time.monotonic(), sum(server.processor())
        pages = Pages(server)
        pages.start()
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as reader:
            while time.monotonic() - (changed or begun) < QUIET:
                now, = reader.execute("SELECT count(*) FROM duty").fetchone()
                if now != counted:
                    counted, changed = now, time.monotonic()
                    spent_then = sum(server.processor()) - spent
                time.sleep(0.05)
        pages.ends.set()
        pages.join(30)
    if changed is None:
        raise Failed("no duty was opened")
    print(f"{counted - before} duties of {branches} branches opened within {changed - begun:.1f} s of the start, {spent_then:.1f} s of processor with the pages beside it (goal 10,000 branches in 2 s); "
          f"{len(pages.took)} first pages meanwhile and until {QUIET} s after, p50 {pages.percentile(0.5):.1f} ms, p99 {pages.percentile(0.99):.1f} ms, longest {max(pages.took):.1f} ms (goal 10 ms)")


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--binary", required=True)
    asked.add_argument("--database", required=True)
    asked = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="zhibu-month-", dir=Path(asked.database).resolve().parent) as folder:
        try:
            tell(asked.binary, copied(asked.binary, asked.database, folder))
        except Failed as fault:
            print(f"✗ {fault}", flush=True)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
