#!/usr/bin/env python3
"""Writes what was measured on both engines into docs/performance.md and says what costs more than the figures that were kept.

Usage: report.py SQLITE.json POSTGRES.json
The kept figures are Benchmarks/kept.json; they are replaced only with --keep.
"""

import argparse
import datetime
import json
import os
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
KEPT, PAGE = ROOT / "Benchmarks/kept.json", ROOT / "docs/performance.md"
BEGIN, END = "<!-- measured by bin/bench: begin -->", "<!-- measured by bin/bench: end -->"
WORSE = 1.15


def machine():
    model = next((line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")), "a processor without a name")
    memory = int(Path("/proc/meminfo").read_text().split()[1]) // 1024 // 1024
    return f"{os.cpu_count()} × {model}, {memory} GiB, Linux {os.uname().release.split('-')[0]}"


def table(sqlite, postgres):
    lines = [
        f"{datetime.date.today().isoformat()}, {machine()}, load {os.getloadavg()[2]:.1f} over the last quarter of an hour; {sqlite['members']} members. Milliseconds of processor time for one request: the median of the rounds, lowest and highest.",
        "", "| request | goal | SQLite | p99 ms | PostgreSQL: server | its database | p99 ms |", "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for name, a in sqlite["rows"].items():
        b = postgres["rows"][name]
        goal = "" if a["goal"] is None else a["goal"]
        lines.append(f"| {name} | {goal} | {a['ms']:.2f} ({a['least']:.2f}–{a['most']:.2f}) | {a['p99']:.0f} | {b['ms']:.2f} ({b['least']:.2f}–{b['most']:.2f}) | {b['databaseMs']:.2f} | {b['p99']:.0f} |")
    lines.append("")
    lines.append(f"Resident: {sqlite['memory']['ready']} MiB once ready and {sqlite['memory']['end']} at the end on SQLite, {postgres['memory']['ready']} and {postgres['memory']['end']} on PostgreSQL (goal 60).")
    return "\n".join(lines)


def worse(figures):
    if not KEPT.exists():
        return []
    kept = json.loads(KEPT.read_text())
    found = []
    for engine, measured in figures.items():
        for name, row in measured["rows"].items():
            before = kept.get(engine, {}).get(name)
            if before and row["ms"] > before * WORSE:
                found.append(f"{name} on {engine}: {row['ms']:.2f} ms, kept {before:.2f}")
    return found


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("sqlite", type=Path)
    asked.add_argument("postgres", type=Path)
    asked.add_argument("--keep", action="store_true", help="these are the figures to compare with from now on")
    asked = asked.parse_args()
    figures = {"sqlite": json.loads(asked.sqlite.read_text()), "postgres": json.loads(asked.postgres.read_text())}
    page = PAGE.read_text()
    if BEGIN not in page or END not in page:
        print(f"✗ {PAGE.relative_to(ROOT)} has no place for the figures: put {BEGIN} and {END} where they belong")
        return 1
    head, rest = page.split(BEGIN, 1)
    PAGE.write_text(f"{head}{BEGIN}\n{table(**figures)}\n{END}{rest.split(END, 1)[1]}")
    found = worse(figures)
    for line in found:
        print(f"! more than 15 % above the kept figure: {line}")
    if asked.keep or not KEPT.exists():
        KEPT.write_text(json.dumps({engine: {name: round(row["ms"], 3) for name, row in measured["rows"].items()} for engine, measured in figures.items()}, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
