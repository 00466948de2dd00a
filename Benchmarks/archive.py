#!/usr/bin/env python3
"""Measures a start, a backup and a restore of the city, each as its own process.

Usage: archive.py --binary PATH --database PATH
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from measured import Failed, Measured


def timed(command, **environment):
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    told = subprocess.run(command, capture_output=True, text=True, timeout=1800, stdin=subprocess.DEVNULL, env={**os.environ, **environment})
    took, after = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    if told.returncode:
        raise Failed(f"{' '.join(command[1:2])} failed: {told.stderr.strip() or told.stdout.strip()}")
    return took, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def starts(binary, database, times=5):
    """Milliseconds from the start of the process to the first 200 of /ready, and what is resident then."""
    found = []
    for _ in range(times):
        server = Measured(binary, database)
        begun = time.monotonic()
        process = subprocess.Popen(server.command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while True:
                if process.poll() is not None or time.monotonic() - begun > 30:
                    raise Failed("the server did not become ready")
                try:
                    with urllib.request.urlopen(f"http://127.0.0.1:{server.port}/ready", timeout=5):
                        break
                except (urllib.error.URLError, OSError):
                    time.sleep(0.002)
            took = (time.monotonic() - begun) * 1000
            server.process = process
            found.append((took, server.memory()))
        finally:
            process.terminate()
            process.wait(30)
            server.folder.cleanup()
    return found


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--binary", required=True)
    asked.add_argument("--database", required=True)
    asked = asked.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="zhibu-archive-", dir=Path(asked.database).resolve().parent))
    try:
        found = starts(asked.binary, asked.database)
        print(f"ready after {', '.join(f'{took:.0f}' for took, _ in found)} ms, {max(memory for _, memory in found)} MiB resident then")
        secret = {"ZHIBU_BACKUP_PASSPHRASE": "measured on a city only"}
        took, spent = timed([asked.binary, "backup", str(folder / "city.backup"), "--database", f"sqlite:{asked.database}"], **secret)
        print(f"backup, restored and compared: {took:.1f} s, {spent:.1f} s of processor, {(folder / 'city.backup').stat().st_size / 1e6:.0f} MB", flush=True)
        took, spent = timed([asked.binary, "restore", str(folder / "city.backup"), "--database", f"sqlite:{folder}/back.db"], **secret)
        print(f"verified restore: {took:.1f} s, {spent:.1f} s of processor", flush=True)
    except Failed as fault:
        print(f"✗ {fault}", flush=True)
        return 1
    finally:
        shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
