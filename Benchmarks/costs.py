#!/usr/bin/env python3
"""Measures what one request costs in processor time, on a city of 100,000 members or more, beside the goals.

Usage: costs.py --binary PATH --database PATH [--other PATH] [--rounds 3] [--seconds 4] [--only WORD] [--json FILE]
A database is the path of an SQLite file or an address that begins with postgres:, for which ZHIBU_KEYS names the keys.
The server runs as its own process; its processor time and PostgreSQL's are read before and after each round of requests.
With --other every round is run by turns with a second binary.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import urllib.parse
from contextlib import ExitStack
from pathlib import Path

from measured import Failed, Measured, Rounds

SCRIPT = Path(__file__).parent / "requests.lua"
PAGES, SAVES = 8, 64


def measure(server, reader, paths, seconds, connections, bodies=()):
    """One round: `paths` in turn, with `bodies` as JSON posts where there are any. Gives requests, faults, ms of processor time each and the 99th percentile."""
    with tempfile.TemporaryDirectory(prefix="zhibu-bench-") as folder:
        listed = Path(folder) / "requests.tsv"
        listed.write_text("".join(f"{path}\t{body}\n" for path, body in zip(paths, bodies or [""] * len(paths))))
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "20s", "-s", str(SCRIPT), server.base]
        cookie, before = server.sign_in(reader), server.processor()
        told = subprocess.run(command, capture_output=True, text=True, timeout=seconds + 60, stdin=subprocess.DEVNULL,
                              env={**os.environ, "REQUESTS": str(listed), "COOKIE": cookie, "ORIGIN": server.base})
        own, database = (after - start for after, start in zip(server.processor(), before))
    line = next((line for line in told.stdout.splitlines() if line.startswith("{")), None)
    if line is None:
        raise Failed(f"wrk failed: {told.stderr.strip() or told.stdout.strip()}")
    answer = json.loads(line)
    done = max(answer["requests"] - answer["faults"], 1)
    return {**answer, "ms": 1000 * own / done, "databaseMs": 1000 * database / done, "rate": done / answer["seconds"]}


def shortened(name, n):
    """What is typed to find somebody: the name, its beginning, its end."""
    return (name, name[:2], name[-2:], name[-1:])[n % 4]


def rounds(city):
    quoted = [urllib.parse.quote(shortened(name, n)) for n, name in enumerate(city.names)]
    marks = [json.dumps({"version": "VERSION", "who": {str(person): "came"}}).replace('"VERSION"', f"@{version}@") for _, version, person in city.gatherings]
    return [
        ("task list", 0.6, "branch.secretary", ["/"], None),
        ("task list of a clerk", None, "town.clerk", ["/"], None),
        ("member list", 0.6, "town.clerk", ["/people", "/people?page=2", "/people?sort=birth", "/people?status=probationary"], None),
        ("member list of the county", None, "county.admin", ["/people", "/people?page=7", "/people?sort=name", "/people?sort=-birth"], None),
        ("member list of one town", None, "county.admin", [f"/people?organization={town}&sort=name" for town in city.towns], None),
        ("member file", 0.3, "county.admin", [f"/people/{person}" for person in city.files], None),
        ("search", 0.5, "county.admin", [f"/people?q={text}" for text in quoted], None),
        ("overview", 1.0, "county.admin", [f"/organizations/{town}/overview" for town in city.towns], None),
        ("overview of the county", None, "county.admin", [f"/organizations/{city.county}/overview"], None),
        ("saved record", 0.4, "county.admin", [f"/gatherings/{gathering}/attendance" for gathering, _, _ in city.gatherings], marks),
    ]


def repeated(server, database, name, reader, paths, bodies, seconds, turn):
    """One round of a row. The versions of records are read again before each, because the round before raised them."""
    if bodies and turn:
        _, _, _, paths, bodies = next(row for row in rounds(Rounds(database)) if row[0] == name)
    if not bodies:
        measure(server, reader, paths, 1, PAGES)
    return measure(server, reader, paths, seconds, SAVES if bodies else PAGES, bodies or ())


def told(figures):
    ms, database = [figure["ms"] for figure in figures], [figure["databaseMs"] for figure in figures]
    return {
        "ms": statistics.median(ms), "least": min(ms), "most": max(ms), "databaseMs": statistics.median(database), "rate": statistics.median(f["rate"] for f in figures),
        "p99": statistics.median(f["p99"] for f in figures), "faults": sum(f["faults"] for f in figures),
    }


def line(name, goal, f):
    mark = "" if goal is None or f["ms"] <= goal else "  over"
    print(f"{name:34} {f['ms']:7.3f} {f['least']:7.3f} –{f['most']:6.3f} {f['databaseMs']:9.3f} {goal or '–':>6} {f['rate']:8.0f} {f['p99']:8.1f}  {f['faults']}{mark}", flush=True)


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--binary", required=True)
    asked.add_argument("--database", required=True)
    asked.add_argument("--other", help="a second binary, measured by turns with the first")
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--seconds", type=int, default=4)
    asked.add_argument("--only", default="")
    asked.add_argument("--json", help="the figures, for a program")
    asked = asked.parse_args()
    figures = {}
    try:
        city = Rounds(asked.database)
        with ExitStack() as opened:
            # The newer one first: its migrations run before the other looks.
            servers = [opened.enter_context(Measured(binary, asked.database, os.environ.get("ZHIBU_KEYS"))) for binary in (asked.binary, asked.other) if binary]
            ready = servers[0].memory()
            print(f"{city.members} members; {asked.rounds} rounds of {asked.seconds} s; {PAGES} connections for pages, {SAVES} for saves; {'PostgreSQL' if servers[0].is_postgres else 'SQLite'}")
            print(f"{'request':34} {'ms':>7} {'lowest – highest':>15} {'database':>9} {'goal':>6} {'per s':>8} {'p99 ms':>8}  faults")
            for name, goal, reader, paths, bodies in rounds(city):
                if asked.only not in name:
                    continue
                if not paths:
                    raise Failed(f"nothing to ask for: {name}")
                found = [[] for _ in servers]
                for turn in range(asked.rounds):
                    for which, server in enumerate(servers):
                        found[which].append(repeated(server, asked.database, name, reader, paths, bodies, asked.seconds, turn + which))
                figures[name] = {"goal": goal, **told(found[0])}
                line(name, goal, figures[name])
                if asked.other:
                    line("  the other", goal, told(found[1]))
            memory = {"ready": ready, "end": servers[0].memory()}
            print(f"resident memory: {memory['ready']} MiB once ready, {memory['end']} MiB at the end")
        if asked.json:
            Path(asked.json).write_text(json.dumps({"members": city.members, "rows": figures, "memory": memory}, indent=2) + "\n")
    except Failed as fault:
        print(f"✗ {fault}", flush=True)
        return 1
    return 1 if any(figure["faults"] for figure in figures.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
