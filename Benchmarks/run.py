#!/usr/bin/env python3
"""Measures what one request costs the server in processor time, on a city of 100,000 members or more, beside the goals.

Usage: run.py --binary PATH --database PATH [--seconds 4] [--only WORD] [--json FILE]
The server runs as its own process; its processor time is read before and after each round of requests.
"""

import argparse
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "Tests/Browser"))

from server import Failed, Server  # noqa: E402

PASSWORD = "zhibu-demo-2026"
SCRIPT = Path(__file__).parent / "requests.lua"
TICK = os.sysconf("SC_CLK_TCK")
PAGES, SAVES = 8, 64


class Measured(Server):
    def __init__(self, binary, database):
        super().__init__(binary, "city")
        self.command = [self.binary, "serve", "--database", f"sqlite:{database}", "--port", str(self.port)]

    def processor(self):
        """Seconds of processor time so far, user and system."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def memory(self):
        return next(int(line.split()[1]) // 1024 for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines() if line.startswith("VmRSS"))

    def sign_in(self, username):
        body = json.dumps({"username": username, "password": PASSWORD}).encode()
        request = urllib.request.Request(self.base + "/session", body, {"Content-Type": "application/json", "Accept": "application/json", "Origin": self.base})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return "; ".join(line.split(";")[0] for line in answer.headers.get_all("Set-Cookie") or [])


def measure(server, reader, paths, seconds, connections, bodies=()):
    """One round: `paths` in turn, with `bodies` as JSON posts where there are any. Gives requests, faults, ms of processor time each and the 99th percentile."""
    with tempfile.TemporaryDirectory(prefix="zhibu-bench-") as folder:
        listed = Path(folder) / "requests.tsv"
        listed.write_text("".join(f"{path}\t{body}\n" for path, body in zip(paths, bodies or [""] * len(paths))))
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "20s", "-s", str(SCRIPT), server.base]
        before = server.processor()
        told = subprocess.run(command, capture_output=True, text=True, timeout=seconds + 60, stdin=subprocess.DEVNULL,
                              env={**os.environ, "REQUESTS": str(listed), "COOKIE": server.sign_in(reader), "ORIGIN": server.base})
        spent = server.processor() - before
    line = next((line for line in told.stdout.splitlines() if line.startswith("{")), None)
    if line is None:
        raise Failed(f"wrk failed: {told.stderr.strip() or told.stdout.strip()}")
    answer = json.loads(line)
    done = max(answer["requests"] - answer["faults"], 1)
    return {**answer, "ms": 1000 * spent / done, "rate": done / answer["seconds"]}


def people(database):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as found:
        rows = found.execute
        members, = rows("SELECT count(*) FROM person WHERE status IN ('full', 'probationary')").fetchone()
        files = [id for id, in rows("SELECT id FROM person ORDER BY (id * 7919) % 100003 LIMIT 500")]
        names = sorted({name for name, in rows("SELECT name FROM person ORDER BY (id * 104729) % 100003 LIMIT 200")})
        towns = [id for id, in rows("SELECT id FROM organization WHERE kind = 'committee' ORDER BY path LIMIT 40")]
        county, = rows("SELECT id FROM organization WHERE kind = 'localCommittee' LIMIT 1").fetchone()
        now = int(time.time() * 1000)
        gatherings = rows("""SELECT g.id, g.version, min(p.id) FROM gathering g JOIN gathering_kind k ON k.gathering = g.id AND k.kind = 'themeDay'
                             JOIN person p ON p.organization = g.organization AND p.status = 'full' AND p.standing = 'normal'
                             WHERE g.state = 'planned' AND g.starts < ? GROUP BY g.id, g.version LIMIT 1000""", (now,)).fetchall()
    return members, files, names, towns, county, gatherings


def shortened(name, n):
    """What is typed to find somebody: the name, its beginning, its end."""
    return (name, name[:2], name[-2:], name[-1:])[n % 4]


def rounds(database):
    members, files, names, towns, county, gatherings = people(database)
    quoted = [urllib.parse.quote(shortened(name, n)) for n, name in enumerate(names)]
    marks = [json.dumps({"version": "VERSION", "who": {str(person): "came"}}).replace('"VERSION"', f"@{version}@") for _, version, person in gatherings]
    return members, [
        ("task list", 0.6, "branch.secretary", ["/"], None),
        ("task list of a clerk", None, "town.clerk", ["/"], None),
        ("member list", 0.6, "town.clerk", ["/people", "/people?page=2", "/people?sort=birth", "/people?status=probationary"], None),
        ("member list of the county", None, "county.admin", ["/people", "/people?page=7", "/people?sort=name", "/people?sort=-birth"], None),
        ("member list of one town", None, "county.admin", [f"/people?organization={town}&sort=name" for town in towns], None),
        ("member file", 0.3, "county.admin", [f"/people/{person}" for person in files], None),
        ("search", 0.5, "county.admin", [f"/people?q={text}" for text in quoted], None),
        ("overview", 1.0, "county.admin", [f"/organizations/{town}/overview" for town in towns], None),
        ("overview of the county", None, "county.admin", [f"/organizations/{county}/overview"], None),
        ("saved record", 0.4, "county.admin", [f"/gatherings/{gathering}/attendance" for gathering, _, _ in gatherings], marks),
    ]


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--binary", required=True)
    asked.add_argument("--database", required=True)
    asked.add_argument("--seconds", type=int, default=4)
    asked.add_argument("--only", default="")
    asked.add_argument("--json", help="the figures, for a program")
    asked = asked.parse_args()
    told = []
    try:
        members, all_rounds = rounds(asked.database)
        with Measured(asked.binary, asked.database) as server:
            print(f"{members} members; {asked.seconds} s a round; {PAGES} connections for pages, {SAVES} for saves")
            print(f"{'request':28} {'ms of processor':>16} {'goal':>6} {'requests/s':>11} {'p99 ms':>8}  faults")
            for name, goal, reader, paths, bodies in all_rounds:
                if asked.only not in name:
                    continue
                if not paths:
                    raise Failed(f"nothing to ask for: {name}")
                if not bodies:
                    measure(server, reader, paths, 1, PAGES)
                figure = measure(server, reader, paths, asked.seconds, SAVES if bodies else PAGES, bodies or ())
                told.append({"name": name, "goal": goal, **figure})
                mark = "" if goal is None or figure["ms"] <= goal else "  over"
                print(f"{name:28} {figure['ms']:16.3f} {goal or '–':>6} {figure['rate']:11.0f} {figure['p99']:8.1f}  {figure['faults']}{mark}", flush=True)
            print(f"resident memory at the end: {server.memory()} MiB")
        if asked.json:
            Path(asked.json).write_text(json.dumps(told, indent=2) + "\n")
    except Failed as fault:
        print(f"✗ {fault}", flush=True)
        return 1
    return 1 if any(figure["faults"] for figure in told) else 0


if __name__ == "__main__":
    sys.exit(main())
