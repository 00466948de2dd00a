#!/usr/bin/env python3
"""Measures a sign-in storm: thousands of sign-ins at once while others go on working, and what the same hashing takes bare.

Usage: storm.py --binary PATH --database PATH [--sign-ins 10000] [--rate 50]
First two threads of this program hash as a sign-in does, at the priority of the server's, beside the work of the others; then the server does.
"""

import argparse
import ctypes
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

from measured import PASSWORD, Failed, Measured, Rounds
from costs import rounds
from steady import percentiles

PEOPLE, KNOCKING, HASHERS = 50, 48, 2
READERS = ["county.admin", "town.clerk", "branch.secretary", "group.leader", "member", "auditor"]


class Work(threading.Thread):
    """People who open a page at fixed moments, each in turn; how long one took counts from its moment on."""

    def __init__(self, server, mix, rate):
        super().__init__(daemon=True)
        self.server, self.mix, self.pause, self.ends, self.took = server, mix, PEOPLE / rate, threading.Event(), []
        self.failed = []

    def person(self, n):
        due = time.monotonic() + self.pause * n / PEOPLE
        while not self.ends.is_set():
            time.sleep(max(0, due - time.monotonic()))
            cookie, path = self.mix[(n + len(self.took)) % len(self.mix)]
            try:
                with urllib.request.urlopen(urllib.request.Request(self.server.base + path, headers={"Cookie": cookie, "Accept": "text/html"}), timeout=60) as answer:
                    answer.read()
            except OSError as fault:
                self.failed.append(fault)
                return
            self.took.append((time.monotonic() - due) * 1e6)
            due += self.pause

    def run(self):
        people = [threading.Thread(target=self.person, args=(n,), daemon=True) for n in range(PEOPLE)]
        for person in people:
            person.start()
        for person in people:
            person.join()


def bare(seconds):
    """Hashes a second of two threads that do nothing else."""
    library, counts, until = ctypes.CDLL("libargon2.so.1"), [0] * HASHERS, time.monotonic() + seconds
    library.argon2id_hash_encoded.argtypes = [ctypes.c_uint32] * 3 + [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_size_t, ctypes.c_char_p, ctypes.c_size_t]

    def hash(which):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 10)
        encoded = ctypes.create_string_buffer(200)
        while time.monotonic() < until:
            if library.argon2id_hash_encoded(2, 19456, 1, PASSWORD.encode(), len(PASSWORD), b"0123456789abcdef", 16, 32, encoded, 200):
                return
            counts[which] += 1

    threads = [threading.Thread(target=hash, args=(n,)) for n in range(HASHERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / seconds


def knock(server, count):
    """Sign-ins over as many connections as the door lets wait; gives sign-ins a second."""
    with tempfile.TemporaryDirectory(prefix="zhibu-storm-") as folder:
        body = Path(folder) / "body"
        body.write_text(json.dumps({"username": "town.clerk", "password": PASSWORD}))
        begun = time.monotonic()
        told = subprocess.run(
            ["h2load", "--h1", "-t1", "-n", str(count), "-c", str(KNOCKING), "-d", str(body), "-H", "content-type: application/json", "-H", "accept: application/json", "-H", f"origin: {server.base}",
             f"{server.base}/session"], capture_output=True, text=True, timeout=count, stdin=subprocess.DEVNULL)
        took = time.monotonic() - begun
    codes = next((line for line in told.stdout.splitlines() if line.startswith("status codes:")), "")
    if f"status codes: {count} 2xx" not in codes:
        raise Failed(f"not every sign-in was let in: {codes or told.stderr.strip()}")
    return count / took


def tell(server, city, sign_ins, rate):
    cookies = {reader: server.sign_in(reader) for reader in READERS}
    mix = [(cookies[reader], paths[n % len(paths)]) for n in range(12) for _, _, reader, paths, bodies in rounds(city) if not bodies and reader in cookies]
    work = Work(server, mix, rate)
    work.start()
    time.sleep(5)
    work.took.clear()
    time.sleep(10)
    quiet = percentiles(work.took)
    alone = bare(20)
    work.took.clear()
    came = knock(server, sign_ins)
    busy = percentiles(work.took)
    work.ends.set()
    work.join()
    if work.failed:
        raise Failed(f"{len(work.failed)} people were turned away, the first by {work.failed[0]}")
    print(f"{sign_ins} sign-ins at {came:.1f} a second, {100 * came / alone:.0f} % of the {alone:.1f} of bare hashing beside the same work")
    print(f"{rate} pages a second meanwhile: half within {busy[50]:.1f} ms, 99 % within {busy[99]:.1f} ms; before the storm {quiet[50]:.1f} and {quiet[99]:.1f} ms", flush=True)


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--binary", required=True)
    asked.add_argument("--database", required=True)
    asked.add_argument("--sign-ins", type=int, default=10_000)
    asked.add_argument("--rate", type=int, default=50)
    asked = asked.parse_args()
    try:
        with Measured(asked.binary, asked.database) as server:
            tell(server, Rounds(asked.database), asked.sign_ins, asked.rate)
    except Failed as fault:
        print(f"✗ {fault}", flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
