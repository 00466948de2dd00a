#!/usr/bin/env python3
"""Kills the server with SIGKILL while 64 clients write, starts it again, and looks at what is left. Several times.

Usage: killing.py --binary PATH [--rounds 3] [--clients 64] [--seed N] [--engine sqlite|postgres]
With postgres it wants the server that Tests/with-postgres gives.

Each client plans gatherings, moves them and calls some off, every deed with an idempotency key of its own. What was
acknowledged must be there after the kill, whole and once; what was not is there whole or not at all; the same key
sent again gives the first answer; the journal's chain holds; and a page is answered within a second of the start.
"""

import argparse
import datetime
import http.client
import itertools
import json
import os
import random
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("ZHIBU_HOME", str(Path(__file__).resolve().parents[2]))
PASSWORD = "zhibu-demo-2026"
STEP = 30  # seconds that any single step may take
READY = 1.0  # seconds from the start to the first page, in the best of the restarts


class Broken(Exception):
    """A promise that did not hold, or a step that could not be done."""


def require(condition, words):
    if not condition:
        raise Broken(words)


@dataclass
class Deed:
    """One action that was sent; `answer` is what the server said, if it did."""
    verb: str
    key: str
    path: str
    body: dict
    answer: dict | None = None


class SQLite:
    """A database in a file of its own."""

    def __init__(self, folder):
        self.file = f"{folder}/zhibu.db"
        self.address, self.environment = f"sqlite:{self.file}", {}

    def rows(self, sql, *values):
        with sqlite3.connect(f"file:{self.file}?mode=ro", uri=True, timeout=STEP) as reader:
            return reader.execute(sql, values).fetchall()

    def is_sound(self):
        require(self.rows("PRAGMA integrity_check") == [("ok",)], "the database is not sound")
        require(not self.rows("PRAGMA foreign_key_check"), "a row refers to one that is not there")


class Postgres:
    """A database of its own on the server that Tests/with-postgres gives."""

    def __init__(self, folder):
        import psycopg2
        given = os.environ.get("ZHIBU_POSTGRES")
        require(given, "Tests/with-postgres gives the server")
        self.open, name = psycopg2.connect, f"torture_{os.getpid()}"
        self.address = given.replace("/postgres?", f"/{name}?")
        self.environment = {"ZHIBU_KEYS": f"{folder}/keys", "ZHIBU_FILES": f"{folder}/files"}
        maker = self.open(given)
        maker.autocommit = True
        maker.cursor().execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'")
        maker.close()

    def rows(self, sql, *values):
        reader = self.open(self.address)
        try:
            cursor = reader.cursor()
            cursor.execute(sql, values or None)
            return cursor.fetchall()
        finally:
            reader.close()

    def is_sound(self):
        """References are checked by the server itself, always."""

    def cut(self):
        """Ends every connection to this database, as a restart of its server would."""
        self.rows("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")


class Server:
    def __init__(self, binary, folder, store):
        self.binary, self.store = binary, store
        self.environment = os.environ | store.environment
        self.log = open(f"{folder}/server.log", "ab")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process, self.cookie = None, None

    def run(self, *words):
        done = subprocess.run([self.binary, *words, "--database", self.store.address], capture_output=True, text=True, timeout=STEP * 4, stdin=subprocess.DEVNULL, env=self.environment)
        require(done.returncode == 0, f"zhibu {words[0]} ended with {done.returncode}: {(done.stdout + done.stderr).strip()[-600:]}")
        return done.stdout

    def start(self):
        """Seconds until a page was answered."""
        begun = time.monotonic()
        self.process = subprocess.Popen([self.binary, "serve", "--database", self.store.address, "--port", str(self.port)], stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, env=self.environment)
        while time.monotonic() - begun < STEP:
            require(self.process.poll() is None, "the server stopped while starting")
            try:
                if self.ask("GET", "/ready")[0] == 200 and self.ask("GET", "/sign-in")[0] == 200:
                    return time.monotonic() - begun
            except OSError:
                time.sleep(0.01)
        raise Broken(f"the server answered no page within {STEP} s")

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait(STEP)

    def connection(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=STEP)

    def ask(self, method, path, body=None, headers=None, connection=None):
        own = connection or self.connection()
        try:
            own.request(method, path, body=body, headers=headers or {})
            answer = own.getresponse()
            return answer.status, answer.read(), answer.headers
        finally:
            if connection is None:
                own.close()

    def sign_in(self, username):
        form = urllib.parse.urlencode({"username": username, "password": PASSWORD})
        status, _, headers = self.ask("POST", "/sign-in", form, {"Content-Type": "application/x-www-form-urlencoded"})
        cookies = [line.split(";")[0] for line in headers.get_all("Set-Cookie") or [] if line.startswith("zhibu=")]
        require(status == 303 and cookies, f"signing in answered {status}")
        self.cookie = cookies[0]

    def send(self, deed, connection):
        headers = {"Content-Type": "application/json", "Accept": "application/json", "Cookie": self.cookie, "Idempotency-Key": deed.key}
        status, body, _ = self.ask("POST", deed.path, json.dumps(deed.body), headers, connection)
        require(status in (200, 201), f"{deed.verb} answered {status}: {body[:300].decode(errors='replace')}")
        return json.loads(body)

    def rows(self, sql, *values):
        return self.store.rows(sql, *values)


