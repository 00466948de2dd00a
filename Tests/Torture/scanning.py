#!/usr/bin/env python3
"""Two scanners of the trade against a demo on loopback: wapiti crawls and attacks what it finds, sqlmap tries every parameter and every number in an address.

Usage: scanning.py --binary PATH [--short] [--reader ACCOUNT]

Both ask as somebody who has signed in, so that they get past the door. Any finding fails. Neither leaves this machine.
"""

import argparse
import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Browser"))
from server import Failed, Server  # noqa: E402

PASSWORD = "zhibu-demo-2026"
# What would end the session that asks, or never end itself.
LEFT_OUT = ["/sign-out", "/sign-in", "/session", "/account", "/live", "/slip", "/demo", "/preferences"]
# Attacks of wapiti that concern a program of this kind; the others look for files of other programs or ask a server elsewhere.
ATTACKS = "sql,blindsql,xss,permanentxss,exec,file,crlf,redirect,xxe,backup,htaccess,shellshock"
READERS = {False: ["branch.secretary", "security.admin", "county.admin"], True: ["branch.secretary"]}


TOOLS = Path(__file__).resolve().parents[2] / ".build-tools/scanners/bin"


def tool(name):
    """From the environment that bin/setup --scan makes, else from the path."""
    found = shutil.which(name, path=str(TOOLS)) or shutil.which(name)
    if not found:
        raise Failed(f"{name} is missing: bin/setup --scan installs it")
    return found


def session(base, username):
    body = json.dumps({"username": username, "password": PASSWORD}).encode()
    request = urllib.request.Request(base + "/session", body, {"Content-Type": "application/json", "Accept": "application/json", "Origin": base})
    with urllib.request.urlopen(request, timeout=20) as answer:
        return dict(line.split(";")[0].split("=", 1) for line in answer.headers.get_all("Set-Cookie") or [])


