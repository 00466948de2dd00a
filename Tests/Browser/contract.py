"""Whether the answers are what /openapi.yaml says, whatever is sent: asked of every route as several kinds of reader."""

import json
import os
import re
import subprocess
import tempfile
import urllib.error
import urllib.request
from pathlib import Path

from world import PASSWORD

TOOL = Path(__file__).resolve().parents[2] / ".build-tools/contract/bin/st"
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"
# These would end the session with which the fuzz asks, lock its account, or stream without end.
LEFT_OUT = ["/sign-out", "/session", "/sign-in", "/account/password", "/account/two-step", "/account/two-step/codes", "/account/two-step/end", "/account/passkeys", "/live"]
READERS = ["branch.secretary", "security.admin"]
EXAMPLES = int(os.environ.get("ZHIBU_FUZZ_EXAMPLES", "4"))
LIMIT = 390
# How many pages a reader looks at first, to know ids that exist.
LOOKED_AT = 80


def described(base):
    """Whether the server describes itself."""
    try:
        with urllib.request.urlopen(base + "/openapi.yaml", timeout=10) as answer:
            return answer.status == 200
    except urllib.error.HTTPError:
        return False


def session(base, username):
    body = json.dumps({"username": username, "password": PASSWORD}).encode()
    request = urllib.request.Request(base + "/session", body, {"Content-Type": "application/json", "Accept": "application/json", "Origin": base})
    with urllib.request.urlopen(request, timeout=20) as answer:
        return "; ".join(line.split(";")[0] for line in answer.headers.get_all("Set-Cookie") or [])


def known(base, cookie):
    """What stands for each parameter in the addresses that the reader's own pages link to."""
    with urllib.request.urlopen(base + "/openapi.yaml", timeout=20) as answer:
        templates = re.findall(r'^  "?(/[^":]*)"?:$', answer.read().decode(), re.MULTILINE)
    # /people/new is an address of its own, not a person.
    templates.sort(key=lambda template: template.count("{"))
    shapes = [re.compile("^" + re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", template.replace(".", r"\.")) + "$") for template in templates]
    found, waiting, seen = {}, ["/"], {"/"}
    while waiting and len(seen) - len(waiting) < LOOKED_AT:
        request = urllib.request.Request(base + waiting.pop(0), headers={"Accept": "text/html", "Cookie": cookie})
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                page = answer.read().decode(errors="replace") if answer.headers.get_content_type() == "text/html" else ""
        except urllib.error.HTTPError:
            continue
        for path in re.findall(r'(?:href|action)="(/[^"?#]*)', page):
            match = next(filter(None, (shape.match(path) for shape in shapes)), None)
            for name, value in match.groupdict().items() if match else ():
                found.setdefault(name, set()).add(value)
            if path not in seen and not path.startswith(("/assets", "/preferences", "/live")):
                seen.add(path)
                waiting.append(path)
    return {name: sorted(values)[:40] for name, values in found.items()}


def configuration(values):
    """The tool's settings: four times in five a parameter, or a field of the same name, is one that exists."""
    lists = "".join(f"[dictionaries.{name}]\nvalues = {json.dumps(all)}\n" for name, all in values.items())
    bound = "".join(f'"{place}.{name}" = {{ dictionary = "{name}", probability = 0.8 }}\n' for name in values for place in ("path", "query", "body"))
    return f"{lists}[parameters]\n{bound}"


def fuzz(base, username):
    cookie = session(base, username) if username else ""
    command = [str(TOOL), "--config-file", "reader.toml", "run", base + "/openapi.yaml", "--url", base, "--checks", CHECKS, "--phases", "examples,coverage,fuzzing", "--max-examples", str(EXAMPLES),
               "--seed", "20261121", "--no-shrink", "--request-timeout", "20", "--suppress-health-check", "all", "--warnings", "off", "--generation-with-security-parameters", "false",
               "--header", "Accept: application/json", "--header", f"Origin: {base}"]
    for path in LEFT_OUT:
        command += ["--exclude-path", path]
    if username:
        command += ["--header", f"Cookie: {cookie}"]
    # The tool keeps what it learnt in the folder it runs in.
    with tempfile.TemporaryDirectory(prefix="zhibu-fuzz-") as folder:
        (Path(folder) / "reader.toml").write_text(configuration(known(base, cookie)))
        told = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, stdin=subprocess.DEVNULL, cwd=folder, env={**os.environ, "NO_COLOR": "1", "COLUMNS": "160"})
    if told.returncode != 0:
        raise AssertionError(f"the contract does not hold: {faults(told.stdout) or told.stderr.strip()[-400:]}")


def faults(output):
    """The operations that failed and why, from the tool's long report."""
    shown = re.findall(r"^_+ ((?:GET|POST|PUT|PATCH|DELETE) \S+) _+$|^- (.+)$|^\s+\[(\d{3})\] ", output, re.MULTILINE)
    words = [first or (second and f"({second})") or (third and f"answered {third}") for first, second, third in shown]
    return " ".join(words[:24])