class Clients:
    """Many at once, each on a connection of its own, until the server is gone."""

    def __init__(self, server, organization, count):
        self.server, self.organization, self.count = server, organization, count
        self.deeds, self.faults, self.numbers = [], [], itertools.count(1)
        self.first = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=2)

    def acknowledged(self):
        return sum(deed.answer is not None for deed in self.deeds)

    def work(self):
        connection = self.server.connection()
        try:
            while True:
                self.tell(connection)
        except (OSError, http.client.HTTPException):
            pass  # the server was killed
        except Broken as fault:
            self.faults.append(str(fault))
        finally:
            connection.close()

    def do(self, connection, verb, number, path, body):
        deed = Deed(verb, f"{verb}-{number}", path, body)
        self.deeds.append(deed)
        deed.answer = self.server.send(deed, connection)
        return deed.answer

    def tell(self, connection):
        """A gathering is planned, moved to another room, and every third one called off."""
        number = next(self.numbers)
        plan = {"kinds": ["themeDay"], "groups": [], "title": f"n{number}", "location": "first room",
                "starts": (self.first + datetime.timedelta(minutes=number)).strftime("%Y-%m-%dT%H:%M")}
        made = self.do(connection, "plan", number, f"/organizations/{self.organization}/gatherings/new", plan)
        self.do(connection, "change", number, f"/gatherings/{made['id']}/change", plan | {"location": "second room", "version": 1})
        if number % 3 == 0:
            self.do(connection, "cancel", number, f"/gatherings/{made['id']}/cancel", {"reason": "rain", "version": 2})

    def until_killed(self, more, moment):
        """Lets them work until `more` deeds were acknowledged and `moment` seconds have passed, then kills the server."""
        threads, before, begun = [threading.Thread(target=self.work, daemon=True) for _ in range(self.count)], self.acknowledged(), time.monotonic()
        for thread in threads:
            thread.start()
        while self.acknowledged() < before + more and not self.faults and time.monotonic() - begun < STEP:
            time.sleep(0.01)
        time.sleep(moment)
        self.server.kill()
        for thread in threads:
            thread.join(STEP)
        require(not self.faults, f"{len(self.faults)} clients were refused, first: {self.faults[:1]}")
        require(self.acknowledged() >= before + more, f"only {self.acknowledged() - before} deeds were acknowledged within {STEP} s")

    def send_again(self, deeds):
        """The first answer again for what was acknowledged; what was not is done now, or was."""
        def share(part):
            connection = self.server.connection()
            for deed in part:
                answer = self.server.send(deed, connection)
                if deed.answer:
                    same = all(answer[name] == deed.answer[name] for name in ["sentence", "address"]) and answer.get("id") == deed.answer.get("id")
                    require(answer["again"] and same, f"{deed.key} sent again answered {answer}, first {deed.answer}")
                deed.answer = deed.answer or answer
            connection.close()
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(share, [deeds[n::8] for n in range(8)]))


