#!/usr/bin/env python3
"""Makes a province out of a city: the same tree many times under one root, loaded in bulk.

Usage: province.py CITY PROVINCE [--copies 12]
Every copy has its own ids and paths; names, sealed fields and days are the city's. The journal is not copied: what happened is told once,
so `verify` still holds, and the copies count as brought in with the file. Resident numbers are unique: those of the copies cannot be found by.
"""

import argparse
import shutil
import sqlite3
import sys
import time
from pathlib import Path

# Far above every id of the city, which takes them from one sequence.
STEP = 1_000_000_000
ROOT = 512
# Ids that no foreign key names.
IDS = {"subject", "person", "organization", "party_group", "account", "parent", "gathering", "entry", "role_organization", "about_id"}
# What belongs to the house or to a sitting at it, not to the tree.
ONCE = {"migration", "setting", "sequence", "session", "administrator", "idempotency", "journal", "journal_link", "journal_seal", "journal_waiting", "journal_subject",
        "notice", "duty_evidence", "duty_opening", "message", "import_run", "import_row", "register_row"}


def is_id(province, table, column):
    """Whether a column holds a key of the tree; a number within a form does not, though a foreign key names it."""
    if column == "id" or column in IDS:
        return table != "journal"
    named = [(row[2], row[4]) for row in province.execute(f"PRAGMA foreign_key_list({table})") if row[3] == column]
    return any(is_id(province, other, there or "id") for other, there in named)


def columns(province, table):
    for _, name, kind, *_ in province.execute(f"PRAGMA table_info({table})").fetchall():
        yield name, kind, kind == "INTEGER" and is_id(province, table, name)


def alone(province, table):
    """The columns that are unique by themselves."""
    for _, index, unique, *_ in province.execute(f"PRAGMA index_list({table})").fetchall():
        held = [row[2] for row in province.execute(f"PRAGMA index_info({index})")]
        if unique and len(held) == 1:
            yield held[0]


def copied(unique, name, kind, moves):
    """How one column is written in copy `:by` (ids moved by that much)."""
    if name == "path":
        return "(SELECT moved FROM moved WHERE moved.path = t.path)"
    if name in unique and kind == "TEXT":
        return f"{name} || '.' || (:by / {STEP})"
    if name in unique and kind == "BLOB":
        return f"CASE WHEN {name} IS NULL THEN NULL ELSE randomblob(32) END"
    return f"t.{name} + :by" if moves else f"t.{name}"


def multiply(province, copies):
    tables = [name for name, in province.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")]
    top, = province.execute("SELECT id FROM organization WHERE parent IS NULL").fetchone()
    city = [name for name in tables if name not in ONCE and province.execute(f"SELECT 1 FROM {name} LIMIT 1").fetchone()]
    for table in city:
        province.execute(f"CREATE TEMP TABLE city_{table} AS SELECT * FROM main.{table}")
    # The first copy keeps its ids: its posts, sessions and journal go on.
    province.execute("CREATE TEMP TABLE moved (path TEXT PRIMARY KEY, moved TEXT NOT NULL)")
    paths = province.execute("SELECT path FROM organization").fetchall()
    for copy in range(1, copies):
        by = copy * STEP
        province.execute("DELETE FROM moved")
        province.executemany("INSERT INTO moved VALUES (?, ?)", ((path, "/" + "".join(f"{int(id) + by}/" for id in path.strip("/").split("/"))) for path, in paths))
        for table in city:
            parts, unique = list(columns(province, table)), set(alone(province, table))
            names = ", ".join(name for name, *_ in parts)
            values = ", ".join(copied(unique, *part) for part in parts)
            province.execute(f"INSERT INTO main.{table} ({names}) SELECT {values} FROM city_{table} t", {"by": by})
        print(f"  copy {copy + 1} of {copies}", flush=True)
    above(province, top)
    for table in city:
        province.execute(f"DROP TABLE city_{table}")


def above(province, top):
    """One root over all copies, with their counts added up; who looked after the city looks after the province."""
    province.execute(f"INSERT INTO organization SELECT * FROM (SELECT * FROM organization WHERE id = {top}) WHERE 0")
    names = [row[1] for row in province.execute("PRAGMA table_info(organization)")]
    own = {"id": str(ROOT), "parent": "NULL", "path": f"'/{ROOT}/'", "name": "'中共河间省委员会'"}
    province.execute(f"INSERT INTO organization ({', '.join(names)}) SELECT {', '.join(own.get(name, name) for name in names)} FROM organization WHERE id = {top}")
    province.execute(f"UPDATE organization SET path = '/{ROOT}' || path WHERE id <> {ROOT}")
    province.execute(f"UPDATE organization_history SET path = '/{ROOT}' || path")
    tops = f"SELECT id FROM organization WHERE parent IS NULL AND id <> {ROOT}"
    province.execute(f"INSERT INTO running_count SELECT {ROOT}, name, 0, sum(total) FROM running_count WHERE organization IN ({tops}) GROUP BY name")
    province.execute(
        f"""INSERT INTO duty_count SELECT {ROOT}, rule, period_start, sum(pending), sum(met), sum(late), sum(missed), sum(waived)
            FROM duty_count WHERE organization IN ({tops}) GROUP BY rule, period_start""")
    province.execute(f"UPDATE organization SET parent = {ROOT} WHERE parent IS NULL AND id <> {ROOT}")
    province.execute(f"INSERT INTO organization_history SELECT {ROOT}, since, '中共河间省委员会', NULL, '/{ROOT}/' FROM organization_history WHERE organization = {top} LIMIT 1")
    province.execute(f"UPDATE post SET organization = {ROOT} WHERE organization = {top}")


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("city", type=Path)
    asked.add_argument("province", type=Path)
    asked.add_argument("--copies", type=int, default=12)
    asked = asked.parse_args()
    begun = time.monotonic()
    made = asked.province.with_suffix(".making")
    made.unlink(missing_ok=True)
    province = sqlite3.connect(made)
    with sqlite3.connect(f"file:{asked.city}?mode=ro", uri=True) as city:
        city.backup(province)
    for setting in ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF", "cache_size = -500000", "temp_store = MEMORY"):
        province.execute(f"PRAGMA {setting}")
    with province:
        multiply(province, asked.copies)
    members, = province.execute("SELECT count(*) FROM person WHERE status IN ('full', 'probationary')").fetchone()
    organizations, = province.execute("SELECT count(*) FROM organization").fetchone()
    loose = province.execute("PRAGMA foreign_key_check").fetchmany(5)
    province.execute("PRAGMA journal_mode = WAL")
    province.close()
    if loose:
        print(f"✗ rows without what they refer to: {loose}")
        return 1
    made.rename(asked.province)
    for beside in asked.city.parent.glob(asked.city.name + ".*"):
        if not beside.name.endswith((".lock", ".making")):
            target = asked.province.parent / beside.name.replace(asked.city.name, asked.province.name, 1)
            shutil.copytree(beside, target, dirs_exist_ok=True) if beside.is_dir() else shutil.copy(beside, target)
    print(f"✓ {members} members in {organizations} organizations ({time.monotonic() - begun:.0f} s)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
