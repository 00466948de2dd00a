#!/usr/bin/env python3
"""Three servers of one PostgreSQL database under load: its connections are cut, each server is killed in turn, then each is restarted in turn as an upgrade would.

Usage: Tests/with-postgres nodes.py --binary PATH [--clients 24] [--rounds 1] [--seed N]

Nothing that was acknowledged at any node is lost or done twice; what was sent to a node that died is sent again to another with
the same key; a restart behind a proxy that asks /ready loses no request at all; a page open at one node hears what is done
at another; and the journal is one chain, sealed by one node at a time.
"""

import argparse
import http.client
import random
import signal
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from killing import STEP, Broken, Clients, Deed, Postgres, Server, branch, is_whole, require

NODES = 3
CUTS = 5
DRAIN = 1  # seconds that a node which is told to stop still serves


class Proxy:
    """Knows which nodes are ready, as a proxy before them would, and gives one of them."""

    def __init__(self, nodes):
        self.nodes, self.ready, self.ends = nodes, set(nodes), threading.Event()
        self.thread = threading.Thread(target=self.look, daemon=True)
        self.thread.start()

    def look(self):
        while not self.ends.wait(0.1):
            for node in self.nodes:
                try:
                    ready = node.ask("GET", "/ready")[0] == 200
                except (OSError, http.client.HTTPException):
                    ready = False
                (self.ready.add if ready else self.ready.discard)(node)

    def wait_for(self, node, ready):
        end = time.monotonic() + STEP
        while (node in self.ready) != ready:
            require(time.monotonic() < end, f"a node did not become {'ready' if ready else 'unready'} within {STEP} s")
            time.sleep(0.02)


class Visitors(Clients):
    """Clients who send each deed to any node that is ready."""

    def __init__(self, proxy, organization, count, chance):
        super().__init__(proxy.nodes[0], organization, count)
        self.proxy, self.chance, self.ends, self.lost, self.strict = proxy, chance, threading.Event(), 0, False

    def do(self, connections, verb, number, path, body):
        deed = Deed(verb, f"{verb}-{number}", path, body)
        self.deeds.append(deed)
        end = time.monotonic() + STEP
        while deed.answer is None:
            # A proxy keeps no idle connection to a node that it sends nobody to.
            for gone in set(connections) - self.proxy.ready:
                connections.pop(gone).close()
            node = self.chance.choice(sorted(self.proxy.ready or self.proxy.nodes, key=id))
            connection = connections.setdefault(node, node.connection())
            try:
                deed.answer = node.send(deed, connection)
            except (OSError, http.client.HTTPException, Broken) as fault:
                # Gone while it was asked, or its database connection broke in the middle of a commit: the same key decides.
                self.lost += 1
                refused = isinstance(fault, Broken) and " answered 50" not in str(fault)
                if self.strict or refused or time.monotonic() > end:
                    raise Broken(f"{deed.key} at a node that was ready: {type(fault).__name__} {fault}") from fault
                connections.pop(node).close()
                time.sleep(0.05)
        return deed.answer

    def work(self):
        connections = {}
        try:
            while not self.ends.is_set():
                self.tell(connections)
        except Broken as fault:
            self.faults.append(str(fault))
        finally:
            for connection in connections.values():
                connection.close()

    def begin(self):
        self.threads = [threading.Thread(target=self.work, daemon=True) for _ in range(self.count)]
        for thread in self.threads:
            thread.start()

    def goes_on(self, more):
        before, begun = self.acknowledged(), time.monotonic()
        while self.acknowledged() < before + more and not self.faults and time.monotonic() - begun < STEP:
            time.sleep(0.01)
        require(not self.faults, f"{len(self.faults)} clients were refused, first: {self.faults[:1]}")
        require(self.acknowledged() >= before + more, f"only {self.acknowledged() - before} deeds were acknowledged within {STEP} s")

    def end(self):
        self.ends.set()
        for thread in self.threads:
            thread.join(STEP)
        require(not self.faults, f"{len(self.faults)} clients were refused, first: {self.faults[:1]}")