def is_whole(server, clients):
    """Whether the database holds each deed that `clients` had acknowledged, once and with all that belongs to it."""
    acknowledged = {deed.key for deed in clients.deeds if deed.answer}
    sent = {deed.key for deed in clients.deeds}
    kept = {key for key, in server.rows("SELECT key FROM idempotency WHERE key LIKE '%-%'")}
    require(acknowledged <= kept, f"acknowledged and gone: {sorted(acknowledged - kept)[:5]}")
    require(kept <= sent, f"never sent and there: {sorted(kept - sent)[:5]}")
    entries = dict(server.rows("SELECT subject || ' ' || action, count(*) FROM journal GROUP BY subject, action"))
    notices = dict(server.rows("SELECT about, count(*) FROM notice GROUP BY about"))
    found = server.rows("SELECT g.id, g.title, g.location, g.state, g.version, (SELECT count(*) FROM gathering_kind k WHERE k.gathering = g.id) FROM gathering g WHERE g.title LIKE 'n%'")
    titles = {title for _, title, *_ in found}
    require(len(titles) == len(found), "a gathering was planned twice")
    for key in kept:
        require("n" + key.split("-")[1] in titles, f"{key} is kept, its gathering is not there")
    for id, title, location, state, version, kinds in found:
        number, about = title[1:], f"⟦gathering:{id}⟧"
        changed, cancelled = f"change-{number}" in kept, f"cancel-{number}" in kept
        wanted = ("second room" if changed else "first room", "cancelled" if cancelled else "planned", 1 + changed + cancelled)
        require((location, state, version) == wanted, f"{title} is {(location, state, version)}, its deeds make it {wanted}")
        require(f"plan-{number}" in kept and kinds == 1, f"{title} is half there")
        for verb, happened in [("plan", True), ("changePlan", changed), ("cancel", cancelled)]:
            require(entries.get(f"{about} gatherings.{verb}", 0) == happened, f"{title} has {entries.get(f'{about} gatherings.{verb}', 0)} entries of {verb}, not {int(happened)}")
        require(notices.get(about, 0) > 0, f"{title} was announced to nobody")
    server.store.is_sound()


def branch(server):
    """The branch whose secretary the demo has an account for."""
    (organization,), = server.rows("SELECT p.organization FROM account a JOIN post p ON p.person = a.person JOIN organization o ON o.id = p.organization WHERE a.username = 'branch.secretary' AND o.kind = 'branch' LIMIT 1")
    return organization


def tell(asked, folder):
    chance = random.Random(asked.seed)
    server = Server(asked.binary, folder, Postgres(folder) if asked.engine == "postgres" else SQLite(folder))
    made = server.run("demo", "--size", "small", "--make-only")
    key = made.split("(for verify --key):")[1].split()[0]
    organization = branch(server)
    clients, waits, checked = Clients(server, organization, asked.clients), [], 0
    try:
        server.start()
        server.sign_in("branch.secretary")
        for _ in range(asked.rounds):
            clients.until_killed(more=3 * asked.clients, moment=chance.uniform(0, 0.4))
            waits.append(server.start())
            is_whole(server, clients)
            clients.send_again(clients.deeds[checked:])
            checked = len(clients.deeds)
            is_whole(server, clients)
            told = server.run("verify", "--key", key)
            require("whole" in told, f"verify says: {told}")
    finally:
        server.kill()
    require(min(waits) <= READY, f"a page was answered {', '.join(f'{wait:.2f} s' for wait in waits)} after the starts, in none within {READY} s")
    return f"{len(clients.deeds)} deeds of {asked.clients} clients outlived {asked.rounds} kills; a page {', '.join(f'{wait:.2f} s' for wait in waits)} after the starts"


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--binary", required=True, help="the built zhibu")
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--clients", type=int, default=64)
    asked.add_argument("--engine", choices=["sqlite", "postgres"], default="sqlite")
    asked.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    asked = asked.parse_args()
    asked.binary = str(Path(asked.binary).resolve())
    begun = time.monotonic()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory(prefix="zhibu-killing-") as folder:
        try:
            said = tell(asked, folder)
        except (Broken, subprocess.TimeoutExpired) as fault:
            log = Path(folder, "server.log")
            words = " / ".join(log.read_text(errors="replace").strip().splitlines()[-5:]) if log.exists() else ""
            print(f"✗ killing the server (seed {asked.seed}, {time.monotonic() - begun:.1f} s): {fault}\n  the server's last words: {words}", flush=True)
            return 1
    print(f"✓ {said} (seed {asked.seed}, {time.monotonic() - begun:.1f} s)", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
