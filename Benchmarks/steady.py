#!/usr/bin/env python3
"""Asks for pages at fixed moments, whatever the answers take, and tells the percentiles of how long each took from its moment on.

Usage: steady.py --binary PATH --database PATH [--rate 1000] [--seconds 10]
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from measured import Failed, Measured, Rounds
from costs import rounds

# Few, because all of them ask at the same moments; many would come in bursts.
CLIENTS = 8


def percentiles(times):
    times = sorted(times)
    return {part: times[min(int(len(times) * part / 100), len(times) - 1)] / 1000 for part in (50, 99)}


def steady(server, cookie, paths, rate, seconds):
    """Milliseconds by percentile, and how many answers a second came in fact; requests that wait for a free connection count from their moment on."""
    with tempfile.TemporaryDirectory(prefix="zhibu-steady-") as folder:
        listed, log = Path(folder) / "paths", Path(folder) / "log"
        listed.write_text("".join(f"{server.base}{path}\n" for path in paths))
        told = subprocess.run(
            ["h2load", "--h1", "-t1", "-n", str(rate * seconds), "-c", str(CLIENTS), f"--rps={rate / CLIENTS}", "-i", str(listed), f"--log-file={log}", "-H", f"cookie: {cookie}", "-H", "accept: text/html"],
            capture_output=True, text=True, timeout=seconds * 20 + 60, stdin=subprocess.DEVNULL)
        if told.returncode or not log.exists():
            raise Failed(f"h2load failed: {told.stderr.strip() or told.stdout.strip()}")
        lines = [[int(field) for field in line.split("\t")] for line in log.read_text().splitlines()]
    if not lines or any(status != 200 for _, status, _ in lines):
        raise Failed(f"{sum(status != 200 for _, status, _ in lines)} of {len(lines)} answers were not 200")
    begun, ended = min(start for start, _, _ in lines), max(start + took for start, _, took in lines)
    return percentiles([took for _, _, took in lines]), len(lines) / ((ended - begun) / 1e6)


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--binary", required=True)
    asked.add_argument("--database", required=True)
    asked.add_argument("--rate", type=int, default=1000)
    asked.add_argument("--seconds", type=int, default=10)
    asked = asked.parse_args()
    try:
        city = Rounds(asked.database)
        with Measured(asked.binary, asked.database) as server:
            for name, _, reader, paths, bodies in rounds(city):
                if bodies:
                    continue
                cookie = server.sign_in(reader)
                steady(server, cookie, paths, 100, 2)
                times, came = steady(server, cookie, paths, asked.rate, asked.seconds)
                held = "" if came >= asked.rate * 0.97 else f"   ({asked.rate} asked for, {came:.0f} a second came)"
                print(f"{name:34} half within {times[50]:8.1f} ms, 99 % within {times[99]:8.1f} ms{held}", flush=True)
    except Failed as fault:
        print(f"✗ {fault}", flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