def hears(here, there, clients):
    """Seconds until a page that is open at one node was told of a deed done at another."""
    connection = here.connection()
    connection.request("GET", f"/live?at={clients.organization}", headers={"Cookie": here.cookie, "Accept": "text/event-stream"})
    stream = connection.getresponse()
    require(stream.status == 200, f"/live answered {stream.status}")
    heard, lines = threading.Event(), []

    def listen():
        for line in stream:
            lines.append(line)
            if line.startswith(b"data:"):
                heard.set()
    threading.Thread(target=listen, daemon=True).start()
    time.sleep(1)
    heard.clear()
    begun = time.monotonic()
    clients.tell({node: node.connection() for node in [there]})
    require(heard.wait(5), f"a page open at one node heard nothing within 5 s of what was done at another ({lines[:3]})")
    return time.monotonic() - begun


def start_all(nodes):
    with ThreadPoolExecutor(NODES) as pool:
        list(pool.map(Server.start, nodes))


def tell(asked, folder):
    chance, store = random.Random(asked.seed), Postgres(folder)
    store.environment["ZHIBU_DRAIN"] = str(DRAIN)
    nodes = [Server(asked.binary, folder, store) for _ in range(NODES)]
    key = nodes[0].run("demo", "--size", "small", "--make-only").split("(for verify --key):")[1].split()[0]
    proxy = None
    try:
        start_all(nodes)
        nodes[0].sign_in("branch.secretary")
        for node in nodes:
            node.cookie = nodes[0].cookie  # signed in at one, known at each
        proxy = Proxy(nodes)
        clients = Visitors(proxy, branch(nodes[0]), asked.clients, chance)
        proxy.ready = {nodes[1]}
        waits = [hears(nodes[0], nodes[1], clients)]
        clients.begin()
        for _ in range(CUTS * asked.rounds):
            clients.goes_on(asked.clients)
            store.cut()
        cut, clients.lost = clients.lost, 0
        for node in nodes * asked.rounds:
            clients.goes_on(asked.clients)
            node.kill()
            clients.goes_on(asked.clients)
            node.start()
        killed, clients.lost = clients.lost, 0
        for node in nodes:
            proxy.wait_for(node, True)
        clients.strict = True
        for node in nodes * asked.rounds:
            clients.goes_on(asked.clients)
            node.process.send_signal(signal.SIGTERM)
            clients.goes_on(asked.clients)
            require(node.process.wait(STEP) == 0, f"a node that was told to stop ended with {node.process.returncode}")
            node.start()
            proxy.wait_for(node, True)
        clients.end()
        is_whole(nodes[0], clients)
        clients.send_again(clients.deeds)
        is_whole(nodes[0], clients)
        told = nodes[0].run("verify", "--key", key)
        require("whole" in told, f"verify says: {told}")
    finally:
        if proxy:
            proxy.ends.set()
        for node in nodes:
            node.kill()
    return (f"{len(clients.deeds)} deeds of {asked.clients} clients at {NODES} nodes outlived {CUTS * asked.rounds} cuts of all connections ({cut} requests were sent again), {NODES * asked.rounds} kills ({killed}) and {NODES * asked.rounds} restarts without a lost request; "
            f"a page at another node heard after {waits[0]:.2f} s")


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--binary", required=True, help="the built zhibu")
    asked.add_argument("--clients", type=int, default=24)
    asked.add_argument("--rounds", type=int, default=1)
    asked.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    asked = asked.parse_args()
    asked.binary = str(Path(asked.binary).resolve())
    begun = time.monotonic()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory(prefix="zhibu-nodes-") as folder:
        try:
            said = tell(asked, folder)
        except Broken as fault:
            log = Path(folder, "server.log")
            words = " / ".join(log.read_text(errors="replace").strip().splitlines()[-8:]) if log.exists() else ""
            print(f"✗ three nodes (seed {asked.seed}, {time.monotonic() - begun:.1f} s): {fault}\n  the servers' last words: {words}", flush=True)
            return 1
    print(f"✓ {said} (seed {asked.seed}, {time.monotonic() - begun:.1f} s)", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