def ask(base, path, cookies):
    request = urllib.request.Request(base + path, headers={"Accept": "text/html", "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())})
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.read().decode(errors="replace") if "html" in answer.headers.get("Content-Type", "") else ""
    except urllib.error.HTTPError:
        return ""


def is_left_out(path):
    return any(path == left or path.startswith((left + "/", left + "?")) for left in LEFT_OUT)


def targets(base, cookies, most):
    """Addresses to try, with a mark where something can be put: each shape of path once, each filter of a list once."""
    waiting, seen, shapes, found = ["/"], {"/"}, set(), []
    while waiting and len(found) < most:
        path = waiting.pop(0)
        text = ask(base, path, cookies)
        for form in re.findall(r"<form\b[^>]*method=\"get\"[^>]*>.*?</form>", text, re.S) + re.findall(r"<form\b(?![^>]*method=)[^>]*>.*?</form>", text, re.S):
            action = re.search(r'action="([^"?#]*)', form)
            names = sorted(set(re.findall(r'name="([^"]+)"', form)))
            shape = ("GET", action.group(1) if action else path, tuple(names))
            if names and shape not in shapes and not is_left_out(shape[1]):
                shapes.add(shape)
                found.append(base + shape[1] + "?" + "&".join(f"{name}=1" for name in names))
        for link in re.findall(r'href="(/[^"#]*)', text):
            link = html.unescape(link)
            shape = re.sub(r"\d+", "N", link.split("?")[0])
            if link in seen or is_left_out(link) or re.search(r"\.\w{1,6}$", shape):
                continue
            seen.add(link)
            if shape in shapes:
                continue
            shapes.add(shape)
            waiting.append(link)
            if "N" in shape:
                found.append(base + re.sub(r"\d+", lambda number: number.group() + "*", link.split("?")[0]))
    return found[:most]


def wapiti(base, cookies, folder, short):
    jar = folder / "cookies.json"
    jar.write_text(json.dumps({"localhost": {"/": {name: {"version": 0, "expires": None, "secure": False, "value": value, "port": None} for name, value in cookies.items()}}}))
    report = folder / "wapiti.json"
    command = [tool("wapiti"), "-u", base + "/", "--scope", "folder", "-c", str(jar), "-m", ATTACKS, "-f", "json", "-o", str(report), "--flush-session", "--store-session", str(folder / "wapiti"), "--no-bugreport",
               "-S", "paranoid" if short else "normal", "--max-scan-time", "20" if short else "180", "--max-attack-time", "15" if short else "90", "--max-links-per-page", "40", "-v", "0", "-H", "Accept-Language: zh"]
    with urllib.request.urlopen(base + "/openapi.yaml", timeout=20) as answer:
        for path in re.findall(r"^  (/[^\s:{\"]*):$", answer.read().decode(), re.M):
            if is_left_out(path):
                command += ["-x", base + path]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, timeout=120 if short else 4000)
    said = json.loads(report.read_text())
    crawled = said.get("infos", {}).get("crawled_pages_nbr", 0)
    found = [f"{kind}: {flaw['method']} {flaw['path']} {flaw['info']}" for part in ("vulnerabilities", "anomalies") for kind, flaws in said[part].items() for flaw in flaws]
    if crawled < (5 if short else 40):
        raise Failed(f"wapiti saw {crawled} pages only")
    return found, crawled


def sqlmap(addresses, cookies, folder, short):
    asked = folder / "addresses.txt"
    asked.write_text("\n".join(addresses) + "\n")
    out = folder / "sqlmap"
    command = [tool("sqlmap"), "-m", str(asked), "--cookie", "; ".join(f"{name}={value}" for name, value in cookies.items()), "--batch", "--disable-coloring", "--flush-session", "--output-dir", str(out), "--skip", "Cookie",
               "--level", "1" if short else "2", "--risk", "1", "--technique", "BE" if short else "BEUST", "--dbms", "sqlite", "--threads", "2", "--timeout", "20", "--retries", "1", "--ignore-code", "401,403,404", "--drop-set-cookie"]
    ran = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=150 if short else 4000)
    if ran.returncode != 0 and "tested parameters" not in ran.stdout:
        raise Failed(f"sqlmap did not run: {ran.stdout[-400:]}")
    return re.findall(r"^(?:Parameter: .*|.* is vulnerable.*)$", ran.stdout, re.M)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True)
    parser.add_argument("--short", action="store_true", help="one reader, few addresses: minutes, not an hour")
    parser.add_argument("--reader", help="one account of the demo, instead of several")
    options = parser.parse_args()
    tool("wapiti"), tool("sqlmap")
    findings = []
    with Server(options.binary) as server, tempfile.TemporaryDirectory(prefix="zhibu-scan-") as place:
        for reader in [options.reader] if options.reader else READERS[options.short]:
            folder = Path(place) / reader
            folder.mkdir()
            cookies = session(server.base, reader)
            addresses = targets(server.base, cookies, 8 if options.short else 400)
            if len(addresses) < 6:
                raise Failed(f"only {len(addresses)} addresses were found as {reader}")
            injected = sqlmap(addresses, cookies, folder, options.short)
            found, crawled = wapiti(server.base, session(server.base, reader), folder, options.short)
            print(f"… {reader}: sqlmap tried {len(addresses)} addresses, wapiti {crawled} pages with {len(ATTACKS.split(','))} kinds of attack: {len(injected) + len(found)} findings", flush=True)
            findings += [f"{reader}: {finding}" for finding in injected + found]
        faults = [line for line in server.log.read_text(errors="replace").splitlines() if " fault" in line]
    for line in findings:
        print(f"✗ {line}")
    for line in faults[:10]:
        print(f"✗ the server failed: {line}")
    if findings or faults:
        raise Failed(f"{len(findings)} findings, {len(faults)} faults")
    print("✓ No finding")


if __name__ == "__main__":
    try:
        main()
    except Failed as failed:
        sys.exit(str(failed))
