#!/usr/bin/env python3
"""Measures checking in: as many members of many branches as it takes, each with a session of their own, within one evening's minutes.

Usage: checkins.py --binary PATH --database PATH [--people 10000]
Works on a copy of the database: branches plan a gathering that begins now and open checking in, sessions are made for those expected,
and then all of them send the code at once over 64 connections.
"""

import argparse
import datetime
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from measured import Failed, Measured
from costs import SAVES

SCRIPT = Path(__file__).parent / "checkins.lua"


def copied(binary, database, folder):
    """A copy with its keys, its schema brought up to date."""
    copy = f"{folder}/city.db"
    for ending in ["", "-wal"]:
        if Path(database + ending).exists():
            shutil.copyfile(database + ending, copy + ending)
    shutil.copytree(database + ".keys", copy + ".keys")
    with Measured(binary, copy):
        return copy


def expected(database, people):
    """Branches whose full members together are at least `people`, with those members."""
    found, count = {}, 0
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as reader:
        rows = reader.execute("""SELECT p.organization, p.id FROM person p JOIN organization o ON o.id = p.organization AND o.kind = 'branch'
                                 WHERE p.status = 'full' AND p.standing = 'normal' ORDER BY (p.organization * 7919) % 100003, p.organization""")
        for organization, person in rows:
            if organization not in found and count >= people:
                return found
            found.setdefault(organization, []).append(person)
            count += 1
    raise Failed(f"only {count} full members are in branches")


def sessions(database, members):
    """A session for each of `members`, as signing in would have made it; gives their cookies."""
    now = int(time.time() * 1000)
    with sqlite3.connect(database) as writer:
        first, = writer.execute("SELECT max(id) + 1000000 FROM account").fetchone()
        accounts = dict(writer.execute("SELECT person, id FROM account WHERE person IS NOT NULL"))
        tokens = []
        for number, (organization, person) in enumerate(members):
            token, account = f"bench{number:027}", accounts.get(person)
            if account is None:
                account = first + number
                writer.execute("INSERT INTO account (id, person, organization, username, password, state, must_change, created, changed) VALUES (?, ?, ?, ?, '-', 'active', 0, ?, ?)",
                               (account, person, organization, f"bench{number}", now, now))
            writer.execute("INSERT INTO session (token, mark, account, created, seen, ends, device) VALUES (?, ?, ?, ?, ?, ?, 'bench')",
                           (hashlib.sha256(("zhibu session " + token).encode()).digest(), f"bench{number}", account, now, now, now + 86_400_000))
            tokens.append(token)
    return tokens


class Desk:
    """What the county's office does before: over the same addresses as in its browser."""

    def __init__(self, server):
        self.server, self.cookie = server, server.sign_in("county.admin")

    def ask(self, path, body=None):
        request = urllib.request.Request(self.server.base + path, json.dumps(body).encode() if body is not None else None, {
            "Accept": "application/json", "Content-Type": "application/json", "Cookie": self.cookie, "Origin": self.server.base})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.loads(answer.read())

    def opens(self, organization):
        starts = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=8, minutes=5)
        self.ask(f"/organizations/{organization}/check-in", {"seconds": 60})
        made = self.ask(f"/organizations/{organization}/gatherings/new", {"kinds": ["themeDay"], "groups": [], "title": "check-in", "location": "hall", "starts": starts.strftime("%Y-%m-%dT%H:%M")})
        self.ask(f"/gatherings/{made['id']}/check-in", {})
        return made["id"]

    def code(self, gathering):
        return self.ask(f"/gatherings/{gathering}/check-in/screen")["code"]


def measure(server, lines, connections=SAVES):
    with tempfile.TemporaryDirectory(prefix="zhibu-bench-") as folder:
        listed = Path(folder) / "checkins.tsv"
        listed.write_text("".join(f"{cookie}\t{body}\n" for cookie, body in lines))
        command = ["wrk", "-t1", f"-c{connections}", "-d30s", "--timeout", "20s", "-s", str(SCRIPT), server.base]
        before = sum(server.processor())
        told = subprocess.run(command, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL, env={**os.environ, "CHECKINS": str(listed), "ORIGIN": server.base})
        spent = sum(server.processor()) - before
    line = next((line for line in told.stdout.splitlines() if line.startswith("{")), None)
    if line is None:
        raise Failed(f"wrk failed: {told.stderr.strip() or told.stdout.strip()}")
    return {**json.loads(line), "spent": spent}


def tell(binary, database, people):
    halls = expected(database, people)
    members = [(organization, person) for organization, there in halls.items() for person in there][:people]
    tokens = sessions(database, members)
    with Measured(binary, database) as server:
        desk = Desk(server)
        gatherings = {organization: desk.opens(organization) for organization in halls}
        # One code stands for a minute and the next step is taken too: all of it must fit.
        codes = {organization: desk.code(gathering) for organization, gathering in gatherings.items()}
        lines = [(f"zhibu={token}", json.dumps({"code": codes[organization], "gathering": gatherings[organization], "device": f"bench-phone-{number:08}", "how": "code"}))
                 for number, ((organization, _), token) in enumerate(zip(members, tokens))]
        figure = measure(server, lines)
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as reader:
        kept, first, last = reader.execute("SELECT count(*), min(at), max(at) FROM journal WHERE action = 'gatherings.checkIn'").fetchone()
    print(f"{kept} of {people} check-ins at {len(halls)} gatherings kept, {figure['faults']} refused: {((last or 0) - (first or 0)) / 1000:.1f} s from the first to the last, {1000 * figure['spent'] / people:.2f} ms of processor each (goal 10,000 in 10 s)")
    return kept == people and not figure["faults"]


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--binary", required=True)
    asked.add_argument("--database", required=True)
    asked.add_argument("--people", type=int, default=10_000)
    asked = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="zhibu-checkins-", dir=Path(asked.database).resolve().parent) as folder:
        try:
            return 0 if tell(asked.binary, copied(asked.binary, asked.database, folder), asked.people) else 1
        except Failed as fault:
            print(f"✗ {fault}", flush=True)
            return 1


if __name__ == "__main__":
    sys.exit(main())
