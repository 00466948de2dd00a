"""A server that is measured: on SQLite or PostgreSQL, its processor time and its database's taken from the operating system's accounting."""

import json
import os
import sqlite3
import sys
import time
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "Tests/Browser"))

from server import Failed, Server  # noqa: E402

PASSWORD = "zhibu-demo-2026"
TICK = os.sysconf("SC_CLK_TCK")


def ticks(process, ended=False):
    """Clock ticks of one process, user and system; `ended`: and of its children that are no more."""
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return sum(int(field) for field in fields[11:15 if ended else 13])


def children(parent):
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                if int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1]) == parent:
                    found.append(int(entry.name))
            except (FileNotFoundError, ProcessLookupError):
                continue
    return found


class Measured(Server):
    """`database`: the path of an SQLite file, or an address that begins with postgres:. `keys`: where its keys lie, if not beside it."""

    def __init__(self, binary, database, keys=None):
        super().__init__(binary, "city")
        self.is_postgres = database.startswith("postgres:")
        self.command = [self.binary, "serve", "--database", database if self.is_postgres else f"sqlite:{database}", "--port", str(self.port)]
        if keys:
            self.command = ["env", f"ZHIBU_KEYS={keys}", f"ZHIBU_FILES={self.folder.name}/files", *self.command]

    def processor(self):
        """Seconds of processor time so far, of the server and of PostgreSQL."""
        server, database = ticks(self.process.pid), 0
        if self.is_postgres:
            master = int((Path(os.environ["PGHOST"]) / "data/postmaster.pid").read_text().split()[0])
            database = ticks(master, ended=True)
            for child in children(master):
                try:
                    database += ticks(child)
                except (FileNotFoundError, ProcessLookupError):
                    continue
        return server / TICK, database / TICK

    def memory(self):
        return next(int(line.split()[1]) // 1024 for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines() if line.startswith("VmRSS"))

    def sign_in(self, username):
        body = json.dumps({"username": username, "password": PASSWORD}).encode()
        request = urllib.request.Request(self.base + "/session", body, {"Content-Type": "application/json", "Accept": "application/json", "Origin": self.base})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return "; ".join(line.split(";")[0] for line in answer.headers.get_all("Set-Cookie") or [])


def ask(database, statement, *values):
    """Rows of the city on either engine; a value is written ? in the statement."""
    if not database.startswith("postgres:"):
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as reader:
            return reader.execute(statement, values).fetchall()
    import psycopg2

    with psycopg2.connect(database.replace("postgres:", "postgresql:", 1)) as reader, reader.cursor() as cursor:
        cursor.execute(statement.replace("%", "%%").replace("?", "%s"), values)
        return cursor.fetchall()


class Rounds:
    """What a round needs to know of the city: whom and what to ask for."""

    def __init__(self, database):
        def rows(statement, *values):
            return ask(database, statement, *values)

        (self.members,), = rows("SELECT count(*) FROM person WHERE status IN ('full', 'probationary')")
        self.files = [id for id, in rows("SELECT id FROM person ORDER BY (id * 7919) % 100003 LIMIT 500")]
        self.names = sorted({name for name, in rows("SELECT name FROM person ORDER BY (id * 104729) % 100003 LIMIT 200")})
        self.towns = [id for id, in rows("SELECT id FROM organization WHERE kind = 'committee' ORDER BY path LIMIT 40")]
        (self.county,), = rows("SELECT id FROM organization WHERE kind = 'localCommittee' LIMIT 1")
        self.gatherings = rows(
            """SELECT g.id, g.version, min(p.id) FROM gathering g JOIN gathering_kind k ON k.gathering = g.id AND k.kind = 'themeDay'
               JOIN person p ON p.organization = g.organization AND p.status = 'full' AND p.standing = 'normal'
               WHERE g.state = 'planned' AND g.starts < ? GROUP BY g.id, g.version LIMIT 1000""", int(time.time() * 1000))
