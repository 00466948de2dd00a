#!/usr/bin/env python3
"""Takes the pictures of the README. Usage: screenshots.py --binary PATH --size small|county --into FOLDER"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from playwright.sync_api import sync_playwright  # noqa: E402

from run import CHROMIUM  # noqa: E402
from server import Failed, Server  # noqa: E402
from world import World  # noqa: E402

# name, account, shape, language, path, colour scheme
PAGES = [
    ("today-phone", "branch.secretary", "phone", "zh", "/", "light"),
    ("today-phone-en", "branch.secretary", "phone", "en", "/", "light"),
    ("today-desk", "town.clerk", "desk", "zh", "/", "light"),
    ("gatherings", "branch.secretary", "desk", "zh", "/gatherings", "light"),
    ("people", "town.clerk", "desk", "zh", "/people", "light"),
    ("overview", "county.admin", "desk", "zh", "/overview", "light"),
    ("overview-dark", "county.admin", "desk", "zh", "/overview", "dark"),
    ("overview-phone", "county.admin", "phone", "zh", "/overview", "light"),
    ("journal", "auditor", "desk", "zh", "/journal", "light"),
]


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--binary", required=True)
    asked.add_argument("--size", default="county", choices=["small", "county"])
    asked.add_argument("--into", required=True, type=Path)
    asked = asked.parse_args()
    asked.into.mkdir(parents=True, exist_ok=True)
    try:
        with Server(asked.binary, asked.size, limit=900) as server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            world = World(browser, server.base)
            for name, account, shape, language, path, scheme in PAGES:
                reader = world.signed_in(account, shape, language, scheme=scheme)
                reader.goes(path)
                reader.page.screenshot(path=asked.into / f"{name}.png")
                print(f"✓ {name}.png  {path} as {account}", flush=True)
                world.close()
    except (Failed, AssertionError) as fault:
        print(f"✗ {fault}", flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
