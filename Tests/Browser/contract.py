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
# These would end the session with which the fuzz asks, or lock its account.
LEFT_OUT = ["/sign-out", "/session", "/sign-in", "/account/password"]
READERS = ["branch.secretary", "security.admin"]
EXAMPLES = int(os.environ.get("ZHIBU_FUZZ_EXAMPLES", "4"))
LIMIT = 240


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


def fuzz(base, username):
    command = [str(TOOL), "run", base + "/openapi.yaml", "--url", base, "--checks", CHECKS, "--phases", "examples,coverage,fuzzing", "--max-examples", str(EXAMPLES),
               "--seed", "20261121", "--no-shrink", "--request-timeout", "20", "--suppress-health-check", "all", "--warnings", "off",
               "--header", "Accept: application/json", "--header", f"Origin: {base}"]
    for path in LEFT_OUT:
        command += ["--exclude-path", path]
    if username:
        command += ["--header", f"Cookie: {session(base, username)}"]
    # The tool keeps what it learnt in the folder it runs in.
    with tempfile.TemporaryDirectory(prefix="zhibu-fuzz-") as folder:
        told = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, stdin=subprocess.DEVNULL, cwd=folder, env={**os.environ, "NO_COLOR": "1", "COLUMNS": "160"})
    if told.returncode != 0:
        raise AssertionError(f"the contract does not hold: {faults(told.stdout) or told.stderr.strip()[-400:]}")


def faults(output):
    """The operations that failed and why, from the tool's long report."""
    shown = re.findall(r"^_+ ((?:GET|POST|PUT|PATCH|DELETE) \S+) _+$|^- (.+)$|^\s+\[(\d{3})\] ", output, re.MULTILINE)
    words = [first or (second and f"({second})") or (third and f"answered {third}") for first, second, third in shown]
    return " ".join(words[:24])
